package io.github.mubiao.value;

import java.util.Objects;

/**
 * What a document says about one target, which may stand in several cells.
 *
 * @param value the value's cell
 * @param sign the cell of the sign; {@code null} where there is no such column
 * @param unit the cell of the unit; {@code null} where there is no such column
 * @param name the indicator's name; {@code null} where not known
 * @param headerUnit the unit that the column's header states; {@code null} for none
 * @param fiscalYear the document's year; {@code null} where not known
 */
public record TargetText(String value, String sign, String unit, String name, String headerUnit, Integer fiscalYear) {

    /** Checks that there is a value, which may be empty. */
    public TargetText {
        Objects.requireNonNull(value, "value");
    }

    /** A value in one cell, and nothing else known. */
    public static TargetText of(String value) {
        return new TargetText(value, null, null, null, null, null);
    }

    /** The same with the cell of the sign. */
    public TargetText withSign(String cell) {
        return new TargetText(value, cell, unit, name, headerUnit, fiscalYear);
    }

    /** The same with the cell of the unit. */
    public TargetText withUnit(String cell) {
        return new TargetText(value, sign, cell, name, headerUnit, fiscalYear);
    }

    /** The same with the indicator's name. */
    public TargetText withName(String text) {
        return new TargetText(value, sign, unit, text, headerUnit, fiscalYear);
    }

    /** The same with the document's year. */
    public TargetText inYear(Integer year) {
        return new TargetText(value, sign, unit, name, headerUnit, year);
    }
}
