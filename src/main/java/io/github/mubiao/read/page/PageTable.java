package io.github.mubiao.read.page;

import io.github.mubiao.model.Origin;
import io.github.mubiao.read.Merge;
import io.github.mubiao.read.RawCell;
import io.github.mubiao.read.RawRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A table of one page, and what the pages after it continue it with. */
final class PageTable {

    /** A table that another page continues may leave so many points free, beside the height of a row. */
    private static final float FREE = 100;

    private final List<Integer> pages = new ArrayList<>();
    private final List<Float> heights = new ArrayList<>();
    private final List<TableCell> cells;
    private final float left;
    private final float right;
    private final float top;
    private float bottom;
    private final boolean closedAbove;
    private boolean closedBelow;

    /** A table with the edges of its rows, and its cells by row and column. */
    PageTable(int page, float left, float right, float[] ys, List<TableCell> cells, boolean above, boolean below) {
        for (int row = 1; row < ys.length; row++) {
            pages.add(page);
            heights.add(ys[row] - ys[row - 1]);
        }
        this.left = left;
        this.right = right;
        this.top = ys[0];
        this.bottom = ys[ys.length - 1];
        this.cells = cells;
        this.closedAbove = above;
        this.closedBelow = below;
    }

    float left() {
        return left;
    }

    float right() {
        return right;
    }

    float top() {
        return top;
    }

    float bottom() {
        return bottom;
    }

    /**
     * Whether a table at the top of the next page is the rest of this one: their grids agree, this one ends
     * where no other row has room, and the other does not begin as this one did, with another value.
     *
     * @param free the height between this table and the end of its page's text
     */
    boolean isContinuedBy(PageTable next, float free) {
        boolean sides = Math.abs(left - next.left) <= Ruling.TOUCH && Math.abs(right - next.right) <= Ruling.TOUCH;
        if (!sides) {
            return false;
        }
        int head = repeatedHead(next);
        if (head >= next.pages.size() || !agrees(next, head) || free > next.heights.get(head) + FREE) {
            return false;
        }
        TableCell own = first(this, head);
        TableCell other = first(next, head);
        return own == null
                || other == null
                || own.isEmpty()
                || !own.text.equals(other.text)
                || isWholeRow(own)
                || isWholeRow(other);
    }

    /** Whether a line close below the table may be of a cell whose lower edge the page did not draw. */
    boolean mayHold(TextLine line, int page) {
        boolean near = pages.get(pages.size() - 1) == page && line.top() - bottom < line.size();
        return near && above(line) != null;
    }

    /** Takes a line below the table for its last row's. */
    void hold(TextLine line) {
        TableCell cell = above(line);
        TableCell rest = new TableCell(cell.top, cell.bottom, cell.left, cell.right, List.of(line), 0, "");
        rest.openBelow = true;
        cell.take(rest);
    }

    private TableCell above(TextLine line) {
        return ending(pages.size() - 1).stream()
                .filter(cell -> cell.openBelow && cell.left <= line.left() && line.right() <= cell.right)
                .findFirst()
                .orElse(null);
    }

    private boolean isWholeRow(TableCell cell) {
        return cell.right - cell.left >= right - left - Ruling.TOUCH;
    }

    private static TableCell first(PageTable table, int row) {
        List<TableCell> cells = beginning(table, row);
        return cells.isEmpty() ? null : cells.get(0);
    }

    /**
     * Whether the first row has the cells of the row above, or begins with an empty cell below one as wide, or
     * all edges of one part's cells are edges of the other's, too.
     */
    private boolean agrees(PageTable next, int head) {
        List<TableCell> above = ending(pages.size() - 1);
        List<TableCell> first = beginning(next, head);
        boolean same = above.size() == first.size();
        for (int i = 0; i < above.size() && same; i++) {
            same = sameEdges(above, first.get(i)) != null;
        }
        boolean begun = !above.isEmpty() && !first.isEmpty() && first.get(0).isEmpty();
        if (same || (begun && !above.get(0).isEmpty() && above.get(0).hasEdgesOf(first.get(0)))) {
            return true;
        }
        return hasAll(edges(cells), edges(next.cells)) || hasAll(edges(next.cells), edges(cells));
    }

    private static boolean hasAll(float[] edges, float[] others) {
        for (float other : others) {
            if (!nearest(edges, other)) {
                return false;
            }
        }
        return true;
    }

    private static boolean nearest(float[] edges, float edge) {
        for (float other : edges) {
            if (Math.abs(other - edge) <= Ruling.TOUCH) {
                return true;
            }
        }
        return false;
    }

