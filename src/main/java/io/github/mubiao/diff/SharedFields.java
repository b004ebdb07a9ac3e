package io.github.mubiao.diff;

import io.github.mubiao.model.Budget;
import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fields that both documents' forms have. Where a new form asks for more or less than the old one,
 * every project would differ; such a field is named once for the document and not compared.
 */
final class SharedFields {

    private final Set<String> notCompared = new TreeSet<>();

    SharedFields(BudgetDocument older, BudgetDocument newer) {
        compare("", projects(older), projects(newer));
        compare("indicators.", indicators(older), indicators(newer));
    }

    /** A document without any project, or any indicator, has no form to speak of. */
    private void compare(String prefix, Set<String> older, Set<String> newer) {
        if (older.isEmpty() || newer.isEmpty()) {
            return;
        }
        for (String field : older) {
            if (!newer.contains(field)) {
                notCompared.add(prefix + field);
            }
        }
        for (String field : newer) {
            if (!older.contains(field)) {
                notCompared.add(prefix + field);
            }
        }
    }

    private static Set<String> projects(BudgetDocument document) {
        Set<String> fields = new TreeSet<>();
        for (Project project : document.projects()) {
            ProjectField.ALL.stream()
                    .filter(field -> field.cell().apply(project) != null)
                    .forEach(field -> fields.add(field.name()));
            if (project.schedule() != null) {
                fields.add("schedule");
            }
            if (project.objectives() != null) {
                fields.add("objectives");
            }
            if (project.midTermObjectives() != null) {
                fields.add("midTermObjectives");
            }
            Budget budget = project.budget();
            if (budget != null) {
                budget.amounts().keySet().forEach(amount -> fields.add("budget." + amount.label()));
            }
        }
        return fields;
    }

    private static Set<String> indicators(BudgetDocument document) {
        Set<String> fields = new TreeSet<>();
        for (Project project : document.projects()) {
            for (Indicator indicator : project.indicators()) {
                IndicatorField.ALL.stream()
                        .filter(field -> field.value().apply(indicator) != null)
                        .forEach(field -> fields.add(field.name()));
            }
        }
        return fields;
    }

    /** Whether both forms have a project's field, or neither. */
    boolean hasBoth(String field) {
        return !notCompared.contains(field);
    }

    /** Whether both forms have an indicator's field, or neither. */
    boolean indicatorsHaveBoth(String field) {
        return !notCompared.contains("indicators." + field);
    }

    List<String> notCompared() {
        return new ArrayList<>(notCompared);
    }
}
