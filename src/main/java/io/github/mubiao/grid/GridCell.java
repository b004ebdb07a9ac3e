package io.github.mubiao.grid;

import io.github.mubiao.model.Location;

/**
 * A cell of a {@link Grid}.
 *
 * @param row the first row that it covers, counted from 1
 * @param column the first grid column that it covers, counted from 1
 * @param rowSpan how many rows it covers, at least 1
 * @param columnSpan how many grid columns it covers, at least 1
 * @param text its text; paragraphs are joined by {@code \n}
 * @param location its place in the document
 */
public record GridCell(int row, int column, int rowSpan, int columnSpan, String text, Location location) {

    /** Checks that the cell covers something. */
    public GridCell {
        if (row < 1 || column < 1 || rowSpan < 1 || columnSpan < 1) {
            throw new IllegalArgumentException("A cell at row " + row + ", column " + column + " cannot span " + rowSpan
                    + " rows and " + columnSpan + " columns");
        }
    }

    // What the compiler gives a record is put together at run time, which a single document waits for.
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof GridCell cell
                        && cell.row == row
                        && cell.column == column
                        && cell.rowSpan == rowSpan
                        && cell.columnSpan == columnSpan
                        && cell.text.equals(text)
                        && cell.location.equals(location));
    }

    @Override
    public int hashCode() {
        return (row * 31 + column) * 31 + text.hashCode();
    }

    int lastRow() {
        return row + rowSpan - 1;
    }

    int lastColumn() {
        return column + columnSpan - 1;
    }
}
