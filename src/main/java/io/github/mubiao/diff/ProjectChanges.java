package io.github.mubiao.diff;

import io.github.mubiao.identity.ProjectCodes;
import io.github.mubiao.model.Budget;
import io.github.mubiao.model.ChangeKind;
import io.github.mubiao.model.FieldChange;
import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.SchedulePoint;
import io.github.mubiao.model.Sourced;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** What changed in the fields of a project. */
record ProjectChanges(SharedFields form, Changes changes) {

    static List<FieldChange> between(Project from, Project to, SharedFields form, Changes changes) {
        ProjectChanges all = new ProjectChanges(form, changes);
        for (ProjectField field : ProjectField.ALL) {
            if (field.name().equals("purpose")) {
                all.budget(from.budget(), to.budget());
            }
            if (form.hasBoth(field.name()) && !movesAlong(field, from, to, changes)) {
                changes.text(field.name(), field.text(from), field.text(to));
            }
        }
        if (form.hasBoth("schedule")) {
            all.schedule(from.schedule(), to.schedule());
        }
        if (form.hasBoth("objectives")) {
            changes.texts("objectives", from.objectives(), to.objectives());
        }
        if (form.hasBoth("midTermObjectives")) {
            changes.texts("midTermObjectives", from.midTermObjectives(), to.midTermObjectives());
        }
        return changes.found();
    }

    /** A code has the year in it, and some names have: neither is another for the next year's. */
    private static boolean movesAlong(ProjectField field, Project from, Project to, Changes changes) {
        return switch (field.name()) {
            case "code" -> nextYearsCode(field.text(from), field.text(to));
            case "name" -> changes.movesAlong(field.text(from), field.text(to));
            default -> false;
        };
    }

    private static boolean nextYearsCode(String from, String to) {
        String stem = ProjectCodes.stem(from);
        return stem != null
                && stem.equals(ProjectCodes.stem(to))
                && !Objects.equals(ProjectCodes.yearDigits(from), ProjectCodes.yearDigits(to));
    }

    private void budget(Budget from, Budget to) {
        MoneyUnit older = from == null ? null : from.unit();
        MoneyUnit newer = to == null ? null : to.unit();
        MoneyUnit shown = greater(older, newer);
        for (Budget.Amount amount : Budget.Amount.values()) {
            String field = "budget." + amount.label();
            if (form.hasBoth(field)) {
                changes.amount(
                        field,
                        ChangeKind.BUDGET,
                        in(shown, older, amount(from, amount)),
                        in(shown, newer, amount(to, amount)),
                        shown);
            }
        }
        if (from != null && to != null && (older == null) != (newer == null)) {
            changes.text("budget.unit", label(older), label(newer));
        }
    }

    private static String label(MoneyUnit unit) {
        return unit == null ? null : unit.label();
    }

    private static BigDecimal amount(Budget budget, Budget.Amount amount) {
        return budget == null ? null : Sourced.valueOf(budget.amount(amount));
    }

    /** Two units meet in the greater one; with an unknown one, numbers stay as they are written. */
    private static MoneyUnit greater(MoneyUnit one, MoneyUnit other) {
        if (one == null || other == null) {
            return null;
        }
        return one.compareTo(other) > 0 ? one : other;
    }

    private static BigDecimal in(MoneyUnit shown, MoneyUnit written, BigDecimal amount) {
        if (amount == null || shown == null || shown == written) {
            return amount;
        }
        BigDecimal one = shown.toYuan(BigDecimal.ONE);
        BigDecimal exact = written.toYuan(amount).divide(one).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    private void schedule(List<SchedulePoint> from, List<SchedulePoint> to) {
        Map<String, BigDecimal> older = points(from);
        Map<String, BigDecimal> newer = points(to);
        TreeSet<String> labels = new TreeSet<>(ProjectChanges::inOrder);
        labels.addAll(older.keySet());
        labels.addAll(newer.keySet());
        for (String label : labels) {
            changes.amount("schedule." + label, ChangeKind.SCHEDULE, older.get(label), newer.get(label), null);
        }
    }

    /** 9月底 comes before 10月底. */
    private static int inOrder(String one, String other) {
        String first = one.replaceAll("[^0-9]", "");
        String second = other.replaceAll("[^0-9]", "");
        int order = Integer.compare(first.length(), second.length());
        order = order != 0 ? order : first.compareTo(second);
        return order != 0 ? order : one.compareTo(other);
    }

    private static Map<String, BigDecimal> points(List<SchedulePoint> schedule) {
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        if (schedule != null) {
            schedule.forEach(point ->
                    points.putIfAbsent(label(point), point.cumulativePercent().value()));
        }
        return points;
    }

    /** 3月底 and 3月 are one month. */
    private static String label(SchedulePoint point) {
        return point.month() != null ? point.month() + "月" : ComparedText.words(point.label());
    }
}