    /** How many rows the next page repeats of this table's beginning. */
    private int repeatedHead(PageTable next) {
        int head = 0;
        int most = Math.min(pages.size(), next.pages.size());
        for (int row = 0; row < most; row++) {
            List<TableCell> own = beginning(this, row);
            List<TableCell> other = beginning(next, row);
            boolean filled = false;
            boolean same = own.size() == other.size();
            for (int i = 0; i < own.size() && same; i++) {
                same = own.get(i).hasEdgesOf(other.get(i))
                        && own.get(i).text.equals(other.get(i).text)
                        && own.get(i).bottom == other.get(i).bottom;
                filled |= !own.get(i).isEmpty();
            }
            if (!same || (!filled && !own.isEmpty())) {
                break;
            }
            if (isComplete(next, row)) {
                head = row + 1;
            }
        }
        return head;
    }

    private static List<TableCell> beginning(PageTable table, int row) {
        return table.cells.stream().filter(cell -> cell.top == row).toList();
    }

    /** Whether no cell goes on below a row. */
    private static boolean isComplete(PageTable table, int row) {
        return table.cells.stream().noneMatch(cell -> cell.top <= row && cell.bottom > row);
    }

    /** Takes the rest of the table from the next page. */
    void take(PageTable next) {
        int head = repeatedHead(next);
        boolean open = !closedBelow && closedAbove && !next.closedAbove && head == 0;
        int last = pages.size() - 1;
        List<TableCell> ending = ending(last);
        List<TableCell> beginning = beginning(next, head);
        boolean closed = ending.stream().anyMatch(cell -> !cell.openBelow);
        boolean cut = (open && !closed && !isNewRow(ending, beginning)) || isCut(ending, beginning);
        int base = (cut ? last : last + 1) - head;
        boolean leading = true;
        List<TableCell> spans = beginning.stream().takeWhile(TableCell::isTall).toList();
        boolean cutSpans = areCut(ending, spans);
        TableCell lastOfRow = beginning.isEmpty() ? null : beginning.get(beginning.size() - 1);
        for (TableCell cell : next.cells) {
            if (cell.top < head) {
                continue;
            }
            TableCell above = cell.top == head ? sameEdges(ending, cell) : null;
            // The page draws a line below its last row, but none below a cell that it breaks.
            boolean broken = above != null && ((above.openBelow && closed) || (cutSpans && spans.contains(cell)));
            leading &= cell.top > head || broken || (above != null && cell != lastOfRow && isOneSpan(above, cell));
            if (above != null && (cut || broken || (leading && cell.top == head))) {
                above.take(cell);
                above.bottom = cell.bottom + base;
            } else {
                cell.top += base;
                cell.bottom += base;
                cells.add(cell);
            }
        }
        int from = cut ? head + 1 : head;
        pages.addAll(next.pages.subList(from, next.pages.size()));
        heights.addAll(next.heights.subList(from, next.heights.size()));
        bottom = next.bottom;
        closedBelow = next.closedBelow;
    }

    private List<TableCell> ending(int row) {
        return cells.stream().filter(cell -> cell.bottom == row).toList();
    }

    private static TableCell sameEdges(List<TableCell> ending, TableCell cell) {
        return ending.stream()
                .filter(above -> above.hasEdgesOf(cell))
                .findFirst()
                .orElse(null);
    }

    /**
     * Whether a page ends within a row: each text of the next page's first row goes on with a line that the
     * page above had no room for, or with the next item of a numbered list. One line may end at the edge by chance, and
     * so may texts of one line in narrow cells: then a cell that was filled above, and is none of those at the left that
     * go over several rows, has nothing more, or each text that goes on has several lines above. Texts that stand in both
     * rows are of two.
     */
    private static boolean isCut(List<TableCell> ending, List<TableCell> beginning) {
        Rest rest = ending.size() == beginning.size() ? rest(ending, beginning) : null;
        return rest != null
                && rest.full > 0
                && (rest.ended || beginning.size() == 1 || (rest.full > 1 && rest.several));
    }

    /** The same of cells at the left that go over rows of the next page: beside them a row of its own may begin. */
    private static boolean areCut(List<TableCell> ending, List<TableCell> beginning) {
        Rest rest = rest(ending, beginning);
        return rest != null && rest.full > 0 && rest.ended;
    }

    /**
     * How the texts of cells go on.
     *
     * @param full how many without room for a single sign more, or as a list
     * @param ended whether one that was filled has nothing more
     * @param several whether each has several lines above
     */
    private record Rest(int full, boolean ended, boolean several) {}

