package io.github.mubiao.write;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.model.DiffSink;
import io.github.mubiao.model.DiffStatus;
import io.github.mubiao.model.DiffSummary;
import io.github.mubiao.model.DocumentDiff;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.Effect;
import io.github.mubiao.model.ProjectDiff;
import java.io.IOException;
import java.util.function.ToIntFunction;

/**
 * What changed as one JSON object. Two documents give one object; two folders give one with an entry
 * of the same form for each pair, and the summary of all pairs at the end, when it is known. The
 * generator is the caller's to close.
 */
final class DiffJson implements DiffSink {

    private final JsonGenerator json;
    private final boolean folders;

    DiffJson(JsonGenerator json, boolean folders) {
        this.json = json;
        this.folders = folders;
    }

    @Override
    public void start(String from, String to) throws IOException {
        if (folders) {
            json.writeStartObject();
            json.writeStringField("schemaVersion", JsonDocument.SCHEMA_VERSION);
            path("from", from);
            path("to", to);
            json.writeArrayFieldStart("documents");
        }
    }

    private void path(String name, String path) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("path", path);
        json.writeEndObject();
    }

    @Override
    public void document(DocumentDiff shown, DiffSummary whole) throws IOException {
        json.writeStartObject();
        if (folders) {
            json.writeStringField("status", shown.status().label());
            DiffPartsJson.match(json, shown.match());
        } else {
            json.writeStringField("schemaVersion", JsonDocument.SCHEMA_VERSION);
        }
        side("from", shown.from());
        side("to", shown.to());
        summary(whole, false);
        DiffPartsJson.changes(json, shown.changes());
        json.writeArrayFieldStart("notCompared");
        for (String field : shown.notCompared()) {
            json.writeString(field);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("projects");
        for (ProjectDiff project : shown.projects()) {
            DiffPartsJson.project(json, project);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void side(String name, DocumentHeader header) throws IOException {
        if (header == null) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        json.writeStringField("path", header.source().path());
        JsonFields.number(json, "fiscalYear", header.fiscalYear());
        json.writeFieldName("department");
        JsonDocument.organisation(json, header.department());
        json.writeEndObject();
    }

    @Override
    public void end(DiffSummary whole) throws IOException {
        if (folders) {
            json.writeEndArray();
            summary(whole, true);
            json.writeEndObject();
        }
        json.flush();
    }

    private void summary(DiffSummary summary, boolean documents) throws IOException {
        json.writeObjectFieldStart("summary");
        if (documents) {
            counts("documents", summary::documents);
        }
        counts("projects", summary::projects);
        counts("indicators", summary::indicators);
        json.writeObjectFieldStart("effects");
        for (Effect effect : Effect.values()) {
            json.writeNumberField(effect.label(), summary.effects(effect));
        }
        json.writeEndObject();
        json.writeObjectFieldStart("budget");
        JsonFields.number(json, "from", summary.budgetFrom());
        JsonFields.number(json, "to", summary.budgetTo());
        json.writeStringField("unit", DiffSummary.BUDGET_UNIT.label());
        json.writeNumberField("withoutAmount", summary.withoutAmount());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void counts(String name, ToIntFunction<DiffStatus> count) throws IOException {
        json.writeObjectFieldStart(name);
        for (DiffStatus status : DiffStatus.values()) {
            json.writeNumberField(status.label(), count.applyAsInt(status));
        }
        json.writeEndObject();
    }
}
