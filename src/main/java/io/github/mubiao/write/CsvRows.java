package io.github.mubiao.write;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.mubiao.model.Coverage;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Project;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** One document as CSV rows (RFC 4180, UTF-8), each table into its own stream. */
final class CsvRows implements DocumentSink {

    /** Rows, columns and ordinals, most of what a row holds in numbers. */
    private static final String[] SMALL =
            java.util.stream.IntStream.range(0, 100).mapToObj(Integer::toString).toArray(String[]::new);

    /** More characters than any field has that the limits of reading let through. */
    private static final int LONGEST_FIELD = 1 << 28;

    /** What the names of working files end with. */
    static final String PLAIN = ".rows";

    private final Map<Table, CsvWriter> tables = new EnumMap<>(Table.class);
    private final UnaryOperator<String> texts;
    private final Rows rows;

    /**
     * Rows into streams.
     *
     * @param streams takes the rows of each table; stays open
     * @param texts what becomes of a text before it is written
     * @param filter stands before the rows
     */
    CsvRows(Function<Table, OutputStream> streams, UnaryOperator<String> texts, UnaryOperator<Rows.Sink> filter) {
        this.texts = texts;
        this.rows = new Rows(filter.apply(this::row));
        for (Table table : Table.values()) {
            tables.put(table, writer(streams.apply(table)));
        }
    }

    /**
     * Rows of the CSV files that a run leaves.
     *
     * @param spreadsheets whether they are for spreadsheets, which must not run a cell; for programs no
     *     character is changed
     */
    static CsvRows of(Function<String, OutputStream> parts, boolean spreadsheets) {
        UnaryOperator<String> texts = spreadsheets ? SpreadsheetText::of : UnaryOperator.identity();
        return new CsvRows(table -> parts.apply(file(table)), texts, UnaryOperator.identity());
    }

    static String file(Table table) {
        return table.label() + ".csv";
    }

    /** The working file of a table's plain rows. */
    static String plainFile(Table table) {
        return table.label() + PLAIN;
    }

    /**
     * Rows as they are, without heading, for the formats that are made from complete tables. An empty field is no value:
     * rows never hold an empty text.
     *
     * @param filter stands before the rows
     */
    static CsvRows plain(Function<String, OutputStream> parts, UnaryOperator<Rows.Sink> filter) {
        return new CsvRows(table -> parts.apply(plainFile(table)), UnaryOperator.identity(), filter);
    }

    /** Reads the plain rows of a table; to be closed. */
    static CsvReader<CsvRecord> read(Path file) throws IOException {
        return CsvReader.builder().maxBufferSize(LONGEST_FIELD).ofCsvRecord(file);
    }

    /** One line of CSV. */
    static String line(List<String> values) {
        StringWriter line = new StringWriter();
        try (CsvWriter csv = writer(line)) {
            csv.writeRecord(values);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("A text takes all", e);
        }
        return line.toString();
    }

    /** A writer of rows; the stream stays open. */
    static CsvWriter writer(OutputStream out) {
        return writer(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private static CsvWriter writer(java.io.Writer writer) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    }

    @Override
    public void start(DocumentHeader header) throws IOException {
        rows.start(header);
    }

    @Override
    public void project(Project project) throws IOException {
        rows.project(project);
    }

    @Override
    public void coverage(Coverage coverage) {
        rows.coverage(coverage);
    }

    @Override
    public void end(List<Finding> findings) throws IOException {
        rows.end(findings);
        flush();
    }

    /** All rows so far reach the streams. */
    void flush() throws IOException {
        for (CsvWriter table : tables.values()) {
            table.flush();
        }
    }

    /** The next row of a table, as {@link Rows.Sink} has it. */
    void row(Table table, List<Object> values) {
        List<String> record = new ArrayList<>(values.size());
        for (Object value : values) {
            record.add(text(value));
        }
        tables.get(table).writeRecord(record);
    }

    private String text(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof BigDecimal number) {
            // Without the zeros that only the document's way of writing has; the JSON keeps those.
            return number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Integer number && number >= 0 && number < SMALL.length) {
            return SMALL[number];
        }
        return value instanceof String text ? texts.apply(text) : value.toString();
    }
}
