package io.github.mubiao.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A set of results: all numbers between two ends, on one unit.
 *
 * @param lower the lower end; {@code null} where there is none
 * @param lowerInclusive whether the lower end belongs to the set; {@code false} where there is none
 * @param upper the upper end; {@code null} where there is none
 * @param upperInclusive whether the upper end belongs to the set; {@code false} where there is none
 */
public record Interval(
        @Nullable BigDecimal lower,
        boolean lowerInclusive,
        @Nullable BigDecimal upper,
        boolean upperInclusive) {

    /** Checks that the ends stand in order. */
    public Interval {
        if (lower != null && upper != null && lower.compareTo(upper) > 0) {
            throw new IllegalArgumentException("Lower end " + lower + " is above the upper end " + upper);
        }
    }

    /** The results that a comparison with a value admits; about as much admits just the value. */
    public static Interval of(Comparator comparator, BigDecimal value) {
        return switch (comparator) {
            case AT_LEAST -> new Interval(value, true, null, false);
            case MORE_THAN -> new Interval(value, false, null, false);
            case AT_MOST -> new Interval(null, false, value, true);
            case LESS_THAN -> new Interval(null, false, value, false);
            case EQUAL, ABOUT -> new Interval(value, true, value, true);
        };
    }

    /** Whether a number belongs to the set. */
    public boolean contains(BigDecimal number) {
        boolean aboveLower = lower == null || order(number, lower, lowerInclusive);
        boolean belowUpper = upper == null || order(upper, number, upperInclusive);
        return aboveLower && belowUpper;
    }

    private static boolean order(BigDecimal greater, BigDecimal less, boolean inclusive) {
        int order = greater.compareTo(less);
        return order > 0 || (order == 0 && inclusive);
    }

    /** Whether every number of the other set belongs to this one. */
    public boolean encloses(Interval other) {
        boolean below = lower == null
                || (other.lower != null && order(other.lower, lower, lowerInclusive || !other.lowerInclusive));
        boolean above = upper == null
                || (other.upper != null && order(upper, other.upper, upperInclusive || !other.upperInclusive));
        return below && above;
    }

    /** What going from this set to another one does. */
    public Effect to(Interval next) {
        boolean around = next.encloses(this);
        boolean inside = encloses(next);
        if (around && inside) {
            return Effect.SAME;
        }
        if (around || inside) {
            return inside ? Effect.TIGHTENED : Effect.RELAXED;
        }
        return Effect.SHIFTED;
    }
}
