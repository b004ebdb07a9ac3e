package io.github.mubiao.recognise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tables whose columns are projects: labels stand below each other at the left, and each column beside them is filled
 * in for a project of its own. Turned, such a table is a list of projects.
 */
final class ProjectColumns {

    private static final int LEAST_LABELS = 3;

    private final LabelledGrid grid;

    private ProjectColumns(LabelledGrid grid) {
        this.grid = grid;
    }

    /** The table with a project a row: as it is, or turned where its columns are projects without doubt. */
    static LabelledGrid upright(LabelledGrid grid) {
        return new ProjectColumns(grid).areProjects()
                ? LabelledGrid.of(grid.grid().turned(), grid.context())
                : grid;
    }

    private boolean areProjects() {
        boolean plain = grid.columns() > 2
                && grid.rows() >= LEAST_LABELS
                && grid.cells().size() == grid.rows() * grid.columns();
        return plain && isLabelled() && isFilled() && hasNames() && hasFigures();
    }

    /** Labels at the left of every row, and nowhere else. */
    private boolean isLabelled() {
        for (LabelledCell cell : grid.cells()) {
            boolean label = cell.meaning().isField();
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
                        || grid.at(cell.row(), 1).meaning().field().isMoney());
    }

    /** A name in each column, and no two alike. */
    private boolean hasNames() {
        Set<String> names = new HashSet<>();
        for (LabelledCell cell : others(Field.NAME)) {
            names.add(cell.text());
        }
        return names.size() == grid.columns() - 1 && !names.contains("");
    }

    /** Several figures beside one label of money are of several projects. */
    private boolean hasFigures() {
        for (int row = 1; row <= grid.rows(); row++) {
            Field field = grid.at(row, 1).meaning().field();
            List<LabelledCell> cells = grid.row(row);
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
    private List<LabelledCell> others(Field field) {
        for (int row = 1; row <= grid.rows(); row++) {
            if (grid.at(row, 1).meaning().is(field)) {
                List<LabelledCell> cells = grid.row(row);
                return cells.subList(1, cells.size());
            }
        }
        return List.of();
    }
}
