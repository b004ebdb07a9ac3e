package io.github.mubiao.carriers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cells of a table that is drawn by the texts of its grid cells, with {@code <} and {@code ^} for merges. */
public final class DrawnCells {

    private static final Pattern PLAIN_NUMBER = Pattern.compile("(?:0|[1-9][0-9]{0,9})(?:\\.([0-9]{1,6}))?(%?)");

    private DrawnCells() {}

    /** The cells, merged ones once, with borders. */
    public static List<CellDraft> of(List<List<String>> rows, int firstRow) {
        List<CellDraft> cells = new ArrayList<>();
        boolean[][] taken = new boolean[rows.size()][rows.get(0).size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                if (taken[row][column]) {
                    continue;
                }
                String text = rows.get(row).get(column);
                int right = right(rows, row, column);
                int bottom = row + 1;
                while (bottom < rows.size() && rows.get(bottom).get(column).equals("^")) {
                    // A sheet has no merges but rectangles.
                    right = Math.min(right, right(rows, bottom, column));
                    bottom++;
                }
                boolean mark = text.equals("<") || text.equals("^");
                cells.add(CellDraft.text(firstRow + row, column + 1, mark ? "" : text)
                        .over(bottom - row, right - column));
                for (int covered = row; covered < bottom; covered++) {
                    Arrays.fill(taken[covered], column, right, true);
                }
            }
        }
        return cells;
    }

    private static int right(List<List<String>> rows, int row, int column) {
        int right = column + 1;
        while (right < rows.get(row).size() && rows.get(row).get(right).equals("<")) {
            right++;
        }
        return right;
    }

    /** A number as a person would type it: with a format for its decimals, or for its sign of percent. */
    public static CellDraft typed(CellDraft cell) {
        Matcher matcher = PLAIN_NUMBER.matcher(cell.shown());
        if (!matcher.matches()) {
            return cell;
        }
        boolean percent = !matcher.group(2).isEmpty();
        double value = Double.parseDouble(cell.shown().replace("%", "")) / (percent ? 100 : 1);
        String decimals = matcher.group(1) == null
                ? "0"
                : "0." + "0".repeat(matcher.group(1).length());
        String format = percent ? decimals + "%" : matcher.group(1) == null ? "General" : decimals + "_ ";
        return new CellDraft(
                cell.row(), cell.column(), cell.rows(), cell.columns(), value, format, cell.shown(), cell.border());
    }
}
