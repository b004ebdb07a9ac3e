package io.github.mubiao.value;

import io.github.mubiao.model.PartialDate;

/**
 * A date as it was read; it may be one that cannot be.
 *
 * @param year the year; {@code null} where not written
 * @param month the month; {@code null} where not written
 * @param day the day; {@code null} where not written
 * @param end the place behind it
 * @param recurring whether it is meant for every year (每年)
 */
record DateSpan(Integer year, Integer month, Integer day, int end, boolean recurring) {

    /** The date; {@code null} where there is no such day. */
    PartialDate date() {
        try {
            return new PartialDate(year, month, day);
        } catch (IllegalArgumentException impossible) {
            return null;
        }
    }

    /** The same with the year of the document, where none is written and it is not meant for every year. */
    DateSpan inYear(Integer fiscalYear) {
        return year != null || recurring ? this : new DateSpan(fiscalYear, month, day, end, false);
    }
}
