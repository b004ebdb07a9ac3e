package io.github.mubiao.recognise;

import io.github.mubiao.grid.GridCell;
import io.github.mubiao.model.IndicatorDetails.Term;
import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.model.Severity;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the rows about a project: labels with their cells beside or below them, and sections. */
final class FormRows {

    /** A few words that no sentence is. */
    private static final Pattern SHORT = Pattern.compile("[\\p{IsHan}A-Za-z]{1,10}\\d{0,2}");

    private final Meanings meanings;
    private final Projects projects;
    private final Money money;
    private final Heads heads;
    private final InlineFields inline;
    private final AmountParts parts;
    private final Unknown unknown;
    private final Schedule schedule;
    private final ProjectList list;
    private final LevelCells levels;
    private final Totals totals;

    FormRows(Meanings meanings, Projects projects) {
        this.meanings = meanings;
        this.projects = projects;
        this.money = new Money(meanings, projects);
        this.unknown = new Unknown(projects);
        this.heads = new Heads(meanings, money, this::assign, unknown);
        this.inline = new InlineFields(meanings);
        this.parts = new AmountParts(meanings.vocabulary());
        this.schedule = new Schedule(meanings.vocabulary(), projects, unknown);
        this.totals = new Totals(meanings.vocabulary());
        this.list = new ProjectList(this, this::assign);
        this.levels = new LevelCells(meanings);
    }

    /** A new table: a schedule's months and labels over cells do not reach into it. */
    void newTable() {
        schedule.clear();
        list.newTable();
        heads.clear();
        money.newTable();
        unknown.newTable();
    }

    /** A paragraph that says something stands above the next table. */
    void paragraph() {
        list.paragraph();
    }

    Meanings meanings() {
        return meanings;
    }

    Projects projects() {
        return projects;
    }

    Heads heads() {
        return heads;
    }

    Money money() {
        return money;
    }

    InlineFields inline() {
        return inline;
    }

    AmountParts parts() {
        return parts;
    }

    LevelCells levels() {
        return levels;
    }

