package io.github.mubiao.write;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.model.Finding;
import java.io.IOException;
import java.util.Locale;

/** A finding as a JSON object. */
final class FindingJson {

    private FindingJson() {}

    static void write(JsonGenerator json, Finding finding, Locale locale) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        json.writeStringField("severity", finding.severity().label());
        if (finding.project() != null) {
            json.writeStringField("project", finding.project());
        }
        json.writeStringField("message", finding.message(locale));
        if (finding.location() != null) {
            json.writeFieldName("location");
            LocationJson.write(json, finding.location());
        }
        json.writeEndObject();
    }
}
