package io.github.mubiao.recognise;

import io.github.mubiao.model.IndicatorDetails.Term;
import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.model.Severity;
import io.github.mubiao.model.Sourced;
import io.github.mubiao.recognise.LabelledCell.Use;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Pass 4: reads the header rows of one form into its draft: labels with their cells beside or below them, rows of money,
 * months, goals. What it notes of one row for the next ends with the form.
 */
final class HeaderFields implements FieldTaker {

    /** A few words that no sentence is. */
    private static final Pattern SHORT = Pattern.compile("[\\p{IsHan}A-Za-z]{1,10}\\d{0,2}");

    private final ProjectDraft draft;
    private final FormContext texts;
    private final Money money;
    private final Heads heads;
    private final Schedule schedule;
    /** The labels of goals so far. */
    private final Set<String> goals = new HashSet<>();

    private int table;
    /** The last row of amounts below labels over labels; 0 for none. */
    private int stacked;

    HeaderFields(ProjectDraft draft, FormContext texts) {
        this.draft = draft;
        this.texts = texts;
        this.money = new Money(draft);
        this.heads = new Heads(money, this);
        this.schedule = new Schedule(texts.vocabulary(), draft);
    }

    ProjectDraft draft() {
        return draft;
    }

    FormContext texts() {
        return texts;
    }

    Heads heads() {
        return heads;
    }

    Money money() {
        return money;
    }

    /** What the rows so far say of the columns of indicators below. */
    HeaderContext context(Integer fiscalYear) {
        return heads.context(money, fiscalYear);
    }

    /** Reads the next header row. Months and labels over cells do not reach into the next table. */
    void read(Row row) {
        if (row.grid().number() != table) {
            table = row.grid().number();
            schedule.clear();
            heads.clear();
            money.newTable();
            stacked = 0;
        }
        if (row.number() <= stacked || schedule.takes(row) || row.isBlank()) {
            return;
        }
        StackedLabels labels = StackedLabels.at(row).orElse(null);
        if (labels != null) {
            stacked = labels.amounts().number();
            labels.read(this);
            return;
        }
        LabelledCell first = row.first().orElseThrow();
        Field section = sectionOf(first);
        if (section == Field.SCHEDULE_SECTION && schedule.opens(row, first, first.meaning())) {
            return;
        }
        boolean fromAbove = first.row() < row.number();
        boolean amongMoney = section == Field.MONEY_SECTION || money.reaches(row);
        if (!heads.areGoals() && isIgnored(row)) {
            ignored(row.cells());
            return;
        }
        if (heads.isEmpty() && !amongMoney && texts.isTotal(row)) {
            row.cells().forEach(cell -> cell.mark(Use.IGNORED));
            return;
        }
        if (heads.take(row, fromAbove ? first : null)) {
            return;
        }
        if (fromAbove ? continues(row, first) : beginsGoals(row, first)) {
            return;
        }
        boolean inMoney = section == Field.MONEY_SECTION || section == Field.BUDGET_SECTION;
        boolean purpose =
                section == Field.BUDGET_SECTION && (fromAbove || row.filled().size() == 2);
        new RowPairs(this, row, inMoney, purpose).read();
    }

