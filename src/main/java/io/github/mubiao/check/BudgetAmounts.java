package io.github.mubiao.check;

import io.github.mubiao.model.Budget;
import io.github.mubiao.model.Budget.Amount;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Sourced;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** Amounts that cannot be: below zero, a part above the whole, a year above all years. */
final class BudgetAmounts implements Check {

    private static final Rule NEGATIVE = Rules.of("negative-amount");
    private static final Rule PART = Rules.of("budget-part");
    private static final Rule YEAR = Rules.of("budget-year");

    private static final List<Amount> PARTS =
            List.of(Amount.FISCAL, Amount.OTHER, Amount.CARRIED_OVER, Amount.CENTRAL, Amount.PROVINCIAL, Amount.LOCAL);

    @Override
    public void project(Project project, Report report) {
        Budget budget = project.budget();
        if (budget == null) {
            return;
        }
        budget.amounts().forEach((amount, cell) -> {
            if (cell.value() != null && cell.value().signum() < 0) {
                report.add(NEGATIVE, project.key(), cell.location(), ProjectMoney.shown(cell.value(), budget.unit()));
            }
        });
        long parts = PARTS.stream().filter(part -> budget.amount(part) != null).count();
        // Two parts or more are added up, which tells the same and more.
        if (parts == 1) {
            Amount whole = ProjectMoney.wholes(budget).stream()
                    .max(Comparator.comparing(each -> ProjectMoney.figure(budget, each)))
                    .orElse(Amount.TOTAL);
            PARTS.forEach(part -> notAbove(PART, part, whole, project, report));
        }
        notAbove(YEAR, Amount.TOTAL, Amount.MID_TERM_TOTAL, project, report);
    }

    /** A whole of zero is one that was not filled in. */
    private static void notAbove(Rule rule, Amount part, Amount whole, Project project, Report report) {
        Sourced<BigDecimal> less = project.budget().amount(part);
        Sourced<BigDecimal> more = project.budget().amount(whole);
        boolean known = less != null && more != null && less.value() != null && more.value() != null;
        if (known && more.value().signum() > 0 && less.value().compareTo(more.value()) > 0) {
            String found = ProjectMoney.shown(less.value(), project.budget().unit());
            String limit = ProjectMoney.shown(more.value(), project.budget().unit());
            report.add(rule, project.key(), less.location(), found, limit, more.location());
        }
    }
}
