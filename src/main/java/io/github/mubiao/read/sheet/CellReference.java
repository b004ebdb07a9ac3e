package io.github.mubiao.read.sheet;

/** Reads the name of a cell: {@code C12}, {@code $C$12}. */
final class CellReference {

    private static final int LETTERS = 26;

    private CellReference() {}

    /** The column, counted from 1; 0 where the name says none, and beyond the last one for any larger. */
    static int column(String name) {
        int column = 0;
        for (int i = 0; i < name.length(); i++) {
            int letter = Character.toUpperCase(name.charAt(i)) - 'A';
            if (letter >= 0 && letter < LETTERS) {
                column = Math.min(SheetCells.LAST_COLUMN + 1, column * LETTERS + letter + 1);
            } else if (name.charAt(i) != '$') {
                break;
            }
        }
        return column;
    }

    /** The row, counted from 1; 0 where the name says none, and beyond the last one for any larger. */
    static int row(String name) {
        int row = 0;
        for (int i = 0; i < name.length(); i++) {
            int digit = name.charAt(i) - '0';
            if (digit >= 0 && digit <= 9) {
                row = (int) Math.min(SheetCells.LAST_ROW + 1L, row * 10L + digit);
            }
        }
        return row;
    }
}
