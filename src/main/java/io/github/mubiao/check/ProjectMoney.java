package io.github.mubiao.check;

import io.github.mubiao.model.Budget;
import io.github.mubiao.model.Budget.Amount;
import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.model.Sourced;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the checks ask of a project's amounts. */
final class ProjectMoney {

    private ProjectMoney() {}

    /** The figure of an amount; {@code null} where the layout has none, or the cell none. */
    static BigDecimal figure(Budget budget, Amount amount) {
        return Sourced.valueOf(budget.amount(amount));
    }

    /** Whether a cell says something that is no figure. */
    static boolean isUnreadable(Budget budget, Amount amount) {
        Sourced<BigDecimal> cell = budget.amount(amount);
        return cell != null && cell.value() == null && !cell.isEmpty();
    }

    /** What the year's parts may add up to: the total, and the one after changes where it is filled in. */
    static List<Amount> wholes(Budget budget) {
        List<Amount> wholes = new ArrayList<>(2);
        if (figure(budget, Amount.TOTAL) != null) {
            wholes.add(Amount.TOTAL);
        }
        BigDecimal adjusted = figure(budget, Amount.ADJUSTED);
        if (adjusted != null && adjusted.signum() > 0) {
            wholes.add(Amount.ADJUSTED);
        }
        return wholes;
    }

    /** The sum of the figures there are. */
    static BigDecimal sum(Budget budget, Collection<Amount> amounts) {
        return amounts.stream()
                .map(amount -> figure(budget, amount))
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A figure with its unit, as a message shows it. */
    static String shown(BigDecimal figure, MoneyUnit unit) {
        return figure.toPlainString() + (unit == null ? "" : unit.label());
    }
}
