package io.github.mubiao.recognise;

import io.github.mubiao.grid.GridCell;
import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the rows about a project: labels with their cells beside them, and sections. */
final class HeaderRows {

    private final Vocabulary vocabulary;
    private final Projects projects;
    /** The cells of months that wait for the row of their percentages; {@code null} for none. */
    private List<GridCell> months;
    /** Labels that nobody knows, of a table in which nothing was known so far. */
    private final List<GridCell> unknown = new ArrayList<>();

    private boolean tableIsKnown;

    HeaderRows(Vocabulary vocabulary, Projects projects) {
        this.vocabulary = vocabulary;
        this.projects = projects;
    }

    /** Whether a row can only belong to a project's header. */
    boolean claims(Row row) {
        List<GridCell> cells = row.filled();
        return !cells.isEmpty()
                && (UnitLine.money(cells.get(0).text()).isPresent()
                        || vocabulary
                                .field(cells.get(0).text())
                                .filter(Field::startsHeader)
                                .isPresent());
    }

    /** Whether a row is a budget unit beside the unit of money, which no indicator row is. */
    boolean isUnitLine(Row row) {
        List<GridCell> cells = row.filled();
        return cells.size() > 1
                && UnitLine.organisation(cells.get(0).text()).isPresent()
                && cells.stream().anyMatch(cell -> UnitLine.money(cell.text()).isPresent());
    }

    /** Takes the next row that is no indicator row; says whether it held anything that is known. */
    boolean read(Row row) {
        boolean known = readRow(row);
        if (known) {
            tableIsKnown(row);
        }
        return known;
    }

    /** The table is one of ours: its unknown labels are worth a finding each. */
    void tableIsKnown(Row row) {
        tableIsKnown = true;
        unknown.forEach(cell -> projects.findings(row).unknownLabel(cell.text(), cell.location()));
        unknown.clear();
    }

    /** A new table: a schedule's months do not reach into it. */
    void newTable() {
        months = null;
        tableIsKnown = false;
        unknown.clear();
    }

    /** How many cells of a table in which nothing was known looked like labels. */
    int unknownLabels() {
        return unknown.size();
    }

    private boolean readRow(Row row) {
        if (months != null) {
            List<GridCell> waiting = months;
            months = null;
            if (percentages(row, waiting)) {
                return true;
            }
        }
        if (row.isBlank()) {
            return false;
        }
        Optional<Field> section = section(row);
        if (section.filter(Field.SCHEDULE_SECTION::equals).isPresent()) {
            months = row.filled().stream()
                    .filter(cell -> Months.isMonth(cell.text()))
                    .toList();
            return true;
        }
        boolean purpose = section.isPresent() && isPurpose(row);
        return pairs(row, purpose);
    }

    /** A row below the budget's label, or the label with one text beside it. */
    private static boolean isPurpose(Row row) {
        boolean below = row.first().filter(cell -> cell.row() < row.number()).isPresent();
        return below || row.filled().size() == 2;
    }

    /** The section that covers the row's first cell, which a row may begin after some columns. */
    private Optional<Field> section(Row row) {
        return row.first().flatMap(cell -> vocabulary.field(cell.text())).filter(Field::isSection);
    }

    private boolean percentages(Row row, List<GridCell> waiting) {
        boolean below = waiting.stream().allMatch(month -> row.startsAt(month.column()));
        if (!below || waiting.isEmpty()) {
            return false;
        }
        ProjectDraft draft = projects.draft(row);
        for (GridCell month : waiting) {
            GridCell percent = row.at(month.column());
            draft.schedulePoint(Spaces.withinLabel(month.text()), percent.text(), percent.location());
        }
        return true;
    }

    private boolean pairs(Row row, boolean mayBePurpose) {
        List<GridCell> cells = row.cells();
        boolean known = false;
        int i = 0;
        while (i < cells.size()) {
            GridCell cell = cells.get(i);
            Optional<Field> field = vocabulary.field(cell.text());
            if (cell.text().isEmpty() || field.filter(Field::isSection).isPresent()) {
                known |= field.isPresent();
                i++;
            } else if (field.isPresent() && i + 1 < cells.size()) {
                assign(row, field.get(), cell, cells.get(i + 1));
                known = true;
                i += 2;
            } else if (alone(row, cell, mayBePurpose)) {
                known = true;
                i++;
            } else {
                unknown(row, cell);
                i += nextIsValue(cells, i) ? 2 : 1;
            }
        }
        return known;
    }

    private void unknown(Row row, GridCell label) {
        if (tableIsKnown) {
            projects.findings(row).unknownLabel(label.text(), label.location());
        } else {
            unknown.add(label);
        }
    }

    /** Beside an unknown label stands its value, unless that is a label itself. */
    private boolean nextIsValue(List<GridCell> cells, int i) {
        return i + 1 < cells.size()
                && vocabulary.field(cells.get(i + 1).text()).isEmpty()
                && UnitLine.money(cells.get(i + 1).text()).isEmpty();
    }

    private void assign(Row row, Field field, GridCell label, GridCell value) {
        if (field == Field.MONEY_UNIT) {
            UnitLine.money("单位" + value.text()).ifPresent(unit -> projects.moneyUnit(row, unit));
            return;
        }
        String bracket = Labels.bracket(Labels.fold(label.text()));
        if (field.amount() != null && bracket != null) {
            MoneyUnit.ofLabel(bracket).ifPresent(unit -> projects.moneyUnit(row, unit));
        }
        projects.put(row, field, value.text(), value);
    }

    /** A cell that is complete in itself: a unit line, a unit of money, a title, a purpose. */
    private boolean alone(Row row, GridCell cell, boolean mayBePurpose) {
        String text = cell.text();
        Optional<MoneyUnit> money = UnitLine.money(text);
        if (money.isPresent()) {
            projects.moneyUnit(row, money.get());
            return true;
        }
        if (mayBePurpose) {
            projects.put(row, Field.PURPOSE, text, cell);
            return true;
        }
        if (UnitLine.organisation(text).isPresent()) {
            projects.put(row, Field.UNIT, text, cell);
            return true;
        }
        return labelled(row, cell) || projects.title(text);
    }

    /** Label and value in one cell: {@code 项目编码：1302…}. */
    private boolean labelled(Row row, GridCell cell) {
        String text = cell.text().replace('：', ':');
        int colon = text.indexOf(':');
        if (colon <= 0 || colon == text.length() - 1) {
            return false;
        }
        Optional<Field> field = vocabulary.field(text.substring(0, colon)).filter(found -> !found.isSection());
        field.ifPresent(found ->
                projects.put(row, found, cell.text().substring(colon + 1).strip(), cell));
        return field.isPresent();
    }

    /** A month row that the end of the document leaves without percentages. */
    void end(Row lastRow) {
        if (months != null && !months.isEmpty()) {
            GridCell month = months.get(0);
            projects.findings(lastRow)
                    .add("schedule-without-percentages", Severity.WARNING, month.location(), month.text());
        }
        months = null;
    }
}
