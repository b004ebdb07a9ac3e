package io.github.mubiao.check;

import io.github.mubiao.model.Budget.Amount;
import io.github.mubiao.model.Dimension;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Sourced;
import java.util.EnumSet;
import java.util.Set;

/** What every project needs and the layout has a cell for, and the two kinds of indicators it needs. */
final class RequiredFields implements Check {

    private static final Rule EMPTY = Rules.of("empty-field");
    private static final Rule DIMENSION = Rules.of("missing-dimension");

    @Override
    public void project(Project project, Report report) {
        required(project.code(), "项目编码", project, report);
        required(project.name(), "项目名称", project, report);
        if (project.budget() != null) {
            required(project.budget().amount(Amount.TOTAL), "预算数", project, report);
        }
        boolean noObjectives =
                project.objectives() != null && project.objectives().isEmpty();
        if (noObjectives) {
            report.add(EMPTY, project.key(), project.objectivesLocation(), "绩效目标");
        }
        dimensions(project, report);
    }

    private static void required(Sourced<?> field, String label, Project project, Report report) {
        if (field != null && field.isEmpty()) {
            report.add(EMPTY, project.key(), field.location(), label);
        }
    }

    /** Where a level has a name that nobody knows, it may be the one that is missed. */
    private static void dimensions(Project project, Report report) {
        Set<Dimension> found = EnumSet.noneOf(Dimension.class);
        project.indicators().forEach(indicator -> found.add(indicator.dimension()));
        if (found.isEmpty() || found.contains(Dimension.OTHER)) {
            return;
        }
        Location first = project.indicators().get(0).location();
        Location table = first.whole();
        if (!found.contains(Dimension.OUTPUT)) {
            report.add(DIMENSION, project.key(), table, "产出指标");
        }
        if (!found.contains(Dimension.BENEFIT)) {
            report.add(DIMENSION, project.key(), table, "效益指标");
        }
    }
}
