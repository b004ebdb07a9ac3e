package io.github.mubiao.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.mubiao.model.Coverage;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Project;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * What a warehouse takes of a document beside the rows of the tables: each objective, and the lines of
 * JSON of the document and its projects.
 */
final class WarehouseRows implements DocumentSink {

    static final SharedFile OBJECTIVES = new SharedFile("objectives.rows", true);
    static final SharedFile PROJECT_LINES = new SharedFile("project_lines.rows", true);
    static final SharedFile DOCUMENT_LINES = new SharedFile("document_lines.rows", true);

    /** Documents as {@link StoredParts} writes them: 0 is the header, the projects follow. */
    static final SharedFile CONTENTS = new SharedFile("contents.rows", true);

    private final CsvWriter contents;
    private final CsvWriter objectives;
    private final CsvWriter projectLines;
    private final CsvWriter documentLines;
    private final ByteArrayOutputStream projectLine = new ByteArrayOutputStream();
    private final ByteArrayOutputStream documentLine = new ByteArrayOutputStream();
    private final JsonLines lines;
    private String document;

    WarehouseRows(Function<SharedFile, OutputStream> parts) throws IOException {
        this.contents = CsvRows.writer(parts.apply(CONTENTS));
        this.objectives = CsvRows.writer(parts.apply(OBJECTIVES));
        this.projectLines = CsvRows.writer(parts.apply(PROJECT_LINES));
        this.documentLines = CsvRows.writer(parts.apply(DOCUMENT_LINES));
        this.lines = new JsonLines(projectLine, documentLine);
    }

    @Override
    public void start(DocumentHeader header) throws IOException {
        document = header.source().path();
        lines.start(header);
        contents.writeRecord(document, "0", StoredParts.write(header));
    }

    @Override
    public void project(Project project) throws IOException {
        int ordinal = 0;
        if (project.objectives() != null) {
            for (String objective : project.objectives()) {
                objectives.writeRecord(
                        document, String.valueOf(project.ordinal()), String.valueOf(++ordinal), filled(objective));
            }
        }
        contents.writeRecord(document, String.valueOf(project.ordinal()), StoredParts.write(project));
        lines.project(project);
        lines.flush();
        projectLines.writeRecord(document, String.valueOf(project.ordinal()), line(projectLine));
    }

    /** An empty text is no value, as in all rows. */
    private static String filled(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static String line(ByteArrayOutputStream bytes) {
        String line = bytes.toString(StandardCharsets.UTF_8).stripTrailing();
        bytes.reset();
        return line;
    }

    @Override
    public void coverage(Coverage coverage) {
        lines.coverage(coverage);
    }

    @Override
    public void end(List<Finding> findings) throws IOException {
        lines.end(findings);
        documentLines.writeRecord(document, line(documentLine));
        for (CsvWriter writer : List.of(contents, objectives, projectLines, documentLines)) {
            writer.flush();
        }
    }
}
