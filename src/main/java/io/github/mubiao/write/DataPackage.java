package io.github.mubiao.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Describes the CSV files as a Frictionless Data Package: types, primary and foreign keys. */
final class DataPackage {

    private DataPackage() {}

    static void write(Path place, Path working) throws IOException {
        try (AtomicFile file = new AtomicFile(place, working)) {
            try (JsonGenerator json = Writers.pretty(file.out())) {
                json.writeStartObject();
                json.writeStringField("name", "mubiao");
                json.writeStringField("profile", "tabular-data-package");
                Writers.array(json, "resources", List.of(Table.values()), table -> resource(json, table));
                json.writeEndObject();
            }
            file.commit();
        }
    }

    private static void resource(JsonGenerator json, Table table) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", table.label());
        json.writeStringField("title", table.title());
        json.writeStringField("path", table.label() + ".csv");
        json.writeStringField("profile", "tabular-data-resource");
        json.writeStringField("encoding", "utf-8");
        json.writeStringField("format", "csv");
        json.writeObjectFieldStart("schema");
        Writers.array(json, "fields", table.fields(), field -> {
            json.writeStartObject();
            json.writeStringField("name", field.name());
            json.writeStringField("type", field.type().label());
            json.writeStringField("title", field.title());
            json.writeEndObject();
        });
        Writers.array(json, "primaryKey", table.primaryKey(), json::writeString);
        foreignKeys(json, table);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void foreignKeys(JsonGenerator json, Table table) throws IOException {
        if (table == Table.DOCUMENTS) {
            return;
        }
        json.writeArrayFieldStart("foreignKeys");
        foreignKey(json, List.of("document"), Table.DOCUMENTS);
        if (table == Table.SCHEDULE || table == Table.INDICATORS) {
            foreignKey(json, Table.PROJECTS.primaryKey(), Table.PROJECTS);
        }
        json.writeEndArray();
    }

    private static void foreignKey(JsonGenerator json, List<String> columns, Table to) throws IOException {
        json.writeStartObject();
        Writers.array(json, "fields", columns, json::writeString);
        json.writeObjectFieldStart("reference");
        json.writeStringField("resource", to.label());
        Writers.array(json, "fields", columns, json::writeString);
        json.writeEndObject();
        json.writeEndObject();
    }
}
