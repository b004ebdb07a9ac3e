package io.github.mubiao.recognise;

import io.github.mubiao.grid.Grid;
import io.github.mubiao.grid.GridCell;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A list of projects without indicators, a row each: 项目名称, 地点, 金额 and what else a foreign form
 * asks for. Beside 项目名称 stands another label there, and no name, though nobody may know that label.
 */
final class ProjectList {

    private static final int LEAST_COLUMNS = 3;
    private static final int MOST_ROWS = 3;

    private static final Set<String> ORDINAL = Set.of("序号", "编号");

    private final Meanings meanings;
    private final Projects projects;
    private final Heads.Assignment assignment;
    private final Unknown unknown;
    private final InlineFields inline;
    private final LevelCells levels;
    private final ListLabels texts;
    private final Totals totals;
    /** The labels over the rows to come; empty for none. */
    private List<GridCell> labels = List.of();
    /** The last row of labels. */
    private int head;
    /** The number of the last row; 0 where the list does not count its rows. */
    private int ordinal;
    /** What a row across the list says of the projects below it: 主管部门：教育局. */
    private final Map<Field, GroupRow> group = new EnumMap<>(Field.class);
    /** The labels stand in an earlier table. */
    private boolean carried;

    ProjectList(FormRows form, Heads.Assignment assignment) {
        this.meanings = form.meanings();
        this.projects = form.projects();
        this.unknown = form.unknown();
        this.totals = form.totals();
        this.inline = form.inline();
        this.levels = new LevelCells(meanings);
        this.texts = new ListLabels(meanings);
        this.assignment = assignment;
    }

    /** A new table: rows that go on counting may go on with the list. */
    void newTable() {
        // Labels below others say what they are in their own table alone.
        carried = ordinal > 0
                && !labels.isEmpty()
                && labels.stream()
                        .allMatch(label -> label.row() == labels.get(0).row());
        head = 0;
        if (!carried) {
            labels = List.of();
        }
    }

    /** What stands between two tables begins something else: no list goes on behind it. */
    void paragraph() {
        ordinal = 0;
    }

    /** Whether the first row of a table counts on from the last one of the list, in the same columns. */
    private boolean goesOn(Row row) {
        int next = ordinal(row);
        return next == ordinal + 1
                && row.cells().size() == labels.size()
                && labels.stream().allMatch(label -> {
                    GridCell cell = row.startsAt(label.column()) ? row.at(label.column()) : null;
                    return cell != null && cell.columnSpan() == label.columnSpan() && texts.isValue(cell);
                });
    }

    /** The number that a row of the list begins with, where the list counts its rows; 0 for none. */
    private int ordinal(Row row) {
        boolean counts = ORDINAL.contains(Labels.fold(labels.get(0).text()));
        GridCell first = row.at(labels.get(0).column());
        return counts && first != null && Labels.isOrdinal(first.text()) ? Integer.parseInt(first.text()) : 0;
    }

    /** Whether rows of a list may follow. */
    boolean isOpen() {
        return !labels.isEmpty();
    }

    /**
     * Takes a row of labels over a list, or the second such row.
     *
     * @return whether it is one
     */
    boolean opens(Row row) {
        if (!labels.isEmpty() && row.number() <= head) {
            return true;
        }
        int last = row.number() + depth(row) - 1;
        List<GridCell> cells = last == row.number() ? row.cells() : row.grid().covering(last);
        boolean labelled = cells.size() >= LEAST_COLUMNS
                && last < row.grid().rows()
                && cells.stream().allMatch(cell -> ListLabels.mayBe(cell, row.number(), last))
                && cells.stream().anyMatch(cell -> meanings.of(cell.text()).is(Field.NAME));
        if (!labelled) {
            return false;
        }
        Row below = firstBelow(cells, row.grid(), last + 1);
        boolean under = isBelow(cells, below);
        boolean numbered = under && isNumbered(cells, below);
        boolean over = under
                && below.cells().size() == cells.size()
                && (numbered
                        || below.filled().stream().allMatch(texts::isValue)
                        || below.filled().stream().allMatch(texts::isLabel));
        if (!over || !(numbered || (!isPairs(cells) && cells.stream().allMatch(texts::isLabel)))) {
            return false;
        }
        if (last > row.number()) {
            row.cells()
                    .forEach(cell ->
                            meanings.of(cell.text()).moneyUnit().ifPresent(unit -> projects.moneyUnit(row, unit)));
        }
        labels = List.copyOf(cells);
        carried = false;
        ordinal = 0;
        group.clear();
        boolean two = !below.isBlank() && below.filled().stream().allMatch(texts::isLabel);
        head = two || below.numbersColumns() ? below.number() : last;
        cells.stream()
                .filter(cell -> isOtherName(cell, cells) || texts.isLost(below, cell, cells))
                .forEach(cell -> unknown.label(row, cell));
        return true;
    }

    /** The first row under labels that is a project's: it sums up no others and stands over none. */
    private Row firstBelow(List<GridCell> labels, Grid grid, int first) {
        Row below = Row.of(grid, first);
        while ((isTotal(below, labels) || GroupRow.of(below, inline) != null) && below.number() < grid.rows()) {
            below = Row.of(grid, below.number() + 1);
        }
        return below;
    }

