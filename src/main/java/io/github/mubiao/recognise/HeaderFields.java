package io.github.mubiao.recognise;

import io.github.mubiao.model.IndicatorDetails.Term;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.model.Severity;
import io.github.mubiao.model.Sourced;
import io.github.mubiao.recognise.LabelledCell.Use;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Pass 4: reads the header rows of one form into its draft. A row is, in this order: months below or beside the schedule's
 * label, labels over labels of money, rows that are not carried, values below labels ({@link ValuesBelow}), a text that goes
 * on with a label from above, or labels with their values beside them ({@link ValuesBeside}). What is noted of one row for
 * the next ends with the form.
 */
final class HeaderFields {

    /** A few words that no sentence is. */
    private static final Pattern SHORT = Pattern.compile("[\\p{IsHan}A-Za-z]{1,10}\\d{0,2}");

    private final ProjectDraft draft;
    private final FormContext texts;
    private final MoneyFields money;
    private final ValuesBelow below;
    private final Schedule schedule;
    /** The labels that name the form's organisations. */
    private final Map<Field, String> organisations = new EnumMap<>(Field.class);
    /** The labels of goals so far. */
    private final Set<String> goals = new HashSet<>();

    private int table;
    /** The time that a row above indicators speaks of: 年度绩效指标; {@code null} for none. */
    private Term sectionTerm;
    /** The label across the table that says that the rows of money below it are of another time; {@code null} for none. */
    private LabelledCell otherTime;
    /** The last row of amounts below labels over labels; 0 for none. */
    private int stacked;
    /** Labels of money over the rows at hand that are not carried: told unless a row sums these up. */
    private final List<LabelledCell> uncarried = new ArrayList<>();

    HeaderFields(ProjectDraft draft, FormContext texts) {
        this.draft = draft;
        this.texts = texts;
        this.money = new MoneyFields(draft);
        this.below = new ValuesBelow(this);
        this.schedule = new Schedule(draft);
    }

    ProjectDraft draft() {
        return draft;
    }

    FormContext texts() {
        return texts;
    }

    ValuesBelow below() {
        return below;
    }

    MoneyFields money() {
        return money;
    }

    IndicatorHeader.Context context(Integer fiscalYear) {
        return below.context(fiscalYear).withSection(sectionTerm);
    }

    /** Reads the next header row. Months and labels over cells do not reach into the next table. */
    void read(Row row) {
        if (row.grid().number() != table) {
            table = row.grid().number();
            schedule.clear();
            below.clear();
            money.newTable();
            stacked = 0;
            sectionTerm = null;
            otherTime = null;
        }
        if (row.number() <= stacked || schedule.takes(row) || row.isBlank()) {
            return;
        }
        stacked = Math.max(stacked, below.stacked(row));
        if (stacked > 0 && row.number() <= stacked) {
            return;
        }
        LabelledCell first = row.first().orElseThrow();
        UnitText.money(first.text()).ifPresent(draft::moneyUnit);
        Field field = first.field();
        if (field == Field.INDICATOR_SECTION && row.filled().size() == 1) {
            sectionTerm = first.term();
        }
        if (field == Field.SCHEDULE_SECTION) {
            schedule.open(row, first);
            return;
        }
        boolean fromAbove = first.row() < row.number();
        boolean inMoney = first.meaning().isMoney() || field == Field.MONEY_SECTION;
        if (!below.areGoals() && row.isIgnored()) {
            if (row.otherTime().isPresent()) {
                otherTime(row.otherTime().get(), row.cells());
            } else if (texts.isOfWholeDepartment() && texts.isTotal(row)) {
                sums(row);
            } else {
                ignored(row.cells());
            }
            return;
        }
        reportUncarried();
        if (isOfOtherTime(row, first)) {
            otherTime(otherTime, row.cells());
            return;
        }
        if (below.isEmpty() && !inMoney && !money.reaches(row) && texts.isTotal(row)) {
            row.cells().forEach(cell -> cell.mark(Use.IGNORED));
            return;
        }
        if (below.take(row, fromAbove ? first : null)) {
            return;
        }
        if (fromAbove ? continues(row, first) : beginsGoals(row, first)) {
            return;
        }
        boolean budget = field == Field.BUDGET_SECTION;
        boolean purpose = budget && (fromAbove || row.filled().size() == 2);
        new ValuesBeside(this, row, inMoney || budget, purpose).read();
    }

