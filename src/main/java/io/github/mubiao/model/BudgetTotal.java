package io.github.mubiao.model;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a table of projects states for several of them together: 合计, or the line of a unit
 * above its projects. Which projects it sums up, its place tells.
 *
 * @param label what the row is called; empty where it has no name
 * @param amount the year's total as stated
 * @param unit the unit beside the figure; {@code null} where it is that of the table
 * @param location the cell of the figure
 */
public record BudgetTotal(
        String label, BigDecimal amount, @Nullable MoneyUnit unit, Location location) {

    /** Checks that nothing but the unit is missing. */
    public BudgetTotal {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(location, "location");
    }
}
