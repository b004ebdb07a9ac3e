package io.github.mubiao.write;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.model.Sourced;
import java.io.IOException;
import java.math.BigDecimal;

/** Fields that are {@code null} where the document leaves them empty. */
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
}
