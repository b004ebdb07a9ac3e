package io.github.mubiao.write;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.model.Basis;
import io.github.mubiao.model.Coverage;
import io.github.mubiao.model.DepartmentObjective;
import io.github.mubiao.model.DepartmentObjectives;
import io.github.mubiao.model.DepartmentTarget;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.DocumentIdentity;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Source;
import java.io.IOException;
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
        ProjectJson.write(json, project);
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
            FindingJson.write(json, finding, Locale.ENGLISH);
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
        LocationJson.write(json, objective.location());
        json.writeEndObject();
    }
}
