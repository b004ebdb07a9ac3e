package io.github.mubiao.diff;

import io.github.mubiao.model.Budget;
import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.DocumentDiff;
import io.github.mubiao.model.FieldChange;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.IndicatorDiff;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.ProjectDiff;
import io.github.mubiao.model.SchedulePoint;
import io.github.mubiao.model.Sourced;
import io.github.mubiao.model.TextPart;
import io.github.mubiao.value.TargetParser;
import io.github.mubiao.value.TargetText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the newer year's projects of the older ones and the changes. Of a project or row of both years
 * it takes nothing from the newer one but what a change says, and its code and name, which every
 * comparison names.
 */
final class Rebuilt {

    private Rebuilt() {}

    static Project withIndicators(Project project, List<Indicator> indicators) {
        return with(
                project,
                project.unit(),
                project.code(),
                project.name(),
                project.budget(),
                project.purpose(),
                project.schedule(),
                project.objectives(),
                indicators);
    }

    private static Project with(
            Project project,
            Sourced<Organisation> unit,
            Sourced<String> code,
            Sourced<String> name,
            Budget budget,
            Sourced<String> purpose,
            List<SchedulePoint> schedule,
            List<String> objectives,
            List<Indicator> indicators) {
        return new Project(
                project.ordinal(),
                project.title(),
                unit,
                code,
                name,
                project.department(),
                project.agency(),
                project.attribute(),
                project.period(),
                budget,
                purpose,
                schedule,
                objectives,
                project.objectivesLocation(),
                indicators,
                project.location());
    }

    static List<Project> newer(BudgetDocument older, DocumentDiff diff) {
        List<Project> projects = new ArrayList<>(older.projects());
        for (ProjectDiff change : diff.projects()) {
            if (change.from() != null && !projects.remove(change.from())) {
                throw new IllegalStateException("No such project in the older document");
            }
            if (change.from() == null) {
                projects.add(change.to());
            } else if (change.to() != null) {
                projects.add(changed(change));
            }
        }
        return projects;
    }

    private static Project changed(ProjectDiff diff) {
        Project project = diff.from();
        Sourced<Organisation> unit = project.unit();
        Budget budget = project.budget();
        Sourced<String> purpose = project.purpose();
        List<String> objectives = project.objectives();
        for (FieldChange change : diff.changes()) {
            switch (change.field()) {
                case "unit.code" -> unit = unit.map(old -> new Organisation(text(change), old.name()));
                case "unit.name" -> unit = unit.map(old -> new Organisation(old.code(), text(change)));
                case "code", "name" -> {}
                case "budget.total" -> budget = budget(budget, (FieldChange.Amount) change);
                case "purpose" -> purpose = sourced(text(change));
                case "objectives" -> objectives = ((FieldChange.Words) change).to();
                default -> throw new IllegalStateException("No such field: " + change.field());
            }
        }
        return with(
                project,
                unit,
                diff.to().code(),
                diff.to().name(),
                budget,
                purpose,
                project.schedule(),
                objectives,
                rows(diff));
    }

    private static Sourced<String> sourced(String text) {
        return text == null ? null : Sourced.ofText(text, io.github.mubiao.model.Location.ofTable(1));
    }

    /** The newer words, made of what was kept and what was added. */
    private static String text(FieldChange change) {
        StringBuilder text = new StringBuilder();
        for (TextPart part : ((FieldChange.Words) change).parts()) {
            text.append(part.kind() == TextPart.Kind.REMOVED ? "" : part.text());
        }
        return text.length() == 0 ? null : text.toString();
    }

    private static Budget budget(Budget budget, FieldChange.Amount change) {
        if (budget.unit() != change.unit()) {
            throw new IllegalStateException("Another unit: " + change.unit());
        }
        Map<Budget.Amount, Sourced<BigDecimal>> amounts = new EnumMap<>(budget.amounts());
        amounts.computeIfPresent(Budget.Amount.TOTAL, (amount, old) -> old.map(number -> change.to()));
        return new Budget(budget.unit(), amounts);
    }

    private static List<Indicator> rows(ProjectDiff diff) {
        List<Indicator> rows = new ArrayList<>(diff.from().indicators());
        for (IndicatorDiff change : diff.indicators()) {
            if (change.from() != null && !rows.remove(change.from())) {
                throw new IllegalStateException("No such row in the older project");
            }
            if (change.from() == null) {
                rows.add(change.to());
            } else if (change.to() != null) {
                rows.add(changed(change));
            }
        }
        return rows;
    }

    private static Indicator changed(IndicatorDiff diff) {
        Indicator row = diff.from();
        Map<String, String> fields = new java.util.HashMap<>();
        diff.changes().forEach(change -> fields.put(change.field(), text(change)));
        String value = diff.effect() == null ? row.value() : diff.to().value();
        return new Indicator(
                row.ordinal(),
                fields.getOrDefault("level1", row.level1()),
                fields.getOrDefault("level2", row.level2()),
                fields.getOrDefault("level3", row.level3()),
                row.dimension(),
                row.category(),
                fields.getOrDefault("description", row.description()),
                value,
                TargetParser.parse(new TargetText(
                                value, null, null, fields.getOrDefault("level3", row.level3()), null, null))
                        .target(),
                fields.getOrDefault("basis", row.basis()),
                row.details(),
                row.location(),
                row.columns(),
                row.others());
    }
}
