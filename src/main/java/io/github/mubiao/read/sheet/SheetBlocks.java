package io.github.mubiao.read.sheet;

import io.github.mubiao.model.Origin;
import io.github.mubiao.read.Blocks;
import io.github.mubiao.read.Limit;
import io.github.mubiao.read.Merge;
import io.github.mubiao.read.Omission;
import io.github.mubiao.read.RawCell;
import io.github.mubiao.read.RawRow;
import io.github.mubiao.read.UnreadableDocumentException;
import io.github.mubiao.read.sheet.SheetBand.Area;
import io.github.mubiao.read.sheet.SheetCells.SheetBox;
import io.github.mubiao.read.sheet.SheetCells.SheetCell;
import io.github.mubiao.read.sheet.SheetCells.SheetMerge;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Parts a sheet into paragraphs and tables, as the package's documentation says. */
public final class SheetBlocks {

    private static final int FEWEST_COLUMNS = 2;

    private final SheetCells sheet;
    private final Blocks blocks;

    private final List<SheetMerge> merges;
    /** Those that reach into the band. */
    private final List<SheetMerge> active = new ArrayList<>();

    private int nextMerge;

    private SheetBlocks(SheetCells sheet, Blocks blocks) throws UnreadableDocumentException {
        this.sheet = sheet;
        this.blocks = blocks;
        this.merges = sheet.merges();
    }

    /** Hands on what a sheet shows, reports the cells without a value, and forgets what it took of the limit on one sheet. */
    public static void handOn(SheetCells sheet, Blocks blocks) throws IOException {
        sheet.report();
        new SheetBlocks(sheet, blocks).bands();
        blocks.restart(Limit.SHEET);
    }

    /** A rectangle of a band that is a table; all of its ends are in it. */
    private record Box(int top, int left, int bottom, int right) {

        boolean meets(Box other) {
            return top <= other.bottom && other.top <= bottom && left <= other.right && other.left <= right;
        }

        boolean sharesColumns(Box other) {
            return left <= other.right && other.left <= right;
        }

        Box with(Box other) {
            return new Box(
                    Math.min(top, other.top),
                    Math.min(left, other.left),
                    Math.max(bottom, other.bottom),
                    Math.max(right, other.right));
        }

        boolean holds(Area area) {
            return area.row() >= top && area.row() <= bottom && area.column() >= left && area.column() <= right;
        }
    }

    /** Texts that lie over the cells come before these where they begin above them, like a title, else behind. */
    private void bands() throws IOException {
        NavigableMap<Integer, List<SheetCell>> content = content();
        int first = content.isEmpty() ? SheetCells.LAST_ROW : content.firstKey();
        boxes(true, first);
        bands(content);
        boxes(false, first);
    }

    private void boxes(boolean above, int first) throws IOException {
        for (SheetBox box : sheet.boxes()) {
            boolean isAbove = box.row() > 0 && box.row() <= first;
            if (isAbove != above) {
                continue;
            }
            Origin origin = box.row() > 0 && box.column() > 0
                    ? Origin.Sheet.ofCell(sheet.name(), box.row(), box.column())
                    : new Origin.Sheet(sheet.name(), List.of(), List.of());
            for (String line : box.text().split("\n", -1)) {
                if (!line.isBlank()) {
                    blocks.paragraph(line, false, origin);
                }
            }
        }
    }

    private void bands(NavigableMap<Integer, List<SheetCell>> content) throws IOException {
        List<Integer> rows = new ArrayList<>();
        List<List<SheetCell>> cells = new ArrayList<>();
        // How many rows stand behind the last blank row.
        int behindBlank = 0;
        for (Map.Entry<Integer, List<SheetCell>> row : content.entrySet()) {
            int before = rows.isEmpty() ? 0 : rows.get(rows.size() - 1);
            boolean apart = !rows.isEmpty() && sheet.shownRows(before, row.getKey()) > 1;
            boolean alone = apart && (behindBlank == 1 || isAlone(content, row.getKey()));
            if (apart && !(alone && isRow(cells.get(cells.size() - 1)) && isRow(row.getValue()))) {
                band(rows, cells);
                rows = new ArrayList<>();
                cells = new ArrayList<>();
            }
            rows.add(row.getKey());
            cells.add(row.getValue());
            behindBlank = apart ? 1 : behindBlank + 1;
        }
        if (!rows.isEmpty()) {
            band(rows, cells);
        }
    }

