package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Measure;
import io.github.mubiao.model.Target;
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

    private static final List<String> EXTENTS = List.of("area", "length", "mu");

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
        return isExtent() || isUnknown() || (dimension != null && dimension.startsWith("own:"));
    }

    /** Whether land and roads are measured: 亩, 公里, 平方米. */
    boolean isExtent() {
        return dimension != null && EXTENTS.contains(dimension);
    }

    /** Whether what is done to things counts in it: 10个, 5公里 and 500户, but not 5倍 or 5天. */
    boolean isWork() {
        return isCount() && text != null && Form.of("work-unit").is(text);
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

    /** The known unit of a name. */
    static Unit of(String name) {
        Units.Known known = Units.known(name);
        return new Unit(name, null, known.base(), known.scale(), known.dimension());
    }

    /** Whether the number is a part, or a multiple, of something: 95%, 3倍. */
    boolean isShare() {
        return "%".equals(text) || "‰".equals(text) || "倍".equals(text);
    }

    /** Whether it is, or multiplies, a unit of a class, and counts by nothing. */
    boolean counts(String kind) {
        Units.Known known = text == null || per != null ? null : Units.counted(text);
        return known != null && known.kind().equals(kind);
    }

    /** This multiplier of another unit: 万 of 元 is 万元. */
    Unit of(Unit counted) {
        return new Unit(
                text + counted.text, counted.per, counted.base, counted.scale.multiply(scale), counted.dimension);
    }

    /** What a number counts in this unit, of which nothing more is said. */
    Measure measure() {
        return measure(null, null, null);
    }

    /** What a number counts in this unit. */
    Measure measure(Measure.Change change, String note, Measure.UnitSource source) {
        return new Measure(text, isScaled() ? base : null, per, change, note, source);
    }

    /** A number in this unit as a target. */
    Target.Comparison comparison(Comparator comparator, BigDecimal value, boolean implied, Measure measure) {
        return new Target.Comparison(comparator, value, implied, toBase(value), measure);
    }

    /** Two numbers in this unit as the ends of a target; {@code null} where they exclude each other. */
    Target.Range range(BigDecimal lower, boolean closedBelow, BigDecimal upper, boolean closedAbove, Measure measure) {
        int order = lower.compareTo(upper);
        return order < 0 || (order == 0 && closedBelow && closedAbove)
                ? new Target.Range(lower, closedBelow, upper, closedAbove, toBase(lower), toBase(upper), measure)
                : null;
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
        return plain(value.multiply(scale));
    }

    /** One form for equal numbers: 2.0 as 2, and 100 with its zeros. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Whether two units count the same, whatever they are called. */
    boolean sameAs(Unit other) {
        return Scales.dimension(this).equals(Scales.dimension(other))
                && Scales.base(this, BigDecimal.ONE).compareTo(Scales.base(other, BigDecimal.ONE)) == 0;
    }
}
