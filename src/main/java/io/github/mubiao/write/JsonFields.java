package io.github.mubiao.write;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Sourced;
import java.io.IOException;
import java.math.BigDecimal;

/** Fields of JSON objects: {@code null} where the document leaves them empty, and places. */
final class JsonFields {

    private JsonFields() {}

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
        part(json, "sheet", location.sheet());
        part(json, "cell", location.cell());
    }

    private static void part(JsonGenerator json, String name, String text) throws IOException {
        if (text != null) {
            json.writeStringField(name, text);
        }
    }

    private static void part(JsonGenerator json, String name, int number) throws IOException {
        if (number > 0) {
            json.writeNumberField(name, number);
        }
    }
}
