package io.github.mubiao.recognise;

import io.github.mubiao.grid.GridCell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lays the columns of a table below labels in a table above it. Word gives each page's table a grid of its own: a cell may reach
 * over more columns there, and the label at the left of all rows may be missing.
 */
final class ColumnFit {

    private final LabelledGrid grid;
    /** The columns in which cells of the table begin, from left to right. */
    private final List<Integer> starts;

    private ColumnFit(LabelledGrid grid) {
        this.grid = grid;
        this.starts = grid.cells().stream()
                .map(LabelledCell::column)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The table with a column where each of the labels has one; {@code null} where cells begin in more or fewer columns.
     *
     * @param labels the columns of the labels above
     * @param width how many columns their table has
     */
    static LabelledGrid below(Stream<Integer> labels, int width, LabelledGrid grid) {
        List<Integer> columns = labels.distinct().sorted().toList();
        ColumnFit fit = new ColumnFit(grid);
        if (fit.starts.size() == columns.size() + 1 && columns.get(0) > 1) {
            columns = Stream.concat(Stream.of(1), columns.stream()).toList();
        }
        return fit.starts.size() == columns.size() ? fit.at(columns, width) : null;
    }

    private LabelledGrid at(List<Integer> columns, int width) {
        List<GridCell> cells = new ArrayList<>();
        for (LabelledCell cell : grid.cells()) {
            int column = columns.get(starts.indexOf(cell.column()));
            int next = 0;
            while (next < starts.size() && starts.get(next) <= cell.lastColumn()) {
                next++;
            }
            int end = next < columns.size() ? columns.get(next) : width + 1;
            cells.add(new GridCell(
                    cell.row(), column, cell.rowSpan(), /* columnSpan= */ end - column, cell.text(), cell.location()));
        }
        return grid.with(grid.rows(), width, cells);
    }
}
