package io.github.mubiao.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.check.Checks;
import io.github.mubiao.check.Rule;
import io.github.mubiao.check.RuleSettings;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.MessageCatalog;
import io.github.mubiao.model.Severity;
import io.github.mubiao.model.Source;
import io.github.mubiao.write.Writers;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * All findings as one run of SARIF 2.1.0 (OASIS), which code hosts and editors read. Documents are binary artifacts: a
 * region of one has bytes and neither lines nor characters (3.30.1). So a finding's region is the file, with the text of
 * the cell as its rendered snippet (3.3.4), and table, row and column are a logical location.
 */
final class SarifReport extends FindingReport {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final JsonGenerator json;
    private final Locale locale;
    private final RuleSettings settings;
    private final List<Rule> rules = Checks.rules();
    /** The documents so far, whose places in the list results name. */
    private final List<Artifact> artifacts = new ArrayList<>();

    /** @param source {@code null} for a document that could not be read */
    private record Artifact(String uri, Source source) {}

    SarifReport(OutputStream out, Locale locale, RuleSettings settings) throws IOException {
        this.settings = settings;
        this.json = Writers.pretty(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        this.locale = locale;
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        tool();
        json.writeStringField("language", MessageCatalog.isChinese(locale) ? "zh-CN" : "en");
        json.writeStringField("columnKind", "utf16CodeUnits");
        json.writeArrayFieldStart("results");
    }

    private void tool() throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "mubiao");
        json.writeStringField("version", Version.number());
        Writers.array(json, "rules", rules, rule -> {
            json.writeStartObject();
            json.writeStringField("id", rule.id());
            text("shortDescription", rule.why(locale));
            text("help", rule.why(locale) + " — " + rule.example());
            json.writeObjectFieldStart("defaultConfiguration");
            json.writeStringField("level", rule.severity().label());
            json.writeEndObject();
            json.writeObjectFieldStart("properties");
            Writers.array(json, "tags", List.of(rule.group()), json::writeString);
            json.writeEndObject();
            json.writeEndObject();
        });
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
        artifacts.add(new Artifact(
                FileReference.of(document.path()), document.summary().source()));
        for (Finding finding : document.findings()) {
            json.writeStartObject();
            json.writeStringField("ruleId", finding.rule());
            int index = index(finding.rule());
            if (index >= 0) {
                json.writeNumberField("ruleIndex", index);
            }
            json.writeStringField("level", finding.severity().label());
            text("message", finding.message(locale));
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
        return rules.stream().map(Rule::id).toList().indexOf(id);
    }

    private void location(DocumentFindings document, Finding finding) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", FileReference.of(document.path()));
        json.writeNumberField("index", artifacts.size() - 1);
        json.writeEndObject();
        region(document, finding);
        json.writeEndObject();
        if (finding.location() != null || finding.project() != null) {
            json.writeArrayFieldStart("logicalLocations");
            place(finding.location());
            if (finding.project() != null) {
                json.writeStartObject();
                json.writeStringField("name", finding.project());
                json.writeStringField("fullyQualifiedName", finding.project());
                json.writeStringField("kind", "module");
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** The bytes of the whole file, and what stands at the place; nothing for a finding of the whole document. */
    private void region(DocumentFindings document, Finding finding) throws IOException {
        Source source = document.summary().source();
        if (finding.location() == null || source == null) {
            return;
        }
        json.writeObjectFieldStart("region");
        json.writeNumberField("byteOffset", 0);
        json.writeNumberField("byteLength", source.size());
        String text = document.texts().get(finding.location());
        if (text != null) {
            json.writeObjectFieldStart("snippet");
            text("rendered", text);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void place(Location place) throws IOException {
        if (place == null) {
            return;
        }
        String name = place.toString();
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("fullyQualifiedName", name);
        json.writeStringField("kind", "element");
        json.writeObjectFieldStart("properties");
        part("table", place.table());
        part("row", place.row());
        part("column", place.column());
        part("paragraph", place.paragraph());
        part("page", place.page());
        text("sheet", place.sheet());
        text("cell", place.cell());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void part(String name, int number) throws IOException {
        if (number > 0) {
            json.writeNumberField(name, number);
        }
    }

    private void artifacts() throws IOException {
        Writers.array(json, "artifacts", artifacts, artifact -> {
            json.writeStartObject();
            json.writeObjectFieldStart("location");
            json.writeStringField("uri", artifact.uri());
            json.writeEndObject();
            if (artifact.source() != null) {
                json.writeNumberField("length", artifact.source().size());
                json.writeObjectFieldStart("hashes");
                json.writeStringField("sha-256", artifact.source().sha256());
                json.writeEndObject();
            }
            Writers.array(json, "roles", List.of("analysisTarget"), json::writeString);
            json.writeEndObject();
        });
    }

    /** What a file of rules changed, beside what each rule has by itself. */
    private void overrides() throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField(
                "executionSuccessful", artifacts.stream().allMatch(artifact -> artifact.source() != null));
        json.writeArrayFieldStart("ruleConfigurationOverrides");
        for (int i = 0; i < rules.size(); i++) {
            Severity severity = settings.severity(rules.get(i));
            if (severity != rules.get(i).severity()) {
                override(i, severity);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void override(int rule, Severity severity) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("descriptor");
        json.writeStringField("id", rules.get(rule).id());
        json.writeNumberField("index", rule);
        json.writeEndObject();
        json.writeObjectFieldStart("configuration");
        if (severity == null) {
            json.writeBooleanField("enabled", false);
        } else {
            json.writeStringField("level", severity.label());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        artifacts();
        overrides();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    /** Paths as URI references. */
    static final class FileReference {

        private FileReference() {}

        /** The reference of a path with {@code /} between names; only an absolute one names its scheme. */
        static String of(String path) {
            try {
                boolean absolute = path.startsWith("/");
                String named = !absolute && path.contains(":") ? "./" + path : path;
                URI reference = absolute ? new URI("file", "", path, null) : new URI(null, null, named, null);
                return reference.toASCIIString();
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException("No path: " + path, e);
            }
        }
    }
}
