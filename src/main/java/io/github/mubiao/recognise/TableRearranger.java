package io.github.mubiao.recognise;

import io.github.mubiao.grid.Grid;
import io.github.mubiao.grid.GridCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Rearranges tables before their labels are looked at, so that what belongs to one form or indicator stands in rows: forms
 * side by side are laid below each other, columns that are projects become rows, and so do columns that are indicators.
 * Rows of indicators without labels over them get the labels that their levels and targets show. A table is left as it is
 * where anything is in doubt. Cells keep their places in the document; a label that no cell holds
 * has that of the cell below it.
 */
final class TableRearranger {

    /** Only titles stand above the names of two forms side by side. */
    private static final int MOST_TITLES = 3;

    private static final int LEAST_LABELS = 3;

    private final LabelledGrid grid;

    private TableRearranger(LabelledGrid grid) {
        this.grid = grid;
    }

    /** The table with its forms below each other, a project or an indicator a row, and labels over indicators. */
    static LabelledGrid rearranged(LabelledGrid grid) {
        LabelledGrid below = new TableRearranger(grid).formsBelow();
        LabelledGrid projects = new TableRearranger(below).projectsAsRows();
        LabelledGrid indicators = new TableRearranger(projects).indicatorsAsRows();
        return new TableRearranger(indicators).labelled();
    }

    private LabelledGrid with(int rows, int columns, List<GridCell> cells) {
        List<GridCell> sorted = new ArrayList<>(cells);
        sorted.sort(Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column));
        Grid table = grid.grid();
        return LabelledGrid.of(
                new Grid(table.place(), table.within(), table.withinRow(), table.inTextBox(), rows, columns, sorted),
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
        while (row > 1
                && grid.covering(row).size() == 1
                && grid.covering(row).get(0).columnSpan() == grid.columns()) {
            row--;
        }
        return row;
    }

    private boolean areForms(int first, int last, int right) {
        return text(first, 1).equals(text(first, right))
                && !text(first, 2).equals(text(first, right + 1))
                && grid.cells().stream().noneMatch(cell -> isAcross(cell, first, last, right))
                && IntStream.rangeClosed(first, last).allMatch(row -> isTwice(row, right));
    }

    private String text(int row, int column) {
        LabelledCell cell = grid.at(row, column);
        return cell == null ? "" : cell.text();
    }

    /** Whether a cell belongs to both halves, or to what stands above them as well. */
    private static boolean isAcross(LabelledCell cell, int first, int last, int right) {
        boolean reaches = cell.lastRow() >= first && cell.row() <= last;
        boolean both = cell.column() < right && cell.lastColumn() >= right;
        return reaches && (cell.row() < first || both);
    }

    /** Whether a row begins with a label in both halves, or in none. */
    private boolean isTwice(int row, int right) {
        String left = text(row, 1);
        String other = text(row, right);
        return left.equals(other)
                || !(grid.context().meaning(left).isField()
                        || grid.context().meaning(other).isField());
    }

