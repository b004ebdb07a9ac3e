package io.github.mubiao.pipeline;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.model.Severity;
import io.github.mubiao.write.AtomicFile;
import io.github.mubiao.write.Format;
import io.github.mubiao.write.Writers;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Writes {@code run.json}: with what a run was made, of what, when, and what became of each input.
 *
 * @param start when the run began
 * @param milliseconds how long it took
 * @param leftOut how many things in folders were not read, by kind
 * @param earlier the names of files in the folder that are of an earlier run
 * @param same which inputs hold the same document
 */
record RunReport(
        Conversion.Options options,
        Instant start,
        long milliseconds,
        Map<String, Integer> leftOut,
        List<String> earlier,
        SameDocuments same) {

    private static final String NAME = "run.json";

    void write(RunFolder run, Totals totals) throws IOException {
        try (AtomicFile file = new AtomicFile(options.folder().resolve(NAME), run.working());
                Stream<Entry> entries = Entry.entries(run.journal())) {
            try (JsonGenerator json = Writers.pretty(file.out())) {
                json.writeStartObject();
                json.writeStringField("program", "mubiao");
                json.writeStringField("version", options.version());
                json.writeStringField(
                        "started", start.truncatedTo(ChronoUnit.MILLIS).toString());
                json.writeNumberField("milliseconds", milliseconds);
                options(json, options);
                totals(json, totals);
                json.writeObjectFieldStart("leftOut");
                for (Map.Entry<String, Integer> kind : leftOut.entrySet()) {
                    json.writeNumberField(kind.getKey(), kind.getValue());
                }
                json.writeEndObject();
                json.writeArrayFieldStart("ofEarlierRuns");
                for (String name : earlier) {
                    json.writeString(name);
                }
                json.writeEndArray();
                documents(json, entries.iterator());
                json.writeEndObject();
                json.writeRaw('\n');
            }
            file.commit();
        }
    }

    private static void options(JsonGenerator json, Conversion.Options options) throws IOException {
        json.writeObjectFieldStart("options");
        json.writeArrayFieldStart("formats");
        for (Format format : new TreeSet<>(options.formats())) {
            json.writeString(format.label());
        }
        json.writeEndArray();
        json.writeBooleanField("excel", options.byteOrderMark());
        json.writeNumberField("jobs", options.jobs());
        json.writeBooleanField("incremental", options.incremental());
        json.writeBooleanField("failFast", options.failFast());
        json.writeEndObject();
    }

    private static void totals(JsonGenerator json, Totals totals) throws IOException {
        json.writeObjectFieldStart("totals");
        json.writeNumberField("inputs", totals.inputs());
        json.writeNumberField("failed", totals.failed());
        json.writeNumberField("incomplete", totals.incomplete());
        json.writeNumberField("unchanged", totals.unchanged());
        json.writeNumberField("projects", totals.projects());
        json.writeNumberField("indicators", totals.indicators());
        Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            findings.put(severity, totals.findings(severity));
        }
        Entry.findings(json, findings);
        json.writeEndObject();
    }

    private void documents(JsonGenerator json, Iterator<Entry> entries) throws IOException {
        json.writeArrayFieldStart("documents");
        while (entries.hasNext()) {
            Entry entry = entries.next();
            json.writeStartObject();
            entry.fields(json);
            String before = same.before(entry.content(), entry.path());
            if (before != null) {
                json.writeStringField("sameDocumentAs", before);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
