package io.github.mubiao.recognise;

import io.github.mubiao.grid.GridCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A list of projects without indicators, a row each: 项目名称, 地点, 金额 and what else a foreign form
 * asks for. Beside 项目名称 stands another label there, and no name, though nobody may know that label.
 */
final class ProjectList {

    private static final int LEAST_COLUMNS = 3;
    private static final int MOST_ROWS = 3;

    /** Longer texts are no labels. */
    private static final int LONGEST_LABEL = 24;

    private static final Set<String> ORDINAL = Set.of("序号", "编号");

    private final Meanings meanings;
    private final Projects projects;
    private final Heads.Assignment assignment;
    private final Unknown unknown;
    private final LevelCells levels;
    /** The labels over the rows to come; empty for none. */
    private List<GridCell> labels = List.of();
    /** The last row of labels. */
    private int head;
    /** The number of the last row; 0 where the list does not count its rows. */
    private int ordinal;
    /** The labels stand in an earlier table. */
    private boolean carried;

    ProjectList(Meanings meanings, Projects projects, Heads.Assignment assignment, Unknown unknown) {
        this.meanings = meanings;
        this.projects = projects;
        this.assignment = assignment;
        this.unknown = unknown;
        this.levels = new LevelCells(meanings);
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
                    return cell != null && cell.columnSpan() == label.columnSpan() && !isKnown(cell);
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
                && cells.stream().allMatch(cell -> mayBeLabel(cell, row.number(), last))
                && cells.stream().anyMatch(cell -> meanings.of(cell.text()).is(Field.NAME));
        if (!labelled) {
            return false;
        }
        Row below = Row.of(row.grid(), last + 1);
        boolean over = isBelow(cells, below)
                && below.cells().size() == cells.size()
                && (below.filled().stream().noneMatch(this::isKnown)
                        || below.filled().stream().allMatch(this::isLabel));
        if (!over
                || !(isNumbered(cells, below)
                        || (!isPairs(cells) && cells.stream().allMatch(this::isLabel)))) {
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
        boolean two = !below.isBlank() && below.filled().stream().allMatch(this::isLabel);
        head = two || below.numbersColumns() ? below.number() : last;
        cells.stream()
                .filter(cell -> !isKnown(cell) && !levels.isLevel(cell))
                .forEach(cell -> unknown.label(row, cell));
        return true;
    }

    /** How many rows the tallest label takes; labels over labels are no more than three. */
    private static int depth(Row row) {
        return row.cells().stream().mapToInt(GridCell::rowSpan).max().stream()
                .map(tallest -> tallest <= MOST_ROWS ? tallest : 1)
                .findFirst()
                .orElse(1);
    }

    private static boolean mayBeLabel(GridCell cell, int first, int last) {
        String text = cell.text();
        boolean within = cell.row() >= first && cell.row() + cell.rowSpan() - 1 == last;
        return within && !text.isEmpty() && text.length() <= LONGEST_LABEL && text.indexOf('\n') < 0;
    }

    private boolean isKnown(GridCell cell) {
        return meanings.of(cell.text()).isKnown();
    }

    private boolean isLabel(GridCell cell) {
        return isKnown(cell) || isLabelEnd(cell);
    }

    private boolean isLabelEnd(GridCell cell) {
        String label = LabelText.of(cell.text()).plain();
        return meanings.vocabulary().endsAsLabel(label) || meanings.vocabulary().endsAs(Word.LIST_LABEL, label);
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
            if (isKnown(cells.get(i)) != (i % 2 == 0)) {
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
        if (labels.isEmpty() || !isUnder(labels, row)) {
            labels = List.of();
            return false;
        }
        List<GridCell> named = labels.stream()
                .filter(label -> meanings.of(label.text()).is(Field.NAME))
                .toList();
        GridCell name = row.at(named.get(0).column());
        if (name.text().isEmpty()) {
            ordinal = 0;
            return false;
        }
        if (isKnown(name) || !(name.row() < row.number() || isBelow(labels, row))) {
            labels = List.of();
            return false;
        }
        ProjectDraft draft = name.row() < row.number() ? projects.draft(row) : projects.startRow(row);
        ordinal = ordinal(row);
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
        Field field = field(row, label, meaning);
        if (field != null && !field.isSection()) {
            assignment.put(row, field, meaning, label, cell);
        }
    }

    /** What a label says of the project; below another label of money, short words name its sources. */
    private Field field(Row row, GridCell label, Meaning meaning) {
        GridCell over = label.row() > 1 ? row.grid().at(label.row() - 1, label.column()) : null;
        Field above = over == null ? null : MoneyColumn.field(meanings.of(over.text()));
        Field own = MoneyColumn.field(meaning);
        return own == null && above != null && above.isMoney() ? meaning.moneyRow() : own;
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
