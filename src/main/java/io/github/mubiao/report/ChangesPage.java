package io.github.mubiao.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.model.DiffSink;
import io.github.mubiao.model.DiffSummary;
import io.github.mubiao.model.DocumentDiff;
import io.github.mubiao.write.Writers;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** What changed, as a page around the JSON that {@code diff} writes. */
final class ChangesPage implements DiffSink {

    private final OutputStream out;
    private final Locale locale;
    private final PageData data = new PageData();
    private final JsonGenerator json;
    private final DiffSink changes;

    ChangesPage(OutputStream out, Locale locale, boolean folders) throws IOException {
        this.out = out;
        this.locale = locale;
        this.json = data.generator();
        this.changes = Writers.diffJson(json, folders);
    }

    @Override
    public void start(String from, String to) throws IOException {
        json.writeStartObject();
        json.writeStringField("view", "changes");
        json.writeFieldName("diff");
        changes.start(from, to);
    }

    @Override
    public void document(DocumentDiff shown, DiffSummary whole) throws IOException {
        changes.document(shown, whole);
    }

    @Override
    public void end(DiffSummary whole) throws IOException {
        changes.end(whole);
        json.writeEndObject();
        json.close();
        data.close();
        Page.write(out, locale, data);
    }
}
