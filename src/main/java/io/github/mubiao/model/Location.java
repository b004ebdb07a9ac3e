package io.github.mubiao.model;

/**
 * A place in a document, counted from 1 as a person would count in Word.
 *
 * @param table the table, nested ones counted too in document order; 0 where the place is no table
 * @param row the row of the table; 0 where the place is the whole table
 * @param column the grid column of the table (a cell over two columns counts as two); 0 where the
 *     place is the whole row
 * @param paragraph the paragraph outside tables; 0 where the place is in a table
 */
public record Location(int table, int row, int column, int paragraph) {

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
        return new Location(table, row, column, 0);
    }

    /** A whole row of a table. */
    public static Location ofRow(int table, int row) {
        return new Location(table, row, 0, 0);
    }

    /** A whole table. */
    public static Location ofTable(int table) {
        return new Location(table, 0, 0, 0);
    }

    /** A paragraph outside tables. */
    public static Location ofParagraph(int paragraph) {
        return new Location(0, 0, 0, paragraph);
    }

    /** The whole table that holds the place; a paragraph is whole already. */
    public Location whole() {
        return table > 0 ? ofTable(table) : this;
    }

    /** The place in words, as messages show it: {@code table 3, row 12, column 4}. */
    @Override
    public String toString() {
        if (paragraph > 0) {
            return "paragraph " + paragraph;
        }
        return "table " + table + (row > 0 ? ", row " + row : "") + (column > 0 ? ", column " + column : "");
    }
}
