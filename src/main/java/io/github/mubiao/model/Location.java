package io.github.mubiao.model;

import org.jspecify.annotations.Nullable;

/**
 * A place in a document, counted from 1 as a person would count in Word. Two places are the same where their
 * numbers are: these alone say where in the document, the origin says where in the file.
 *
 * @param table the table, nested ones counted too in document order; 0 where the place is no table
 * @param row the row of the table; 0 where the place is the whole table
 * @param column the grid column of the table (a cell over two columns counts as two); 0 where the
 *     place is the whole row
 * @param paragraph the paragraph outside tables; 0 where the place is in a table
 * @param origin where the table or paragraph stands in the file; {@code null} where the file has neither
 *     sheets nor pages of its own
 */
public record Location(
        int table,
        int row,
        int column,
        int paragraph,
        @Nullable Origin origin) {

    /** Checks that the place is one of a table or of a paragraph, and nothing is below zero. */
    public Location {
        if (table < 0 || row < 0 || column < 0 || paragraph < 0) {
            throw new IllegalArgumentException("Negative place: table " + table + ", row " + row + ", column " + column
                    + ", paragraph " + paragraph);
        }
        if ((table == 0) == (paragraph == 0)) {
            throw new IllegalArgumentException(
                    "Either a table or a paragraph, not table " + table + " with paragraph " + paragraph);
        }
    }

    /** The cell at a row and grid column of a table. */
    public static Location ofCell(int table, int row, int column) {
        return new Location(table, row, column, 0, null);
    }

    /** A whole row of a table. */
    public static Location ofRow(int table, int row) {
        return new Location(table, row, 0, 0, null);
    }

    /** A whole table. */
    public static Location ofTable(int table) {
        return new Location(table, 0, 0, 0, null);
    }

    /** A paragraph outside tables. */
    public static Location ofParagraph(int paragraph) {
        return new Location(0, 0, 0, paragraph, null);
    }

    /** The same place of a table or paragraph that stands there in the file. */
    public Location in(Origin file) {
        return new Location(table, row, column, paragraph, file);
    }

    /** The whole table that holds the place; a paragraph is whole already. */
    public Location whole() {
        return table > 0 ? ofTable(table).in(origin) : this;
    }

    /** The whole row that holds the place, which is one in a table. */
    public Location wholeRow() {
        return ofRow(table, row).in(origin);
    }

    /** A cell of the same table. */
    public Location cell(int ofRow, int ofColumn) {
        return ofCell(table, ofRow, ofColumn).in(origin);
    }

    /** A whole row of the same table. */
    public Location row(int ofRow) {
        return ofRow(table, ofRow).in(origin);
    }

    /** The cell of another grid column in the same row. */
    public Location inColumn(int other) {
        return ofCell(table, row, other).in(origin);
    }

    /** The page of the file, counted from 1; 0 where it has none. */
    public int page() {
        return origin == null ? 0 : origin.page(Math.max(1, row));
    }

    /** The sheet of the file; {@code null} where it has none. */
    public String sheet() {
        return origin == null ? null : origin.sheet();
    }

    /** The cell as its sheet names it, {@code C12}; {@code null} where the place is no cell of a sheet. */
    public String cell() {
        if (origin == null || (paragraph == 0 && column == 0)) {
            return null;
        }
        return paragraph > 0 ? origin.cell(1, 1) : origin.cell(row, column);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Location place
                && table == place.table
                && row == place.row
                && column == place.column
                && paragraph == place.paragraph;
    }

    @Override
    public int hashCode() {
        return ((table * 31 + row) * 31 + column) * 31 + paragraph;
    }

    /**
     * The place in words, as messages show it: {@code table 3, row 12, column 4}, with {@code page 2, } or
     * {@code sheet Targets, cell C12: } before it.
     */
    @Override
    public String toString() {
        String file = sheet() != null
                ? "sheet " + sheet() + (cell() == null ? "" : ", cell " + cell()) + ": "
                : page() > 0 ? "page " + page() + ", " : "";
        if (paragraph > 0) {
            return file + "paragraph " + paragraph;
        }
        return file + "table " + table + (row > 0 ? ", row " + row : "") + (column > 0 ? ", column " + column : "");
    }
}
