package io.github.mubiao.write;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.model.DiffSink;
import io.github.mubiao.model.DiffStatus;
import io.github.mubiao.model.DiffSummary;
import io.github.mubiao.model.DocumentDiff;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.Effect;
import io.github.mubiao.model.FieldChange;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.IndicatorDiff;
import io.github.mubiao.model.Match;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.ProjectDiff;
import io.github.mubiao.model.Sourced;
import java.io.IOException;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What changed as one JSON object. Two documents give one object; two folders give one with an entry
 * of the same form for each pair, and the summary of all pairs at the end, when it is known. The
 * generator is the caller's to close.
 */
record DiffJson(JsonGenerator json, boolean folders) implements DiffSink {

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
            match(json, shown.match());
        } else {
            json.writeStringField("schemaVersion", JsonDocument.SCHEMA_VERSION);
        }
        side("from", shown.from());
        side("to", shown.to());
        summary(whole, false);
        changes(json, shown.changes());
        Writers.array(json, "notCompared", shown.notCompared(), json::writeString);
        Writers.array(json, "projects", shown.projects(), project -> project(json, project));
        json.writeEndObject();
    }

    private void side(String name, DocumentHeader header) throws IOException {
        if (header == null) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        json.writeStringField("path", header.source().path());
        JsonDocument.number(json, "fiscalYear", header.fiscalYear());
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
        JsonDocument.number(json, "from", summary.budgetFrom());
        JsonDocument.number(json, "to", summary.budgetTo());
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

    static void match(JsonGenerator json, Match match) throws IOException {
        if (match != null) {
            json.writeStringField("matchedBy", match.evidence().label());
            json.writeNumberField("similarity", match.similarity());
        }
    }

    static void project(JsonGenerator json, ProjectDiff project) throws IOException {
        json.writeStartObject();
        json.writeStringField("status", project.status().label());
        match(json, project.match());
        JsonDocument.known(
                json,
                "fromDocument",
                project.origin() == null ? null : project.origin().source().path());
        boolean whole = project.match() == null;
        side(json, "from", project.from(), whole);
        side(json, "to", project.to(), whole);
        changes(json, project.changes());
        Writers.array(json, "indicators", project.indicators(), indicator -> indicator(json, indicator));
        projects(json, "possibleSplit", project.possibleSplit());
        projects(json, "possibleMerge", project.possibleMerge());
        json.writeEndObject();
    }

    private static void side(JsonGenerator json, String name, Project project, boolean whole) throws IOException {
        if (project == null) {
            return;
        }
        json.writeObjectFieldStart(name);
        if (whole) {
            JsonDocument.header(json, project);
        } else {
            names(json, project);
        }
        JsonDocument.location(json, "location", project.location());
        json.writeEndObject();
    }

    private static void names(JsonGenerator json, Project project) throws IOException {
        JsonDocument.text(json, "code", Sourced.valueOf(project.code()));
        JsonDocument.text(json, "name", Sourced.valueOf(project.name()));
        json.writeFieldName("unit");
        JsonDocument.organisation(json, Sourced.valueOf(project.unit()));
    }

    private static void projects(JsonGenerator json, String name, List<Project> projects) throws IOException {
        Writers.array(json, name, projects.isEmpty() ? null : projects, project -> {
            json.writeStartObject();
            names(json, project);
            json.writeEndObject();
        });
    }

    private static void indicator(JsonGenerator json, IndicatorDiff indicator) throws IOException {
        json.writeStartObject();
        json.writeStringField("status", indicator.status().label());
        match(json, indicator.match());
        boolean whole = indicator.status() != DiffStatus.UNCHANGED;
        side(json, "from", indicator.from(), whole);
        side(json, "to", indicator.to(), whole);
        if (indicator.effect() != null) {
            json.writeStringField("effect", indicator.effect().label());
            if (indicator.isSignChanged()) {
                json.writeStringField("note", "sign");
            }
        }
        if (!indicator.changes().isEmpty()) {
            changes(json, indicator.changes());
        }
        json.writeEndObject();
    }

    private static void side(JsonGenerator json, String name, Indicator indicator, boolean whole) throws IOException {
        if (indicator == null) {
            return;
        }
        json.writeObjectFieldStart(name);
        if (whole) {
            JsonDocument.fields(json, indicator);
            JsonDocument.location(json, "location", indicator.location());
        } else {
            JsonDocument.column(json, "level2", indicator.level2());
            JsonDocument.column(json, "level3", indicator.level3());
            JsonDocument.column(json, "value", indicator.value());
        }
        json.writeEndObject();
    }

    static void changes(JsonGenerator json, List<FieldChange> changes) throws IOException {
        Writers.array(json, "changes", changes, change -> {
            json.writeStartObject();
            json.writeStringField("field", change.field());
            if (change instanceof FieldChange.Amount amount) {
                amount(json, amount);
            } else if (change instanceof FieldChange.Words words) {
                words(json, words);
            }
            json.writeEndObject();
        });
    }

    private static void amount(JsonGenerator json, FieldChange.Amount amount) throws IOException {
        JsonDocument.number(json, "from", amount.from());
        JsonDocument.number(json, "to", amount.to());
        JsonDocument.known(
                json, "unit", amount.unit() == null ? null : amount.unit().label());
        JsonDocument.known(json, "difference", amount.difference());
        JsonDocument.known(json, "percent", amount.percent());
    }

    private static void words(JsonGenerator json, FieldChange.Words words) throws IOException {
        texts(json, "from", words.from(), words.list());
        texts(json, "to", words.to(), words.list());
        json.writeStringField("effect", words.effect().label());
        Writers.array(json, "words", words.parts(), part -> {
            json.writeStartObject();
            json.writeStringField(part.kind().label(), part.text());
            json.writeEndObject();
        });
    }

    private static void texts(JsonGenerator json, String name, List<String> texts, boolean list) throws IOException {
        if (!list) {
            JsonDocument.text(json, name, texts.isEmpty() ? null : texts.get(0));
            return;
        }
        Writers.array(json, name, texts, json::writeString);
    }
}
