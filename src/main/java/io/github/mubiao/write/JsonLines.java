package io.github.mubiao.write;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.model.Coverage;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Project;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * One document as lines of JSON: each project with the document that it is of, and the document itself
 * without its projects.
 */
final class JsonLines implements DocumentSink {

    static final String PROJECTS = "projects.jsonl";
    static final String DOCUMENTS = "documents.jsonl";

    private final JsonGenerator projects;
    private final JsonGenerator documents;
    private DocumentHeader header;
    private Coverage coverage = Coverage.NONE;

    JsonLines(OutputStream projects, OutputStream documents) throws IOException {
        this.projects = lines(projects);
        this.documents = lines(documents);
    }

    private static JsonGenerator lines(OutputStream out) throws IOException {
        return Writers.jsonFactory()
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setRootValueSeparator(null);
    }

    @Override
    public void start(DocumentHeader started) throws IOException {
        header = started;
        documents.writeStartObject();
        JsonDocument.header(documents, started);
    }

    @Override
    public void project(Project project) throws IOException {
        projects.writeStartObject();
        projects.writeStringField("document", header.source().path());
        JsonDocument.number(projects, "fiscalYear", header.fiscalYear());
        JsonDocument.fields(projects, project);
        projects.writeEndObject();
        projects.writeRaw('\n');
    }

    /** What was written so far reaches the streams. */
    void flush() throws IOException {
        projects.flush();
    }

    @Override
    public void coverage(Coverage counted) {
        coverage = counted;
    }

    @Override
    public void end(List<Finding> findings) throws IOException {
        JsonDocument.coverage(documents, coverage);
        JsonDocument.findings(documents, findings);
        documents.writeEndObject();
        documents.writeRaw('\n');
        documents.close();
        projects.close();
    }
}
