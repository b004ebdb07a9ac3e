package io.github.mubiao.check;

import io.github.mubiao.model.Budget;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Project;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Amounts whose unit of money the document does not state: one finding a table, as a table has one unit. */
final class BudgetUnits implements Check {

    private static final Rule RULE = Rules.of("budget-unit-missing");

    private final Map<Integer, Missing> tables = new TreeMap<>();

    /** The first figure of a table that has no unit, and how many projects are like its own. */
    private record Missing(String project, Location place, String figure, int projects) {

        Missing and(Missing other) {
            return new Missing(null, place, figure, projects + other.projects);
        }
    }

    @Override
    public void project(Project project, Report report) {
        Budget budget = project.budget();
        if (budget == null || budget.unit() != null) {
            return;
        }
        // Nothing is nothing in any unit.
        budget.amounts().values().stream()
                .filter(amount -> amount.value() != null && amount.value().signum() != 0)
                .findFirst()
                .map(amount -> new Missing(
                        project.key(), amount.location(), amount.value().toPlainString(), 1))
                .ifPresent(missing -> tables.merge(missing.place().table(), missing, Missing::and));
    }

    @Override
    public void end(List<Finding> recognised, Report report) {
        for (Missing missing : tables.values()) {
            if (missing.projects() == 1) {
                report.add(RULE, missing.project(), missing.place(), missing.figure());
            } else {
                report.add(RULE, null, missing.place(), missing.figure(), missing.projects());
            }
        }
    }
}
