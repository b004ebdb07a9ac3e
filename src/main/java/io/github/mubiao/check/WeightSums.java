package io.github.mubiao.check;

import io.github.mubiao.model.Budget;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.IndicatorDetails;
import io.github.mubiao.model.Project;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Weights against their sum: that of a level which states it, 产出指标(50分), and that of the form. A form
 * may keep tens of its hundred for what is no indicator, as the ten for spending, and fives where it states what was
 * spent. What is added for merit or taken off is no part of the hundred.
 */
final class WeightSums implements Check {

    private static final Rule RULE = Rules.of("weight-sum");

    private static final Pattern STATED = Pattern.compile("\\((\\d{1,3}(?:\\.\\d{1,2})?)分\\)$");
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);
    /** So many different sums are none that tells anything. */
    private static final int MOST_SUMS = 2_000;

    @Override
    public void project(Project project, Report report) {
        List<Indicator> rows = project.indicators();
        if (rows.isEmpty() || !rows.stream().allMatch(WeightSums::isWeighted)) {
            return;
        }
        boolean found = level(Indicator::level1, project, report);
        found |= level(row -> row.level1() + "\n" + row.level2(), project, report);
        List<Indicator> regular = rows.stream().filter(row -> !isExtra(row)).toList();
        Set<BigDecimal> sums = regular.isEmpty() ? Set.of() : sums(regular);
        BigDecimal step = isSpent(project.budget()) ? FIVE : TEN;
        // A sum that is told of a level is not told of the form again.
        if (!found && !sums.isEmpty() && sums.stream().noneMatch(sum -> isWhole(sum, regular, step))) {
            report(project.key(), regular, "100", "", report);
        }
    }

    /** 加分项, 扣分项. */
    private static boolean isExtra(Indicator row) {
        return RuleWords.within("extra-level", Folded.of(row.level1()) + Folded.of(row.level2()));
    }

    /** Whether a form states what was spent, which it may weigh as it likes. */
    private static boolean isSpent(Budget budget) {
        return budget != null && budget.amount(Budget.Amount.EXECUTED) != null;
    }

    /** The year's rows, each with a weight; places with columns of their own share one. */
    private static boolean isWeighted(Indicator row) {
        IndicatorDetails details = row.details();
        return details != null && details.weight() != null && details.area() == null && details.term() == null;
    }

    private static boolean level(Function<Indicator, String> level, Project project, Report report) {
        Map<String, List<Indicator>> levels = new LinkedHashMap<>();
        for (Indicator row : project.indicators()) {
            levels.computeIfAbsent(Folded.of(level.apply(row)), k -> new ArrayList<>())
                    .add(row);
        }
        boolean found = false;
        for (Map.Entry<String, List<Indicator>> entry : levels.entrySet()) {
            Matcher stated = STATED.matcher(entry.getKey());
            Set<BigDecimal> sums = sums(entry.getValue());
            if (stated.find()
                    && !sums.isEmpty()
                    && !isNear(sums, new BigDecimal(stated.group(1)), slack(entry.getValue(), 0))) {
                Indicator first = entry.getValue().get(0);
                String name = STATED.matcher(Folded.of(first.level2())).find() ? first.level2() : first.level1();
                report(project.key(), entry.getValue(), stated.group(1), name, report);
                found = true;
            }
        }
        return found;
    }

    private static void report(String project, List<Indicator> rows, String expected, String level, Report report) {
        BigDecimal sum = rows.stream().map(row -> row.details().weight()).reduce(BigDecimal.ZERO, BigDecimal::add);
        Indicator first = rows.get(0);
        if (level.isEmpty()) {
            report.add(RULE, project, first.place("weight"), rows.size(), sum, expected);
        } else {
            report.add(RULE, project, first.place("weight"), rows.size(), sum, expected, level);
        }
    }

    /**
     * What the weights may add up to: a cell over several rows is in each of them, so that neighbours with
     * one weight may have it together, whatever each scored. Compared as numbers; empty for too many.
     */
    private static Set<BigDecimal> sums(List<Indicator> rows) {
        Set<BigDecimal> sums = new TreeSet<>(Set.of(BigDecimal.ZERO));
        int at = 0;
        while (at < rows.size() && sums.size() <= MOST_SUMS) {
            int end = at + 1;
            while (end < rows.size() && mayBeOneCell(rows.get(at), rows.get(end))) {
                end++;
            }
            sums = with(sums, rows.get(at).details().weight(), end - at);
            at = end;
        }
        return sums.size() > MOST_SUMS ? Set.of() : sums;
    }

    /** Sums with a weight once, or up to a number of times; no more of them than that tells that they are too many. */
    private static Set<BigDecimal> with(Set<BigDecimal> sums, BigDecimal weight, int most) {
        Set<BigDecimal> next = new TreeSet<>();
        for (BigDecimal sum : sums) {
            for (int times = 1; times <= most && next.size() <= MOST_SUMS; times++) {
                next.add(sum.add(weight.multiply(BigDecimal.valueOf(times))));
            }
        }
        return next;
    }

    private static boolean mayBeOneCell(Indicator one, Indicator other) {
        return one.details().weight().compareTo(other.details().weight()) == 0;
    }

    /** How far rounded weights may be off together: half of the last place of each that has more than some places. */
    private static BigDecimal slack(List<Indicator> rows, int exact) {
        BigDecimal slack = BigDecimal.ZERO;
        for (Indicator row : rows) {
            int places = row.details().weight().stripTrailingZeros().scale();
            slack = places > exact ? slack.add(BigDecimal.valueOf(5, places + 1)) : slack;
        }
        return slack;
    }

    private static boolean isNear(Set<BigDecimal> sums, BigDecimal stated, BigDecimal slack) {
        return sums.stream().anyMatch(sum -> sum.subtract(stated).abs().compareTo(slack) <= 0);
    }

    /** All of a hundred, or steps of it; shares of one likewise. */
    private static boolean isWhole(BigDecimal sum, List<Indicator> rows, BigDecimal part) {
        boolean share = sum.compareTo(BigDecimal.ONE) <= 0;
        BigDecimal whole = share ? sum.movePointRight(2) : sum;
        BigDecimal most = share ? slack(rows, 2).movePointRight(2) : slack(rows, 0);
        BigDecimal step = whole.compareTo(TargetLimit.HUNDRED.add(most)) <= 0 ? part : TargetLimit.HUNDRED;
        BigDecimal over = whole.remainder(step);
        return over.compareTo(most) <= 0 || step.subtract(over).compareTo(most) <= 0;
    }
}
