package io.github.mubiao.write;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.model.DiffStatus;
import io.github.mubiao.model.FieldChange;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.IndicatorDiff;
import io.github.mubiao.model.Match;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.ProjectDiff;
import io.github.mubiao.model.Sourced;
import io.github.mubiao.model.TextPart;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/**
 * The parts of {@link DiffJson}. What only one side has is there with all it says, what both sides
 * have with its names and what changed, so that the newer year can be made from the older one and
 * this.
 */
final class DiffPartsJson {

    private DiffPartsJson() {}

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
        if (project.origin() != null) {
            json.writeStringField("fromDocument", project.origin().source().path());
        }
        boolean whole = project.match() == null;
        side(json, "from", project.from(), whole);
        side(json, "to", project.to(), whole);
        changes(json, project.changes());
        json.writeArrayFieldStart("indicators");
        for (IndicatorDiff indicator : project.indicators()) {
            indicator(json, indicator);
        }
        json.writeEndArray();
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
        json.writeFieldName("location");
        JsonFields.location(json, project.location());
        json.writeEndObject();
    }

    private static void names(JsonGenerator json, Project project) throws IOException {
        JsonFields.text(json, "code", Sourced.valueOf(project.code()));
        JsonFields.text(json, "name", Sourced.valueOf(project.name()));
        json.writeFieldName("unit");
        JsonDocument.organisation(json, Sourced.valueOf(project.unit()));
    }

    private static void projects(JsonGenerator json, String name, List<Project> projects) throws IOException {
        if (projects.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (Project project : projects) {
            json.writeStartObject();
            names(json, project);
            json.writeEndObject();
        }
        json.writeEndArray();
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
            json.writeFieldName("location");
            JsonFields.location(json, indicator.location());
        } else {
            JsonFields.column(json, "level2", indicator.level2());
            JsonFields.column(json, "level3", indicator.level3());
            JsonFields.column(json, "value", indicator.value());
        }
        json.writeEndObject();
    }

    static void changes(JsonGenerator json, List<FieldChange> changes) throws IOException {
        json.writeArrayFieldStart("changes");
        for (FieldChange change : changes) {
            json.writeStartObject();
            json.writeStringField("field", change.field());
            if (change instanceof FieldChange.Amount amount) {
                amount(json, amount);
            } else if (change instanceof FieldChange.Words words) {
                words(json, words);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void amount(JsonGenerator json, FieldChange.Amount amount) throws IOException {
        JsonFields.number(json, "from", amount.from());
        JsonFields.number(json, "to", amount.to());
        if (amount.unit() != null) {
            json.writeStringField("unit", amount.unit().label());
        }
        known(json, "difference", amount.difference());
        known(json, "percent", amount.percent());
    }

    private static void known(JsonGenerator json, String name, BigDecimal number) throws IOException {
        if (number != null) {
            json.writeNumberField(name, number);
        }
    }

    private static void words(JsonGenerator json, FieldChange.Words words) throws IOException {
        texts(json, "from", words.from(), words.list());
        texts(json, "to", words.to(), words.list());
        json.writeStringField("effect", words.effect().label());
        json.writeArrayFieldStart("words");
        for (TextPart part : words.parts()) {
            json.writeStartObject();
            json.writeStringField(part.kind().label(), part.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts, boolean list) throws IOException {
        if (!list) {
            JsonFields.text(json, name, texts.isEmpty() ? null : texts.get(0));
            return;
        }
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