    Totals totals() {
        return totals;
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
        boolean named =
                field == Field.DEPARTMENT || field == Field.AGENCY || field == Field.UNIT || field == Field.YEAR;
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
        boolean listed = list.isOpen();
        if (list.takes(row)) {
            return true;
        }
        if (list.opens(row)) {
            heads.clear();
            return false;
        }
        GridCell first = row.first().orElseThrow();
        Field section = sectionOf(first);
        if (section == Field.SCHEDULE_SECTION && schedule.opens(row, first, meanings.of(first.text()))) {
            return true;
        }
        boolean fromAbove = first.row() < row.number();
        boolean amongMoney = section == Field.MONEY_SECTION || (!listed && !list.isOpen() && money.reaches(row));
        if (isIgnored(row)) {
            ignored(row, row.cells());
            return true;
        }
        if (heads.isEmpty() && !amongMoney && totals.is(row)) {
            return true;
        }
        if (heads.take(row, fromAbove ? first : null)) {
            return true;
        }
        if (fromAbove ? continues(row, first) : beginsGoals(row, first)) {
            return true;
        }
        boolean inMoney = section == Field.MONEY_SECTION || section == Field.BUDGET_SECTION;
        boolean purpose =
                section == Field.BUDGET_SECTION && (fromAbove || row.filled().size() == 2);
        return new RowPairs(this, row, inMoney, purpose).read();
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

    /** Tells of labels of the form's money among cells that are not carried. */
    void ignored(Row row, List<GridCell> cells) {
        for (GridCell cell : cells) {
            Field field = meanings.of(cell.text()).field();
            if (field != null && field.isMoney() && !field.isUncarried()) {
                unknown.label(row, cell);
            }
        }
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
        if (isGoal(filled)) {
            goal(row, meaning, label, filled);
            return true;
        }
        boolean counted = filled.size() > 1 && Labels.isOrdinal(filled.get(0).text());
        filled.subList(counted ? 1 : 0, filled.size())
                .forEach(cell -> assign(row, meaning.field(), meaning, label, cell));
        return true;
    }

    /** Whether a row holds one goal with a few words before it: 目标一 | 维修校舍3所, 质量目标 | 合格率100%. */
    private boolean isGoal(List<GridCell> cells) {
        return cells.size() == 2
                && SHORT.matcher(cells.get(0).text()).matches()
                && !Labels.isOrdinal(cells.get(0).text())
                && !cells.get(0).text().startsWith("调整")
                && cells.stream().noneMatch(cell -> meanings.of(cell.text()).isField());
    }

    private void goal(Row row, Meaning meaning, GridCell label, List<GridCell> cells) {
        String text = cells.get(0).text() + "：" + cells.get(1).text();
        assign(row, meaning.field(), meaning, label, text, cells.get(1));
    }

    /** The first of several goals beside their label, a row each. */
    private boolean beginsGoals(Row row, GridCell label) {
        Meaning meaning = meanings.of(label.text());
        List<GridCell> filled = row.filled();
        boolean tall = label.row() == row.number() && label.rowSpan() > 1 && filled.size() == 3;
        if (!tall
                || !meaning.isField()
                || !meaning.field().isObjectives()
                || !filled.get(0).equals(label)) {
            return false;
        }
        boolean goals = row.number() < row.grid().rows()
                && isGoal(filled.subList(1, 3))
                && isGoal(Row.of(row.grid(), row.number() + 1).filled());
        if (goals) {
            goal(row, meaning, label, filled.subList(1, 3));
        }
        return goals;
    }

    /** Puts what stands beside a label to its place. */
    void assign(Row row, Field field, Meaning meaning, GridCell label, GridCell value) {
        assign(row, field, meaning, label, value.text(), value);
    }

    /** Puts a text of a cell to its place. */
    void assign(Row row, Field field, Meaning meaning, GridCell label, String text, GridCell place) {
        projects.marks().label(label.text());
        if (field == Field.NAME && isFieldOfHead(text)) {
            // Another label stands where the name should, and nobody filled it in.
            projects.put(row, field, "", place);
            return;
        }
        if (field.isIgnored()) {
            return;
        }
        if (field == Field.MONEY_UNIT) {
            UnitLine.money("单位" + text).ifPresent(unit -> projects.moneyUnit(row, unit));
        } else if (field.isMoney()) {
            MoneyUnit unit = meaning.moneyUnit().orElse(null);
            money.put(row, field, meaning.term(), label, text, place, unit);
        } else {
            boolean midTerm = field.isObjectives() && meaning.term() == Term.MID_TERM;
            heads.goal(midTerm ? Field.MID_TERM_OBJECTIVES : field, label.column());
            CodedName both = field == Field.NAME ? CodedName.under(label.text(), text) : null;
            if (both != null) {
                projects.put(row, Field.CODE, both.code(), place);
            }
            projects.put(row, midTerm ? Field.MID_TERM_OBJECTIVES : field, both == null ? text : both.name(), place);
        }
    }

    private boolean isFieldOfHead(String text) {
        Meaning meaning = meanings.of(text);
        return Projects.HEAD.contains(meaning.field()) || isAmount(meaning) || totals.is(text);
    }

    /** Whether a text is a label of money in rows or columns alone, as {@code 金额} is. */
    private static boolean isAmount(Meaning meaning) {
        return meaning.field() == null && (meaning.moneyRow() != null || meaning.moneyColumn() != null);
    }

    /** A month row that the end of the document leaves without percentages. */
    void end() {
        schedule.clear();
    }

    /** Notes a row of months without percentages under it. */
    static void incomplete(FindingCollector findings, GridCell month) {
        findings.add("schedule-without-percentages", Severity.WARNING, month.location(), month.text());
    }
}
