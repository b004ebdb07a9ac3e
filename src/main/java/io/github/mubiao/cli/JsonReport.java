package io.github.mubiao.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.check.DocumentSummary;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Severity;
import io.github.mubiao.write.Writers;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** All findings as one JSON object: documents in order, each with its summary. */
final class JsonReport extends FindingReport {

    private final JsonGenerator json;
    private final Locale locale;
    private final FindingCounts all = new FindingCounts();
    private int documents;

    JsonReport(OutputStream out, Locale locale) throws IOException {
        this.json = Writers.pretty(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        this.locale = locale;
        json.writeStartObject();
        json.writeStringField("schemaVersion", "1.0");
        json.writeArrayFieldStart("documents");
    }

    @Override
    void document(DocumentFindings document) throws IOException {
        documents++;
        all.add(document.findings());
        json.writeStartObject();
        json.writeStringField("path", document.path());
        json.writeObjectFieldStart("summary");
        DocumentSummary summary = document.summary();
        json.writeNumberField("projects", summary.projects());
        json.writeNumberField("indicators", summary.indicators());
        json.writeNumberField("targets", summary.targets());
        json.writeNumberField("unmeasurable", summary.unmeasurable());
        counts(FindingCounts.of(document.findings()));
        json.writeEndObject();
        json.writeArrayFieldStart("findings");
        for (Finding finding : document.findings()) {
            Writers.finding(json, finding, locale);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void counts(FindingCounts counts) throws IOException {
        json.writeNumberField("errors", counts.count(Severity.ERROR));
        json.writeNumberField("warnings", counts.count(Severity.WARNING));
        json.writeNumberField("notes", counts.count(Severity.NOTE));
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writeObjectFieldStart("summary");
        json.writeNumberField("documents", documents);
        counts(all);
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }
}