    /** Whether a blank row stands behind a row that holds something. */
    private boolean isAlone(NavigableMap<Integer, List<SheetCell>> content, int row) {
        Integer next = content.higherKey(row);
        return next == null || sheet.shownRows(row, next) > 1;
    }

    /** Whether cells without borders are a row of a table: alone between blank rows, it is one with the rows around. */
    private static boolean isRow(List<SheetCell> cells) {
        List<String> texts = cells.stream()
                .map(SheetCell::text)
                .filter(text -> !text.isEmpty())
                .toList();
        return texts.size() >= FEWEST_COLUMNS
                && !texts.stream().allMatch(SheetBlocks::isStatement)
                && cells.stream().allMatch(cell -> cell.borders() == 0);
    }

    /** The rows that are shown: those that hold something, and those that a merged cell with a text reaches over. */
    private NavigableMap<Integer, List<SheetCell>> content() throws IOException {
        NavigableMap<Integer, List<SheetCell>> content = sheet.rows();
        long hidden = sheet.hidesRows()
                ? content.keySet().stream().filter(sheet::isHiddenRow).count()
                : 0;
        blocks.leaveOut(Omission.HIDDEN_ROWS, (int) hidden);
        moveMergedTexts(content);
        if (sheet.hidesColumns()) {
            leaveOutColumns(content);
        }
        if (sheet.hidesRows()) {
            content.keySet().removeIf(sheet::isHiddenRow);
        }
        return content;
    }

    private void leaveOutColumns(NavigableMap<Integer, List<SheetCell>> content) {
        long hidden = content.values().stream()
                .flatMap(List::stream)
                .map(SheetCell::column)
                .filter(sheet::isHiddenColumn)
                .distinct()
                .count();
        blocks.leaveOut(Omission.HIDDEN_COLUMNS, (int) hidden);
        content.values()
                .removeIf(cells ->
                        !cells.isEmpty() && cells.stream().allMatch(cell -> sheet.isHiddenColumn(cell.column())));
    }

    /**
     * A merged cell shows the text of its first place, wherever that is hidden; rows that it reaches over are
     * no blank ones.
     */
    private void moveMergedTexts(NavigableMap<Integer, List<SheetCell>> content) throws IOException {
        if (content.isEmpty()) {
            return;
        }
        int lastRow = content.lastKey();
        for (SheetMerge merge : merges) {
            String text = text(content, merge);
            int bottom = Math.min(lastRow, merge.lastRow());
            boolean movesDown = sheet.isHiddenRow(merge.firstRow()) || sheet.isHiddenColumn(merge.firstColumn());
            boolean moved = !movesDown || text.isEmpty();
            for (int row = merge.firstRow(); row <= bottom && !text.isEmpty(); row++) {
                if (!content.containsKey(row)) {
                    blocks.take(Limit.SHEET, 1);
                    content.put(row, new ArrayList<>());
                }
                if (!moved && !sheet.isHiddenRow(row)) {
                    moved = move(content.get(row), merge, text);
                }
            }
        }
    }

    private boolean move(List<SheetCell> cells, SheetMerge merge, String text) {
        int column = merge.firstColumn();
        while (column <= merge.lastColumn() && sheet.isHiddenColumn(column)) {
            column++;
        }
        int target = column;
        int borders = cells.stream()
                .filter(cell -> cell.column() == target)
                .mapToInt(SheetCell::borders)
                .findFirst()
                .orElse(0);
        cells.removeIf(cell -> cell.column() == target);
        cells.add(new SheetCell(target, text, borders));
        cells.sort(Comparator.comparingInt(SheetCell::column));
        return true;
    }

    private static String text(NavigableMap<Integer, List<SheetCell>> content, SheetMerge merge) {
        return content.getOrDefault(merge.firstRow(), List.of()).stream()
                .filter(cell -> cell.column() == merge.firstColumn())
                .map(SheetCell::text)
                .findFirst()
                .orElse("");
    }

    private void band(List<Integer> rows, List<List<SheetCell>> cells) throws IOException {
        List<SheetMerge> inside = merges(rows.get(0), rows.get(rows.size() - 1));
        SheetBand band = new SheetBand(sheet, rows, cells, inside, blocks);
        List<Box> boxes = ruled(band);
        if (boxes.isEmpty()) {
            unruled(band);
        } else {
            blocks(band, boxes);
        }
    }

