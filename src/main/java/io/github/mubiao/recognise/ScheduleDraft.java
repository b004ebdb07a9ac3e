package io.github.mubiao.recognise;

import io.github.mubiao.model.SchedulePoint;
import io.github.mubiao.model.Severity;
import io.github.mubiao.model.Sourced;
import io.github.mubiao.recognise.LabelledCell.Use;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The steps of one project's schedule, once all of them are known. */
final class ScheduleDraft {

    private static final int MONTHS_OF_QUARTER = 3;
    private static final int DECEMBER = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Step> steps = new ArrayList<>();

    /** A step: the month's label and the cell of its percentage, and the label's cell if it is a bare quarter. */
    private record Step(String label, Integer month, String text, LabelledCell cell, LabelledCell part) {

        boolean isPart() {
            return part != null;
        }

        BigDecimal figure() {
            return Amounts.percent(text).orElse(null);
        }
    }

    /**
     * Takes a step.
     *
     * @param part the label's cell where it is a quarter or half that does not say its end; {@code null} where it is none
     */
    void add(String label, String text, LabelledCell cell, LabelledCell part) {
        steps.add(new Step(label, Months.within(label), text, cell, part));
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Leaves out, once all rows of the form are read, what quarters spend alone. */
    void settle(FindingCollector findings) {
        if (!areCumulative()) {
            steps.stream().filter(Step::isPart).forEach(step -> {
                findings.unknownLabel(step.part());
                step.cell().mark(Use.REPORTED);
            });
            steps.removeIf(Step::isPart);
        }
    }

    /** The points; {@code null} where the form has no schedule. */
    List<SchedulePoint> build(FindingCollector findings) {
        if (steps.isEmpty()) {
            return null;
        }
        boolean fractions = isFraction(steps.get(steps.size() - 1).text());
        List<SchedulePoint> points = new ArrayList<>(steps.size());
        for (Step step : steps) {
            points.add(new SchedulePoint(step.label(), step.month(), percent(step, fractions, findings)));
        }
        return points;
    }

    /**
     * Whether the figures of quarters hold those before them. A quarter's own share is no point of a schedule; but the
     * first quarter's is both, and where the year ends at 100 the figures before it are no shares beside it. Beside a
     * label of the whole year they may be: where the last quarter ends below it, or all of them together have it.
     */
    private boolean areCumulative() {
        BigDecimal before = BigDecimal.ZERO;
        for (Step step : steps) {
            BigDecimal figure = step.figure();
            boolean falls = figure != null && figure.compareTo(before) < 0;
            if (step.isPart() && (falls || (figure == null && !step.text().isEmpty()))) {
                return false;
            }
            before = figure == null ? before : figure;
        }
        boolean later = steps.stream().anyMatch(step -> step.isPart() && !isMonth(step, MONTHS_OF_QUARTER));
        return !later
                || (!isWhole(steps.get(0))
                        && isMonth(steps.get(steps.size() - 1), DECEMBER)
                        && isWhole(steps.get(steps.size() - 1))
                        && !areShares());
    }

    /** Whether the figures before the last one, the year's, may be its shares. */
    private boolean areShares() {
        List<Step> before = steps.subList(0, steps.size() - 1);
        boolean last = before.stream().anyMatch(step -> step.isPart() && isMonth(step, DECEMBER) && !isWhole(step));
        BigDecimal sum =
                before.stream().map(Step::figure).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        return last || (!steps.get(steps.size() - 1).isPart() && sum.compareTo(HUNDRED) == 0);
    }

    private static boolean isMonth(Step step, int month) {
        return Integer.valueOf(month).equals(step.month());
    }

    private static boolean isWhole(Step step) {
        return step.figure() != null && step.figure().compareTo(HUNDRED) == 0;
    }

    private static Sourced<BigDecimal> percent(Step step, boolean fractions, FindingCollector findings) {
        String text = step.text();
        BigDecimal value =
                fractions && isFraction(text) ? null : Amounts.percent(text).orElse(null);
        if (value == null && !text.isEmpty()) {
            findings.add("unreadable-percent", Severity.ERROR, step.cell().location(), text);
        }
        return new Sourced<>(value, text, step.cell().location());
    }

    /** 0.25 over a year that ends at 1 is hardly a quarter of a percent: what it is, nobody wrote. */
    private static boolean isFraction(String text) {
        return text.indexOf('%') < 0
                && text.indexOf('％') < 0
                && Amounts.percent(text)
                        .filter(value -> value.signum() > 0 && value.compareTo(BigDecimal.ONE) <= 0)
                        .isPresent();
    }
}
