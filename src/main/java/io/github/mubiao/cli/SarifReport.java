package io.github.mubiao.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.check.Checks;
import io.github.mubiao.check.Rule;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Location;
import io.github.mubiao.write.Writers;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/**
 * All findings as one run of SARIF 2.1.0 (OASIS), which code hosts and editors read. A cell of a Word
 * document has no line of text, so its place is a logical location: table, row, column.
 */
final class SarifReport extends FindingReport {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final JsonGenerator json;
    private final Locale locale;
    private final List<Rule> rules = Checks.rules();

    SarifReport(OutputStream out, Locale locale) throws IOException {
        this.json = Writers.pretty(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        this.locale = locale;
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        tool();
        json.writeStringField("language", ReportLanguage.isChinese(locale) ? "zh-CN" : "en");
        json.writeStringField("columnKind", "utf16CodeUnits");
        json.writeArrayFieldStart("results");
    }

    private void tool() throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "mubiao");
        json.writeStringField("version", Version.number());
        json.writeArrayFieldStart("rules");
        for (Rule rule : rules) {
            json.writeStartObject();
            json.writeStringField("id", rule.id());
            text("shortDescription", rule.why(locale));
            text("help", rule.why(locale) + " — " + rule.example());
            json.writeObjectFieldStart("defaultConfiguration");
            json.writeStringField("level", rule.severity().label());
            json.writeEndObject();
            json.writeObjectFieldStart("properties");
            json.writeArrayFieldStart("tags");
            json.writeString(rule.group());
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void text(String name, String text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    @Override
    void document(DocumentFindings document) throws IOException {
        for (Finding finding : document.findings()) {
            json.writeStartObject();
            json.writeStringField("ruleId", finding.rule());
            int index = index(finding.rule());
            if (index >= 0) {
                json.writeNumberField("ruleIndex", index);
            }
            json.writeStringField("level", finding.severity().label());
            text("message", Sentences.of(finding, locale));
            json.writeArrayFieldStart("locations");
            location(document, finding);
            json.writeEndArray();
            json.writeObjectFieldStart("partialFingerprints");
            json.writeStringField(
                    "finding/v1", Baseline.Key.of(document.name(), finding).digest());
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private int index(String id) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private void location(DocumentFindings document, Finding finding) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", FileReference.of(document.path()));
        json.writeEndObject();
        json.writeEndObject();
        if (finding.location() != null || finding.project() != null) {
            json.writeArrayFieldStart("logicalLocations");
            place(finding.location());
            if (finding.project() != null) {
                logical("module", finding.project());
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void place(Location place) throws IOException {
        if (place != null) {
            String name = place.toString();
            logical("element", name);
        }
    }

    private void logical(String kind, String name) throws IOException {
        json.writeStartObject();
        json.writeStringField("fullyQualifiedName", name);
        json.writeStringField("kind", kind);
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }
}
