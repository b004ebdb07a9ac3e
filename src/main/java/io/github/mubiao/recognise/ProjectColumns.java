package io.github.mubiao.recognise;

import io.github.mubiao.grid.Grid;
import io.github.mubiao.grid.GridCell;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tables whose columns are projects: labels stand below each other at the left, and each column beside them is filled
 * in for a project of its own. Turned, such a table is a list of projects.
 */
final class ProjectColumns {

    private static final int LEAST_LABELS = 3;

    private final Grid grid;
    private final Meanings meanings;

    private ProjectColumns(Grid grid, Meanings meanings) {
        this.grid = grid;
        this.meanings = meanings;
    }

    /** The table with a project a row: as it is, or turned where its columns are projects without doubt. */
    static Grid upright(Grid grid, Meanings meanings) {
        return new ProjectColumns(grid, meanings).areProjects() ? grid.turned() : grid;
    }

    private boolean areProjects() {
        boolean plain = grid.columns() > 2
                && grid.rows() >= LEAST_LABELS
                && grid.cells().size() == grid.rows() * grid.columns();
        return plain && isLabelled() && isFilled() && hasNames() && hasFigures();
    }

    /** Labels at the left of every row, and nowhere else. */
    private boolean isLabelled() {
        for (GridCell cell : grid.cells()) {
            boolean label = meanings.of(cell.text()).isField();
            if (label != (cell.column() == 1)) {
                return false;
            }
        }
        return true;
    }

    /** No text is left out: what lacks one may be no project. */
    private boolean isFilled() {
        return grid.cells().stream()
                .allMatch(cell -> !cell.text().isEmpty()
                        || meanings.of(grid.at(cell.row(), 1).text()).field().isMoney());
    }

    /** A name in each column, and no two alike. */
    private boolean hasNames() {
        Set<String> names = new HashSet<>();
        for (GridCell cell : others(Field.NAME)) {
            names.add(cell.text());
        }
        return names.size() == grid.columns() - 1 && !names.contains("");
    }

    /** Several figures beside one label of money are of several projects. */
    private boolean hasFigures() {
        for (int row = 1; row <= grid.rows(); row++) {
            Field field = meanings.of(grid.at(row, 1).text()).field();
            List<GridCell> cells = grid.row(row);
            boolean figures = cells.stream()
                    .skip(1)
                    .allMatch(cell -> Amounts.money(cell.text()).isPresent());
            if (field.isMoney() && figures) {
                return true;
            }
        }
        return false;
    }

    /** The cells beside the first label of a field. */
    private List<GridCell> others(Field field) {
        for (int row = 1; row <= grid.rows(); row++) {
            if (meanings.of(grid.at(row, 1).text()).is(field)) {
                List<GridCell> cells = grid.row(row);
                return cells.subList(1, cells.size());
            }
        }
        return List.of();
    }
}
