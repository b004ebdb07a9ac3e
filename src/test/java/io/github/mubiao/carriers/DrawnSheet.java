package io.github.mubiao.carriers;

import java.util.Arrays;

/**
 * A sheet drawn with characters: a line a row, {@code |} between columns; {@code #} before a cell with a
 * border, {@code <} for a column that the cell at its left covers too, {@code ^} for a row that the cell above
 * covers too; {@code =0.8;;0%;;80%} is a number, its format and what it shows. A line {@code ! rows 3}, {@code !
 * columns 2} or {@code ! sheet} hides these.
 */
public final class DrawnSheet {

    private DrawnSheet() {}

    /** The sheet of a drawing. */
    public static SheetDraft of(String name, String drawing) {
        SheetDraft sheet = new SheetDraft(name);
        String[] lines = drawing.stripTrailing().split("\n", -1);
        String[][] places = new String[lines.length][];
        int rows = 0;
        for (String line : lines) {
            if (line.startsWith("!")) {
                hide(sheet, line.substring(1).strip().split(" +"));
            } else {
                places[rows++] =
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
            }
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < places[row].length; column++) {
                String place = places[row][column];
                if (!place.isEmpty() && !is(places, row, column, "<") && !is(places, row, column, "^")) {
                    sheet.cell(cell(row + 1, column + 1, place)
                            .over(down(places, rows, row, column) - row, right(places, row, column) - column));
                }
            }
        }
        return sheet;
    }

    private static void hide(SheetDraft sheet, String[] what) {
        if (what[0].equals("sheet")) {
            sheet.hide();
            return;
        }
        for (int i = 1; i < what.length; i++) {
            if (what[0].equals("rows")) {
                sheet.hideRows(Integer.parseInt(what[i]));
            } else {
                sheet.hideColumns(Integer.parseInt(what[i]));
            }
        }
    }

    private static boolean is(String[][] places, int row, int column, String mark) {
        String place = column < places[row].length ? places[row][column] : "";
        return place.equals(mark) || place.equals("#" + mark);
    }

    private static int right(String[][] places, int row, int column) {
        int right = column + 1;
        while (is(places, row, right, "<")) {
            right++;
        }
        return right;
    }

    private static int down(String[][] places, int rows, int row, int column) {
        int bottom = row + 1;
        while (bottom < rows && is(places, bottom, column, "^")) {
            bottom++;
        }
        return bottom;
    }

    private static CellDraft cell(int row, int column, String place) {
        boolean border = place.startsWith("#");
        String text = border ? place.substring(1) : place;
        CellDraft cell = CellDraft.text(row, column, text.replace("\\n", "\n"));
        if (text.startsWith("=")) {
            String[] parts = text.substring(1).split(";;", 3);
            cell = CellDraft.number(row, column, Double.parseDouble(parts[0]), parts[1], parts[2]);
        }
        return border ? cell : cell.bare();
    }
}
