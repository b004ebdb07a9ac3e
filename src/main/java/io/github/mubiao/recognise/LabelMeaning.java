package io.github.mubiao.recognise;

import io.github.mubiao.model.IndicatorDetails.Term;
import io.github.mubiao.model.MoneyUnit;
import java.util.List;
import java.util.Optional;

/**
 * What a label can mean in its several places; the place decides which one counts.
 *
 * @param field beside or over a cell of a form; {@code null} for nothing known
 * @param moneyRow at the left of a row of money; {@code null} for nothing known
 * @param moneyColumn over rows of money; {@code null} for nothing known
 * @param column over rows of indicators; {@code null} for nothing known
 * @param term the time that the label speaks of; {@code null} where it does not say
 * @param brackets what stood in the label's brackets
 * @param year the year that the label begins with or is; {@code null} for none
 * @param ofDepartment whether its rows are the budget in the form of a whole department
 */
record LabelMeaning(
        Field field,
        Field moneyRow,
        MoneyColumn moneyColumn,
        Column column,
        Term term,
        List<String> brackets,
        Integer year,
        boolean ofDepartment) {

    private static final String UNIT = "单位:";

    static final LabelMeaning NONE = new LabelMeaning(null, null, null, null, null, List.of());

    /** A label that depends on nothing that its form says. */
    LabelMeaning(
            Field field, Field moneyRow, MoneyColumn moneyColumn, Column column, Term term, List<String> brackets) {
        this(field, moneyRow, moneyColumn, column, term, brackets, null, false);
    }

    /** A year that is a label by itself, as over a column of money. */
    static LabelMeaning ofYearAlone(Integer year) {
        return new LabelMeaning(null, null, MoneyColumn.YEAR, null, null, List.of(), year, false);
    }

    /** The same for a label that means something else in a form of another year, or of a whole department. */
    LabelMeaning dependingOn(Integer named, boolean department) {
        return new LabelMeaning(field, moneyRow, moneyColumn, column, term, brackets, named, department);
    }

    /** Whether the form has a say in what the label means. */
    boolean dependsOnForm() {
        return year != null || ofDepartment;
    }

    /**
     * What the label means in a form. Money of another year is not the form's; of a year alone, that is certain only
     * where the form's year is known to be the same.
     *
     * @param formYear the form's year; {@code null} where none is known
     */
    LabelMeaning in(Integer formYear, boolean wholeDepartment) {
        if (!dependsOnForm()) {
            return this;
        }
        LabelMeaning own = ofDepartment && wholeDepartment ? ofMoney() : this;
        boolean alone = field == null && moneyRow == null && column == null && year != null;
        if (alone) {
            return year.equals(formYear) ? this : asMoneyColumn(MoneyColumn.IGNORED);
        }
        boolean other = year != null && formYear != null && !year.equals(formYear);
        return other ? own.ofOtherYear() : own;
    }

    /** The same as the label of a column of money alone. */
    LabelMeaning asMoneyColumn(MoneyColumn other) {
        return new LabelMeaning(null, null, other, null, term, brackets);
    }

    /** The same where the label names another year than the form's: its money is not carried. */
    LabelMeaning ofOtherYear() {
        boolean money = moneyColumn != null || moneyRow != null || (field != null && field.isMoney());
        return money ? new LabelMeaning(Field.IGNORED, null, MoneyColumn.IGNORED, column, term, brackets) : this;
    }

    /** The same where the label of rows that are not carried states a unit of money: they hold the form's, or it is their total. */
    LabelMeaning ofMoney() {
        boolean money = is(Field.IGNORED_SECTION) && moneyUnit().isPresent();
        return money ? new LabelMeaning(Field.MONEY_SECTION, Field.TOTAL, moneyColumn, column, term, brackets) : this;
    }

    /** Whether the label is known over columns of the year's money alone. */
    boolean isYearsColumnAlone() {
        return field == null
                && moneyRow == null
                && column == null
                && (moneyColumn == MoneyColumn.YEAR || moneyColumn == MoneyColumn.INITIAL);
    }

    /** The same beside or over a cell of its own. */
    LabelMeaning of(Field own) {
        return new LabelMeaning(own, moneyRow, moneyColumn, column, term, brackets, year, ofDepartment);
    }

    boolean isField() {
        return field != null;
    }

    boolean isObjectives() {
        return field != null && field.isObjectives();
    }

    boolean isMoney() {
        return field != null && field.isMoney();
    }

    boolean isOfHead() {
        return field != null && field.isOfHead();
    }

    boolean isIgnored() {
        return field != null && field.isIgnored();
    }

    boolean is(Field other) {
        return field == other;
    }

    /** The goals that the label means as one field: the whole project's where it speaks of that. */
    Field goal(Field own) {
        return own.isObjectives() && term == Term.MID_TERM ? Field.MID_TERM_OBJECTIVES : own;
    }

    /** The money that the label means in whatever place; {@code null} where it means none. */
    Field money() {
        Field money = field == null ? moneyRow : field;
        return money != null && money.isMoney() ? money : null;
    }

    /** What the label over a column says of the project of each row; {@code null} for nothing. */
    Field ofColumn() {
        if (field != null || moneyColumn == null) {
            return field;
        }
        return switch (moneyColumn) {
            case INITIAL, YEAR -> Field.TOTAL;
            case EXECUTED -> Field.EXECUTED;
            case ADJUSTED -> Field.ADJUSTED;
            case IGNORED -> null;
        };
    }

    /** Whether any layout knows the label, in whatever place. */
    boolean isKnown() {
        return field != null || moneyRow != null || moneyColumn != null || column != null;
    }

    /** The unit of money that the label's brackets state. */
    Optional<MoneyUnit> moneyUnit() {
        return moneyUnit(brackets);
    }

    /** The unit of money that the brackets of a label state, alone or behind words: {@code （人民币，万元）}. */
    static Optional<MoneyUnit> moneyUnit(List<String> brackets) {
        for (String bracket : brackets) {
            Optional<MoneyUnit> unit = UnitText.moneyInBrackets(bracket).or(() -> UnitText.money(bracket));
            if (unit.isPresent()) {
                return unit;
            }
        }
        return Optional.empty();
    }

    /** The unit that a column's label states for its values; {@code null} for none. */
    String headerUnit() {
        return moneyUnit().map(MoneyUnit::label).orElseGet(this::unitInBrackets);
    }

    /** {@code 指标值（%）}, {@code 指标值（单位：个）}. */
    private String unitInBrackets() {
        for (String bracket : brackets) {
            if (bracket.startsWith(UNIT) && bracket.length() > UNIT.length()) {
                return bracket.substring(UNIT.length());
            }
        }
        return brackets.contains("%") ? "%" : null;
    }
}
