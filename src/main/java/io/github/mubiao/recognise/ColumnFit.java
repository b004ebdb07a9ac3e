package io.github.mubiao.recognise;

import io.github.mubiao.grid.GridCell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lays the columns of a table below labels of indicators in a table above it. Word gives each page's table a grid of its own: a
 * cell may reach over more columns there, and the label at the left of the indicators may be missing.
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
     * @param header the labels above
     */
    static LabelledGrid below(IndicatorHeader header, LabelledGrid grid) {
        List<Integer> labels = header.leaves().stream()
                .map(HeaderLeaf::number)
                .distinct()
                .sorted()
                .toList();
        List<Integer> sectioned = labels.get(0) == 1
                ? labels
                : Stream.concat(Stream.of(1), labels.stream()).toList();
        ColumnFit fit = new ColumnFit(grid);
        List<Integer> columns = fit.starts.size() == labels.size() ? labels : sectioned;
        return fit.starts.size() == columns.size()
                ? fit.at(columns, header.grid().columns())
                : null;
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
