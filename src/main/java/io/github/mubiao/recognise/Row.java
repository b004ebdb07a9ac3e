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
