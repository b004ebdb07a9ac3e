package io.github.mubiao.write;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.model.Basis;
import io.github.mubiao.model.Budget;
import io.github.mubiao.model.Coverage;
import io.github.mubiao.model.DepartmentObjective;
import io.github.mubiao.model.DepartmentObjectives;
import io.github.mubiao.model.DepartmentTarget;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.DocumentIdentity;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.IndicatorDetails;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.SchedulePoint;
import io.github.mubiao.model.Source;
import io.github.mubiao.model.Sourced;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A document as one JSON object, written as it comes. The generator is the caller's to close. */
final class JsonDocument implements DocumentSink {

    /** The version of the contract that the output keeps. */
    static final String SCHEMA_VERSION = "1.0";

    private final JsonGenerator json;
    private Coverage coverage = Coverage.NONE;

    JsonDocument(JsonGenerator json) {
        this.json = json;
    }

    @Override
    public void start(DocumentHeader header) throws IOException {
        json.writeStartObject();
        header(json, header);
        json.writeArrayFieldStart("projects");
    }

    @Override
    public void project(Project project) throws IOException {
        project(json, project);
    }

    @Override
    public void coverage(Coverage counted) {
        coverage = counted;
    }

    @Override
    public void end(List<Finding> findings) throws IOException {
        json.writeEndArray();
        coverage(json, coverage);
        findings(json, findings);
        json.writeEndObject();
        json.flush();
    }

    /** The fields before the projects, into the object at hand. */
    static void header(JsonGenerator json, DocumentHeader header) throws IOException {
        json.writeStringField("schemaVersion", SCHEMA_VERSION);
        source(json, header.source());
        JsonFields.number(json, "fiscalYear", header.fiscalYear());
        json.writeFieldName("department");
        organisation(json, header.department());
        identity(json, header.identity());
        if (header.departmentObjectives() != null) {
            departmentObjectives(json, header.departmentObjectives());
        }
    }

    /** Region and keys, and what year, region and department were taken from. */
    private static void identity(JsonGenerator json, DocumentIdentity identity) throws IOException {
        json.writeFieldName("region");
        organisation(json, identity.region());
        json.writeStringField("departmentKey", identity.departmentKey());
        json.writeObjectFieldStart("identity");
        basis(json, "fiscalYear", identity.yearBasis());
        basis(json, "region", identity.regionBasis());
        basis(json, "department", identity.departmentBasis());
        json.writeEndObject();
    }

    private static void basis(JsonGenerator json, String field, Basis basis) throws IOException {
        if (basis != null) {
            json.writeStringField(field, basis.label());
        }
    }

