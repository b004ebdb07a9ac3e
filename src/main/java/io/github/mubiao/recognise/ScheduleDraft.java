package io.github.mubiao.recognise;

import io.github.mubiao.model.Location;
import io.github.mubiao.model.SchedulePoint;
import io.github.mubiao.model.Severity;
import io.github.mubiao.model.Sourced;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The steps of one project's schedule, once all of them are known. */
final class ScheduleDraft {

    private final List<Step> steps = new ArrayList<>();

    /** A step: the month's label and the cell of its percentage. */
    private record Step(String label, String text, Location location) {}

    void add(String label, String text, Location location) {
        steps.add(new Step(label, text, location));
    }

    /** The points; {@code null} where the form has no schedule. */
    List<SchedulePoint> build(FindingCollector findings) {
        if (steps.isEmpty()) {
            return null;
        }
        boolean fractions = isFraction(steps.get(steps.size() - 1).text());
        List<SchedulePoint> points = new ArrayList<>(steps.size());
        for (Step step : steps) {
            points.add(
                    new SchedulePoint(step.label(), Months.within(step.label()), percent(step, fractions, findings)));
        }
        return points;
    }

    private static Sourced<BigDecimal> percent(Step step, boolean fractions, FindingCollector findings) {
        String text = step.text();
        BigDecimal value =
                fractions && isFraction(text) ? null : Amounts.percent(text).orElse(null);
        if (value == null && !text.isEmpty()) {
            findings.add("unreadable-percent", Severity.ERROR, Objects.requireNonNull(step.location()), text);
        }
        return new Sourced<>(value, text, step.location());
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
