package io.github.mubiao.recognise;

import io.github.mubiao.grid.GridCell;
import io.github.mubiao.model.IndicatorDetails.Term;
import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.model.Severity;
import java.util.List;
import java.util.Set;

/** Reads the rows about a project: labels with their cells beside or below them, and sections. */
final class FormRows {

    /** Longer texts are no labels; what they say is not placed. */
    private static final int LONGEST_LABEL = 24;

    private final Meanings meanings;
    private final Projects projects;
    private final Money money;
    private final Heads heads;
    private final InlineFields inline;
    private final Unknown unknown;
    private final Schedule schedule;
    private final Set<String> totals;

    FormRows(Meanings meanings, Projects projects) {
        this.meanings = meanings;
        this.projects = projects;
        this.money = new Money(projects);
        this.unknown = new Unknown(projects);
        this.heads = new Heads(meanings, money, this::assign, unknown);
        this.inline = new InlineFields(meanings);
        this.schedule = new Schedule(projects);
        this.totals = Set.copyOf(meanings.vocabulary().words(Word.TOTAL));
    }

    /** A new table: a schedule's months and labels over cells do not reach into it. */
    void newTable() {
        schedule.clear();
        heads.clear();
        money.newTable();
        unknown.newTable();
    }

    Unknown unknown() {
        return unknown;
    }

    /** What the form said of terms, for the indicators below. */
    HeaderContext context(Integer fiscalYear) {
        return heads.context(money, fiscalYear);
    }

