package io.github.mubiao.recognise;

import io.github.mubiao.model.IndicatorDetails.Term;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns of one indicator of a row, and what their header says of all of them.
 *
 * @param columns the grid columns, from 1
 * @param byName the same by the names of output
 * @param term {@link Term#MID_TERM} for targets of the whole project, {@code null} for the year's
 * @param area the place that the values are for; {@code null} where they are for all
 * @param headerUnit the unit that the value's label states; {@code null} for none
 * @param level1 the first level over the columns or rows; {@code null} where each row has its own
 * @param level2 the second level over the rows; {@code null} where each row has its own
 */
record IndicatorColumns(
        Map<Column, Integer> columns,
        Map<String, Integer> byName,
        Term term,
        String area,
        String headerUnit,
        String level1,
        String level2) {

    /** Columns that only notes on an indicator stand in. */
    private static final Set<Column> NOTES =
            EnumSet.of(Column.BASIS, Column.EXPLANATION, Column.REMARK, Column.DEVIATION, Column.SCORING_RULE);

    /** What not every layout says. */
    private static final Set<Column> DETAILS = EnumSet.of(
            Column.WEIGHT,
            Column.BASELINE,
            Column.ACTUAL,
            Column.SCORE,
            Column.NATURE,
            Column.EXPLANATION,
            Column.REMARK,
            Column.DEVIATION,
            Column.SCORING_RULE);

    static IndicatorColumns of(Map<Column, Integer> columns, Term term, String area, String headerUnit) {
        Map<String, Integer> names = new LinkedHashMap<>();
        columns.forEach((column, number) -> names.put(column.key(), number));
        return new IndicatorColumns(columns, Collections.unmodifiableMap(names), term, area, headerUnit, null, null);
    }

    /** The same with the values of a place. */
    IndicatorColumns forArea(int column, String place) {
        Map<Column, Integer> own = new EnumMap<>(columns);
        own.put(Column.VALUE, column);
        return of(own, term, place, headerUnit);
    }

    /** The same where a first level stands over the rows, so that their own level is the second. */
    IndicatorColumns withSecondLevel() {
        Map<Column, Integer> own = new EnumMap<>(columns);
        own.put(Column.LEVEL2, own.remove(Column.LEVEL1));
        return of(own, term, area, headerUnit).under(level1, level2);
    }

    /** The same with targets of a time. */
    IndicatorColumns of(Term time) {
        Term midTerm = time == Term.MID_TERM ? time : null;
        return new IndicatorColumns(columns, byName, midTerm, area, headerUnit, level1, level2);
    }

    /** The same under levels that stand over the columns or the rows; {@code null} where each row has its own. */
    IndicatorColumns under(String first, String second) {
        return new IndicatorColumns(columns, byName, term, area, headerUnit, first, second);
    }

    boolean has(Column column) {
        return columns.containsKey(column);
    }

    /** The grid column, from 1; 0 where the layout has none. */
    int number(Column column) {
        return columns.getOrDefault(column, 0);
    }

    /** The column of the name: the third level, or the second where there is no third. */
    Column name() {
        return has(Column.LEVEL3) ? Column.LEVEL3 : Column.LEVEL2;
    }

    /** Whether anything is said beside what every layout says. */
    boolean hasDetails() {
        return term != null || area != null || !Collections.disjoint(columns.keySet(), DETAILS);
    }

    /** The cell of a row under a column; {@code null} where the layout or the row has none. */
    LabelledCell cell(Row row, Column column) {
        Integer number = columns.get(column);
        return number == null ? null : row.at(number);
    }

    /** Whether a cell of a row's own begins just under a column. */
    boolean starts(Row row, Column column) {
        return has(column) && row.startsAt(number(column));
    }

    /** Whether one cell lies over the levels and the name of a row, and not over its target. */
    boolean isNameAcross(Row row) {
        LabelledCell name = has(Column.LEVEL1) ? cell(row, Column.LEVEL3) : null;
        return name != null
                && !name.isEmpty()
                && name.equals(cell(row, Column.LEVEL1))
                && !name.equals(cell(row, Column.VALUE));
    }

    List<LabelledCell> cells(Row row) {
        return columns.values().stream()
                .map(row::at)
                .filter(cell -> cell != null && !cell.isEmpty())
                .toList();
    }

    /** The text of a row under a column; {@code null} where the layout has no such column. */
    String text(Row row, Column column) {
        if (!has(column)) {
            return null;
        }
        LabelledCell cell = cell(row, column);
        boolean ditto = cell != null && (column == Column.LEVEL1 || column == Column.LEVEL2) && cell.is(WordList.DITTO);
        return cell == null || ditto || isOfValue(cell, column) ? "" : cell.text();
    }

    /** Whether a cell is the value's and only reaches to a column that says something else. */
    private boolean isOfValue(LabelledCell cell, Column column) {
        boolean beside = DETAILS.contains(column) || column == Column.DESCRIPTION || column == Column.BASIS;
        return beside && cell.column() == number(Column.VALUE) && number(Column.VALUE) != number(column);
    }

    boolean says(Row row, Column column) {
        String text = text(row, column);
        return text != null && !text.isEmpty();
    }

    /** The text under a column where it is that column's alone; {@code null} where it is not. */
    String ownText(Row row, Column column) {
        LabelledCell cell = cell(row, column);
        boolean own = cell != null
                && cell.column() == number(column)
                && columns.values().stream().noneMatch(other -> other > cell.column() && other <= cell.lastColumn());
        return own ? cell.text() : null;
    }

    /** What a row adds to the indicator above it, whose name and value reach into the row: notes, and nothing else. */
    Map<Column, String> notesOn(Row row) {
        Map<Column, String> notes = new EnumMap<>(Column.class);
        for (Column column : columns.keySet()) {
            LabelledCell cell = cell(row, column);
            boolean begins = cell != null && cell.row() == row.number();
            boolean note = begins && NOTES.contains(column);
            if (cell == null || (begins && !note && !cell.isEmpty())) {
                return Map.of();
            }
            if (note && !cell.isEmpty()) {
                notes.put(column, cell.text());
            }
        }
        return isFromAbove(row, Column.VALUE) && isFromAbove(row, Column.LEVEL3) ? notes : Map.of();
    }

    /** Whether name and value both reach into a row from above: the row says nothing of another indicator. */
    boolean goesOn(Row row) {
        return isFromAbove(row, Column.VALUE) && isFromAbove(row, name());
    }

    private boolean isFromAbove(Row row, Column column) {
        LabelledCell cell = cell(row, column);
        return cell != null && cell.row() < row.number() && !cell.isEmpty();
    }
}