    /** How much was read, into the object at hand. */
    static void coverage(JsonGenerator json, Coverage coverage) throws IOException {
        json.writeObjectFieldStart("coverage");
        json.writeObjectFieldStart("tables");
        for (Map.Entry<String, Integer> count : coverage.tables().entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("cells");
        json.writeNumberField("filled", coverage.filled());
        json.writeNumberField("used", coverage.used());
        json.writeNumberField("ignored", coverage.ignored());
        json.writeNumberField("reported", coverage.reported());
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The findings, into the object at hand. */
    static void findings(JsonGenerator json, List<Finding> findings) throws IOException {
        json.writeArrayFieldStart("findings");
        for (Finding finding : findings) {
            finding(json, finding, Locale.ENGLISH);
        }
        json.writeEndArray();
    }

    private static void source(JsonGenerator json, Source source) throws IOException {
        json.writeObjectFieldStart("source");
        json.writeStringField("path", source.path());
        json.writeStringField("format", source.format());
        json.writeStringField("sha256", source.sha256());
        json.writeNumberField("size", source.size());
        json.writeEndObject();
    }

    static void organisation(JsonGenerator json, Organisation organisation) throws IOException {
        if (organisation == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        JsonFields.text(json, "code", organisation.code());
        JsonFields.text(json, "name", organisation.name());
        json.writeEndObject();
    }

    private static void departmentObjectives(JsonGenerator json, DepartmentObjectives part) throws IOException {
        json.writeObjectFieldStart("departmentObjectives");
        JsonFields.text(json, "overall", part.overall());
        json.writeArrayFieldStart("objectives");
        for (DepartmentObjective objective : part.objectives()) {
            objective(json, objective);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("measures");
        for (String measure : part.measures()) {
            json.writeString(measure);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void objective(JsonGenerator json, DepartmentObjective objective) throws IOException {
        json.writeStartObject();
        json.writeNumberField("ordinal", objective.ordinal());
        JsonFields.text(json, "name", objective.name());
        JsonFields.text(json, "objective", objective.objective());
        JsonFields.text(json, "indicatorText", objective.indicatorText());
        json.writeArrayFieldStart("targets");
        for (DepartmentTarget target : objective.targets()) {
            json.writeStartObject();
            JsonFields.text(json, "name", target.name());
            json.writeStringField("text", target.text());
            json.writeFieldName("target");
            TargetJson.write(json, target.target());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeFieldName("location");
        JsonFields.location(json, objective.location());
        json.writeEndObject();
    }

    /** A finding as a JSON object. */
    static void finding(JsonGenerator json, Finding finding, Locale locale) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        json.writeStringField("severity", finding.severity().label());
        if (finding.project() != null) {
            json.writeStringField("project", finding.project());
        }
        json.writeStringField("message", finding.message(locale));
        if (finding.location() != null) {
            json.writeFieldName("location");
            JsonFields.location(json, finding.location());
        }
        json.writeEndObject();
    }

    private static void project(JsonGenerator json, Project project) throws IOException {
        json.writeStartObject();
        fields(json, project);
        json.writeEndObject();
    }

    /** The project's fields, into the object at hand. */
    static void fields(JsonGenerator json, Project project) throws IOException {
        header(json, project);
        json.writeArrayFieldStart("indicators");
        for (Indicator indicator : project.indicators()) {
            indicator(json, indicator);
        }
        json.writeEndArray();
        location(json, project);
    }

    /** The project's fields without its indicators and places, into the object at hand. */
    static void header(JsonGenerator json, Project project) throws IOException {
        json.writeNumberField("ordinal", project.ordinal());
        JsonFields.text(json, "title", project.title());
        if (project.isWholeDepartment()) {
            json.writeBooleanField("wholeDepartment", true);
        }
        if (project.unit() != null) {
            json.writeFieldName("unit");
            organisation(json, project.unit().value());
        }
        JsonFields.sourced(json, "code", project.code());
        JsonFields.sourced(json, "name", project.name());
        if (project.identity() != null) {
            json.writeStringField("projectKey", project.identity().projectKey());
        }
        JsonFields.sourced(json, "department", project.department());
        JsonFields.sourced(json, "agency", project.agency());
        JsonFields.sourced(json, "attribute", project.attribute());
        JsonFields.sourced(json, "period", project.period());
        if (project.budget() != null) {
            budget(json, project.budget());
        }
        JsonFields.sourced(json, "purpose", project.purpose());
        schedule(json, project);
        objectives(json, "objectives", project.objectives());
        if (project.details() != null) {
            objectives(json, "midTermObjectives", project.details().midTermObjectives());
        }
    }

    private static void budget(JsonGenerator json, Budget budget) throws IOException {
        json.writeObjectFieldStart("budget");
        JsonFields.text(
                json, "unit", budget.unit() == null ? null : budget.unit().label());
        for (Map.Entry<Budget.Amount, Sourced<BigDecimal>> amount :
                budget.amounts().entrySet()) {
            JsonFields.number(json, amount.getKey().label(), amount.getValue().value());
        }
        json.writeEndObject();
    }

    private static void schedule(JsonGenerator json, Project project) throws IOException {
        if (project.schedule() == null) {
            return;
        }
        json.writeArrayFieldStart("schedule");
        for (SchedulePoint point : project.schedule()) {
            json.writeStartObject();
            json.writeStringField("label", point.label());
            JsonFields.number(json, "month", point.month());
            JsonFields.number(
                    json, "cumulativePercent", point.cumulativePercent().value());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void objectives(JsonGenerator json, String name, List<String> objectives) throws IOException {
        if (objectives == null) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (String objective : objectives) {
            json.writeString(objective);
        }
        json.writeEndArray();
    }

    private static void indicator(JsonGenerator json, Indicator indicator) throws IOException {
        json.writeStartObject();
        fields(json, indicator);
        json.writeObjectFieldStart("location");
        JsonFields.places(json, indicator.location());
        json.writeObjectFieldStart("columns");
        for (Map.Entry<String, Integer> column : indicator.columns().entrySet()) {
            json.writeNumberField(column.getKey(), column.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** What the row says, within an object that is open. */
    static void fields(JsonGenerator json, Indicator indicator) throws IOException {
        json.writeNumberField("ordinal", indicator.ordinal());
        JsonFields.column(json, "level1", indicator.level1());
        JsonFields.column(json, "level2", indicator.level2());
        JsonFields.column(json, "level3", indicator.level3());
        json.writeStringField("dimension", indicator.dimension().label());
        json.writeStringField("category", indicator.category().label());
        JsonFields.column(json, "description", indicator.description());
        JsonFields.column(json, "value", indicator.value());
        json.writeFieldName("target");
        TargetJson.write(json, indicator.target());
        JsonFields.column(json, "basis", indicator.basis());
        if (indicator.details() != null) {
            details(json, indicator.details());
        }
    }

    private static void details(JsonGenerator json, IndicatorDetails details) throws IOException {
        if (details.term() != null) {
            json.writeStringField("term", details.term().label());
        }
        if (details.weight() != null) {
            json.writeNumberField("weight", details.weight());
        }
        JsonFields.column(json, "baseline", details.baseline());
        JsonFields.column(json, "actual", details.actual());
        if (details.actualTarget() != null) {
            json.writeFieldName("actualTarget");
            TargetJson.write(json, details.actualTarget());
        }
        if (details.score() != null) {
            json.writeNumberField("score", details.score());
        }
        JsonFields.column(json, "nature", details.nature());
        JsonFields.column(json, "explanation", details.explanation());
        JsonFields.column(json, "remark", details.remark());
        JsonFields.column(json, "deviation", details.deviation());
        JsonFields.column(json, "scoringRule", details.scoringRule());
        JsonFields.column(json, "area", details.area());
    }

    /** The project's first table, and the cell of every figure of its header. */
    private static void location(JsonGenerator json, Project project) throws IOException {
        json.writeObjectFieldStart("location");
        JsonFields.places(json, project.location());
        json.writeObjectFieldStart("fields");
        place(json, "unit", project.unit());
        place(json, "code", project.code());
        place(json, "name", project.name());
        place(json, "department", project.department());
        place(json, "agency", project.agency());
        place(json, "attribute", project.attribute());
        place(json, "period", project.period());
        if (project.budget() != null) {
            for (Map.Entry<Budget.Amount, Sourced<BigDecimal>> amount :
                    project.budget().amounts().entrySet()) {
                place(json, "budget." + amount.getKey().label(), amount.getValue());
            }
        }
        place(json, "purpose", project.purpose());
        if (project.schedule() != null) {
            for (int i = 0; i < project.schedule().size(); i++) {
                place(json, "schedule." + (i + 1), project.schedule().get(i).cumulativePercent());
            }
        }
        place(json, "objectives", project.objectivesLocation());
        if (project.details() != null) {
            place(json, "midTermObjectives", project.details().midTermObjectivesLocation());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void place(JsonGenerator json, String name, Sourced<?> field) throws IOException {
        place(json, name, field == null ? null : field.location());
    }

    private static void place(JsonGenerator json, String name, Location location) throws IOException {
        if (location != null) {
            json.writeFieldName(name);
            JsonFields.location(json, location);
        }
    }
}
