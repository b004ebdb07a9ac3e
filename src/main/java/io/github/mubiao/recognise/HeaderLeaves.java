package io.github.mubiao.recognise;

import io.github.mubiao.grid.Grid;
import io.github.mubiao.grid.GridCell;
import io.github.mubiao.model.IndicatorDetails.Term;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads the labels of one, two or three header rows into columns. */
final class HeaderLeaves {

    /** Cells under these are of the same kind, whatever their own labels say. */
    private static final Set<Column> PARENTS = EnumSet.of(
            Column.DEVIATION, Column.IGNORED, Column.REMARK, Column.ACTUAL, Column.BASELINE, Column.EXPLANATION);

    /** What a column of a table of several projects can say of its project. */
    private static final Set<Field> PROJECT_FIELDS = EnumSet.of(
            Field.CODE,
            Field.NAME,
            Field.UNIT,
            Field.UNIT_CODE,
            Field.DEPARTMENT,
            Field.AGENCY,
            Field.ATTRIBUTE,
            Field.PERIOD,
            Field.PURPOSE,
            Field.MONEY_UNIT,
            Field.OBJECTIVES,
            Field.MID_TERM_OBJECTIVES,
            Field.OVERALL_OBJECTIVES);

    private final Meanings meanings;
    private final Grid grid;
    private final int first;
    private final int last;
    /** The cell at the left that heads the rows of indicators; {@code null} for none. */
    private GridCell section;

    HeaderLeaves(Meanings meanings, Grid grid, int first, int last) {
        this.meanings = meanings;
        this.grid = grid;
        this.first = first;
        this.last = last;
    }

    GridCell section() {
        return section;
    }

    /** The columns from left to right; sections beside them are none. */
    List<HeaderLeaf> leaves() {
        List<HeaderLeaf> leaves = new ArrayList<>();
        for (GridCell cell : grid.covering(last)) {
            boolean reachesDown = cell.row() + cell.rowSpan() - 1 > last;
            boolean isSection = leaves.isEmpty() && meanings.of(cell.text()).is(Field.INDICATOR_SECTION);
            boolean tall = cell.row() < first
                    && !leaves.isEmpty()
                    && !reachesDown
                    && meanings.of(cell.text()).column() != null;
            if ((cell.row() < first && !tall) || reachesDown || isSection) {
                section = leaves.isEmpty() && !cell.text().isEmpty() ? cell : section;
            } else {
                leaves.add(leaf(cell));
            }
        }
        return leaves;
    }

    private HeaderLeaf leaf(GridCell cell) {
        Meaning own = meanings.of(cell.text());
        GridCell above = cell.row() > first ? grid.at(cell.row() - 1, cell.column()) : null;
        Meaning parent = above == null || above.row() < first ? Meaning.NONE : meanings.of(above.text());
        Term term = term(cell);
        term = term == null && above != null ? term(above) : term;
        String unit = own.headerUnit() != null ? own.headerUnit() : parent.headerUnit();
        Integer year = Vocabulary.year(Labels.fold(cell.text()));
        Column column = under(parent.column(), own.column(), cell);
        String area = column == null && own.field() == null && isPlace(cell.text()) ? cell.text() : null;
        boolean goal = column == Column.VALUE && own.isField() && own.field().isObjectives();
        Field source = column == null && own.field() == null && headsMoney(parent) ? own.moneyRow() : null;
        Field field = source != null ? source : column == null || goal ? projectField(own) : null;
        String place = area == null ? null : Spaces.withinLabel(area);
        String parentText = above == null ? null : Spaces.withinLabel(above.text());
        return new HeaderLeaf(cell, cell.column(), column, field, term, place, year, parentText, unit, false);
    }

    /** Whether a label over labels is of money: 合计 below it is a sum of it. */
    private static boolean headsMoney(Meaning parent) {
        boolean money = parent.field() != null && (parent.field().isMoney() || parent.is(Field.MONEY_SECTION));
        return money || parent.moneyColumn() == MoneyColumn.YEAR || parent.moneyColumn() == MoneyColumn.INITIAL;
    }

    private Term term(GridCell cell) {
        return meanings.term(cell.text());
    }

    private static Column under(Column parent, Column own, GridCell cell) {
        if (cell.text().isEmpty()) {
            return parent;
        }
        if (parent == null || !PARENTS.contains(parent)) {
            return own;
        }
        boolean result = parent == Column.ACTUAL || parent == Column.BASELINE;
        return result && (own == Column.VALUE || own == Column.ACTUAL) ? parent : Column.IGNORED;
    }

    private boolean isPlace(String text) {
        String label = LabelText.of(text).plain();
        return label.length() >= 2
                && label.length() <= 20
                && meanings.vocabulary().endsAs(Word.PLACE, label);
    }

    private static Field projectField(Meaning meaning) {
        Field field = meaning.field();
        return field != null && (PROJECT_FIELDS.contains(field) || field.isMoney() || field.isIgnored()) ? field : null;
    }
}
