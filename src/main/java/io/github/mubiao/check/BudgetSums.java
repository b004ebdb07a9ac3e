package io.github.mubiao.check;

import io.github.mubiao.model.Budget;
import io.github.mubiao.model.Budget.Amount;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.model.Project;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The year's total against the sum of its parts. Forms split a total in different ways: by source
 * (财政拨款, 其他资金), by level of government (中央, 省级, 地方), with what was carried over beside the
 * grant or inside it; the parts may be those of the total that was changed during the year. A total is wrong only where no
 * way of adding its parts gives it.
 */
final class BudgetSums implements Check {

    private static final Rule SUM = Rules.of("budget-sum");
    private static final Rule ROUNDING = Rules.of("budget-rounding");

    /** The ways to split a total, the most usual first. */
    private static final List<Set<Amount>> WAYS = List.of(
            EnumSet.of(Amount.FISCAL, Amount.OTHER),
            EnumSet.of(Amount.FISCAL, Amount.CARRIED_OVER, Amount.OTHER),
            EnumSet.of(Amount.CENTRAL, Amount.PROVINCIAL, Amount.LOCAL, Amount.OTHER),
            EnumSet.of(Amount.CENTRAL, Amount.PROVINCIAL, Amount.LOCAL, Amount.CARRIED_OVER, Amount.OTHER),
            EnumSet.of(Amount.CENTRAL, Amount.PROVINCIAL, Amount.LOCAL, Amount.FISCAL, Amount.OTHER),
            EnumSet.of(
                    Amount.CENTRAL, Amount.PROVINCIAL, Amount.LOCAL, Amount.FISCAL, Amount.CARRIED_OVER, Amount.OTHER),
            EnumSet.of(Amount.FISCAL, Amount.SPECIAL_ACCOUNT, Amount.OWN_FUNDS, Amount.OTHER),
            EnumSet.of(Amount.FISCAL, Amount.CARRIED_OVER, Amount.SPECIAL_ACCOUNT, Amount.OWN_FUNDS, Amount.OTHER),
            EnumSet.of(
                    Amount.CENTRAL,
                    Amount.PROVINCIAL,
                    Amount.MUNICIPAL,
                    Amount.COUNTY,
                    Amount.LOCAL,
                    Amount.OWN_FUNDS,
                    Amount.OTHER));

    /** What tells that a part may be one that the data do not have. */
    private static final Set<String> ELSEWHERE = Set.of("unknown-label", "uncarried-amount");

    /** Totals above their parts: a part may stand under a label that nobody knows, or that has no field. */
    private final List<Difference> shortfalls = new ArrayList<>();

    /** A total that differs from its parts. */
    private record Difference(Rule rule, String project, Location place, List<Object> arguments) {

        void to(Report report) {
            report.add(rule, project, place, arguments.toArray());
        }
    }

    @Override
    public void project(Project project, Report report) {
        Budget budget = project.budget();
        if (budget == null || ProjectMoney.figure(budget, Amount.TOTAL) == null) {
            return;
        }
        Set<Amount> parts = parts(budget);
        boolean unreadable = parts.stream().anyMatch(part -> ProjectMoney.isUnreadable(budget, part));
        boolean filled = parts.stream().anyMatch(part -> ProjectMoney.figure(budget, part) != null);
        if (parts.size() >= 2 && filled && !unreadable) {
            compare(project, budget, report);
        }
    }

    private static Set<Amount> parts(Budget budget) {
        Set<Amount> parts = EnumSet.noneOf(Amount.class);
        WAYS.forEach(parts::addAll);
        parts.removeIf(part -> budget.amount(part) == null);
        return parts;
    }

    private void compare(Project project, Budget budget, Report report) {
        List<Amount> wholes = ProjectMoney.wholes(budget);
        if (wholes.stream().anyMatch(whole -> addsUp(budget, ProjectMoney.figure(budget, whole)))) {
            return;
        }
        Set<Amount> way = usualWay(budget);
        BigDecimal sum = ProjectMoney.sum(budget, way);
        Amount whole = nearest(budget, wholes, sum);
        BigDecimal total = ProjectMoney.figure(budget, whole);
        List<BigDecimal> figures = way.stream()
                .map(part -> ProjectMoney.figure(budget, part))
                .filter(Objects::nonNull)
                .toList();
        Rule rule = isRounding(total, sum, figures, budget.unit()) ? ROUNDING : SUM;
        Difference difference = new Difference(
                rule,
                project.key(),
                budget.amount(whole).location(),
                List.of(
                        ProjectMoney.shown(total, budget.unit()),
                        ProjectMoney.shown(sum, budget.unit()),
                        figures.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" + ")),
                        first(budget, way)));
        if (sum.compareTo(total) < 0) {
            shortfalls.add(difference);
        } else {
            difference.to(report);
        }
    }

    private static boolean addsUp(Budget budget, BigDecimal whole) {
        return WAYS.stream().anyMatch(way -> ProjectMoney.sum(budget, way).compareTo(whole) == 0);
    }

    private static Amount nearest(Budget budget, List<Amount> wholes, BigDecimal sum) {
        return wholes.stream()
                .min(Comparator.comparing(whole ->
                        ProjectMoney.figure(budget, whole).subtract(sum).abs()))
                .orElseThrow();
    }

    /** The first way that has the most parts of those that are filled in. */
    private static Set<Amount> usualWay(Budget budget) {
        Set<Amount> best = WAYS.get(0);
        for (Set<Amount> way : WAYS) {
            best = filled(budget, way) > filled(budget, best) ? way : best;
        }
        return best;
    }

    private static long filled(Budget budget, Set<Amount> way) {
        return way.stream()
                .filter(part -> ProjectMoney.figure(budget, part) != null)
                .count();
    }

    private static Location first(Budget budget, Set<Amount> way) {
        return way.stream()
                .filter(part -> ProjectMoney.figure(budget, part) != null)
                .map(part -> budget.amount(part).location())
                .findFirst()
                .orElseThrow();
    }

    /**
     * Whether rounding explains a difference. Each of several figures in 万元 with decimals may be half a
     * unit of its last place off, and so may their total; a total with fewer decimals than its parts may
     * be half a unit of its own off. Yuan and whole 万元 are taken as exact.
     */
    static boolean isRounding(BigDecimal total, BigDecimal sum, List<BigDecimal> figures, MoneyUnit unit) {
        BigDecimal difference = total.subtract(sum).abs();
        int places = Math.max(total.scale(), sum.scale());
        long terms = figures.stream().filter(figure -> figure.signum() != 0).count();
        boolean mayBeRounded = unit != null && unit != MoneyUnit.YUAN && places > 0 && terms > 1;
        BigDecimal ofAll = BigDecimal.valueOf(5 * (terms + 1), places + 1);
        BigDecimal ofTotal = BigDecimal.valueOf(5, total.scale() + 1);
        return (mayBeRounded && difference.compareTo(ofAll) <= 0)
                || (total.scale() < sum.scale() && difference.compareTo(ofTotal) <= 0);
    }

    @Override
    public void end(List<Finding> recognised, Report report) {
        Set<String> unclear = recognised.stream()
                .filter(finding -> ELSEWHERE.contains(finding.rule()) && finding.location() != null)
                .map(finding -> finding.project() + "@" + finding.location().table())
                .collect(Collectors.toSet());
        shortfalls.stream()
                .filter(difference -> !unclear.contains(
                        difference.project() + "@" + difference.place().table()))
                .forEach(difference -> difference.to(report));
    }
}