    /** The merges that reach into rows, which come from top to bottom. */
    private List<SheetMerge> merges(int first, int last) {
        active.removeIf(merge -> merge.lastRow() < first);
        while (nextMerge < merges.size() && merges.get(nextMerge).firstRow() <= last) {
            SheetMerge merge = merges.get(nextMerge++);
            if (merge.lastRow() >= first) {
                active.add(merge);
            }
        }
        return active;
    }

    // ---- tables with borders

    /** The rectangles around cells with borders that touch each other. */
    private static List<Box> ruled(SheetBand band) {
        int[] group = new int[band.areas.size()];
        Arrays.setAll(group, i -> i);
        for (int row = 0; row < band.rows.length; row++) {
            for (int column = 0; column < band.columns.length; column++) {
                int here = band.area[row][column];
                if (band.areas.get(here).isRuled()) {
                    join(group, band, here, row > 0 ? band.area[row - 1][column] : here);
                    join(group, band, here, column > 0 ? band.area[row][column - 1] : here);
                }
            }
        }
        Map<Integer, Box> boxes = new TreeMap<>();
        for (int i = 0; i < group.length; i++) {
            Area area = band.areas.get(i);
            if (area.isRuled()) {
                Box box = new Box(area.row(), area.column(), area.lastRow(), area.lastColumn());
                boxes.merge(root(group, i), box, Box::with);
            }
        }
        return joined(band, new ArrayList<>(boxes.values()));
    }

    private static void join(int[] group, SheetBand band, int one, int other) {
        if (one != other && band.areas.get(other).isRuled()) {
            group[root(group, one)] = root(group, other);
        }
    }

    private static int root(int[] group, int member) {
        int root = member;
        while (group[root] != root) {
            group[root] = group[group[root]];
            root = group[root];
        }
        return root;
    }

    /** Joins boxes that overlap, and those between which rows of several cells stand: a table of few rules. */
    private static List<Box> joined(SheetBand band, List<Box> boxes) {
        boxes.sort(Comparator.comparingInt(Box::top).thenComparingInt(Box::left));
        List<Box> joined = new ArrayList<>();
        for (Box next : boxes) {
            Box box = next;
            boolean again = true;
            while (again) {
                again = false;
                for (int i = joined.size() - 1; i >= 0 && !again; i--) {
                    Box known = joined.get(i);
                    if (known.meets(box) || isBetween(band, known, box)) {
                        box = joined.remove(i).with(box);
                        again = true;
                    }
                }
            }
            joined.add(box);
        }
        joined.removeIf(box -> !isTable(band, box));
        joined.sort(Comparator.comparingInt(Box::top).thenComparingInt(Box::left));
        return joined;
    }

    /** One cell in a frame is a title, or a note. */
    private static boolean isTable(SheetBand band, Box box) {
        int first = band.area[box.top()][box.left()];
        return band.area[box.bottom()][box.right()] != first;
    }

    private static boolean isBetween(SheetBand band, Box above, Box below) {
        if (above.bottom() >= below.top() || !above.sharesColumns(below)) {
            return false;
        }
        Box both = above.with(below);
        for (int row = above.bottom() + 1; row < below.top(); row++) {
            long filled = band.filled(row).stream().filter(both::holds).count();
            if (filled < FEWEST_COLUMNS) {
                return false;
            }
        }
        return above.left() == below.left() && above.right() == below.right();
    }

    /** Hands on the tables and, row by row, what stands around them. */
    private void blocks(SheetBand band, List<Box> boxes) throws IOException {
        int next = 0;
        for (int row = 0; row < band.rows.length; row++) {
            List<Area> beside = band.filled(row);
            for (Box box : boxes) {
                beside.removeIf(box::holds);
            }
            while (next < boxes.size() && boxes.get(next).top() == row) {
                table(band, boxes.get(next++));
            }
            paragraph(band, beside);
        }
    }

    private void paragraph(SheetBand band, List<Area> areas) throws IOException {
        if (areas.isEmpty()) {
            return;
        }
        String text = areas.stream().map(Area::text).collect(Collectors.joining("\t"));
        Area first = areas.get(0);
        Origin origin = Origin.Sheet.ofCell(sheet.name(), band.rows[first.row()], band.columns[first.column()]);
        blocks.paragraph(text, false, origin);
    }