    /** Whether a label from above beside the row says that its rows are not carried. */
    private boolean isIgnored(Row row) {
        for (LabelledCell cell : row.above()) {
            Field field = cell.meaning().field();
            if (field == Field.IGNORED_SECTION || (field == Field.IGNORED && !hasLabels(row))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a label of the row names something that is carried. */
    private static boolean hasLabels(Row row) {
        return row.cells().stream()
                .anyMatch(cell ->
                        cell.meaning().isField() && !cell.meaning().field().isIgnored());
    }

    /** Reports labels of the form's money among cells that are not carried. */
    void ignored(List<LabelledCell> cells) {
        cells.forEach(cell -> cell.mark(Use.IGNORED));
        for (LabelledCell cell : cells) {
            Field field = cell.meaning().field();
            if (field != null && field.isMoney() && !field.isUncarried()) {
                draft.findings().unknownLabel(cell);
            }
        }
    }

    private Field sectionOf(LabelledCell first) {
        Field field = first.meaning().field();
        if (field != null && field.isMoney()) {
            return Field.MONEY_SECTION;
        }
        return field != null && (field.isSection() || field.isIgnored()) ? field : null;
    }

    /** A row beside a label from above, all of it texts that belong to that label. */
    private boolean continues(Row row, LabelledCell label) {
        Meaning meaning = label.meaning();
        boolean text = meaning.isField() && (meaning.field().isObjectives() || meaning.is(Field.PURPOSE));
        List<LabelledCell> filled = row.filled();
        if (!text || filled.stream().anyMatch(cell -> cell.meaning().isField())) {
            return false;
        }
        if (isGoal(filled)) {
            goal(row, meaning, label, filled);
            return true;
        }
        boolean counted = filled.size() > 1 && Labels.isOrdinal(filled.get(0).text());
        for (LabelledCell cell : filled.subList(counted ? 1 : 0, filled.size())) {
            if (Labels.endsInColon(cell.text())) {
                draft.findings().unknownLabel(cell);
            } else {
                assign(row, meaning.field(), meaning, label, cell);
            }
        }
        return true;
    }

    /** Whether a row holds one goal with a few words before it: 目标一 | 维修校舍3所, 质量目标 | 合格率100%. */
    private boolean isGoal(List<LabelledCell> cells) {
        return cells.size() == 2
                && SHORT.matcher(cells.get(0).text()).matches()
                && !Labels.isOrdinal(cells.get(0).text())
                && texts.vocabulary().words(Word.ADJUSTED).stream()
                        .noneMatch(cells.get(0).text()::startsWith)
                && cells.stream().noneMatch(cell -> cell.meaning().isField());
    }

    private void goal(Row row, Meaning meaning, LabelledCell label, List<LabelledCell> cells) {
        String text = cells.get(0).text() + "：" + cells.get(1).text();
        cells.get(0).mark(Use.USED);
        assign(row, meaning.field(), meaning, label, text, cells.get(1));
    }

    /** The first of several goals beside their label, a row each. */
    private boolean beginsGoals(Row row, LabelledCell label) {
        Meaning meaning = label.meaning();
        List<LabelledCell> filled = row.filled();
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

    @Override
    public void put(Row row, Field field, Meaning meaning, LabelledCell label, LabelledCell value) {
        assign(row, field, meaning, label, value);
    }

    @Override
    public void unplaced(Row row, LabelledCell cell) {
        draft.findings().unplaced(row, cell);
    }

    /** Puts what stands beside a label to its place. */
    void assign(Row row, Field field, Meaning meaning, LabelledCell label, LabelledCell value) {
        assign(row, field, meaning, label, value.text(), value);
    }

    /** Puts a text of a cell to its place. */
    void assign(Row row, Field field, Meaning meaning, LabelledCell label, String text, LabelledCell place) {
        if (field == Field.NAME && isFieldOfHead(text)) {
            // Another label stands where the name should, and nothing is filled in.
            put(row, field, "", place);
            return;
        }
        label.mark(Use.USED);
        if (field.isIgnored()) {
            place.mark(Use.IGNORED);
            return;
        }
        place.mark(Use.USED);
        if (field == Field.MONEY_UNIT) {
            UnitLine.money("单位" + text).ifPresent(draft::moneyUnit);
        } else if (field.isMoney()) {
            MoneyUnit unit = meaning.moneyUnit().orElse(null);
            money.put(row, field, meaning.term(), label, text, place, unit);
        } else {
            boolean midTerm = field.isObjectives() && meaning.term() == Term.MID_TERM;
            heads.goal(midTerm ? Field.MID_TERM_OBJECTIVES : field, label.column());
            CodedName both = field == Field.NAME ? CodedName.under(label.text(), text) : null;
            if (both != null) {
                put(row, Field.CODE, both.code(), place);
            }
            Field goal = midTerm ? Field.MID_TERM_OBJECTIVES : field;
            if (goal.isObjectives() && draft.hasIndicators() && goals.add(label.text())) {
                // A form may have its goals one by one, each above its indicators.
                draft.put(goal, text, place.location());
            } else {
                put(row, goal, both == null ? text : both.name(), place);
            }
            if (goal.isObjectives()) {
                goals.add(label.text());
            }
        }
    }

    /** Puts a text to its field; of a second name, and of one behind the indicators, the policy decides. */
    void put(Row row, Field field, String text, LabelledCell cell) {
        cell.mark(Use.USED);
        if (field == Field.YEAR) {
            if (!text.isEmpty() && FiscalYears.ofCell(text) == null) {
                draft.findings().unplaced(row, cell);
            }
            return;
        }
        Sourced<String> first = field == Field.NAME ? draft.text(field) : null;
        if (first != null && SecondName.decides(draft, row, first, text, cell)) {
            return;
        }
        boolean late = draft.hasIndicators() && draft.has(field);
        if (!late) {
            draft.put(field, text, cell.location());
        } else if (!text.isEmpty() && !draft.says(field, text)) {
            draft.findings().add("unplaced-text", Severity.WARNING, cell.location(), text);
        }
    }

    private boolean isFieldOfHead(String text) {
        Meaning meaning = texts.meaning(text);
        boolean head = meaning.isField() && meaning.field().isOfHead();
        return head || isAmount(meaning) || texts.isTotal(text);
    }

    /** Whether a text is a label of money in rows or columns alone, as {@code 金额} is. */
    private static boolean isAmount(Meaning meaning) {
        return meaning.field() == null && (meaning.moneyRow() != null || meaning.moneyColumn() != null);
    }

    /** The form ends: a row of months is left without percentages. */
    void end() {
        schedule.clear();
    }
}
