package io.github.mubiao.check;

import io.github.mubiao.model.Budget;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Sourced;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A project that stands in a list of the document's projects, and again with a form of its own, or with two forms that
 * say the same of it: both are in the data, and its money is in every sum twice.
 */
final class ListedProjects implements Check {

    private static final Rule RULE = Rules.of("listed-project");

    /**
     * What is kept of the first project of each name.
     *
     * @param said what may tell it from another of the same name; {@code null} for what it does not say
     * @param title the form's title; {@code null} for none
     * @param objectives what the project is to reach; {@code null} for what it does not say
     * @param indicators the names of its indicators with their values
     * @param total the year's money in yuan; {@code null} for none
     */
    private record Seen(
            List<String> said,
            String title,
            List<String> objectives,
            List<String> indicators,
            BigDecimal total,
            Location place) {

        static Seen of(Project project) {
            Organisation unit = Sourced.valueOf(project.unit());
            List<String> said = Arrays.asList(
                    Sourced.valueOf(project.code()),
                    unit == null ? null : Folded.of(unit.name()),
                    Sourced.valueOf(project.department()),
                    Sourced.valueOf(project.agency()));
            return new Seen(
                    said,
                    project.title(),
                    project.objectives(),
                    project.indicators().stream()
                            .map(row -> row.level3() + "\n" + row.value())
                            .toList(),
                    total(project.budget()),
                    project.name().location());
        }

        private static BigDecimal total(Budget budget) {
            Sourced<BigDecimal> total = budget == null ? null : budget.amount(Budget.Amount.TOTAL);
            boolean known = total != null && total.value() != null && budget.unit() != null;
            return known ? budget.unit().toYuan(total.value()) : null;
        }

        /** One of the two has no indicators, or both have the same head, and nothing says that they are two projects. */
        boolean isOneWith(Seen other) {
            boolean agree = true;
            for (int i = 0; i < said.size(); i++) {
                agree = agree && agree(said.get(i), other.said.get(i));
            }
            boolean sameTotal = total != null && other.total != null && total.compareTo(other.total) == 0;
            boolean sameForms = !isBare() && sameTotal && said.equals(other.said);
            sameForms &= agree(title, other.title)
                    || (Objects.equals(objectives, other.objectives)
                            && (objectives != null || indicators.equals(other.indicators)));
            return agree && (isBare() != other.isBare() || sameForms);
        }

        private boolean isBare() {
            return indicators.isEmpty();
        }

        private static boolean agree(Object one, Object other) {
            return one == null || other == null || one.equals(other);
        }
    }

    private final Map<String, Seen> first = new HashMap<>();

    @Override
    public void project(Project project, Report report) {
        String name = Folded.of(Sourced.valueOf(project.name()));
        if (name.isEmpty()) {
            return;
        }
        Seen seen = Seen.of(project);
        Seen earlier = first.putIfAbsent(name, seen);
        if (earlier != null && seen.isOneWith(earlier)) {
            report.add(RULE, project.key(), seen.place(), project.name().value(), earlier.place());
        }
    }
}
