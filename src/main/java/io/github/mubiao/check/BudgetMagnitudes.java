package io.github.mubiao.check;

import io.github.mubiao.model.Budget;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Sourced;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A project's budget against the median of the document's other budgets: ten thousand times as much, or as little, is
 * 元 taken for 万元. The median holds though some of the others are wrong as well.
 */
final class BudgetMagnitudes implements Check {

    private static final Rule RULE = Rules.of("budget-magnitude");

    private final List<Total> totals = new ArrayList<>();

    /** The year's money of one project. */
    private record Total(String project, Location place, BigDecimal yuan, String shown) {}

    @Override
    public void project(Project project, Report report) {
        Budget budget = project.budget();
        if (budget == null || budget.unit() == null || project.isWholeDepartment()) {
            return;
        }
        Sourced<BigDecimal> cell = budget.amount(Budget.Amount.TOTAL);
        if (cell != null && cell.value() != null && cell.value().signum() > 0) {
            totals.add(new Total(
                    project.key(),
                    cell.location(),
                    budget.unit().toYuan(cell.value()),
                    ProjectMoney.shown(cell.value(), budget.unit())));
        }
    }

    @Override
    public void end(List<Finding> recognised, Report report) {
        BigDecimal others = BigDecimal.valueOf(totals.size() - 1L);
        if (others.compareTo(report.threshold(RULE, "neighbours")) < 0) {
            return;
        }
        BigDecimal times = report.threshold(RULE, "times");
        List<BigDecimal> sorted = new ArrayList<>();
        totals.forEach(total -> sorted.add(total.yuan()));
        Collections.sort(sorted);
        for (Total total : totals) {
            BigDecimal median = medianOfOthers(sorted, total.yuan());
            boolean more = total.yuan().compareTo(median.multiply(times)) >= 0;
            boolean less = total.yuan().multiply(times).compareTo(median) <= 0;
            if (more || less) {
                report.add(RULE, total.project(), total.place(), total.shown(), sorted.size() - 1, shown(median));
            }
        }
    }

    /** The median of all but one: of an even number, the lower of the middle two. */
    private static BigDecimal medianOfOthers(List<BigDecimal> sorted, BigDecimal own) {
        int others = sorted.size() - 1;
        int middle = (others - 1) / 2;
        int at = Collections.binarySearch(sorted, own);
        return sorted.get(middle < at ? middle : middle + 1);
    }

    private static String shown(BigDecimal yuan) {
        BigDecimal tenThousand = BigDecimal.valueOf(10_000);
        return yuan.compareTo(tenThousand) < 0
                ? yuan.toPlainString() + "元"
                : yuan.divide(tenThousand, 2, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString() + "万元";
    }
}
