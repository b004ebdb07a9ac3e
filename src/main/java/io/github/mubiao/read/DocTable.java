package io.github.mubiao.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** A table while it is read: its rows, and the row and the cell that are being read. */
final class DocTable {

    private final Output output;
    private final Place around;
    private final int number;
    private final int slot;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private DocRow row;
    private final BlockText.Cell story;
    private boolean inCell;
    private int nested;
    private boolean shown;

    /** A row whose grid columns are not known yet. */
    private record Draft(DocRow row, List<DraftCell> cells) {

        /** Where the cells begin and the last one ends: one more than there are cells, each after the one before. */
        int[] edges() {
            int[] edges = new int[cells.size() + 1];
            edges[0] = row.left();
            for (int i = 0; i < cells.size(); i++) {
                edges[i + 1] = edges[i] + Math.max(1, cells.get(i).width);
            }
            return edges;
        }
    }

    /** A cell whose grid columns are not known yet. */
    private static final class DraftCell {
        final Merge vertical;
        final String text;
        int width;

        DraftCell(int width, Merge vertical, String text) {
            this.width = width;
            this.vertical = vertical;
            this.text = text;
        }
    }

    DocTable(Output output, Place around) throws IOException {
        this.output = output;
        this.around = around;
        this.number = output.outbox().newTable();
        this.slot = output.outbox().reserve();
        this.story = new BlockText.Cell(output.newText());
    }

    boolean isInRow() {
        return row != null;
    }

    void startRow(DocRow started) throws IOException {
        row = started;
        shown = false;
        output.checkNesting(place());
    }

    private Place place() {
        return around.inRow(number, drafts.size() + 1);
    }

    /** The cell that is being read, or the next one. */
    BlockText cell() {
        if (!inCell) {
            inCell = true;
            story.start(place());
            nested = output.outbox().size();
        }
        return story;
    }

    void endCell() throws IOException {
        cell().settle();
        String text = story.takeText();
        shown |= !text.isEmpty() || story.isMarkShown() || output.outbox().size() > nested;
        output.outbox().hold(1, text.length());
        texts.add(text);
        inCell = false;
    }

    /**
     * Ends the row.
     *
     * @param markHidden whether its mark is hidden, so that it shows only for what it holds
     */
    void endRow(boolean markHidden) throws IOException {
        if (inCell) {
            endCell();
        }
        if (markHidden && !shown) {
            output.tally().hiddenRows++;
        } else {
            output.outbox().hold(1, 0);
            drafts.add(new Draft(row, cells()));
        }
        texts.clear();
        row = null;
    }

    /**
     * The cells that are shown: merged ones are one, and an empty one without a width of its own, which
     * Word leaves behind where cells were merged, is a part of the one before it.
     */
    private List<DraftCell> cells() {
        List<DraftCell> cells = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            int width = row.width(i);
            boolean part = row.isMerged(i) || (texts.get(i).isEmpty() && row.isNarrow(i));
            if (part && !cells.isEmpty()) {
                cells.get(cells.size() - 1).width += width;
            } else {
                cells.add(new DraftCell(width, row.vertical(i), texts.get(i)));
            }
        }
        return cells;
    }

    /** Ends the table and hands it on. */
    void end() throws IOException {
        if (inCell || !texts.isEmpty()) {
            endRow(false);
        }
        List<int[]> edges = edges();
        DocColumns columns = new DocColumns(edges);
        output.checkColumns(columns.count());
        List<RawRow> rows = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            rows.add(raw(drafts.get(i), edges.get(i), columns));
        }
        output.outbox().fill(slot, new RawTable(number, around.table(), around.row(), around.inTextBox(), rows));
    }

    /**
     * The edges of each row's cells. A row that is aligned to the right or to the centre states its edges
     * as if it stood at the left. It is moved where it is shorter than the table and its edges then meet
     * no fewer edges of the longest rows; other rows differ from these by chance.
     */
    private List<int[]> edges() {
        List<int[]> all = drafts.stream().map(Draft::edges).toList();
        int left = all.stream().mapToInt(row -> row[0]).min().orElse(0);
        int right = all.stream().mapToInt(row -> row[row.length - 1]).max().orElse(0);
        NavigableSet<Integer> longest = new TreeSet<>();
        for (int[] row : all) {
            if (row[0] == left && row[row.length - 1] >= right - DocColumns.NEAR) {
                Arrays.stream(row).forEach(longest::add);
            }
        }
        for (int i = 0; i < all.size(); i++) {
            int[] row = all.get(i);
            int shift = row[0] == left ? drafts.get(i).row().align(right - row[row.length - 1]) : 0;
            if (shift > DocColumns.NEAR && meeting(row, shift, longest) >= meeting(row, 0, longest)) {
                Arrays.setAll(row, edge -> row[edge] + shift);
            }
        }
        return all;
    }

    private static long meeting(int[] row, int shift, NavigableSet<Integer> places) {
        return Arrays.stream(row)
                .map(edge -> edge + shift - DocColumns.NEAR)
                .filter(low -> {
                    Integer next = places.ceiling(low);
                    return next != null && next <= low + 2 * DocColumns.NEAR;
                })
                .count();
    }

    private static RawRow raw(Draft draft, int[] edges, DocColumns columns) {
        int[] at = Arrays.stream(edges).map(columns::of).toArray();
        List<RawCell> cells = new ArrayList<>();
        for (int i = 0; i < draft.cells().size(); i++) {
            DraftCell cell = draft.cells().get(i);
            cells.add(new RawCell(at[i + 1] - at[i], cell.vertical, Merge.NONE, cell.text));
        }
        return new RawRow(
                at[0], columns.count() - at[at.length - 1], draft.row().isHeader(), cells);
    }
}
