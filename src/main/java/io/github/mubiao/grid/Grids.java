package io.github.mubiao.grid;

import io.github.mubiao.model.Location;
import io.github.mubiao.read.Merge;
import io.github.mubiao.read.RawCell;
import io.github.mubiao.read.RawRow;
import io.github.mubiao.read.RawTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays a raw table out as a rectangle.
 *
 * <p>A cell that continues the one above is part of it where both begin at the same grid column and
 * are as wide; where the cell above differs, or there is none, or it is not merged, the cell begins a
 * merge of its own, as Word draws it. A cell that continues the one to its left widens it. The text of
 * a continuing cell is not shown.
 */
public final class Grids {

    private final RawTable table;
    private final List<Draft> drafts = new ArrayList<>();
    /** The merged cells of the row above, by the column where they begin. */
    private Map<Integer, Draft> above = Map.of();

    private Grids(RawTable table) {
        this.table = table;
    }

    /** The rectangle of a table. */
    public static Grid of(RawTable table) {
        return new Grids(table).grid();
    }

    private Grid grid() {
        int columns = 0;
        int row = 0;
        for (RawRow raw : table.rows()) {
            columns = Math.max(columns, layRow(raw, ++row));
        }
        Location whole = Location.ofTable(table.number()).in(table.origin());
        List<GridCell> cells = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            cells.add(draft.cell(whole));
        }
        return new Grid(whole, table.within(), table.withinRow(), table.inTextBox(), row, columns, cells);
    }

    /** Lays out a row and says how many grid columns it takes. */
    private int layRow(RawRow raw, int row) {
        Map<Integer, Draft> merged = new HashMap<>();
        int column = 1 + raw.gridBefore();
        for (Draft draft : acrossMerged(raw, row, column)) {
            column = draft.column + draft.columnSpan;
            Draft top = draft.vertical == Merge.CONTINUE ? above.get(draft.column) : null;
            if (top != null && top.columnSpan == draft.columnSpan) {
                top.rowSpan++;
                merged.put(draft.column, top);
                continue;
            }
            drafts.add(draft);
            if (draft.vertical != Merge.NONE) {
                merged.put(draft.column, draft);
            }
        }
        above = merged;
        return column - 1 + raw.gridAfter();
    }

    /** The row's cells with those that continue to the right taken into the first of them. */
    private static List<Draft> acrossMerged(RawRow raw, int row, int firstColumn) {
        List<Draft> across = new ArrayList<>();
        int column = firstColumn;
        for (RawCell cell : raw.cells()) {
            if (cell.horizontal() == Merge.CONTINUE && !across.isEmpty()) {
                across.get(across.size() - 1).columnSpan += cell.gridSpan();
            } else {
                across.add(new Draft(row, column, cell));
            }
            column += cell.gridSpan();
        }
        return across;
    }

    /** A cell that may still grow. */
    private static final class Draft {
        final int row;
        final int column;
        final Merge vertical;
        final String text;
        int rowSpan = 1;
        int columnSpan;

        Draft(int row, int column, RawCell cell) {
            this.row = row;
            this.column = column;
            this.vertical = cell.vertical();
            this.text = cell.text();
            this.columnSpan = cell.gridSpan();
        }

        GridCell cell(Location whole) {
            return new GridCell(row, column, rowSpan, columnSpan, text, whole.cell(row, column));
        }
    }
}
