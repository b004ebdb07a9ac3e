package io.github.mubiao.check;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Measure;
import io.github.mubiao.model.Target;
import java.math.BigDecimal;

/**
 * The limit that a target sets, where it is one comparison.
 *
 * @param comparator how a result is compared
 * @param value with what
 * @param measure in which unit
 */
record TargetLimit(Comparator comparator, BigDecimal value, Measure measure) {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The limit of an indicator; {@code null} where its target is no single comparison or one of change. */
    static TargetLimit of(Indicator indicator) {
        return of(indicator.target());
    }

    /** The same for a target, or for what was reached. */
    static TargetLimit of(Target target) {
        if (target instanceof Target.Comparison comparison
                && comparison.measure().change() == null) {
            return new TargetLimit(comparison.comparator(), comparison.value(), comparison.measure());
        }
        return null;
    }

    /** At least or more than. */
    boolean isLower() {
        return comparator == Comparator.AT_LEAST || comparator == Comparator.MORE_THAN;
    }

    /** At most or less than. */
    boolean isUpper() {
        return comparator == Comparator.AT_MOST || comparator == Comparator.LESS_THAN;
    }

    boolean isPercent() {
        String unit = Folded.of(measure.unit());
        return RuleWords.of("unit-percent").contains(unit) && !unit.equals("‰") && measure.per() == null;
    }

    /** The value and its comparison with 100: below zero, zero or above. */
    int toHundred() {
        return value.compareTo(HUNDRED);
    }
}