    /**
     * Whether a row is a label of another time across the table, or one of the rows of money below it: those down to a label
     * of anything else, or of the form's own year.
     */
    private boolean isOfOtherTime(Row row, LabelledCell first) {
        boolean across =
                row.cells().size() == 1 && first.columnSpan() == row.grid().columns();
        if (across && first.isOfOtherTime()) {
            otherTime = first;
        } else if (across
                || !(first.money() != null || first.meaning().moneyColumn() != null || first.is(Field.YEAR))
                || texts.vocabulary().words(WordList.ANNUAL).stream().anyMatch(first.plain()::startsWith)) {
            otherTime = null;
        }
        return otherTime != null;
    }

    /** Reports the label of another time once, and passes over the cells that it speaks of. */
    void otherTime(LabelledCell label, List<LabelledCell> cells) {
        if (label.use() != Use.REPORTED) {
            draft.findings().unknownLabel(label);
        }
        cells.forEach(cell -> cell.mark(Use.REPORTED));
    }

    /** Passes over cells that are not carried. */
    void ignored(List<LabelledCell> cells) {
        cells.forEach(cell -> cell.mark(Use.IGNORED));
        for (LabelledCell cell : cells) {
            if (cell.meaning().isMoney() && !cell.field().isUncarried()) {
                uncarried.add(cell);
            }
        }
    }

    /** The sums of all tasks of a department are its budget, where its form states no other. */
    private void sums(Row row) {
        row.cells().forEach(cell -> cell.mark(Use.IGNORED));
        for (LabelledCell cell : row.filled()) {
            LabelledCell label = cell.isAmount() ? moneyLabel(row, cell) : null;
            Field field = label == null ? null : label.money();
            if (field != null && !field.isUncarried()) {
                cell.mark(Use.USED);
                draft.statedMoney(
                        field.isTotal() ? Field.TOTAL : field, cell.text(), cell.location(), unitOver(row, label));
                uncarried.removeIf(over -> label.isUnder(over));
            }
        }
    }

    /** The nearest label of money above a cell; {@code null} for none. */
    private static LabelledCell moneyLabel(Row row, LabelledCell cell) {
        for (int number = cell.row() - 1; number > 0; number--) {
            LabelledCell above = row.grid().at(number, cell.column());
            if (above != null && above.money() != null) {
                return above;
            }
        }
        return null;
    }

    /** The unit that a label states, or the label over it; {@code null} for none. */
    private static MoneyUnit unitOver(Row row, LabelledCell label) {
        LabelledCell above = row.grid().at(label.row() - 1, label.column());
        return label.meaning()
                .moneyUnit()
                .or(() -> above == null ? Optional.empty() : above.meaning().moneyUnit())
                .orElse(null);
    }

    /** Labels of the form's money over rows that nothing sums up. */
    private void reportUncarried() {
        uncarried.forEach(draft.findings()::unknownLabel);
        uncarried.clear();
    }

