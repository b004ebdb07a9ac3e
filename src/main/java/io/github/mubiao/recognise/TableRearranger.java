package io.github.mubiao.recognise;

import io.github.mubiao.grid.Grid;
import io.github.mubiao.grid.GridCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Rearranges tables before their labels are looked at, so that what belongs to one form or indicator stands in rows: forms
 * side by side are laid below each other, columns that are projects become rows, and so do columns that are indicators. A
 * table is left as it is where anything is in doubt. Cells keep their places in the document.
 */
final class TableRearranger {

    /** Only titles stand above the names of two forms side by side. */
    private static final int MOST_TITLES = 3;

    private static final int LEAST_LABELS = 3;

    private final LabelledGrid grid;

    private TableRearranger(LabelledGrid grid) {
        this.grid = grid;
    }

    /** The table with its forms below each other, and a project or an indicator a row. */
    static LabelledGrid rearranged(LabelledGrid grid) {
        LabelledGrid below = new TableRearranger(grid).formsBelow();
        LabelledGrid projects = new TableRearranger(below).projectsAsRows();
        return new TableRearranger(projects).indicatorsAsRows();
    }

    /** The table with each cell at another place. */
    private LabelledGrid with(int rows, int columns, Function<LabelledCell, GridCell> placed) {
        List<GridCell> cells = new ArrayList<>();
        grid.cells().forEach(cell -> cells.add(placed.apply(cell)));
        cells.sort(Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column));
        Grid table = grid.grid();
        return LabelledGrid.of(
                new Grid(table.place(), table.within(), table.withinRow(), table.inTextBox(), rows, columns, cells),
                grid.context());
    }

    /** {@code 项目名称 | A | 项目名称 | B}, and below it each label twice: two forms in the halves of one table. */
    private LabelledGrid formsBelow() {
        for (int row = 1; row <= Math.min(MOST_TITLES, grid.rows()); row++) {
            List<LabelledCell> names =
                    grid.row(row).stream().filter(cell -> cell.is(Field.NAME)).toList();
            if (!names.isEmpty()) {
                int right = names.get(names.size() - 1).column();
                int last = lastOfForms();
                return names.size() == 2 && areForms(row, last, right) ? rightBelow(row, last, right) : grid;
            }
        }
        return grid;
    }

    /** The last row of forms side by side: below it, rows of a single cell are both forms' foot. */
    private int lastOfForms() {
        int row = grid.rows();
        while (row > 1 && grid.covering(row).size() == 1 && grid.at(row, 1).columnSpan() == grid.columns()) {
            row--;
        }
        return row;
    }

    /** Whether the halves begin with one label and different names, and no cell belongs to both or reaches in from above. */
    private boolean areForms(int first, int last, int right) {
        return text(first, 1).equals(text(first, right))
                && !text(first, 2).equals(text(first, right + 1))
                && grid.cells().stream()
                        .filter(cell -> cell.lastRow() >= first && cell.row() <= last)
                        .noneMatch(cell -> cell.row() < first || (cell.column() < right && cell.lastColumn() >= right))
                && IntStream.rangeClosed(first, last).allMatch(row -> isTwice(text(row, 1), text(row, right)));
    }

    private String text(int row, int column) {
        LabelledCell cell = grid.at(row, column);
        return cell == null ? "" : cell.text();
    }

    /** Whether a row begins with one label in both halves, or with none. */
    private boolean isTwice(String left, String right) {
        FormContext texts = grid.context();
        return left.equals(right)
                || !(texts.meaning(left).isField() || texts.meaning(right).isField());
    }

    private LabelledGrid rightBelow(int first, int last, int right) {
        int height = last - first + 1;
        return with(grid.rows() + height, grid.columns(), cell -> {
            boolean moves = cell.row() > last || (cell.row() >= first && cell.column() >= right);
            return moves ? cell.at(cell.row() + height, cell.column()) : cell.cell();
        });
    }

    /** Labels below each other at the left, and beside them a column for each project: turned, a list of projects. */
    private LabelledGrid projectsAsRows() {
        boolean plain = grid.columns() > 2
                && grid.rows() >= LEAST_LABELS
                && grid.cells().size() == grid.rows() * grid.columns();
        return plain && areProjects() ? LabelledGrid.of(grid.grid().turned(), grid.context()) : grid;
    }

    /**
     * Whether labels stand at the left of every row and nowhere else, beside names of which no two are alike and several
     * figures of money. No text is left out: what lacks one may be no project.
     */
    private boolean areProjects() {
        Set<String> names = new HashSet<>();
        boolean figures = false;
        for (int row = 1; row <= grid.rows(); row++) {
            LabelledCell label = grid.at(row, 1);
            List<LabelledCell> values = grid.row(row).subList(1, grid.columns());
            boolean money = label.meaning().isMoney();
            if (!label.isField() || values.stream().anyMatch(cell -> cell.isField() || (!money && cell.isEmpty()))) {
                return false;
            }
            figures |= money && values.stream().allMatch(LabelledCell::isAmount);
            if (label.is(Field.NAME) && names.isEmpty()) {
                values.forEach(cell -> names.add(cell.text()));
            }
        }
        return figures && names.size() == grid.columns() - 1;
    }

    /** Labels of columns of indicators below each other, and beside them a column for each indicator: turned, its rows. */
    private LabelledGrid indicatorsAsRows() {
        int first = 1;
        while (first <= grid.rows()) {
            int last = lastOfLabels(first);
            if (last - first + 1 >= LEAST_LABELS && areIndicators(first, last)) {
                return indicatorsTurned(first, last);
            }
            first = Math.max(first, last) + 1;
        }
        return grid;
    }

    /** The label that begins a row, behind a section's, and no other label of a column beside it; {@code null} for none. */
    private LabelledCell columnLabel(int row) {
        List<LabelledCell> cells =
                grid.row(row).stream().filter(cell -> cell.rowSpan() == 1).toList();
        LabelledCell label = cells.size() < 2 ? null : cells.get(0);
        boolean alone = label != null
                && label.meaning().column() != null
                && !label.is(Field.INDICATOR_SECTION)
                && cells.stream().skip(1).allMatch(cell -> cell.meaning().column() == null);
        return alone ? label : null;
    }

    /** The last row of those from one on whose labels stand in one column; the row before it where it has none. */
    private int lastOfLabels(int first) {
        LabelledCell label = columnLabel(first);
        int row = first;
        while (label != null && row <= grid.rows()) {
            LabelledCell next = columnLabel(row);
            if (next == null || next.column() != label.column() || next.lastColumn() != label.lastColumn()) {
                break;
            }
            row++;
        }
        return row - 1;
    }

    /** Whether rows are a level with names of levels alone, names and targets, and no cell reaches out of them. */
    private boolean areIndicators(int first, int last) {
        int left = columnLabel(first).column();
        Set<Column> columns = new HashSet<>();
        for (int row = first; row <= last; row++) {
            Column column = columnLabel(row).meaning().column();
            boolean level = column == Column.LEVEL1 || column == Column.LEVEL2;
            columns.add(level ? Column.LEVEL1 : column == Column.NAME ? Column.LEVEL3 : column);
            if (level
                    && grid.row(row).stream()
                            .anyMatch(cell -> cell.column() > left
                                    && !grid.vocabulary().levels().isLevelName(cell.text()))) {
                return false;
            }
        }
        return columns.containsAll(List.of(Column.LEVEL1, Column.LEVEL3, Column.VALUE))
                && grid.cells().stream()
                        .filter(cell -> cell.lastRow() >= first && cell.row() <= last)
                        .allMatch(cell -> cell.column() < left
                                ? cell.row() == first && cell.lastRow() == last
                                : cell.row() >= first && cell.lastRow() <= last);
    }

    private LabelledGrid indicatorsTurned(int first, int last) {
        int left = columnLabel(first).column();
        List<Integer> starts = grid.cells().stream()
                .filter(cell -> cell.row() >= first && cell.row() <= last && cell.column() >= left)
                .map(LabelledCell::column)
                .distinct()
                .sorted()
                .toList();
        int more = starts.size() - (last - first + 1);
        return with(grid.rows() + more, Math.max(grid.columns(), left + last - first), cell -> {
            if (cell.row() < first) {
                return cell.cell();
            }
            if (cell.row() > last) {
                return cell.at(cell.row() + more, cell.column());
            }
            boolean section = cell.column() < left;
            int height = (int) starts.stream()
                    .filter(start -> start >= cell.column() && start <= cell.lastColumn())
                    .count();
            return new GridCell(
                    section ? first : first + starts.indexOf(cell.column()),
                    section ? cell.column() : left + cell.row() - first,
                    section ? starts.size() : height,
                    section ? cell.columnSpan() : cell.rowSpan(),
                    cell.text(),
                    cell.location());
        });
    }
}
