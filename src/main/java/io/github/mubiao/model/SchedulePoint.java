package io.github.mubiao.model;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step of a project's expenditure schedule (资金支出计划).
 *
 * @param label the date as the document labels it, such as {@code 3月底}
 * @param month the month, 1 to 12; {@code null} where the label names none
 * @param cumulativePercent the share of the budget to be spent by then, 0 to 100
 */
public record SchedulePoint(String label, @Nullable Integer month, Sourced<BigDecimal> cumulativePercent) {

    /** Checks the month. */
    public SchedulePoint {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(cumulativePercent, "cumulativePercent");
        if (month != null && (month < 1 || month > 12)) {
            throw new IllegalArgumentException("Month of " + label + " is not within 1 to 12: " + month);
        }
    }
}
