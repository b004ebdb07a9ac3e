package io.github.mubiao.recognise;

import io.github.mubiao.model.IndicatorDetails.Term;

/**
 * One column of an indicator header, with what its label and the label above it say.
 *
 * @param cell the label's cell
 * @param number the grid column, from 1
 * @param column what the column means; {@code null} where no layout knows the label
 * @param field what the column says of the project in a table of several; {@code null} for nothing
 * @param term the time that the labels speak of; {@code null} where they do not say
 * @param area the place that the values are for; {@code null} where they are for all
 * @param year the year that the label names; {@code null} for none
 * @param above the text of the label above; {@code null} for none
 * @param headerUnit the unit that the label states; {@code null} for none
 * @param guessed whether no layout knows the label and its meaning is taken from what stands in the column
 */
record HeaderLeaf(
        LabelledCell cell,
        int number,
        Column column,
        Field field,
        Term term,
        String area,
        Integer year,
        String above,
        String headerUnit,
        boolean guessed) {

    /** Whether the column has a label or a meaning, so that anything says what stands in it. */
    boolean isLabelled() {
        return column != null || field != null || area != null || !cell.isEmpty();
    }

    boolean is(Column other) {
        return column == other;
    }

    boolean isAny(Column... others) {
        for (Column other : others) {
            if (column == other) {
                return true;
            }
        }
        return false;
    }

    boolean isLevel() {
        return column != null && column.isLevel();
    }

    /** Whether the column holds levels, names or targets of indicators, whatever goals may be. */
    boolean isOfIndicator() {
        return field == null && (isLevel() || isAny(Column.LEVEL3, Column.NAME, Column.DESCRIPTION, Column.VALUE));
    }

    /** Whether the column says something of indicators that output carries. */
    boolean isCarried() {
        return column != null && column != Column.IGNORED;
    }

    /** Whether the column says something of the project that output carries. */
    boolean isOfProject() {
        return field != null && !field.isIgnored();
    }

    boolean isMoney() {
        return field != null && field.isMoney();
    }

    boolean isGoals() {
        return field != null && field.isObjectives();
    }

    /** Whether the labels say neither what the column is to indicators nor what to projects. */
    boolean isOpen() {
        return column == null && field == null;
    }

    HeaderLeaf as(Column other) {
        return at(number, other);
    }

    /** A part of the label's columns. */
    HeaderLeaf at(int part, Column other) {
        return new HeaderLeaf(cell, part, other, null, term, area, year, above, headerUnit, guessed);
    }

    HeaderLeaf ofProject(Field other) {
        return new HeaderLeaf(cell, number, null, other, term, area, year, above, headerUnit, guessed);
    }

    HeaderLeaf withoutArea() {
        return new HeaderLeaf(cell, number, column, field, term, null, year, above, headerUnit, guessed);
    }

    /** The same below a first level. */
    HeaderLeaf below(String level, Column other) {
        return new HeaderLeaf(cell, number, other, null, term, null, year, level, headerUnit, guessed);
    }

    HeaderLeaf byContents(Column other) {
        return new HeaderLeaf(cell, number, other, null, term, area, year, above, headerUnit, true);
    }
}
