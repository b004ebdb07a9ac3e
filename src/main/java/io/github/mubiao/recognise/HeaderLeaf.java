package io.github.mubiao.recognise;

import io.github.mubiao.grid.GridCell;
import io.github.mubiao.model.IndicatorDetails.Term;

/**
 * One column of an indicator header, with what its label and the label above it say.
 *
 * @param cell the label's cell
 * @param column what the column means; {@code null} where nobody knows the label
 * @param field what the column says of the project in a table of several; {@code null} for nothing
 * @param term the time that the labels speak of; {@code null} where they do not say
 * @param area the place that the values are for; {@code null} where they are for all
 * @param year the year that the label names; {@code null} for none
 * @param above the text of the label above; {@code null} for none
 * @param headerUnit the unit that the label states; {@code null} for none
 */
record HeaderLeaf(GridCell cell, Column column, Field field, Term term, String area, Integer year, String above, String headerUnit) {

    int number() {
        return cell.column();
    }

    HeaderLeaf as(Column other) {
        return new HeaderLeaf(cell, other, null, term, area, year, above, headerUnit);
    }

    HeaderLeaf ofProject(Field other) {
        return new HeaderLeaf(cell, null, other, term, area, year, above, headerUnit);
    }
}
