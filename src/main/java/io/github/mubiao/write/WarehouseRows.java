package io.github.mubiao.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.mubiao.model.Coverage;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Message;
import io.github.mubiao.model.MessageException;
import io.github.mubiao.model.Project;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a warehouse takes of a document beside the rows of the tables: each objective, and the lines of
 * JSON of the document and its projects.
 */
final class WarehouseRows implements DocumentSink {

    static final String OBJECTIVES = "objectives.rows";
    static final String PROJECT_LINES = "project_lines.rows";
    static final String DOCUMENT_LINES = "document_lines.rows";

    /** Documents as {@link StoredParts} writes them: 0 is the header, the projects follow. */
    static final String CONTENTS = "contents.rows";

    private final CsvWriter contents;
    private final CsvWriter objectives;
    private final CsvWriter projectLines;
    private final CsvWriter documentLines;
    private final ByteArrayOutputStream projectLine = new ByteArrayOutputStream();
    private final ByteArrayOutputStream documentLine = new ByteArrayOutputStream();
    private final JsonLines lines;
    private String document;

    WarehouseRows(Function<String, OutputStream> parts) throws IOException {
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
                        document, String.valueOf(project.ordinal()), String.valueOf(++ordinal), Rows.filled(objective));
            }
        }
        contents.writeRecord(document, String.valueOf(project.ordinal()), StoredParts.write(project));
        lines.project(project);
        lines.flush();
        projectLines.writeRecord(document, String.valueOf(project.ordinal()), line(projectLine));
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

    /** Lets through the values that a warehouse can hold, and names those that it cannot. */
    record WarehouseValues(Rows.Sink next, boolean holdsNul, RunFiles.Warnings warnings) implements Rows.Sink {

        private static final char NUL = '\0';
        private static final int MONEY_DIGITS = 16;

        /**
         * Passes a row on; a number that does not fit is left out and told.
         *
         * @throws IOException if a text holds a character that the warehouse cannot
         */
        @Override
        public void row(Table table, List<Object> values) throws IOException {
            List<Object> held = new ArrayList<>(values);
            for (int c = 0; c < held.size(); c++) {
                Object value = held.get(c);
                if (value instanceof BigDecimal number
                        && !fits(number, table.header().get(c))) {
                    String type = Table.decimal(number) == null ? "DECIMAL(38,18)" : "DECIMAL(20,4)";
                    warnings.warn(Message.of("warehouse.number", number.toPlainString(), type)
                            .at(place(table, values, c)));
                    held.set(c, null);
                } else if (!holdsNul && value instanceof String text && text.indexOf(NUL) >= 0) {
                    throw new MessageException(Message.of("warehouse.nul").at(place(table, values, c)));
                }
            }
            next.row(table, held);
        }

        /** Amounts in yuan are counted with, by DECIMAL(20,4): sixteen digits before the point. */
        private static boolean fits(BigDecimal number, String column) {
            return Table.decimal(number) != null
                    && (!column.endsWith("_yuan") || number.precision() - number.scale() < MONEY_DIGITS);
        }

        /** The document, the table of rows with its key, and where in the document the row stands. */
        private static String place(Table table, List<Object> values, int column) {
            StringBuilder place = new StringBuilder();
            place.append(values.get(0)).append(": ").append(table.label());
            for (int k = 1; k < table.primaryKey().size(); k++) {
                place.append(' ').append(values.get(k));
            }
            List<String> header = table.header();
            for (String part : List.of("table", "row", "column")) {
                int at = header.indexOf(part);
                if (at >= 0 && values.get(at) != null) {
                    place.append(", ").append(part).append(' ').append(values.get(at));
                }
            }
            return place.append(", ").append(header.get(column)).toString();
        }
    }
}
