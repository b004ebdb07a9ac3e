package io.github.mubiao.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A typed reading of a target (指标值). Numbers are exact. Other rooms {@code switch} on {@link #kind()}.
 */
public sealed interface Target {

    /** Which of the kinds this is. */
    TargetKind kind();

    /**
     * A result compared with one value: ≥80%, 不低于95%, 1900元.
     *
     * @param comparator how to compare
     * @param value the value as written
     * @param implied whether no comparator is written
     * @param baseValue the value in {@link Measure#baseUnit()}; {@code null} where the unit is its own
     *     base
     * @param measure what is counted
     */
    record Comparison(
            Comparator comparator,
            BigDecimal value,
            boolean implied,
            @Nullable BigDecimal baseValue,
            Measure measure) implements Target {

        /** Checks that nothing needed is missing. */
        public Comparison {
            Objects.requireNonNull(comparator, "comparator");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(measure, "measure");
        }

        @Override
        public TargetKind kind() {
            return TargetKind.COMPARISON;
        }
    }

    /**
     * A result between two values: 90%-95%, ≥80%且≤100%.
     *
     * @param lower the lower end as written
     * @param lowerInclusive whether the lower end itself meets the target
     * @param upper the upper end as written, not below the lower
     * @param upperInclusive whether the upper end itself meets the target
     * @param baseLower the lower end in {@link Measure#baseUnit()}; {@code null} where the unit is its
     *     own base
     * @param baseUpper the upper end likewise
     * @param measure what is counted
     */
    record Range(
            BigDecimal lower,
            boolean lowerInclusive,
            BigDecimal upper,
            boolean upperInclusive,
            @Nullable BigDecimal baseLower,
            BigDecimal baseUpper,
            Measure measure)
            implements Target {

        /** Checks that the ends stand in order. */
        public Range {
            Objects.requireNonNull(measure, "measure");
            if (lower.compareTo(upper) > 0) {
                throw new IllegalArgumentException("Lower end " + lower + " is above the upper end " + upper);
            }
        }

        @Override
        public TargetKind kind() {
            return TargetKind.RANGE;
        }
    }

    /**
     * To be done by a date: 12月31日前.
     *
     * @param comparator how the day of completion is compared with the date
     * @param date the date
     */
    record Deadline(Comparator comparator, PartialDate date) implements Target {

        /** Checks that both are there. */
        public Deadline {
            Objects.requireNonNull(comparator, "comparator");
            Objects.requireNonNull(date, "date");
        }

        @Override
        public TargetKind kind() {
            return TargetKind.DEADLINE;
        }
    }

    /**
     * A span of time: 2023.07-2024.01.
     *
     * @param from the first date
     * @param to the last date
     */
    record Period(PartialDate from, PartialDate to) implements Target {

        /** Checks that both are there. */
        public Period {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }

        @Override
        public TargetKind kind() {
            return TargetKind.PERIOD;
        }
    }

    /**
     * A grade on a scale: 优, 良好以上.
     *
     * @param grade the grade as written
     * @param comparator how the result is compared with the grade; {@code null} where not written
     */
    record Ordinal(String grade, @Nullable Comparator comparator) implements Target {

        /** Checks that the grade is there. */
        public Ordinal {
            Objects.requireNonNull(grade, "grade");
        }

        @Override
        public TargetKind kind() {
            return TargetKind.ORDINAL;
        }
    }

    /**
     * Yes or no: 是, 否.
     *
     * @param value whether the answer shall be yes
     */
    record YesNo(boolean value) implements Target {
        @Override
        public TargetKind kind() {
            return TargetKind.BOOLEAN;
        }
    }

    /**
     * A proportion: 1:3.
     *
     * @param left the number before the colon
     * @param right the number after it
     * @param comparator how the result is compared with the proportion
     */
    record Ratio(BigDecimal left, BigDecimal right, Comparator comparator) implements Target {

        /** Checks that all are there. */
        public Ratio {
            Objects.requireNonNull(left, "left");
            Objects.requireNonNull(right, "right");
            Objects.requireNonNull(comparator, "comparator");
        }

        @Override
        public TargetKind kind() {
            return TargetKind.RATIO;
        }
    }

    /**
     * Measured against something that is no number: 不低于上级指标.
     *
     * @param comparator how to compare
     * @param reference what with
     */
    record Reference(Comparator comparator, String reference) implements Target {

        /** Checks that both are there. */
        public Reference {
            Objects.requireNonNull(comparator, "comparator");
            Objects.requireNonNull(reference, "reference");
        }

        @Override
        public TargetKind kind() {
            return TargetKind.REFERENCE;
        }
    }

    /**
     * Several targets in one cell, all to be met.
     *
     * @param parts the targets, at least two
     */
    record All(List<Target> parts) implements Target {

        /** Copies the parts. */
        public All {
            parts = List.copyOf(parts);
            if (parts.size() < 2) {
                throw new IllegalArgumentException("Several targets need two parts at least, not " + parts.size());
            }
        }

        @Override
        public TargetKind kind() {
            return TargetKind.ALL;
        }
    }

    /** Words, or what cannot be read as a number with certainty. */
    record Qualitative() implements Target {
        @Override
        public TargetKind kind() {
            return TargetKind.QUALITATIVE;
        }
    }

    /** The indicator does not apply: 无此项指标. */
    record NotApplicable() implements Target {
        @Override
        public TargetKind kind() {
            return TargetKind.NOT_APPLICABLE;
        }
    }

    /** Nothing is filled in. */
    record Missing() implements Target {
        @Override
        public TargetKind kind() {
            return TargetKind.MISSING;
        }
    }
}
