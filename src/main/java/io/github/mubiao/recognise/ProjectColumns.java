package io.github.mubiao.recognise;

import io.github.mubiao.grid.GridCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Forms of several projects that share the labels at their left, laid below each other as forms of one project:
 *
 * <pre>
 * 项目名称       | 采风活动   | 刊物编印
 * 预算金额       | 12         | 8.5
 * 一级 | 二级    | 指标值     | 指标值
 * </pre>
 *
 * From the names down, each row has a cell of every project or one across all, and nothing else right of the labels; an
 * amount or a goal of each stands below the names, and a head of indicators. A table is left as it is where anything is in
 * doubt. A cell that several projects share stands in the form of each, with its own place in the document.
 */
final class ProjectColumns {

    private static final int LEAST_PROJECTS = 2;

    /** No form holds more side by side; a wider row is none of names. */
    private static final int MOST_PROJECTS = 50;

    private final LabelledGrid grid;
    /** The row of the names. */
    private final int first;
    /** The last row of the forms: rows of one cell across the table below it are their foot. */
    private final int last;
    /** Where each project begins, and behind the last one the first column that is no longer the table's. */
    private final List<Integer> starts;

    private ProjectColumns(LabelledGrid grid, Row names) {
        this.grid = grid;
        this.first = names.number();
        this.last = lastOfForms();
        this.starts = new ArrayList<>();
        names.cells().stream().skip(1).forEach(cell -> starts.add(cell.column()));
        starts.add(grid.columns() + 1);
    }

    /** The table with a form for each project, or itself. */
    static LabelledGrid below(LabelledGrid grid) {
        for (int number = 1; number <= grid.rows(); number++) {
            Row row = Row.of(grid, number);
            if (!row.cells().isEmpty() && row.cells().get(0).is(Field.NAME)) {
                int projects = row.cells().size() - 1;
                boolean names = projects >= LEAST_PROJECTS && projects <= MOST_PROJECTS && areNames(row);
                ProjectColumns columns = names ? new ProjectColumns(grid, row) : null;
                return names && columns.areProjects() ? columns.formsBelow() : grid;
            }
        }
        return grid;
    }

    private static boolean areNames(Row row) {
        Set<String> names = new HashSet<>();
        return row.cells().stream()
                .skip(1)
                .allMatch(cell -> !cell.isEmpty()
                        && !cell.isField()
                        && !cell.isAmount()
                        && cell.rowSpan() == 1
                        && names.add(cell.text()));
    }

    private boolean areProjects() {
        boolean said = false;
        boolean indicators = false;
        boolean reaching = grid.cells().stream()
                .anyMatch(cell ->
                        cell.row() < first ? cell.lastRow() >= first : cell.row() <= last && cell.lastRow() > last);
        if (reaching) {
            return false;
        }
        for (int number = first; number <= last; number++) {
            Row row = Row.of(grid, number);
            for (LabelledCell cell : row.cells()) {
                if (project(cell) < 0 && !isLabel(cell) && !isOfAll(cell)) {
                    return false;
                }
                indicators |= isLabel(cell) && cell.isLevelLabel();
            }
            LabelledCell label = row.cells().isEmpty() ? null : row.cells().get(0);
            said |= label != null
                    && number > first
                    && isLabel(label)
                    && (label.money() != null || label.isObjectives())
                    && starts.stream().limit(projects()).allMatch(start -> says(row, label, start));
        }
        return said && indicators;
    }

    /** Whether a row begins a cell of a project that says what its label asks for. */
    private boolean says(Row row, LabelledCell label, int start) {
        LabelledCell cell = row.startsAt(start) ? row.at(start) : null;
        return cell != null && !cell.isField() && (label.money() != null ? cell.isAmount() : !cell.isEmpty());
    }

    private int projects() {
        return starts.size() - 1;
    }

    private boolean isLabel(LabelledCell cell) {
        return cell.lastColumn() < starts.get(0);
    }

    /** Whether a cell belongs to all projects: it reaches from the first to the last. */
    private boolean isOfAll(LabelledCell cell) {
        return cell.column() <= starts.get(0) && cell.lastColumn() == grid.columns();
    }

    /** The project that a cell belongs to alone, from 0; -1 for none. */
    private int project(LabelledCell cell) {
        for (int i = 0; i < projects(); i++) {
            if (cell.column() >= starts.get(i) && cell.lastColumn() < starts.get(i + 1)) {
                return i;
            }
        }
        return -1;
    }

    private int lastOfForms() {
        int row = grid.rows();
        while (row > first
                && grid.covering(row).size() == 1
                && grid.covering(row).get(0).columnSpan() == grid.columns()) {
            row--;
        }
        return row;
    }

    private LabelledGrid formsBelow() {
        int height = last - first + 1;
        int more = height * (projects() - 1);
        List<GridCell> cells = new ArrayList<>();
        int columns = columns();
        for (LabelledCell cell : grid.cells()) {
            if (cell.row() < first || cell.row() > last) {
                int row = cell.row() < first ? cell.row() : cell.row() + more;
                int span = Math.min(cell.columnSpan(), columns - cell.column() + 1);
                cells.add(new GridCell(row, cell.column(), cell.rowSpan(), span, cell.text(), cell.location()));
            }
        }
        for (int i = 0; i < projects(); i++) {
            int width = width(i);
            for (LabelledCell cell : grid.cells()) {
                boolean own = project(cell) == i;
                if (cell.row() >= first && cell.row() <= last && (own || isLabel(cell) || isOfAll(cell))) {
                    int column = own ? cell.column() - starts.get(i) + starts.get(0) : cell.column();
                    int span = isOfAll(cell) && !own ? starts.get(0) + width - column : cell.columnSpan();
                    cells.add(new GridCell(
                            cell.row() + height * i, column, cell.rowSpan(), span, cell.text(), cell.location()));
                }
            }
        }
        cells.sort(Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column));
        return grid.with(grid.rows() + more, columns, cells);
    }

    private int width(int project) {
        return starts.get(project + 1) - starts.get(project);
    }

    /** How wide the forms are, or the table where rows above or below hold more than one cell across. */
    private int columns() {
        int columns = 0;
        for (int i = 0; i < projects(); i++) {
            columns = Math.max(columns, starts.get(0) - 1 + width(i));
        }
        boolean across = grid.cells().stream()
                .filter(cell -> cell.row() < first || cell.row() > last)
                .allMatch(cell -> cell.columnSpan() == grid.columns());
        return across ? columns : grid.columns();
    }
}
