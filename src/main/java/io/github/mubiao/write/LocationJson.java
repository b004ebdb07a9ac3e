package io.github.mubiao.write;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.model.Location;
import java.io.IOException;

/** A place as a JSON object. */
final class LocationJson {

    private LocationJson() {}

    static void write(JsonGenerator json, Location location) throws IOException {
        json.writeStartObject();
        fields(json, location);
        json.writeEndObject();
    }

    /** The parts of the place that are known, within an object that is open. */
    static void fields(JsonGenerator json, Location location) throws IOException {
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
