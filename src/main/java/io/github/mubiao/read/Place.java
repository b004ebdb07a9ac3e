package io.github.mubiao.read;

/**
 * Where a block stands.
 *
 * @param table the number of the table around it; 0 where none is
 * @param row the row of that table, counted from 1; 0 where none is
 * @param inTextBox whether it is in a text box, at any depth
 * @param nesting how many tables and text boxes are around it
 */
record Place(int table, int row, boolean inTextBox, int nesting) {

    static final Place BODY = new Place(0, 0, false, 0);

    Place inRow(int number, int newRow) {
        return new Place(number, newRow, inTextBox, nesting + 1);
    }

    Place inBox() {
        return new Place(table, row, true, nesting + 1);
    }
}
