package io.github.mubiao.grid;

import io.github.mubiao.model.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** A table as a rectangle of rows and grid columns, both counted from 1. Immutable. */
public final class Grid {

    private final Location place;
    private final int within;
    private final int withinRow;
    private final boolean inTextBox;
    private final int rows;
    private final int columns;
    private final List<GridCell> cells;
    /** For each row the cells that cover some of it, from left to right. */
    private final List<List<GridCell>> covering = new ArrayList<>();

    /**
     * Makes a grid.
     *
     * @param place the whole table as a place of the document
     * @param within the number of the table that holds it; 0 where none does
     * @param withinRow the row of that table; 0 where none does
     * @param inTextBox whether it stands in a text box, at any depth
     * @param rows how many rows it has
     * @param columns how many grid columns it has
     * @param cells its cells by row and column; they do not overlap
     */
    public Grid(
            Location place, int within, int withinRow, boolean inTextBox, int rows, int columns, List<GridCell> cells) {
        this.place = place;
        this.within = within;
        this.withinRow = withinRow;
        this.inTextBox = inTextBox;
        this.rows = rows;
        this.columns = columns;
        this.cells = List.copyOf(cells);
        for (int row = 0; row < rows; row++) {
            covering.add(new ArrayList<>());
        }
        for (GridCell cell : cells) {
            if (cell.lastRow() > rows || cell.lastColumn() > columns) {
                throw new IllegalArgumentException(cell + " is outside of " + rows + " rows, " + columns + " columns");
            }
            for (int row = cell.row(); row <= cell.lastRow(); row++) {
                insert(covering.get(row - 1), cell);
            }
        }
    }

    /** Cells come by row, so one from above may belong before those that are there. */
    private static void insert(List<GridCell> row, GridCell cell) {
        int at = row.size();
        while (at > 0 && row.get(at - 1).column() > cell.column()) {
            at--;
        }
        row.add(at, cell);
    }

    /** The same cells with rows for columns; each keeps its place in the document. */
    public Grid turned() {
        List<GridCell> turned = new ArrayList<>();
        for (GridCell cell : cells) {
            turned.add(new GridCell(
                    /* row= */ cell.column(),
                    /* column= */ cell.row(),
                    /* rowSpan= */ cell.columnSpan(),
                    /* columnSpan= */ cell.rowSpan(),
                    cell.text(),
                    cell.location()));
        }
        turned.sort(Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column));
        return new Grid(place, within, withinRow, inTextBox, /* rows= */ columns, /* columns= */ rows, turned);
    }

    /** The whole table as a place of the document. */
    public Location place() {
        return place;
    }

    /** The table's number in the document, counted from 1. */
    public int number() {
        return place.table();
    }

    /** The number of the table that holds this one; 0 where none does. */
    public int within() {
        return within;
    }

    /** The row of the table that holds this one, counted from 1; 0 where none does. */
    public int withinRow() {
        return withinRow;
    }

    /** Whether the table stands in a text box, at any depth. */
    public boolean inTextBox() {
        return inTextBox;
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /** How many grid columns there are. */
    public int columns() {
        return columns;
    }

    /** Every cell once, by the row and then the column where it starts. */
    public List<GridCell> cells() {
        return cells;
    }

    /** The cells that start in a row, from left to right; those merged from above are not among them. */
    public List<GridCell> row(int row) {
        List<GridCell> starting = new ArrayList<>();
        for (GridCell cell : covering(row)) {
            if (cell.row() == row) {
                starting.add(cell);
            }
        }
        return starting;
    }

    /** The cells that cover some of a row, from left to right, those merged from above too. */
    public List<GridCell> covering(int row) {
        return Collections.unmodifiableList(covering.get(row - 1));
    }

    /** The cell that covers a place; {@code null} where none does, as beside a short row. */
    public GridCell at(int row, int column) {
        if (row < 1 || row > rows || column < 1) {
            return null;
        }
        List<GridCell> across = covering.get(row - 1);
        int low = 0;
        int high = across.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            GridCell cell = across.get(middle);
            if (cell.lastColumn() < column) {
                low = middle + 1;
            } else if (cell.column() > column) {
                high = middle - 1;
            } else {
                return cell;
            }
        }
        return null;
    }

    /** The table's number and size, for messages. */
    @Override
    public String toString() {
        return place + " (" + rows + " rows, " + columns + " columns)";
    }
}