    /** Whether a row can only belong to a project's header. */
    boolean claims(Row row) {
        List<GridCell> cells = row.filled();
        if (cells.isEmpty()) {
            return false;
        }
        GridCell first = cells.get(0);
        Field field = meanings.of(first.text()).field();
        boolean label = field != null && (field.startsHeader() || field.isIgnored() || field.isObjectives());
        boolean named = field == Field.DEPARTMENT || field == Field.AGENCY || field == Field.UNIT;
        return label
                || (named && cells.size() > 1)
                || UnitLine.money(first.text()).isPresent()
                || !inline.of(first.text()).isEmpty();
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
            unknown.tableIsKnown(row);
        }
        return known;
    }

    private boolean readRow(Row row) {
        if (schedule.takes(row)) {
            return true;
        }
        if (row.isBlank()) {
            return false;
        }
        GridCell first = row.first().orElseThrow();
        Field section = sectionOf(first);
        if (section == Field.SCHEDULE_SECTION && schedule.opens(row)) {
            return true;
        }
        boolean fromAbove = first.row() < row.number();
        if (isIgnored(row)
                || (heads.isEmpty()
                        && totals.contains(
                                LabelText.of(row.filled().get(0).text()).plain()))) {
            return true;
        }
        if (heads.take(row, fromAbove ? first : null)) {
            return true;
        }
        if (fromAbove && continues(row, first)) {
            return true;
        }
        boolean inMoney = section == Field.MONEY_SECTION || section == Field.BUDGET_SECTION;
        boolean purpose =
                section == Field.BUDGET_SECTION && (fromAbove || row.filled().size() == 2);
        return new Pairs(row, inMoney, purpose).read();
    }

    /** Whether a label from above beside the row says that its rows are not carried. */
    private boolean isIgnored(Row row) {
        for (GridCell cell : row.above()) {
            Field field = meanings.of(cell.text()).field();
            if (field != null && field.isIgnored()) {
                return true;
            }
        }
        return false;
    }

    private Field sectionOf(GridCell first) {
        Field field = meanings.of(first.text()).field();
        if (field != null && field.isMoney()) {
            return Field.MONEY_SECTION;
        }
        return field != null && (field.isSection() || field.isIgnored()) ? field : null;
    }

    /** A row beside a label from above, all of it texts that belong to that label. */
    private boolean continues(Row row, GridCell label) {
        Meaning meaning = meanings.of(label.text());
        boolean text = meaning.isField() && (meaning.field().isObjectives() || meaning.is(Field.PURPOSE));
        List<GridCell> filled = row.filled();
        if (!text || filled.stream().anyMatch(cell -> meanings.of(cell.text()).isField())) {
            return false;
        }
        filled.forEach(cell -> assign(row, meaning.field(), meaning, label, cell));
        return true;
    }

    private void assign(Row row, Field field, Meaning meaning, GridCell label, GridCell value) {
        assign(row, field, meaning, label, value.text(), value);
    }

    private void assign(Row row, Field field, Meaning meaning, GridCell label, String text, GridCell place) {
        projects.label(label.text());
        if (field.isIgnored()) {
            return;
        }
        if (field == Field.MONEY_UNIT) {
            UnitLine.money("单位" + text).ifPresent(unit -> projects.moneyUnit(row, unit));
        } else if (field.isMoney()) {
            meaning.moneyUnit().ifPresent(unit -> projects.moneyUnit(row, unit));
            money.put(row, field, meaning.term(), label.column(), text, place);
        } else {
            boolean midTerm = field.isObjectives() && meaning.term() == Term.MID_TERM;
            heads.goal(midTerm ? Field.MID_TERM_OBJECTIVES : field, label.column());
            projects.put(row, midTerm ? Field.MID_TERM_OBJECTIVES : field, text, place);
        }
    }

    /** A month row that the end of the document leaves without percentages. */
    void end(Row lastRow) {
        schedule.end(lastRow);
    }

    /** The cells of one row from left to right. */
    private final class Pairs {

        private final Row row;
        private final List<GridCell> cells;
        private final boolean mayBePurpose;
        private boolean inMoney;
        private boolean inHeads;
        private boolean known;
        private int at;

        Pairs(Row row, boolean inMoney, boolean mayBePurpose) {
            this.row = row;
            this.cells = row.cells();
            this.inMoney = inMoney;
            this.mayBePurpose = mayBePurpose;
            this.inHeads = false;
        }

        boolean read() {
            boolean headRow = moneyHeads();
            while (at < cells.size()) {
                GridCell cell = cells.get(at);
                Meaning meaning = meanings.of(cell.text());
                Field field = field(meaning);
                inHeads |= headRow && meaning.moneyColumn() != null && field != Field.MONEY_SECTION;
                if (cell.text().isEmpty()) {
                    at++;
                } else if (inHeads) {
                    head(cell, meaning, field);
                } else if (field != null) {
                    label(cell, meaning, field);
                } else {
                    other(cell);
                }
            }
            return known;
        }

        private Field field(Meaning meaning) {
            return meaning.field() == null && inMoney ? meaning.moneyRow() : meaning.field();
        }

        /** Two labels of columns of money side by side, so that their figures stand below them. */
        private boolean moneyHeads() {
            boolean before = false;
            for (GridCell cell : cells) {
                Meaning meaning = meanings.of(cell.text());
                boolean column = meaning.moneyColumn() != null;
                if (column && before) {
                    return true;
                }
                before = column || (before && cell.text().isEmpty());
                before &= !cell.text().isEmpty();
            }
            return false;
        }

        private void head(GridCell cell, Meaning meaning, Field field) {
            known = true;
            at++;
            if (field == null && meaning.moneyColumn() == null) {
                unknown.label(row, cell);
            }
            heads.add(row, cell, meaning, field);
        }

        private void label(GridCell cell, Meaning meaning, Field field) {
            known |= !field.isIgnored() || at + 1 < cells.size();
            GridCell value = at + 1 < cells.size() ? cells.get(at + 1) : null;
            boolean besideLabel = value != null && isLabel(value);
            at++;
            boolean moneySection = field.isMoney() && cell.rowSpan() > (value == null ? 1 : value.rowSpan());
            if (value != null && !besideLabel && meanings.vocabulary().isLikeLabel(field, value.text())) {
                unknown.label(row, value);
                at++;
            } else if (moneySection) {
                inMoney = true;
                projects.label(cell.text());
                meaning.moneyUnit().ifPresent(unit -> projects.moneyUnit(row, unit));
            } else if (field.isSection()) {
                section(meaning, field, value, besideLabel, cell);
            } else if (value != null && !besideLabel) {
                assign(row, field, meaning, cell, value);
                at++;
                unitBeside(field);
            } else if (cell.rowSpan() == 1) {
                heads.add(row, cell, meaning, field);
            } else {
                inMoney |= field.isMoney();
                projects.label(cell.text());
            }
        }

        /** A unit of money in a cell of its own behind the figure. */
        private void unitBeside(Field field) {
            if (field.isMoney() && at < cells.size()) {
                MoneyUnit.ofLabel(Labels.fold(cells.get(at).text())).ifPresent(unit -> {
                    projects.moneyUnit(row, unit);
                    at++;
                });
            }
        }

        private boolean isLabel(GridCell cell) {
            Meaning meaning = meanings.of(cell.text());
            boolean amount = inMoney && meaning.moneyRow() != null;
            return meaning.isField() || amount || UnitLine.money(cell.text()).isPresent();
        }

        private void section(Meaning meaning, Field field, GridCell value, boolean besideLabel, GridCell cell) {
            projects.label(cell.text());
            if (field == Field.MONEY_SECTION || field == Field.BUDGET_SECTION) {
                inMoney = true;
                meaning.moneyUnit().ifPresent(unit -> projects.moneyUnit(row, unit));
                boolean figure = value != null && Amounts.money(value.text()).isPresent();
                if (field == Field.MONEY_SECTION && figure && !besideLabel) {
                    assign(row, Field.SUM, meaning, cell, value);
                    at++;
                }
            } else if (field == Field.IGNORED_SECTION) {
                at = cells.size();
            }
        }

        private void other(GridCell cell) {
            if (alone(cell)) {
                known = true;
                at++;
            } else {
                unknownCell(cell);
            }
        }

        private void unknownCell(GridCell cell) {
            boolean label = cell.text().length() <= LONGEST_LABEL && cell.text().indexOf('\n') < 0;
            if (label) {
                unknown.label(row, cell);
            } else {
                unknown.text(row, cell);
            }
            boolean valueFollows = label && at + 1 < cells.size() && !isLabel(cells.get(at + 1));
            at += valueFollows ? 2 : 1;
        }

        /** A cell that is complete in itself: a unit line, a unit of money, a title, a purpose. */
        private boolean alone(GridCell cell) {
            String text = cell.text();
            var unit = UnitLine.money(text);
            if (unit.isPresent()) {
                projects.moneyUnit(row, unit.get());
                return true;
            }
            if (mayBePurpose) {
                projects.put(row, Field.PURPOSE, text, cell);
                return true;
            }
            if (UnitLine.organisation(text).isPresent()) {
                projects.unitLine(row, text, cell);
                return true;
            }
            boolean title = (cells.size() == 1 && projects.rowTitle(text)) || projects.title(text);
            return title || labelled(cell) || projects.year(text) || Titles.isNumber(text);
        }

        /** Labels and values in one cell: {@code 项目编码：1302…}. */
        private boolean labelled(GridCell cell) {
            List<InlineFields.Entry> entries = inline.of(cell.text(), inMoney);
            for (InlineFields.Entry entry : entries) {
                assign(row, entry.field(), entry.meaning(), cell, entry.text(), cell);
            }
            return !entries.isEmpty();
        }
    }

    /** Notes a row of months without percentages under it. */
    static void incomplete(FindingCollector findings, GridCell month) {
        findings.add("schedule-without-percentages", Severity.WARNING, month.location(), month.text());
    }
}
