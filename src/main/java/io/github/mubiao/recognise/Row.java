package io.github.mubiao.recognise;

import io.github.mubiao.grid.Grid;
import io.github.mubiao.grid.GridCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One row of a grid.
 *
 * @param grid the grid
 * @param number the row, from 1
 * @param cells the cells that start in this row, in column order
 */
record Row(Grid grid, int number, List<GridCell> cells) {

    /** What numbers columns of words, before the figures that number those of figures. */
    private static final String STEMS = "甲乙丙丁戊己庚辛";

    private static final String LETTERS = "ABCDEFGH";

    /** Fewer numbers may say something. */
    private static final int LEAST_NUMBERED = 3;

    static Row of(Grid grid, int number) {
        return new Row(grid, number, grid.row(number));
    }

    boolean isBlank() {
        for (GridCell cell : cells) {
            if (!cell.text().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The cell that covers a column, also one merged from above; {@code null} where none does. */
    GridCell at(int column) {
        return grid.at(number, column);
    }

    /** The leftmost cell with text that covers the row, also one merged from above. */
    Optional<GridCell> first() {
        for (GridCell cell : grid.covering(number)) {
            if (!cell.text().isEmpty()) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    /** The filled cells from above that stand left of the first cell that starts in this row. */
    List<GridCell> above() {
        int first = cells.isEmpty() ? Integer.MAX_VALUE : cells.get(0).column();
        List<GridCell> above = new ArrayList<>();
        for (GridCell cell : grid.covering(number)) {
            if (cell.row() < number && cell.column() < first && !cell.text().isEmpty()) {
                above.add(cell);
            }
        }
        return above;
    }

    /** Whether a cell starts in this row at just this column. */
    boolean startsAt(int column) {
        GridCell cell = at(column);
        return cell != null && cell.row() == number && cell.column() == column;
    }

    /** Whether the cells do nothing but number the columns above them: {@code 甲 | 乙 | 1 | 2}. */
    boolean numbersColumns() {
        int stems = 0;
        int figures = 0;
        for (GridCell cell : cells) {
            String text = Labels.fold(cell.text());
            String figure = String.valueOf(figures + 1);
            if (text.equals(figure) || text.startsWith(figure + "=")) {
                figures++;
            } else if (figures == 0 && isStem(text, stems)) {
                stems++;
            } else {
                return false;
            }
        }
        return cells.size() >= LEAST_NUMBERED;
    }

    private static boolean isStem(String text, int at) {
        boolean stem = text.length() == 1 && (STEMS.indexOf(text) == at || LETTERS.indexOf(text) == at);
        return stem || (at == 0 && text.equals("栏次"));
    }

    /** The cells that hold text. */
    List<GridCell> filled() {
        List<GridCell> filled = new ArrayList<>(cells.size());
        for (GridCell cell : cells) {
            if (!cell.text().isEmpty()) {
                filled.add(cell);
            }
        }
        return filled;
    }
}