    /** Whether a row sums up others: its first text says so, or what stands where the name would. */
    private boolean isTotal(Row row, List<GridCell> labels) {
        GridCell name = row.at(nameColumn(labels));
        return totals.is(row) || (name != null && totals.is(name.text()));
    }

    /** The column of the names; beside a fund's name that of the project. */
    private int nameColumn(List<GridCell> labels) {
        List<GridCell> names = labels.stream()
                .filter(label -> meanings.of(label.text()).is(Field.NAME))
                .toList();
        return names.stream()
                .filter(label -> SecondName.isProject(label.text()))
                .findFirst()
                .orElse(names.get(0))
                .column();
    }

    /** Whether a label is that of a fund's names, beside the projects'. */
    private static boolean isOtherName(GridCell label, List<GridCell> labels) {
        return SecondName.isFund(label.text()) && labels.stream().anyMatch(other -> SecondName.isProject(other.text()));
    }

    /** How many rows the tallest label takes; labels over labels are no more than three. */
    private static int depth(Row row) {
        return row.cells().stream().mapToInt(GridCell::rowSpan).max().stream()
                .map(tallest -> tallest <= MOST_ROWS ? tallest : 1)
                .findFirst()
                .orElse(1);
    }

    /** An ordinal over a number: nothing else begins so. */
    private static boolean isNumbered(List<GridCell> cells, Row below) {
        String first = below.cells().get(0).text();
        return ORDINAL.contains(Labels.fold(cells.get(0).text()))
                && !first.isEmpty()
                && first.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether each label stands before a cell that is none, as in a form. */
    private boolean isPairs(List<GridCell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (texts.isKnown(cells.get(i)) != (i % 2 == 0)) {
                return false;
            }
        }
        return cells.size() % 2 == 0;
    }

    /** Takes a row of the list: a project of its own. */
    boolean takes(Row row) {
        if (!labels.isEmpty() && row.number() <= head) {
            return false;
        }
        if (carried && row.number() == 1 && !goesOn(row)) {
            labels = List.of();
        }
        if (!labels.isEmpty() && isTotal(row, labels)) {
            return true;
        }
        GroupRow over = labels.isEmpty() ? null : GroupRow.of(row, inline);
        if (over != null) {
            group.put(over.field(), over);
            return true;
        }
        if (labels.isEmpty() || !isUnder(labels, row)) {
            labels = List.of();
            return false;
        }
        GridCell begin = row.cells().get(0);
        if (begin.column() == 1
                && Projects.HEAD.contains(meanings.of(begin.text()).field())) {
            // A form begins below the list.
            labels = List.of();
            return false;
        }
        GridCell name = row.at(nameColumn(labels));
        if (name.text().isEmpty()) {
            ordinal = 0;
            return false;
        }
        boolean several = texts.isKnown(name)
                && row.filled().stream().filter(texts::isKnown).count() > 1;
        boolean figure = Amounts.money(name.text()).isPresent();
        if (several || figure || !texts.isValue(name) || !(name.row() < row.number() || isBelow(labels, row))) {
            labels = List.of();
            return false;
        }
        ProjectDraft draft = name.row() < row.number() ? projects.draft(row) : projects.startRow(row);
        ordinal = ordinal(row);
        group.forEach((field, said) -> draft.putAbove(field, said.text(), said.location()));
        for (GridCell label : labels) {
            GridCell cell = row.at(label.column());
            if (cell.row() == row.number()) {
                put(row, draft, label, cell);
            }
        }
        return true;
    }

    private void put(Row row, ProjectDraft draft, GridCell label, GridCell cell) {
        if (levels.isLevel(label)) {
            draft.indicators(levels.of(label, cell));
        }
        Meaning meaning = meanings.of(label.text());
        if (meaning.is(Field.INDICATOR_SECTION)) {
            draft.indicators(levels.of(cell));
        }
        Field field = texts.field(row, label, labels);
        boolean sum = field != null && field != MoneyColumn.field(meaning);
        if (sum && !cell.text().isEmpty() && Amounts.money(cell.text()).isEmpty()) {
            if (!meaning.isField()) {
                unknown.text(row, cell);
            }
        } else if (field != null && !field.isSection() && !isOtherName(label, labels)) {
            assignment.put(row, field, meaning, label, cell);
        }
    }

    /** Whether a cell stands just under each label, in this row or merged down from one above it. */
    private boolean isUnder(List<GridCell> labels, Row row) {
        return labels.stream().allMatch(label -> {
            GridCell cell = row.at(label.column());
            boolean below = cell != null && (carried || cell.row() > label.row());
            boolean under = below && cell.column() == label.column();
            return under && cell.columnSpan() == label.columnSpan();
        });
    }

    private static boolean isBelow(List<GridCell> labels, Row row) {
        List<GridCell> cells = new ArrayList<>();
        labels.forEach(label -> cells.add(row.at(label.column())));
        for (int i = 0; i < labels.size(); i++) {
            GridCell cell = cells.get(i);
            boolean own = cell != null
                    && cell.row() == row.number()
                    && cell.column() == labels.get(i).column();
            if (!own || cell.columnSpan() != labels.get(i).columnSpan()) {
                return false;
            }
        }
        return true;
    }
}
