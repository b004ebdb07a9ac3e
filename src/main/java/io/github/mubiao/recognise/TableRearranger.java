package io.github.mubiao.recognise;

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
 * side by side are laid below each other, with labels of their own or with common ones ({@link ProjectColumns}), columns that
 * are projects become rows, and so do columns that are indicators.
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
        LabelledGrid below = new TableRearranger(UndoneMerges.restored(grid)).formsBelow();
        LabelledGrid apart = ProjectColumns.below(below);
        LabelledGrid projects = new TableRearranger(apart).projectsAsRows();
        LabelledGrid indicators = new TableRearranger(projects).indicatorsAsRows();
        return new TableRearranger(indicators).labelled();
    }

    /** The table with each cell at another place. */
    private LabelledGrid with(int rows, int columns, Function<LabelledCell, GridCell> placed) {
        return with(rows, columns, List.of(), placed);
    }

    private LabelledGrid with(int rows, int columns, List<GridCell> labels, Function<LabelledCell, GridCell> placed) {
        List<GridCell> cells = new ArrayList<>(labels);
        grid.cells().forEach(cell -> cells.add(placed.apply(cell)));
        cells.sort(Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column));
        return grid.with(rows, columns, cells);
    }

    /**
     * {@code 项目名称 | A | 项目名称 | B}, and below it each label twice: two forms in the halves of one table; or the labels
     * of a list twice in a row.
     */
    private LabelledGrid formsBelow() {
        for (int row = 1; row <= Math.min(MOST_TITLES, grid.rows()); row++) {
            List<LabelledCell> names =
                    grid.row(row).stream().filter(cell -> cell.is(Field.NAME)).toList();
            if (!names.isEmpty()) {
                int lists = secondList(row);
                int right = lists > 0 ? lists : names.get(names.size() - 1).column();
                int last = lastOfForms();
                boolean both =
                        names.size() == 2 && areApart(row, last, right) && (lists > 0 || areForms(row, last, right));
                return both ? rightBelow(row, last, right) : grid;
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

    /** The column where the labels of a list of indicators begin again in a row that holds them twice; 0 where it does not. */
    private int secondList(int row) {
        List<LabelledCell> filled = Row.of(grid, row).filled();
        int half = filled.size() / 2;
        boolean twice = half >= LEAST_LABELS
                && filled.size() % 2 == 0
                && filled.stream().allMatch(LabelledCell::isKnown)
                && filled.stream().anyMatch(cell -> cell.meaning().column() == Column.VALUE && !cell.isField())
                && IntStream.range(0, half)
                        .allMatch(i ->
                                filled.get(i).text().equals(filled.get(half + i).text()));
        return twice ? filled.get(half).column() : 0;
    }

    /** Whether the halves begin with one label and different names, and so in each row. */
    private boolean areForms(int first, int last, int right) {
        return text(first, 1).equals(text(first, right))
                && !text(first, 2).equals(text(first, right + 1))
                && IntStream.rangeClosed(first, last).allMatch(row -> isTwice(text(row, 1), text(row, right)));
    }

    /** Whether no cell belongs to both halves or reaches in from above. */
    private boolean areApart(int first, int last, int right) {
        return grid.cells().stream()
                .filter(cell -> cell.lastRow() >= first && cell.row() <= last)
                .noneMatch(cell -> cell.row() < first || (cell.column() < right && cell.lastColumn() >= right));
    }

    /** The text of a cell that begins in a row; empty where none does. */
    private String text(int row, int column) {
        LabelledCell cell = grid.at(row, column);
        return cell == null || cell.row() < row ? "" : cell.text();
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
        int labels = grid.rows() == 0 || grid.row(1).isEmpty()
                ? grid.columns()
                : grid.row(1).get(0).lastColumn();
        int columns = grid.columns() - labels;
        boolean plain = columns > 1
                && grid.rows() >= LEAST_LABELS
                && grid.cells().stream()
                        .allMatch(cell -> cell.column() > labels
                                ? cell.rowSpan() == 1 && cell.columnSpan() == 1
                                : cell.lastColumn() <= labels)
                && grid.cells().stream().filter(cell -> cell.column() > labels).count() == (long) columns * grid.rows();
        return plain && areProjects(labels) ? LabelledGrid.of(grid.grid().turned(), grid.context()) : grid;
    }

    /**
     * Whether labels stand in the columns at the left and nowhere else, beside names of which no two are alike and several
     * figures of money. No text is left out: what lacks one may be no project.
     */
    private boolean areProjects(int labels) {
        Set<String> names = new HashSet<>();
        boolean figures = false;
        for (int row = 1; row <= grid.rows(); row++) {
            LabelledCell label = grid.at(row, labels);
            List<LabelledCell> values = grid.covering(row).stream()
                    .filter(cell -> cell.column() > labels)
                    .toList();
            boolean money = label != null && label.money() != null;
            if (label == null
                    || !(label.isKnown() || grid.vocabulary().levels().isLevel(label))
                    || values.stream().anyMatch(cell -> cell.isField() || (!money && cell.isEmpty()))) {
                return false;
            }
            figures |= money && values.stream().allMatch(LabelledCell::isAmount);
            if (label.is(Field.NAME) && names.isEmpty()) {
                values.forEach(cell -> names.add(cell.text()));
            }
        }
        return figures && names.size() == grid.columns() - labels;
    }

    /** Labels of columns of indicators below each other, and beside them a column for each indicator: turned, its rows. */
    private LabelledGrid indicatorsAsRows() {
        int first = 1;
        while (first <= grid.rows()) {
            int last = lastOfLabels(first);
            // 绩效目标 just above levels is the form's goals.
            first += last > first && columnLabel(first).isObjectives() ? 1 : 0;
            if (last - first + 1 >= LEAST_LABELS && areIndicators(first, last)) {
                return indicatorsTurned(first, last);
            }
            first = Math.max(first, last) + 1;
        }
        return grid;
    }

    /** The label that begins a row, behind a section's, and no other label of a column beside it; {@code null} for none. */
    private LabelledCell columnLabel(int row) {
        LabelledCell label = null;
        boolean alone = true;
        for (LabelledCell cell : grid.row(row)) {
            if (cell.rowSpan() > 1) {
                continue;
            }
            boolean heads = cell.meaning().column() != null;
            if (label == null ? !heads || cell.is(Field.INDICATOR_SECTION) : heads) {
                return null;
            }
            alone = label == null;
            label = label == null ? cell : label;
        }
        return alone ? null : label;
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

    /**
     * {@code 产出指标 | 数量指标 | 甲数量 | 100个} below a project's name or goals: labels are put over such rows. At the top
     * of a table they go on with those of another.
     */
    private LabelledGrid labelled() {
        boolean form = false;
        boolean labels = false;
        for (int row = 1; row <= grid.rows() && !labels; row++) {
            labels = grid.row(row).stream()
                            .filter(TableRearranger::isColumnLabel)
                            .count()
                    > 1;
            form |= grid.row(row).stream()
                    .anyMatch(cell -> cell.is(Field.NAME) || (cell.isField() && cell.isObjectives()));
            List<LabelledCell> indicator = form && !labels ? indicator(row) : List.of();
            if (!indicator.isEmpty()) {
                List<Column> columns = columns(indicator);
                int first = isBand(row - 1, indicator) ? row - 1 : row;
                return columns.isEmpty() || !haveTargets(row, indicator) ? grid : labelled(first, indicator, columns);
            }
        }
        return grid;
    }

    /** Whether a row is the name of a level over the cells of indicators. */
    private boolean isBand(int row, List<LabelledCell> below) {
        LabelledCell level = row < 1 ? null : grid.at(row, below.get(0).column());
        return level != null
                && level.row() == row
                && level.lastColumn() >= below.get(below.size() - 1).column()
                && grid.vocabulary().levels().isLevel(level);
    }

    private static boolean isColumnLabel(LabelledCell cell) {
        Column column = cell.meaning().column();
        return column != null && column != Column.REMARK && column != Column.UNIT;
    }

    /** The cells of a row from the name of a level on, behind a section's label; none where it does not begin so. */
    private List<LabelledCell> indicator(int row) {
        LevelNames levels = grid.vocabulary().levels();
        List<LabelledCell> cells = grid.row(row);
        boolean taller = cells.size() > LEAST_LABELS
                && cells.get(0).rowSpan() > cells.get(1).rowSpan()
                && !levels.isLevel(cells.get(0));
        boolean section = taller || (!cells.isEmpty() && cells.get(0).is(Field.INDICATOR_SECTION));
        List<LabelledCell> own = cells.subList(section ? 1 : 0, cells.size());
        return own.size() >= LEAST_LABELS && levels.isLevel(own.get(0)) ? own : List.of();
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
            if (!aligned || IndicatorText.isTarget(value.folded())) {
                return aligned;
            }
        }
        return false;
    }

    private LabelledGrid labelled(int first, List<LabelledCell> indicator, List<Column> columns) {
        List<GridCell> labels = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            LabelledCell below = indicator.get(i);
            String label = grid.vocabulary().labelOf(columns.get(i));
            labels.add(new GridCell(first, below.column(), 1, below.columnSpan(), label, below.location()));
        }
        return with(grid.rows() + 1, grid.columns(), labels, cell -> {
            boolean section =
                    cell.row() == first && cell.column() < indicator.get(0).column();
            boolean over = cell.row() < first && cell.lastRow() >= first;
            if (section || over) {
                return new GridCell(
                        cell.row(), cell.column(), cell.rowSpan() + 1, cell.columnSpan(), cell.text(), cell.location());
            }
            return cell.row() < first ? cell.cell() : cell.at(cell.row() + 1, cell.column());
        });
    }
}
