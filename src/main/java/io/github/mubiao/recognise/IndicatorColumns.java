package io.github.mubiao.recognise;

import io.github.mubiao.model.IndicatorDetails.Term;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of one indicator of a row, and what their header says of all of them. */
final class IndicatorColumns {

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

    private static final Set<Column> NOTES =
            EnumSet.of(Column.BASIS, Column.EXPLANATION, Column.REMARK, Column.DEVIATION, Column.SCORING_RULE);

    private final Map<Column, Integer> columns;
    private final Map<String, Integer> byName;
    private final Term term;
    private final String area;
    private final String headerUnit;
    private String level1;
    private String level2;

    /**
     * The columns of an indicator.
     *
     * @param columns the grid columns, from 1
     * @param term {@link Term#MID_TERM} for targets of the whole project, {@code null} for the year's
     * @param area the place that the values are for; {@code null} where they are for all
     * @param headerUnit the unit that the value's label states; {@code null} for none
     */
    IndicatorColumns(Map<Column, Integer> columns, Term term, String area, String headerUnit) {
        this.columns = columns;
        this.term = term;
        this.area = area;
        this.headerUnit = headerUnit;
        Map<String, Integer> names = new LinkedHashMap<>();
        columns.forEach((column, number) -> names.put(column.key(), number));
        this.byName = Collections.unmodifiableMap(names);
    }

    /** The same with the values of a place. */
    IndicatorColumns forArea(int column, String place) {
        Map<Column, Integer> own = new EnumMap<>(columns);
        own.put(Column.VALUE, column);
        return new IndicatorColumns(own, term, place, headerUnit);
    }

    /** The same under a first level that stands over the columns. */
    IndicatorColumns under(String name) {
        return under(name, null);
    }

    /** The same under levels that stand over the columns or the rows; {@code null} where each row has its own. */
    IndicatorColumns under(String first, String second) {
        IndicatorColumns own = new IndicatorColumns(columns, term, area, headerUnit);
        own.level1 = first;
        own.level2 = second;
        return own;
    }

    /** The first level that stands over the columns; {@code null} where each row has its own. */
    String level1() {
        return level1;
    }

    /** The second level that stands over the rows; {@code null} where each row has its own. */
    String level2() {
        return level2;
    }

    boolean has(Column column) {
        return columns.containsKey(column);
    }

    /** The grid column, from 1; 0 where the layout has none. */
    int number(Column column) {
        return columns.getOrDefault(column, 0);
    }

    /** Whether anything is said beside what every layout says. */
    boolean hasDetails() {
        return term != null || area != null || !Collections.disjoint(columns.keySet(), DETAILS);
    }

    Term term() {
        return term;
    }

    String area() {
        return area;
    }

    String headerUnit() {
        return headerUnit;
    }

    /** The cell of a row under a column; {@code null} where the layout or the row has none. */
    LabelledCell cell(Row row, Column column) {
        Integer number = columns.get(column);
        return number == null ? null : row.at(number);
    }

    /** The filled cells of a row under the columns. */
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
        return cell == null || isOfValue(cell, column) ? "" : cell.text();
    }

    /** Whether a cell is the value's and only reaches to a column that says something else. */
    private boolean isOfValue(LabelledCell cell, Column column) {
        boolean beside = DETAILS.contains(column) || column == Column.DESCRIPTION || column == Column.BASIS;
        return beside && cell.column() == number(Column.VALUE) && number(Column.VALUE) != number(column);
    }

    /** Whether something stands under a column. */
    boolean says(Row row, Column column) {
        String text = text(row, column);
        return text != null && !text.isEmpty();
    }

    /** The text under a column where it is that column's alone; {@code null} where it is not. */
    String ownText(Row row, Column column) {
        LabelledCell cell = cell(row, column);
        return cell == null || cell.column() != number(column) || cell.columnSpan() > 1 ? null : cell.text();
    }

    /**
     * What a row adds to the indicator above it: name and value are that one's cells, and nothing but notes on it
     * begins in the row.
     */
    Map<Column, String> notesOn(Row row) {
        Map<Column, String> notes = new EnumMap<>(Column.class);
        for (Column column : columns.keySet()) {
            LabelledCell cell = cell(row, column);
            boolean begins = cell != null && cell.row() == row.number();
            boolean note = begins && NOTES.contains(column);
            if ((begins && !note && !cell.text().isEmpty()) || (!begins && cell == null)) {
                return Map.of();
            }
            if (note && !cell.text().isEmpty()) {
                notes.put(column, cell.text());
            }
        }
        boolean same = isFromAbove(row, Column.VALUE) && isFromAbove(row, Column.LEVEL3);
        return same ? notes : Map.of();
    }

    private boolean isFromAbove(Row row, Column column) {
        LabelledCell cell = cell(row, column);
        return cell != null && cell.row() < row.number() && !cell.text().isEmpty();
    }

    /** The grid columns by the names of output. */
    Map<String, Integer> byName() {
        return byName;
    }
}