    /** A row beside a label from above, all of it texts that belong to that label. */
    private boolean continues(Row row, LabelledCell label) {
        LabelMeaning meaning = label.meaning();
        boolean text = meaning.isObjectives() || meaning.is(Field.PURPOSE);
        List<LabelledCell> filled = row.filled();
        if (!text || filled.stream().anyMatch(LabelledCell::isField)) {
            return false;
        }
        if (isGoal(filled)) {
            goal(row, label, filled);
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
        if (cells.size() != 2) {
            return false;
        }
        String words = cells.get(0).text();
        return SHORT.matcher(words).matches()
                && !Labels.isOrdinal(words)
                && texts.vocabulary().words(WordList.ADJUSTED).stream().noneMatch(words::startsWith)
                && cells.stream().noneMatch(LabelledCell::isField);
    }

    private void goal(Row row, LabelledCell label, List<LabelledCell> cells) {
        String text = cells.get(0).text() + "：" + cells.get(1).text();
        cells.get(0).mark(Use.USED);
        assign(row, label.field(), label.meaning(), label, text, cells.get(1));
    }

    /** The first of several goals beside their label, a row each. */
    private boolean beginsGoals(Row row, LabelledCell label) {
        LabelMeaning meaning = label.meaning();
        List<LabelledCell> filled = row.filled();
        boolean goals = label.rowSpan() > 1
                && filled.size() == 3
                && meaning.isObjectives()
                && row.number() < row.grid().rows()
                && isGoal(filled.subList(1, 3))
                && isGoal(row.next().filled());
        if (goals) {
            goal(row, label, filled.subList(1, 3));
        }
        return goals;
    }

    /** Reports a text that belongs to no label, or to one that is not carried here. */
    void unplaced(Row row, LabelledCell cell) {
        draft.findings().unplaced(row, cell);
    }

    /** Puts the cell that a label names to its place. */
    void assign(Row row, Field field, LabelMeaning meaning, LabelledCell label, LabelledCell value) {
        assign(row, field, meaning, label, value.text(), value);
    }

    /** Puts a text of a cell to its place. */
    void assign(Row row, Field field, LabelMeaning meaning, LabelledCell label, String text, LabelledCell place) {
        if (field == Field.NAME && isLabel(text)) {
            // Another label stands where the name should, and nothing is filled in.
            put(row, field, "", place);
            return;
        }
        label.mark(Use.USED);
        place.mark(field.isIgnored() ? Use.IGNORED : Use.USED);
        if (field.isIgnored()) {
            return;
        }
        if (field == Field.MONEY_UNIT) {
            moneyUnit(row, label, text, place);
        } else if (field.isOrganisation()) {
            organisation(row, field, labelOf(label, field, text, place), text, place);
        } else if (field.isMoney()) {
            MoneyUnit unit = meaning.moneyUnit().orElse(null);
            money.put(row, field, meaning.term(), label, text, place, unit);
        } else if (field.isObjectives()) {
            Field goal = meaning.goal(field);
            below.goal(goal, label.column());
            if (goals.add(label.text()) && draft.hasIndicators()) {
                // A form may have its goals one by one, each above its indicators.
                draft.put(goal, text, place.location());
            } else {
                put(row, goal, text, place);
            }
        } else {
            CodedName both = field == Field.NAME ? CodedName.under(label, text) : null;
            if (both != null) {
                put(row, Field.CODE, both.code(), place);
            }
            put(row, field, both == null ? text : both.name(), place);
        }
    }

    /** A unit of money beside 单位, which behind a department's label or beside the unit of money names who fills the form in. */
    private void moneyUnit(Row row, LabelledCell label, String text, LabelledCell place) {
        Optional<MoneyUnit> unit = UnitText.moneyBeside(text);
        String department = organisations.get(Field.UNIT);
        boolean named = department == null
                ? row.filled().stream()
                        .anyMatch(cell -> UnitText.money(cell.text()).isPresent())
                : texts.vocabulary().is(WordList.DEPARTMENT_LABEL, department);
        if (unit.isPresent()) {
            draft.moneyUnit(unit.get());
        } else if (named && !text.isEmpty()) {
            organisation(row, Field.UNIT, labelOf(label, Field.MONEY_UNIT, text, place), text, place);
        } else if (!place.holdsNothing()) {
            unplaced(row, place);
        }
    }

    /** The label of a text, in a cell of its own or in the text's. */
    private String labelOf(LabelledCell label, Field field, String text, LabelledCell place) {
        return !label.equals(place)
                ? label.text()
                : label.statements().stream()
                        .filter(statement ->
                                statement.field() == field && statement.text().equals(text))
                        .map(InlineFields.Entry::label)
                        .findFirst()
                        .orElse("");
    }

    /**
     * Puts an organisation's name to its field. Of two labels of one field that name two, 部门名称 | A | 单位名称 | B, one that
     * means a department names the department; else the one that is exact names the field, or the first, and the other name
     * is reported.
     */
    private void organisation(Row row, Field field, String label, String text, LabelledCell place) {
        String first = organisations.get(field);
        Sourced<String> said = draft.text(field);
        boolean second = first != null
                && said != null
                && !said.isEmpty()
                && !text.isEmpty()
                && !draft.hasIndicators()
                && !first.equals(label)
                && !said.text().equals(text);
        if (!second) {
            organisations.putIfAbsent(field, label);
            put(row, field, text, place);
            return;
        }
        Vocabulary words = texts.vocabulary();
        Sourced<String> other = Sourced.ofText(text, place.location());
        boolean department = words.is(WordList.DEPARTMENT_LABEL, first);
        boolean apart = field == Field.UNIT && department != words.is(WordList.DEPARTMENT_LABEL, label);
        boolean exact = words.is(WordList.EXACT, label) && !words.is(WordList.EXACT, first);
        boolean replaced = apart ? department : exact;
        if (replaced) {
            draft.set(field, other);
            organisations.put(field, label);
        }
        Sourced<String> left = replaced ? said : other;
        if (apart && !draft.hasOther(Field.DEPARTMENT, left.text())) {
            organisations.put(Field.DEPARTMENT, department ? first : label);
            draft.put(Field.DEPARTMENT, left.text(), left.location());
        } else {
            place.mark(replaced ? Use.USED : Use.REPORTED);
            draft.findings().add("unplaced-text", Severity.WARNING, left.location(), left.text());
        }
    }

    /** Whether a text is a label of a form's head, or one of money in rows or columns alone, as {@code 金额} is. */
    private boolean isLabel(String text) {
        LabelMeaning meaning = texts.meaning(text);
        boolean amount = !meaning.isField() && (meaning.moneyRow() != null || meaning.moneyColumn() != null);
        return meaning.isOfHead() || amount || texts.isTotal(text);
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
        if (field == Field.NAME && isSecondName(row, text, cell)) {
            return;
        }
        draft.putOnce(field, text, cell.location());
    }

    /**
     * Takes another name in the row of the first, beside a label of its own, or a project's below its fund's: the project's
     * goes before the fund's, else the first before the second. Says whether it did.
     */
    private boolean isSecondName(Row row, String text, LabelledCell cell) {
        Sourced<String> first = draft.text(Field.NAME);
        Location place = first == null ? null : first.location();
        if (place == null || first.isEmpty() || text.isEmpty()) {
            return false;
        }
        String label = nameLabel(row, cell.location());
        boolean sameRow =
                row.cells().stream().anyMatch(other -> other.location().equals(place));
        boolean above = place.table() == row.grid().number() && place.row() < row.number();
        Row firstRow = sameRow ? row : above ? Row.of(row.grid(), place.row()) : null;
        boolean project = firstRow != null
                && texts.vocabulary().is(WordList.FUND, nameLabel(firstRow, place))
                && texts.vocabulary().is(WordList.PROJECT, label);
        boolean beside =
                sameRow && !first.text().equals(text) && texts.meaning(label).is(Field.NAME);
        if (!beside && !(project && above && !draft.hasIndicators())) {
            return false;
        }
        Sourced<String> second = Sourced.ofText(text, cell.location());
        draft.set(Field.NAME, project ? second : first);
        Sourced<String> other = project ? first : second;
        draft.findings().add("unplaced-text", Severity.WARNING, other.location(), other.text());
        return true;
    }

    /** The label of a name, beside its cell or in it. */
    private String nameLabel(Row row, Location place) {
        String beside = "";
        for (LabelledCell cell : row.cells()) {
            if (cell.location().equals(place)) {
                String within = cell.folded().split(":", 2)[0];
                return texts.meaning(within).is(Field.NAME) ? within : beside;
            }
            beside = cell.text();
        }
        return "";
    }

    /** The form ends: a row of months is left without percentages. */
    void end() {
        schedule.clear();
        draft.schedule().settle(draft.findings());
        reportUncarried();
    }
}
