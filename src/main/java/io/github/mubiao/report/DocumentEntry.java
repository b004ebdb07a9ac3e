package io.github.mubiao.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.diff.ContentDigest;
import io.github.mubiao.model.Coverage;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.DocumentStatus;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Project;
import io.github.mubiao.write.Writers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A document's entry in the data of a page: the JSON that {@code convert} writes, how each value was
 * read, and the findings in Chinese. Entries can be written apart and joined: each begins with a comma,
 * for the header before them ends with an entry that is nothing.
 */
final class DocumentEntry implements DocumentSink {

    private final JsonGenerator json;
    private final DocumentSink document;
    private final Readings readings = new Readings();
    private final ContentDigest content = new ContentDigest();
    private DocumentHeader header;

    DocumentEntry(OutputStream out) throws IOException {
        out.write(',');
        this.json = PageData.generator(out);
        this.document = Writers.json(json);
    }

    /** What stands before the first entry. */
    static byte[] header() {
        return "{\"view\":\"documents\",\"entries\":[null".getBytes(StandardCharsets.UTF_8);
    }

    /** What stands behind the last entry. */
    static byte[] footer() {
        return "]}".getBytes(StandardCharsets.UTF_8);
    }

    /** The entry of a file that could not be read. */
    static void failed(OutputStream out, String path, Finding finding) throws IOException {
        out.write(',');
        try (JsonGenerator json = PageData.generator(out)) {
            failed(json, path, finding);
        }
    }

    private static void failed(JsonGenerator json, String path, Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", path);
        json.writeStringField("message", finding.message(Locale.ENGLISH));
        json.writeStringField("messageZh", finding.message(Locale.CHINESE));
        json.writeEndObject();
    }

    @Override
    public void start(DocumentHeader started) throws IOException {
        header = started;
        if (isRead()) {
            json.writeStartObject();
            json.writeFieldName("document");
            document.start(started);
            content.start(started);
        }
    }

    /** What could not be read has no format. */
    private boolean isRead() {
        return header.source().format() != null;
    }

    @Override
    public void project(Project project) throws IOException {
        document.project(project);
        content.project(project);
        readings.add(project, header.fiscalYear());
    }

    @Override
    public void coverage(Coverage coverage) throws IOException {
        document.coverage(coverage);
    }

    @Override
    public void end(List<Finding> findings) throws IOException {
        if (isRead()) {
            document.end(findings);
            content.end(findings);
            if (content.digest() != null && DocumentStatus.of(findings) == DocumentStatus.CONVERTED) {
                json.writeStringField("content", content.digest());
            }
            readings.write(json);
            json.writeArrayFieldStart("messages");
            for (Finding finding : findings) {
                json.writeString(finding.message(Locale.CHINESE));
            }
            json.writeEndArray();
            json.writeEndObject();
        } else {
            failed(json, header.source().path(), findings.get(0));
        }
        json.close();
    }
}
