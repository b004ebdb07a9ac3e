package io.github.mubiao.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A unit as it was read beside a number.
 *
 * @param text as written; {@code null} where only a per-part is written (28.40/株)
 * @param per what it counts by, as written; {@code null} for none
 * @param base the base unit; {@code null} where there is none (a bare 万)
 * @param scale how many of the base it is
 * @param dimension what it measures; {@code null} where it is only a multiplier
 */
record Unit(String text, String per, String base, BigDecimal scale, String dimension) {

    /** No unit at all. */
    static final Unit NONE = new Unit(null, null, null, BigDecimal.ONE, null);

    /** Marks the dimension of a measure word that is in no table. */
    static final String UNKNOWN = "new:";

    private static final String WORKS = ".*(?:个|项|处|条|户|人|亩|公里|千米|米|平方公里|期|次|家|所|座|栋|名|场|班|件|套|台|间|站|村|社区|小区)";

    private static final List<String> COUNTS = List.of(UNKNOWN, "own:", "area", "length", "mu");

    // What the compiler gives a record is put together at run time, which a single document waits for.
    @Override
    public boolean equals(Object other) {
        return other instanceof Unit unit
                && Objects.equals(unit.text, text)
                && Objects.equals(unit.per, per)
                && Objects.equals(unit.base, base)
                && unit.scale.equals(scale)
                && Objects.equals(unit.dimension, dimension);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, per, base, scale, dimension);
    }

    /** Whether the measure word is in no table. */
    boolean isUnknown() {
        return dimension != null && dimension.startsWith(UNKNOWN);
    }

    /** Whether things are counted, or land and roads measured, and no money, share, weight or time. */
    boolean isCount() {
        return dimension != null && COUNTS.stream().anyMatch(dimension::startsWith);
    }

    /** Whether what is done to things counts in it: 10个, 5公里 and 500户, but not 5倍 or 5天. */
    boolean isWork() {
        return isCount() && text != null && text.matches(WORKS);
    }

    boolean isNone() {
        return text == null && per == null;
    }

    /** Whether the unit is a bare multiplier such as 万. */
    boolean isMultiplier() {
        return text != null && dimension == null;
    }

    /** Whether the base differs from the unit in size. */
    boolean isScaled() {
        return scale.compareTo(BigDecimal.ONE) != 0;
    }

    /** The same with another per-part. */
    Unit per(String other) {
        return new Unit(text, other, base, scale, dimension);
    }

    /** A value in the base unit, plain; {@code null} where the unit is its own base. */
    BigDecimal toBase(BigDecimal value) {
        if (!isScaled()) {
            return null;
        }
        BigDecimal scaled = value.multiply(scale).stripTrailingZeros();
        return scaled.scale() < 0 ? scaled.setScale(0) : scaled;
    }

    /** Whether two units count the same, whatever they are called. */
    boolean sameAs(Unit other) {
        return Objects.equals(dimension, other.dimension)
                && Objects.equals(base, other.base)
                && scale.compareTo(other.scale) == 0;
    }
}
