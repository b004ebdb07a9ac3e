package io.github.mubiao.diff;

import io.github.mubiao.model.Budget;
import io.github.mubiao.model.Category;
import io.github.mubiao.model.Dimension;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.IndicatorDetails;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.SchedulePoint;
import io.github.mubiao.model.Sourced;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** All that a project or an indicator says, as one text: an order for it that no document's order decides. */
final class Contents {

    /** Stands between fields and in no document. */
    private static final char END = '\u0000';

    /** Forms ask for output before benefit, and for quantity before quality. */
    private static final List<Dimension> DIMENSIONS = List.of(Dimension.values());

    private static final List<Category> CATEGORIES = List.of(Category.values());

    private final StringBuilder text = new StringBuilder();

    private Contents() {}

    static String of(Project project) {
        return of(project, of(project.indicators()));
    }

    /** What each indicator says. */
    static List<String> of(List<Indicator> indicators) {
        return indicators.stream().map(Contents::of).toList();
    }

    /** What a project says, where what its indicators say is known. */
    static String of(Project project, List<String> indicators) {
        Contents contents = new Contents();
        contents.organisation(Sourced.valueOf(project.unit()));
        contents.add(Sourced.valueOf(project.code()));
        contents.add(Sourced.valueOf(project.name()));
        contents.add(Sourced.valueOf(project.department()));
        contents.add(Sourced.valueOf(project.agency()));
        contents.add(Sourced.valueOf(project.attribute()));
        contents.add(Sourced.valueOf(project.period()));
        contents.budget(project.budget());
        contents.add(Sourced.valueOf(project.purpose()));
        contents.schedule(project.schedule());
        contents.list(project.objectives());
        contents.list(project.midTermObjectives());
        contents.list(indicators);
        return contents.text.toString();
    }

    static String of(Indicator indicator) {
        Contents contents = new Contents();
        contents.add(DIMENSIONS.indexOf(indicator.dimension()) + "." + CATEGORIES.indexOf(indicator.category()));
        contents.add(indicator.level1());
        contents.add(indicator.level2());
        contents.add(indicator.level3());
        contents.add(indicator.description());
        contents.add(indicator.value());
        contents.add(indicator.basis());
        IndicatorDetails details = indicator.details();
        if (details != null) {
            contents.add(details.term());
            contents.add(details.weight());
            contents.add(details.baseline());
            contents.add(details.actual());
            contents.add(details.score());
            contents.add(details.nature());
            contents.add(details.explanation());
            contents.add(details.remark());
            contents.add(details.deviation());
            contents.add(details.scoringRule());
            contents.add(details.area());
        }
        contents.add(indicator.target());
        return contents.text.toString();
    }

    /** The things in the order of their content, which is worked out once for each. */
    static <T> List<T> sorted(List<T> things, Function<T, String> content) {
        List<Map.Entry<String, T>> keyed = new ArrayList<>();
        things.forEach(thing -> keyed.add(Map.entry(content.apply(thing), thing)));
        keyed.sort(Map.Entry.comparingByKey());
        return keyed.stream().map(Map.Entry::getValue).toList();
    }

    /** The smaller of two contents, of which one may be {@code null}: the same from either side. */
    static String smaller(String one, String other) {
        return one == null || (other != null && other.compareTo(one) < 0) ? other : one;
    }

    private void organisation(Organisation organisation) {
        add(organisation == null ? null : organisation.code());
        add(organisation == null ? null : organisation.name());
    }

    private void budget(Budget budget) {
        if (budget != null) {
            add(budget.unit());
            budget.amounts().forEach((amount, value) -> add(amount.label() + "=" + value.value()));
        }
        text.append(END);
    }

    private void schedule(List<SchedulePoint> schedule) {
        if (schedule != null) {
            list(schedule.stream()
                    .map(point ->
                            point.label() + "=" + point.cumulativePercent().value())
                    .toList());
        }
        text.append(END);
    }

    /** The order of a list does not matter. */
    private void list(List<String> entries) {
        List<String> sorted = new ArrayList<>(entries == null ? List.of() : entries);
        Collections.sort(sorted);
        sorted.forEach(this::add);
        text.append(END);
    }

    private void add(Object value) {
        text.append(Objects.toString(value, "")).append(END);
    }
}
