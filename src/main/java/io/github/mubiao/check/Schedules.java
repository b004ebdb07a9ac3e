package io.github.mubiao.check;

import io.github.mubiao.model.Project;
import io.github.mubiao.model.SchedulePoint;
import io.github.mubiao.model.Sourced;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** The expenditure schedule: cumulative percentages that never fall and reach 100 by the year's end. */
final class Schedules implements Check {

    private static final Rule RANGE = Rules.of("schedule-range");
    private static final Rule FALLS = Rules.of("schedule-falls");
    private static final Rule STEPS = Rules.of("schedule-steps");
    private static final Rule END = Rules.of("schedule-end");

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int DECEMBER = 12;

    @Override
    public void project(Project project, Report report) {
        if (project.schedule() == null) {
            return;
        }
        List<SchedulePoint> filled = project.schedule().stream()
                .filter(point -> point.cumulativePercent().value() != null)
                .toList();
        if (filled.isEmpty()) {
            return;
        }
        if (isShares(filled)) {
            String shares =
                    filled.stream().map(point -> percent(point).toPlainString()).collect(Collectors.joining(" + "));
            report.add(STEPS, project.key(), place(filled.get(0)), shares);
            return;
        }
        inRange(filled, project, report);
        rising(filled, project, report);
        complete(project, report.threshold(END, "percent"), report);
    }

    /** Whether each step stands for itself: several that add up to 100, the last below it. */
    private static boolean isShares(List<SchedulePoint> filled) {
        BigDecimal sum = filled.stream().map(Schedules::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal last = percent(filled.get(filled.size() - 1));
        return filled.size() > 1 && sum.compareTo(WHOLE) == 0 && last.compareTo(WHOLE) < 0;
    }

    private static void inRange(List<SchedulePoint> filled, Project project, Report report) {
        for (SchedulePoint point : filled) {
            if (percent(point).signum() < 0 || percent(point).compareTo(WHOLE) > 0) {
                report.add(RANGE, project.key(), place(point), percent(point));
            }
        }
    }

    private static void rising(List<SchedulePoint> filled, Project project, Report report) {
        for (int i = 1; i < filled.size(); i++) {
            SchedulePoint before = filled.get(i - 1);
            SchedulePoint after = filled.get(i);
            boolean later = before.month() == null || after.month() == null || before.month() < after.month();
            if (later && percent(after).compareTo(percent(before)) < 0) {
                report.add(FALLS, project.key(), place(after), percent(before), place(before), percent(after));
            }
        }
    }

    /** A schedule that is not printed up to December says nothing of the year's end. */
    private static void complete(Project project, BigDecimal expected, Report report) {
        SchedulePoint last = project.schedule().get(project.schedule().size() - 1);
        Sourced<BigDecimal> cell = last.cumulativePercent();
        boolean unreadable = cell.value() == null && !cell.isEmpty();
        boolean december = last.month() != null && last.month() == DECEMBER;
        boolean below = cell.value() == null || cell.value().compareTo(expected) < 0;
        if (december && below && !unreadable) {
            report.add(END, project.key(), cell.location(), cell.value() == null ? "—" : cell.value(), expected);
        }
    }

    private static BigDecimal percent(SchedulePoint point) {
        return point.cumulativePercent().value();
    }

    private static io.github.mubiao.model.Location place(SchedulePoint point) {
        return point.cumulativePercent().location();
    }
}
