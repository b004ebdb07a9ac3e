package io.github.mubiao.carriers;

/**
 * A cell of a {@link SheetDraft}.
 *
 * @param row counted from 1
 * @param column counted from 1
 * @param rows how many rows it is merged over
 * @param columns how many columns it is merged over
 * @param value a text, or a {@link Number}
 * @param format its number format; {@code General} for none
 * @param shown what a person sees, for formats that keep that beside the value
 * @param border whether it has a border all around
 */
public record CellDraft(
        int row, int column, int rows, int columns, Object value, String format, String shown, boolean border) {

    /** A cell with a text. */
    public static CellDraft text(int row, int column, String text) {
        return new CellDraft(row, column, 1, 1, text, "General", text, true);
    }

    /** A cell with a number. */
    public static CellDraft number(int row, int column, double value, String format, String shown) {
        return new CellDraft(row, column, 1, 1, value, format, shown, true);
    }

    /** This cell merged over rows and columns. */
    public CellDraft over(int overRows, int overColumns) {
        return new CellDraft(row, column, overRows, overColumns, value, format, shown, border);
    }

    /** This cell without a border. */
    public CellDraft bare() {
        return new CellDraft(row, column, rows, columns, value, format, shown, false);
    }
}
