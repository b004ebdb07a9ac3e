package io.github.mubiao.read.odf;

import io.github.mubiao.read.Blocks;
import io.github.mubiao.read.Limit;
import io.github.mubiao.read.Merge;
import io.github.mubiao.read.NestedTable;
import io.github.mubiao.read.RawCell;
import io.github.mubiao.read.RawRow;
import io.github.mubiao.read.UnreadableDocumentException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table of a text that is being read: the places that merged cells cover become their continuations. */
final class OdfTable {

    private final Blocks blocks;
    private final List<RawRow> rows = new ArrayList<>();
    private final List<NestedTable> inner = new ArrayList<>();
    private final List<Integer> innerRows = new ArrayList<>();
    /** The cells that reach down into the next row, by their first column. */
    private final Map<Integer, Reach> reaches = new HashMap<>();

    private List<RawCell> cells = new ArrayList<>();
    private boolean header;
    private long characters;
    private int column;
    /** The first column behind the cell at hand: places before it are its own. */
    private int behind;

    private record Reach(int columns, long rows) {}

    OdfTable(Blocks blocks) {
        this.blocks = blocks;
    }

    void startRow(boolean isHeader) {
        cells = new ArrayList<>();
        header = isHeader;
        column = 0;
        behind = 0;
    }

    void cell(int columns, long rowSpan, String text) throws UnreadableDocumentException {
        blocks.check(Limit.SPAN, column + (long) columns);
        characters += text.length();
        blocks.check(Limit.TABLE_TEXT, characters);
        reaches.remove(column);
        cells.add(new RawCell(columns, rowSpan > 1 ? Merge.RESTART : Merge.NONE, Merge.NONE, text));
        if (rowSpan > 1) {
            // Counted from this row on, as the row's end counts it.
            reaches.put(column, new Reach(columns, rowSpan));
        }
        behind = column + columns;
        column++;
    }

    void covered(int count) throws UnreadableDocumentException {
        blocks.check(Limit.SPAN, column + (long) count);
        for (int i = 0; i < count; i++, column++) {
            if (column < behind) {
                continue;
            }
            Reach reach = reaches.get(column);
            if (reach == null) {
                cells.add(new RawCell(1, Merge.NONE, Merge.NONE, ""));
            } else {
                cells.add(new RawCell(reach.columns(), Merge.CONTINUE, Merge.NONE, ""));
                behind = column + reach.columns();
            }
        }
    }

    /** A table in the row's cell at hand. */
    void inner(NestedTable table) {
        inner.add(table);
        innerRows.add(rows.size() + 1);
    }

    void endRow(long repeat) throws UnreadableDocumentException {
        RawRow row = new RawRow(0, 0, header, cells);
        boolean empty = cells.stream().allMatch(cell -> cell.text().isEmpty());
        // A row that is empty again and again is a frame for more to come.
        long times = empty ? 1 : repeat;
        for (long i = 0; i < times; i++) {
            blocks.take(Limit.CELLS, 1L + cells.size());
            rows.add(row);
        }
        reaches.replaceAll((place, reach) -> new Reach(reach.columns(), reach.rows() - times));
        reaches.values().removeIf(reach -> reach.rows() <= 0);
    }

    NestedTable finish() {
        return new NestedTable(rows, false, inner, innerRows);
    }
}
