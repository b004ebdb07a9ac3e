package io.github.mubiao.recognise;

import io.github.mubiao.grid.GridCell;
import io.github.mubiao.model.IndicatorDetails.Term;
import io.github.mubiao.model.Location;
import java.util.List;
import java.util.Optional;

/** A cell of a table with the classes that it can have in its form. */
final class LabelledCell {

    private final GridCell cell;
    private final FormContext context;
    private final CellText said;
    private final LabelMeaning meaning;

    private Use use = Use.OPEN;

    LabelledCell(GridCell cell, FormContext context) {
        this.cell = cell;
        this.context = context;
        this.said = context.text(cell.text());
        this.meaning = context.meaning(said);
    }

    GridCell cell() {
        return cell;
    }

    /** The same cell at another place of the grid. */
    GridCell at(int row, int column) {
        return new GridCell(row, column, cell.rowSpan(), cell.columnSpan(), cell.text(), cell.location());
    }

    /** The first row that it covers, from 1. */
    int row() {
        return cell.row();
    }

    /** The first grid column that it covers, from 1. */
    int column() {
        return cell.column();
    }

    int rowSpan() {
        return cell.rowSpan();
    }

    int columnSpan() {
        return cell.columnSpan();
    }

    int lastRow() {
        return cell.row() + cell.rowSpan() - 1;
    }

    int lastColumn() {
        return cell.column() + cell.columnSpan() - 1;
    }

    /** The text; empty where nothing is filled in. */
    String text() {
        return cell.text();
    }

    Location location() {
        return cell.location();
    }

    boolean isEmpty() {
        return cell.text().isEmpty();
    }

    /** What the text means as a label; {@link Meaning#NONE} where it is none. */
    LabelMeaning meaning() {
        return meaning;
    }

    /** Whether the form has a say in what the text means. */
    boolean dependsOnForm() {
        return said.meaning().dependsOnForm();
    }

    /** What the text names beside or over a cell of a form; {@code null} for nothing known. */
    Field field() {
        return meaning.field();
    }

    boolean isField() {
        return meaning.isField();
    }

    boolean is(Field field) {
        return meaning.is(field);
    }

    boolean isObjectives() {
        return meaning.isObjectives();
    }

    boolean isOfHead() {
        return meaning.isOfHead();
    }

    boolean isIgnored() {
        return meaning.isIgnored();
    }

    boolean isKnown() {
        return meaning.isKnown();
    }

    /** Whether the label names money of another time than the form's: 上年度预算; 2023年 in a form of 2024. */
    boolean isOfOtherTime() {
        return meaning.moneyColumn() == MoneyColumn.IGNORED
                && meaning.column() == null
                && context.vocabulary().isOfOtherTime(folded());
    }

    /** The money that the label means in whatever place; {@code null} where it means none. */
    Field money() {
        return meaning.money();
    }

    Vocabulary vocabulary() {
        return context.vocabulary();
    }

    boolean is(WordList word) {
        return context.vocabulary().isExactly(word, plain());
    }

    /** The text without white space and in one width. */
    String folded() {
        return said.folded();
    }

    /** The text taken apart as a label. */
    LabelText label() {
        return said.label();
    }

    /** The text as labels are compared with word lists. */
    String plain() {
        return said.plain();
    }

    boolean endsAs(WordList word) {
        return context.vocabulary().endsAs(word, plain());
    }

    /** Whether the label heads a column of levels or names of indicators. */
    boolean isLevelLabel() {
        return meaning.column() != null && meaning.column().isLevel();
    }

    /** Whether the cell takes columns of another one above it alone. */
    boolean isUnder(LabelledCell above) {
        return column() >= above.column() && lastColumn() <= above.lastColumn();
    }

    boolean holds(WordList word) {
        return context.vocabulary().isWithin(word, folded());
    }

    /** The time that the label speaks of; {@code null} where it names none. */
    Term term() {
        return said.term();
    }

    /** Whether the text says no more than that parts of an amount follow. */
    boolean isOfWhich() {
        return context.vocabulary().isExactly(WordList.OF_WHICH, label().plain());
    }

    /** The year of a text that says nothing else, as below a title; {@code null} for none. */
    Integer headingYear() {
        return said.headingYear();
    }

    /** The labels that the text holds with their values; empty where it begins with none. */
    List<InlineFields.Entry> statements() {
        return context.inline().of(cell.text());
    }

    /** Whether the text is complete in itself: labels with their values, a unit of money, or a budget unit with its code. */
    boolean isStatement() {
        return !isField()
                && (!statements().isEmpty()
                        || UnitText.money(cell.text()).isPresent()
                        || UnitText.organisation(cell.text()).isPresent());
    }

    /** The amount of money that the text is; empty where it is none. */
    Optional<Amounts.Amount> amount() {
        return said.amount();
    }

    /** Whether the text is empty, or says that there is nothing: {@code —}, {@code 无}. */
    boolean holdsNothing() {
        return isEmpty() || Amounts.isNothing(cell.text(), context.vocabulary());
    }

    /** Whether the text is an amount of money, with a unit or without. */
    boolean isAmount() {
        return amount().isPresent();
    }

    /** Notes what became of the cell in its form. */
    void mark(Use other) {
        use = other.compareTo(use) > 0 ? other : use;
    }

    Use use() {
        return use;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof LabelledCell labelled && labelled.cell.equals(cell));
    }

    @Override
    public int hashCode() {
        return cell.hashCode();
    }

    @Override
    public String toString() {
        return cell.toString();
    }

    /** What became of a filled cell of a form. A later constant goes before an earlier one. */
    enum Use {
        /** Nothing so far. */
        OPEN,
        /** Output does not carry it, by a rule. */
        IGNORED,
        /** A field, an indicator or a label was read from it. */
        USED,
        /** A finding names it. */
        REPORTED
    }
}