    /** How the texts of the last row go on in the first of the next page; {@code null} where one does not. */
    private static Rest rest(List<TableCell> ending, List<TableCell> beginning) {
        int full = 0;
        boolean ended = false;
        boolean several = true;
        boolean begun = beginning.stream().filter(cell -> !cell.isEmpty()).count() == 1;
        for (TableCell cell : beginning) {
            TableCell above = sameEdges(ending, cell);
            boolean listed = above != null && above.isNumberedBefore(cell);
            if (above == null || (!cell.isEmpty() && !listed && (!above.runsInto(cell) || above.isLike(cell)))) {
                return null;
            }
            begun |= !cell.isEmpty();
            full += listed || (!cell.isEmpty() && above.isFullBefore(cell)) ? 1 : 0;
            ended |= begun && cell.isEmpty() && !above.isEmpty() && !above.isTall();
            several &= cell.isEmpty() || above.hasSeveralLines();
        }
        return new Rest(full, ended, several);
    }

    /**
     * Whether the first row of the next page is one of its own, though no line is drawn between the pages: it has
     * other cells, or two of its cells have a text below another, and one of these ended where the next page's had
     * room and is not the next item of a numbered list. A browser draws no border where it breaks a table between
     * two rows, either.
     */
    private static boolean isNewRow(List<TableCell> ending, List<TableCell> beginning) {
        int pairs = 0;
        boolean ended = false;
        for (TableCell cell : beginning) {
            TableCell above = sameEdges(ending, cell);
            if (above == null) {
                return true;
            }
            if (!above.isEmpty() && !cell.isEmpty()) {
                pairs++;
                ended |= !above.runsInto(cell) && !above.isNumberedBefore(cell);
            }
        }
        return ending.size() != beginning.size() || (pairs > 1 && ended);
    }

    /** Whether one of the cells at the beginning of a row is the rest of one over several rows, whose text stands once. */
    private static boolean isOneSpan(TableCell above, TableCell cell) {
        if (cell.isEmpty()) {
            return above.isTall() || cell.isTall() || !above.isEmpty();
        }
        if (above.isFullBefore(cell) && above.isBrokenOffBefore(cell)) {
            return true;
        }
        boolean tall = above.isTall() && cell.isTall();
        return tall && (above.isEmpty() || above.text.equals(cell.text));
    }

    /** The page of each row. */
    Origin origin() {
        return new Origin.Pages(pages);
    }

    /** The rows on the grid of all edges. */
    List<RawRow> rows() {
        float[] edges = edges(cells);
        List<List<TableCell>> byRow = new ArrayList<>();
        for (int row = 0; row < pages.size(); row++) {
            byRow.add(new ArrayList<>());
        }
        for (TableCell cell : cells) {
            for (int row = cell.top; row <= cell.bottom; row++) {
                byRow.get(row).add(cell);
            }
        }
        List<RawRow> rows = new ArrayList<>(byRow.size());
        for (int row = 0; row < byRow.size(); row++) {
            rows.add(row(byRow.get(row), row, edges));
        }
        return rows;
    }

    private static RawRow row(List<TableCell> cells, int row, float[] edges) {
        cells.sort(Comparator.comparingDouble(cell -> cell.left));
        List<RawCell> raw = new ArrayList<>(cells.size());
        int before = cells.isEmpty() ? 0 : column(edges, cells.get(0).left);
        int end = before;
        for (TableCell cell : cells) {
            int to = column(edges, cell.right);
            Merge merge = !cell.isTall() ? Merge.NONE : cell.top == row ? Merge.RESTART : Merge.CONTINUE;
            int from = column(edges, cell.left);
            if (from > end) {
                raw.add(new RawCell(from - end, Merge.NONE, Merge.NONE, ""));
            }
            raw.add(new RawCell(Math.max(1, to - Math.max(from, end)), merge, Merge.NONE, cell.text));
            end = Math.max(end + 1, to);
        }
        return new RawRow(before, Math.max(0, edges.length - 1 - end), false, raw);
    }

    private static int column(float[] edges, float edge) {
        int found = Arrays.binarySearch(edges, edge);
        int above = found >= 0 ? found : Math.min(edges.length - 1, -found - 1);
        boolean below = above > 0 && edge - edges[above - 1] < edges[above] - edge;
        return below ? above - 1 : above;
    }

    private static float[] edges(List<TableCell> cells) {
        float[] all = new float[2 * cells.size()];
        for (int i = 0; i < cells.size(); i++) {
            all[2 * i] = cells.get(i).left;
            all[2 * i + 1] = cells.get(i).right;
        }
        Arrays.sort(all);
        float[] edges = new float[all.length];
        int count = 0;
        for (float edge : all) {
            if (count == 0 || edge - edges[count - 1] > Ruling.TOUCH) {
                edges[count++] = edge;
            }
        }
        return Arrays.copyOf(edges, count);
    }
}
