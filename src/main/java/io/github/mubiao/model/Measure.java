package io.github.mubiao.model;

import org.jspecify.annotations.Nullable;

/**
 * What the number of a comparison or range counts.
 *
 * @param unit the unit as written, such as {@code 万人次}; {@code null} for a bare number
 * @param baseUnit the unit's base, such as {@code 人次}; {@code null} where it has none (a bare 万)
 *     or is the base itself
 * @param per what a compound unit counts by, such as {@code 人·月} of 元/人·月; {@code null} for none
 * @param change the direction, where the value is a change against an earlier time; else {@code null}
 * @param note words in brackets that do not change the reading; {@code null} for none
 * @param unitSource where the unit was found; {@code null} where it stands with the number or there
 *     is none
 */
public record Measure(
        @Nullable String unit,
        @Nullable String baseUnit,
        @Nullable String per,
        @Nullable Change change,
        @Nullable String note,
        @Nullable UnitSource unitSource) {

    /** A bare number. */
    public static final Measure NONE = new Measure(null, null, null, null, null, null);

    /** The direction of a change. */
    public enum Change {
        INCREASE("increase"),
        DECREASE("decrease");

        private final String label;

        Change(String label) {
            this.label = label;
        }

        /** The word that output uses. */
        public String label() {
            return label;
        }
    }

    /** Where a unit that does not stand with its number was found. */
    public enum UnitSource {
        /** In the indicator's name: 新增床位（张）. */
        NAME("name"),
        /** In the column's or the table's header: 单位：万元. */
        HEADER("header"),
        /** In a column of its own. */
        COLUMN("column");

        private final String label;

        UnitSource(String label) {
            this.label = label;
        }

        /** The word that output uses. */
        public String label() {
            return label;
        }
    }
}
