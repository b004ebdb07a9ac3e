package io.github.mubiao.write;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.model.Basis;
import io.github.mubiao.model.Budget;
import io.github.mubiao.model.Coverage;
import io.github.mubiao.model.DepartmentObjective;
import io.github.mubiao.model.DepartmentObjectives;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.DocumentIdentity;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.IndicatorDetails;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Measure;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Source;
import io.github.mubiao.model.Sourced;
import io.github.mubiao.model.Target;
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
        json.writeStartObject();
        fields(json, project);
        json.writeEndObject();
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
        number(json, "fiscalYear", header.fiscalYear());
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
        known(json, field, basis == null ? null : basis.label());
    }

    /** How much was read, into the object at hand. */
    static void coverage(JsonGenerator json, Coverage coverage) throws IOException {
        json.writeObjectFieldStart("coverage");
        numbers(json, "tables", coverage.tables());
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
        Writers.array(json, "findings", findings, finding -> finding(json, finding, Locale.ENGLISH));
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
        text(json, "code", organisation.code());
        text(json, "name", organisation.name());
        json.writeEndObject();
    }

    private static void departmentObjectives(JsonGenerator json, DepartmentObjectives part) throws IOException {
        json.writeObjectFieldStart("departmentObjectives");
        text(json, "overall", part.overall());
        Writers.array(json, "objectives", part.objectives(), objective -> objective(json, objective));
        Writers.array(json, "measures", part.measures(), json::writeString);
        json.writeEndObject();
    }

    private static void objective(JsonGenerator json, DepartmentObjective objective) throws IOException {
        json.writeStartObject();
        json.writeNumberField("ordinal", objective.ordinal());
        text(json, "name", objective.name());
        text(json, "objective", objective.objective());
        text(json, "indicatorText", objective.indicatorText());
        Writers.array(json, "targets", objective.targets(), target -> {
            json.writeStartObject();
            text(json, "name", target.name());
            json.writeStringField("text", target.text());
            target(json, "target", target.target());
            json.writeEndObject();
        });
        location(json, "location", objective.location());
        json.writeEndObject();
    }

    /** A finding as a JSON object. */
    static void finding(JsonGenerator json, Finding finding, Locale locale) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        json.writeStringField("severity", finding.severity().label());
        known(json, "project", finding.project());
        json.writeStringField("message", finding.message(locale));
        location(json, "location", finding.location());
        json.writeEndObject();
    }

    /** The project's fields, into the object at hand. */
    static void fields(JsonGenerator json, Project project) throws IOException {
        header(json, project);
        Writers.array(json, "indicators", project.indicators(), indicator -> indicator(json, indicator));
        location(json, project);
    }

    /** The project's fields without its indicators and places, into the object at hand. */
    static void header(JsonGenerator json, Project project) throws IOException {
        json.writeNumberField("ordinal", project.ordinal());
        text(json, "title", project.title());
        if (project.isWholeDepartment()) {
            json.writeBooleanField("wholeDepartment", true);
        }
        if (project.unit() != null) {
            json.writeFieldName("unit");
            organisation(json, project.unit().value());
        }
        sourced(json, "code", project.code());
        sourced(json, "name", project.name());
        if (project.identity() != null) {
            text(json, "projectKey", project.identity().projectKey());
        }
        sourced(json, "department", project.department());
        sourced(json, "agency", project.agency());
        sourced(json, "attribute", project.attribute());
        sourced(json, "period", project.period());
        if (project.budget() != null) {
            budget(json, project.budget());
        }
        sourced(json, "purpose", project.purpose());
        Writers.array(json, "schedule", project.schedule(), point -> {
            json.writeStartObject();
            json.writeStringField("label", point.label());
            number(json, "month", point.month());
            number(json, "cumulativePercent", point.cumulativePercent().value());
            json.writeEndObject();
        });
        Writers.array(json, "objectives", project.objectives(), json::writeString);
        Writers.array(json, "midTermObjectives", project.midTermObjectives(), json::writeString);
    }

    private static void budget(JsonGenerator json, Budget budget) throws IOException {
        json.writeObjectFieldStart("budget");
        text(json, "unit", budget.unit() == null ? null : budget.unit().label());
        for (Map.Entry<Budget.Amount, Sourced<BigDecimal>> amount :
                budget.amounts().entrySet()) {
            number(json, amount.getKey().label(), amount.getValue().value());
        }
        json.writeEndObject();
    }

    private static void indicator(JsonGenerator json, Indicator indicator) throws IOException {
        json.writeStartObject();
        fields(json, indicator);
        json.writeObjectFieldStart("location");
        places(json, indicator.location());
        numbers(json, "columns", indicator.columns());
        json.writeEndObject();
        json.writeEndObject();
    }

    /** What the row says, within an object that is open. */
    static void fields(JsonGenerator json, Indicator indicator) throws IOException {
        json.writeNumberField("ordinal", indicator.ordinal());
        column(json, "level1", indicator.level1());
        column(json, "level2", indicator.level2());
        column(json, "level3", indicator.level3());
        json.writeStringField("dimension", indicator.dimension().label());
        json.writeStringField("category", indicator.category().label());
        column(json, "description", indicator.description());
        column(json, "value", indicator.value());
        target(json, "target", indicator.target());
        column(json, "basis", indicator.basis());
        if (indicator.details() != null) {
            details(json, indicator.details());
        }
    }

    private static void details(JsonGenerator json, IndicatorDetails details) throws IOException {
        if (details.term() != null) {
            json.writeStringField("term", details.term().label());
        }
        known(json, "weight", details.weight());
        column(json, "baseline", details.baseline());
        column(json, "actual", details.actual());
        target(json, "actualTarget", details.actualTarget());
        known(json, "score", details.score());
        column(json, "nature", details.nature());
        column(json, "explanation", details.explanation());
        column(json, "remark", details.remark());
        column(json, "deviation", details.deviation());
        column(json, "scoringRule", details.scoringRule());
        column(json, "area", details.area());
    }

    /** The project's first table, and the cell of every figure of its header. */
    private static void location(JsonGenerator json, Project project) throws IOException {
        json.writeObjectFieldStart("location");
        places(json, project.location());
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
        location(json, "objectives", project.objectivesLocation());
        if (project.details() != null) {
            location(json, "midTermObjectives", project.details().midTermObjectivesLocation());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void place(JsonGenerator json, String name, Sourced<?> field) throws IOException {
        location(json, name, field == null ? null : field.location());
    }

    private static void target(JsonGenerator json, String name, Target target) throws IOException {
        if (target != null) {
            json.writeFieldName(name);
            target(json, target);
        }
    }

    /** A target as a JSON object; fields that say nothing are left out. */
    static void target(JsonGenerator json, Target target) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", target.kind().label());
        switch (target.kind()) {
            case COMPARISON -> comparison(json, (Target.Comparison) target);
            case RANGE -> range(json, (Target.Range) target);
            case DEADLINE -> deadline(json, (Target.Deadline) target);
            case PERIOD -> period(json, (Target.Period) target);
            case ORDINAL -> ordinal(json, (Target.Ordinal) target);
            case BOOLEAN -> json.writeBooleanField("value", ((Target.YesNo) target).value());
            case RATIO -> ratio(json, (Target.Ratio) target);
            case REFERENCE -> reference(json, (Target.Reference) target);
            case ALL -> Writers.array(json, "parts", ((Target.All) target).parts(), part -> target(json, part));
            case QUALITATIVE, NOT_APPLICABLE, MISSING -> {}
        }
        json.writeEndObject();
    }

    private static void comparison(JsonGenerator json, Target.Comparison target) throws IOException {
        json.writeStringField("comparator", target.comparator().symbol());
        json.writeNumberField("value", target.value());
        if (target.implied()) {
            json.writeBooleanField("implied", true);
        }
        Measure measure = target.measure();
        known(json, "unit", measure.unit());
        known(json, "baseValue", target.baseValue());
        measure(json, measure);
    }

    private static void range(JsonGenerator json, Target.Range target) throws IOException {
        json.writeNumberField("lower", target.lower());
        json.writeBooleanField("lowerInclusive", target.lowerInclusive());
        json.writeNumberField("upper", target.upper());
        json.writeBooleanField("upperInclusive", target.upperInclusive());
        Measure measure = target.measure();
        known(json, "unit", measure.unit());
        known(json, "baseLower", target.baseLower());
        known(json, "baseUpper", target.baseUpper());
        measure(json, measure);
    }

    private static void measure(JsonGenerator json, Measure measure) throws IOException {
        known(json, "baseUnit", measure.baseUnit());
        known(json, "per", measure.per());
        if (measure.change() != null) {
            json.writeStringField("change", measure.change().label());
        }
        if (measure.unitSource() != null) {
            json.writeStringField("unitSource", measure.unitSource().label());
        }
        known(json, "note", measure.note());
    }

    private static void deadline(JsonGenerator json, Target.Deadline target) throws IOException {
        json.writeStringField("comparator", target.comparator().symbol());
        json.writeStringField("date", target.date().toString());
        json.writeStringField("precision", target.date().precision());
    }

    private static void period(JsonGenerator json, Target.Period target) throws IOException {
        json.writeStringField("from", target.from().toString());
        json.writeStringField("to", target.to().toString());
    }

    private static void ordinal(JsonGenerator json, Target.Ordinal target) throws IOException {
        json.writeStringField("grade", target.grade());
        if (target.comparator() != null) {
            json.writeStringField("comparator", target.comparator().symbol());
        }
    }

    private static void ratio(JsonGenerator json, Target.Ratio target) throws IOException {
        json.writeNumberField("left", target.left());
        json.writeNumberField("right", target.right());
        json.writeStringField("comparator", target.comparator().symbol());
    }

    private static void reference(JsonGenerator json, Target.Reference target) throws IOException {
        json.writeStringField("comparator", target.comparator().symbol());
        json.writeStringField("reference", target.reference());
    }

    /** A field that is left out where it is {@code null}. */
    static void known(JsonGenerator json, String name, String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    static void known(JsonGenerator json, String name, BigDecimal value) throws IOException {
        if (value != null) {
            json.writeNumberField(name, value);
        }
    }

    /** A field that is {@code null} where its value is. */
    static void text(JsonGenerator json, String name, String value) throws IOException {
        json.writeFieldName(name);
        json.writeString(value);
    }

    /** A text column of a row: left out where the layout has none, {@code null} where the cell is empty. */
    static void column(JsonGenerator json, String name, String value) throws IOException {
        if (value != null) {
            text(json, name, value.isEmpty() ? null : value);
        }
    }

    /** A field with its place: left out where the layout has none. */
    static void sourced(JsonGenerator json, String name, Sourced<String> field) throws IOException {
        if (field != null) {
            text(json, name, field.value());
        }
    }

    static void number(JsonGenerator json, String name, Integer value) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value);
        }
    }

    static void number(JsonGenerator json, String name, BigDecimal value) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(value);
    }

    private static void numbers(JsonGenerator json, String name, Map<String, Integer> numbers) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Integer> number : numbers.entrySet()) {
            json.writeNumberField(number.getKey(), number.getValue());
        }
        json.writeEndObject();
    }

    /** A place as a field; left out where it is {@code null}. */
    static void location(JsonGenerator json, String name, Location location) throws IOException {
        if (location != null) {
            json.writeFieldName(name);
            location(json, location);
        }
    }

    /** A place as a JSON object. */
    static void location(JsonGenerator json, Location location) throws IOException {
        json.writeStartObject();
        places(json, location);
        json.writeEndObject();
    }

    /** The parts of the place that are known, within an object that is open. */
    static void places(JsonGenerator json, Location location) throws IOException {
        part(json, "table", location.table());
        part(json, "row", location.row());
        part(json, "column", location.column());
        part(json, "paragraph", location.paragraph());
        part(json, "page", location.page());
        known(json, "sheet", location.sheet());
        known(json, "cell", location.cell());
    }

    private static void part(JsonGenerator json, String name, int number) throws IOException {
        if (number > 0) {
            json.writeNumberField(name, number);
        }
    }
}
