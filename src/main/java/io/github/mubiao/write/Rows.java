package io.github.mubiao.write;

import io.github.mubiao.model.Budget;
import io.github.mubiao.model.Coverage;
import io.github.mubiao.model.DepartmentObjective;
import io.github.mubiao.model.DepartmentTarget;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.DocumentStatus;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.IndicatorDetails;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.ProjectIdentity;
import io.github.mubiao.model.SchedulePoint;
import io.github.mubiao.model.Sourced;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One document as rows of the tables. */
final class Rows implements DocumentSink {

    private static final List<Budget.Amount> AMOUNTS = List.of(Budget.Amount.values());

    private final Sink sink;
    private DocumentHeader header;
    private String document;
    private Coverage coverage = Coverage.NONE;
    private int projects;
    private int indicators;

    Rows(Sink sink) {
        this.sink = sink;
    }

    @Override
    public void start(DocumentHeader started) throws IOException {
        header = started;
        document = started.source().path();
        if (started.departmentObjectives() != null) {
            for (DepartmentObjective objective : started.departmentObjectives().objectives()) {
                objective(objective);
            }
        }
    }

    @Override
    public void project(Project project) throws IOException {
        projects++;
        indicators += project.indicators().size();
        Organisation unit = Sourced.valueOf(project.unit());
        List<Object> row = row(
                document,
                project.ordinal(),
                project.title(),
                project.isWholeDepartment(),
                unit == null ? null : unit.code(),
                unit == null ? null : unit.name(),
                Sourced.valueOf(project.code()),
                Sourced.valueOf(project.name()),
                Sourced.valueOf(project.department()),
                Sourced.valueOf(project.agency()),
                Sourced.valueOf(project.attribute()),
                Sourced.valueOf(project.period()));
        budget(row, project.budget());
        row.add(Sourced.valueOf(project.purpose()));
        row.add(lines(project.objectives()));
        row.add(project.midTermObjectives() == null ? null : lines(project.midTermObjectives()));
        row.add(project.location().table());
        ProjectIdentity keys = project.identity();
        row.add(keys == null ? null : keys.region());
        row.add(keys == null ? null : keys.departmentKey());
        row.add(keys == null ? null : keys.projectKey());
        sink.row(Table.PROJECTS, row);
        schedule(project);
        for (Indicator indicator : project.indicators()) {
            indicator(project, indicator);
        }
    }

    @Override
    public void coverage(Coverage counted) {
        coverage = counted;
    }

    @Override
    public void end(List<Finding> findings) throws IOException {
        Organisation department = header.department();
        List<Object> counts = row(
                document,
                header.source().format(),
                header.source().sha256(),
                header.source().size(),
                header.fiscalYear(),
                department == null ? null : department.code(),
                department == null ? null : department.name(),
                header.departmentObjectives() == null
                        ? null
                        : header.departmentObjectives().overall(),
                projects,
                indicators,
                findings.size(),
                DocumentStatus.of(findings).label());
        counts.addAll(coverage.tables().values());
        counts.addAll(List.of(coverage.filled(), coverage.used(), coverage.ignored(), coverage.reported()));
        counts.add(header.identity().regionKey());
        counts.add(header.identity().departmentKey());
        sink.row(Table.DOCUMENTS, counts);
        int ordinal = 0;
        for (Finding finding : findings) {
            List<Object> row = row(
                    document,
                    ++ordinal,
                    finding.rule(),
                    finding.severity().label(),
                    finding.project(),
                    finding.message(Locale.ENGLISH));
            place(row, finding.location());
            row.add(
                    finding.location() == null
                            ? null
                            : number(finding.location().paragraph()));
            sink.row(Table.FINDINGS, row);
        }
    }

    private void objective(DepartmentObjective objective) throws IOException {
        int ordinal = 0;
        for (DepartmentTarget target : objective.targets()) {
            List<Object> row =
                    row(document, objective.ordinal(), ++ordinal, objective.name(), target.name(), target.text());
            row.addAll(TargetColumns.of(target.target()));
            row.add(number(objective.location().paragraph()));
            sink.row(Table.DEPARTMENT_TARGETS, row);
        }
    }

    private static void budget(List<Object> row, Budget budget) {
        row.add(budget == null || budget.unit() == null ? null : budget.unit().label());
        for (Budget.Amount amount : AMOUNTS) {
            row.add(value(budget, amount));
        }
        for (Budget.Amount amount : AMOUNTS) {
            BigDecimal value = value(budget, amount);
            row.add(
                    value == null || budget.unit() == null
                            ? null
                            : budget.unit().toYuan(value));
        }
    }

    private static BigDecimal value(Budget budget, Budget.Amount amount) {
        return budget == null ? null : Sourced.valueOf(budget.amount(amount));
    }

    private void schedule(Project project) throws IOException {
        if (project.schedule() == null) {
            return;
        }
        int step = 0;
        for (SchedulePoint point : project.schedule()) {
            List<Object> row = row(
                    document,
                    project.ordinal(),
                    ++step,
                    point.label(),
                    point.month(),
                    point.cumulativePercent().value());
            place(row, point.cumulativePercent().location());
            sink.row(Table.SCHEDULE, row);
        }
    }

    private void indicator(Project project, Indicator indicator) throws IOException {
        IndicatorDetails details = indicator.details();
        List<Object> row = row(
                document,
                project.ordinal(),
                indicator.ordinal(),
                filled(indicator.level1()),
                filled(indicator.level2()),
                filled(indicator.level3()),
                indicator.dimension().label(),
                indicator.category().label(),
                details == null || details.term() == null
                        ? IndicatorDetails.Term.ANNUAL.label()
                        : details.term().label(),
                filled(indicator.description()),
                filled(indicator.value()));
        row.addAll(TargetColumns.of(indicator.target()));
        row.add(filled(indicator.basis()));
        row.add(details == null ? null : details.weight());
        row.add(details == null ? null : filled(details.baseline()));
        row.add(details == null ? null : filled(details.actual()));
        row.add(details == null ? null : details.score());
        row.add(details == null ? null : filled(details.nature()));
        row.add(details == null ? null : filled(details.explanation()));
        row.add(details == null ? null : filled(details.remark()));
        row.add(details == null ? null : filled(details.deviation()));
        row.add(details == null ? null : filled(details.scoringRule()));
        row.add(details == null ? null : filled(details.area()));
        place(row, indicator.location());
        sink.row(Table.INDICATORS, row);
    }

    private static void place(List<Object> row, Location location) {
        row.add(location == null ? null : number(location.table()));
        row.add(location == null ? null : number(location.row()));
        row.add(location == null ? null : number(location.column()));
    }

    private static Integer number(int part) {
        return part == 0 ? null : part;
    }

    private static String lines(List<String> entries) {
        return entries == null ? null : String.join("\n", entries);
    }

    /** An empty text is no value. */
    static String filled(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static List<Object> row(Object... values) {
        return new ArrayList<>(Arrays.asList(values));
    }

    /** Takes the rows of tables; within a table they come in order. */
    interface Sink {

        /**
         * The next row of a table.
         *
         * @param values one a column: String, BigDecimal, Integer, Long, Boolean or {@code null}
         */
        void row(Table table, List<Object> values) throws IOException;
    }
}