    private void table(SheetBand band, Box whole) throws IOException {
        Box box = trimmed(band, whole);
        blocks.check(Limit.SPAN, box.right() - box.left() + 1L);
        List<RawRow> rows = new ArrayList<>();
        for (int row = box.top(); row <= box.bottom(); row++) {
            rows.add(row(band, box, row));
        }
        List<Integer> rowNumbers =
                Arrays.stream(band.rows, box.top(), box.bottom() + 1).boxed().toList();
        List<Integer> columnNumbers =
                Arrays.stream(band.columns, box.left(), box.right() + 1).boxed().toList();
        blocks.table(rows, new Origin.Sheet(sheet.name(), rowNumbers, columnNumbers));
    }

    private static RawRow row(SheetBand band, Box box, int row) {
        List<RawCell> cells = new ArrayList<>();
        int column = box.left();
        while (column <= box.right()) {
            Area area = band.areas.get(band.area[row][column]);
            int end = Math.min(area.lastColumn(), box.right());
            boolean first = row == Math.max(area.row(), box.top());
            boolean tall = area.lastRow() > area.row();
            Merge vertical = !tall ? Merge.NONE : first ? Merge.RESTART : Merge.CONTINUE;
            cells.add(new RawCell(end - column + 1, vertical, Merge.NONE, first ? area.text() : ""));
            column = end + 1;
        }
        return new RawRow(0, 0, false, cells);
    }

    /**
     * Without the rows at the end that hold no text, frames drawn for more to come. Columns are kept: the last
     * one may hold values that are empty.
     */
    private static Box trimmed(SheetBand band, Box box) {
        int bottom = box.top();
        for (int row = box.top(); row <= box.bottom(); row++) {
            for (int column = box.left(); column <= box.right(); column++) {
                Area area = band.areas.get(band.area[row][column]);
                if (area.isFilled()) {
                    bottom = Math.max(bottom, Math.min(box.bottom(), area.lastRow()));
                }
            }
        }
        return new Box(box.top(), box.left(), bottom, box.right());
    }

    // ---- without borders

    /** Rows at the start and at the end that are no rows of cells are paragraphs; all between is a table. */
    private void unruled(SheetBand band) throws IOException {
        int first = 0;
        int last = band.rows.length - 1;
        while (first <= last && !isRow(band, first)) {
            first++;
        }
        while (last > first && band.filled(last).size() == 1 && !reachesDown(band, last)) {
            last--;
        }
        while (first > 1 && isSection(band, first - 1)) {
            first--;
        }
        int left = band.columns.length;
        int right = -1;
        for (int row = first; row <= last; row++) {
            for (Area area : band.filled(row)) {
                left = Math.min(left, area.column());
                right = Math.max(right, area.lastColumn());
            }
        }
        boolean table = last > first && right > left;
        for (int row = 0; row < band.rows.length; row++) {
            if (table && row == first) {
                table(band, new Box(first, left, last, right));
            } else if (!table || row < first || row > last) {
                paragraph(band, band.filled(row));
            }
        }
    }

    /** Whether a row is one cell, merged over all columns. */
    private static boolean isSection(SheetBand band, int row) {
        List<Area> filled = band.filled(row);
        return filled.size() == 1
                && filled.get(0).column() == 0
                && filled.get(0).lastColumn() == band.columns.length - 1
                && band.columns.length > 1;
    }

    /** Whether a row is one of cells: of several, not all of which say what they are and its value in one. */
    private static boolean isRow(SheetBand band, int row) {
        List<Area> filled = band.filled(row);
        if (filled.size() < FEWEST_COLUMNS) {
            return !filled.isEmpty()
                    && reachesDown(band, row)
                    && filled.get(0).column() == 0
                    && filled.get(0).lastColumn() < band.columns.length - 1;
        }
        return !filled.stream().allMatch(area -> isStatement(area.text()));
    }

    /** Whether an area that begins in the row above or here is merged with the row before or behind. */
    private static boolean reachesDown(SheetBand band, int row) {
        return Arrays.stream(band.area[row])
                .mapToObj(band.areas::get)
                .anyMatch(area -> area.isFilled() && area.lastRow() > area.row());
    }

    /** A name and its value in one, as 单位：万元, or words in brackets. */
    private static boolean isStatement(String text) {
        int colon = Math.max(text.indexOf('：'), text.indexOf(':'));
        boolean bracketed = text.startsWith("（") || text.startsWith("(");
        return bracketed || (colon > 0 && colon < text.length() - 1);
    }
}
