package io.github.mubiao.recognise;

import io.github.mubiao.grid.Grid;
import io.github.mubiao.grid.GridCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two forms in the halves of one table: {@code 项目名称 | A | 项目名称 | B}, and below it each label twice. Laid below each
 * other, they are two forms of a table like any others.
 */
final class SideBySide {

    /** Only titles stand above the names. */
    private static final int MOST_ROWS = 3;

    private final LabelledGrid grid;
    /** The last row of the forms: below it, rows of a single cell are both forms' foot. */
    private final int last;

    private SideBySide(LabelledGrid grid) {
        this.grid = grid;
        int row = grid.rows();
        while (row > 1 && isWhole(grid.covering(row), grid.columns())) {
            row--;
        }
        this.last = row;
    }

    /** Whether a single cell takes the whole row. */
    private static boolean isWhole(List<LabelledCell> cells, int columns) {
        return cells.size() == 1 && cells.get(0).columnSpan() == columns;
    }

    /** The table with its forms below each other: as it is, unless it is two halves without doubt. */
    static LabelledGrid below(LabelledGrid grid) {
        for (int row = 1; row <= Math.min(MOST_ROWS, grid.rows()); row++) {
            List<LabelledCell> names = grid.row(row).stream()
                    .filter(cell -> cell.meaning().is(Field.NAME))
                    .toList();
            if (!names.isEmpty()) {
                SideBySide forms = new SideBySide(grid);
                int right = names.get(names.size() - 1).column();
                return names.size() == 2 && forms.areTwo(row, right) ? forms.below(row, right) : grid;
            }
        }
        return grid;
    }

    private boolean areTwo(int first, int right) {
        LabelledCell left = grid.at(first, 1);
        boolean named = left != null && left.text().equals(grid.at(first, right).text());
        return named
                && !text(first, 2).equals(text(first, right + 1))
                && grid.cells().stream().noneMatch(cell -> isAcross(cell, first, right))
                && IntStream.rangeClosed(first, last).allMatch(row -> isTwice(row, right));
    }

    private boolean isField(String text) {
        return grid.context().meaning(text).isField();
    }

    private String text(int row, int column) {
        LabelledCell cell = grid.at(row, column);
        return cell == null ? "" : cell.text();
    }

    /** Whether a cell belongs to both halves, or to what stands above them as well. */
    private boolean isAcross(LabelledCell cell, int first, int right) {
        boolean reaches = cell.row() + cell.rowSpan() > first && cell.row() <= last;
        boolean both = cell.column() < right && cell.column() + cell.columnSpan() > right;
        return reaches && (cell.row() < first || both);
    }

    /** Whether a row begins with a label in both halves, or in none. */
    private boolean isTwice(int row, int right) {
        String left = text(row, 1);
        return left.equals(text(row, right)) || !(isField(left) || isField(text(row, right)));
    }

    /** Columns stay, for what is told of a cell names its place. */
    private LabelledGrid below(int first, int right) {
        int height = last - first + 1;
        List<GridCell> cells = new ArrayList<>();
        for (LabelledCell cell : grid.cells()) {
            boolean moves = cell.row() > last || (cell.row() >= first && cell.column() >= right);
            cells.add(new GridCell(
                    cell.row() + (moves ? height : 0),
                    cell.column(),
                    cell.rowSpan(),
                    cell.columnSpan(),
                    cell.text(),
                    cell.location()));
        }
        cells.sort(Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column));
        Grid table = grid.grid();
        return LabelledGrid.of(
                new Grid(
                        table.place(),
                        table.within(),
                        table.withinRow(),
                        table.inTextBox(),
                        table.rows() + height,
                        table.columns(),
                        cells),
                grid.context());
    }
}