    private LabelledGrid rightBelow(int first, int last, int right) {
        int height = last - first + 1;
        List<GridCell> cells = new ArrayList<>();
        for (LabelledCell cell : grid.cells()) {
            boolean moves = cell.row() > last || (cell.row() >= first && cell.column() >= right);
            cells.add(moves ? cell.at(cell.row() + height, cell.column()) : cell.cell());
        }
        return with(grid.rows() + height, grid.columns(), cells);
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
            Field field = grid.at(row, 1).field();
            List<LabelledCell> values = grid.row(row).subList(1, grid.columns());
            if (field == null || values.stream().anyMatch(cell -> cell.isField())) {
                return false;
            }
            if (!field.isMoney() && values.stream().anyMatch(LabelledCell::isEmpty)) {
                return false;
            }
            figures |= field.isMoney() && values.stream().allMatch(LabelledCell::isAmount);
            if (field == Field.NAME && names.isEmpty()) {
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
                && cells.stream().skip(1).noneMatch(cell -> cell.meaning().column() != null);
        return alone ? label : null;
    }

    /** The last row of those from one on whose labels stand in one column; the row before it where it has none. */
    private int lastOfLabels(int first) {
        LabelledCell label = columnLabel(first);
        int row = first;
        while (row <= grid.rows() && label != null) {
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
        boolean levels = false;
        boolean names = false;
        boolean targets = false;
        for (int row = first; row <= last; row++) {
            Column column = columnLabel(row).meaning().column();
            boolean level = column == Column.LEVEL1 || column == Column.LEVEL2;
            levels |= level;
            names |= column == Column.LEVEL3 || column == Column.NAME;
            targets |= column == Column.VALUE;
            int left = columnLabel(row).column();
            if (level && grid.row(row).stream().anyMatch(cell -> cell.column() > left && !isLevel(cell))) {
                return false;
            }
        }
        return levels
                && names
                && targets
                && grid.cells().stream()
                        .noneMatch(cell -> cell.lastRow() >= first
                                && cell.row() <= last
                                && (cell.row() < first || cell.lastRow() > last || isPartOfSection(cell, first, last)));
    }

    /** Whether a cell left of the labels stands beside some of them alone. */
    private boolean isPartOfSection(LabelledCell cell, int first, int last) {
        return cell.column() < columnLabel(first).column() && !(cell.row() == first && cell.lastRow() == last);
    }

    private boolean isLevel(LabelledCell cell) {
        return grid.vocabulary().levels().isLevelName(cell.text());
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
        List<GridCell> cells = new ArrayList<>();
        for (LabelledCell cell : grid.cells()) {
            if (cell.row() < first) {
                cells.add(cell.cell());
            } else if (cell.row() > last) {
                cells.add(cell.at(cell.row() + more, cell.column()));
            } else {
                boolean section = cell.column() < left;
                int height = (int) starts.stream()
                        .filter(start -> start >= cell.column() && start <= cell.lastColumn())
                        .count();
                cells.add(new GridCell(
                        section ? first : first + starts.indexOf(cell.column()),
                        section ? cell.column() : left + cell.row() - first,
                        section ? starts.size() : height,
                        section ? cell.columnSpan() : cell.rowSpan(),
                        cell.text(),
                        cell.location()));
            }
        }
        return with(grid.rows() + more, Math.max(grid.columns(), left + last - first), cells);
    }

    /** {@code 产出指标 | 数量指标 | 甲数量 | 100个} below goals or money: labels are put over such rows. */
    private LabelledGrid labelled() {
        boolean labels = false;
        for (int row = 1; row <= grid.rows(); row++) {
            labels |= grid.row(row).stream().filter(TableRearranger::isColumnLabel).count() > 1;
            List<LabelledCell> indicator = labels ? List.of() : indicator(row);
            if (!indicator.isEmpty()) {
                List<Column> columns = columns(indicator);
                return columns.isEmpty() || !haveTargets(row, indicator) ? grid : labelled(row, indicator, columns);
            }
        }
        return grid;
    }

    private static boolean isColumnLabel(LabelledCell cell) {
        Column column = cell.meaning().column();
        return column != null && column != Column.REMARK && column != Column.UNIT;
    }

    /** The cells of a row from the name of a level on, behind a section's label; none where it does not begin so. */
    private List<LabelledCell> indicator(int row) {
        List<LabelledCell> cells = grid.row(row);
        boolean section = !cells.isEmpty() && cells.get(0).is(Field.INDICATOR_SECTION);
        List<LabelledCell> own = cells.subList(section ? 1 : 0, cells.size());
        return own.size() >= LEAST_LABELS && grid.vocabulary().levels().isLevel(own.get(0)) ? own : List.of();
    }

    /** What a row of an indicator holds: its levels, its name and its target; none where there is more or less. */
    private List<Column> columns(List<LabelledCell> indicator) {
        LevelNames levels = grid.vocabulary().levels();
        List<Column> columns = new ArrayList<>();
        int at = 0;
        if (levels.isFirst(indicator.get(0).text())) {
            columns.add(Column.LEVEL1);
            at++;
        }
        if (levels.isSecond(indicator.get(at).text())) {
            columns.add(Column.LEVEL2);
        }
        int name = columns.size();
        columns.add(Column.LEVEL3);
        columns.add(Column.VALUE);
        return columns.size() == indicator.size()
                        && indicator.subList(name, name + 2).stream()
                                .noneMatch(cell -> cell.isKnown() || levels.isSecond(cell.text()))
                ? columns
                : List.of();
    }

    /** Whether a target stands in the last column of the first row or of those aligned with it. */
    private boolean haveTargets(int first, List<LabelledCell> indicator) {
        int last = indicator.get(indicator.size() - 1).column();
        for (int row = first; row <= grid.rows(); row++) {
            LabelledCell value = grid.at(row, last);
            boolean aligned = value != null && value.column() == last && !value.isField();
            if (!aligned || IndicatorText.isTarget(Labels.fold(value.text()))) {
                return aligned;
            }
        }
        return false;
    }

    private LabelledGrid labelled(int first, List<LabelledCell> indicator, List<Column> columns) {
        List<GridCell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            LabelledCell below = indicator.get(i);
            String label = grid.vocabulary().labelOf(columns.get(i));
            cells.add(new GridCell(first, below.column(), 1, below.columnSpan(), label, below.location()));
        }
        for (LabelledCell cell : grid.cells()) {
            boolean section = cell.row() == first && cell.column() < indicator.get(0).column();
            boolean over = cell.row() < first && cell.lastRow() >= first;
            if (section || over) {
                cells.add(new GridCell(
                        cell.row(), cell.column(), cell.rowSpan() + 1, cell.columnSpan(), cell.text(), cell.location()));
            } else {
                cells.add(cell.row() < first ? cell.cell() : cell.at(cell.row() + 1, cell.column()));
            }
        }
        return with(grid.rows() + 1, grid.columns(), cells);
    }
}
