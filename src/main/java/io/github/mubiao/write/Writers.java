package io.github.mubiao.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.mubiao.model.DiffSink;
import io.github.mubiao.model.DiffSummary;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Target;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The formats that documents are written in. */
public final class Writers {

    private static final JsonFactory JSON = jsonFactory();

    private Writers() {}

    /**
     * Writes a target as the JSON object of the contract, {@code kind} first.
     *
     * @throws IOException if the generator's output fails
     */
    public static void target(JsonGenerator json, Target target) throws IOException {
        JsonDocument.target(json, target);
    }

    /**
     * Writes a finding as the JSON object of the contract.
     *
     * @param locale Chinese for Chinese messages, any other for English ones
     * @throws IOException if the generator's output fails
     */
    public static void finding(JsonGenerator json, Finding finding, Locale locale) throws IOException {
        JsonDocument.finding(json, finding, locale);
    }

    /** Writes an item of an array. */
    public interface JsonItem<T> {

        /** The next item. */
        void write(T item) throws IOException;
    }

    /**
     * Writes an array as a field; nothing where it is {@code null}.
     *
     * @throws IOException if the generator's output fails
     */
    public static <T> void array(JsonGenerator json, String name, List<T> items, JsonItem<T> writer)
            throws IOException {
        if (items != null) {
            json.writeArrayFieldStart(name);
            for (T item : items) {
                writer.write(item);
            }
            json.writeEndArray();
        }
    }

    /** A text for a cell of CSV that people open in a spreadsheet: it stays text there, and is not run. */
    public static String spreadsheetText(String text) {
        return SpreadsheetText.of(text);
    }

    /**
     * A generator of indented JSON with exact decimals; closing it closes the stream.
     *
     * @throws IOException if the stream fails
     */
    public static JsonGenerator pretty(OutputStream out) throws IOException {
        Indents lines = new Indents();
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(lines)
                .withArrayIndenter(lines);
        return JSON.createGenerator(out).setPrettyPrinter(printer);
    }

    /** Takes one document and writes it to the generator as the JSON object of the contract. */
    public static DocumentSink json(JsonGenerator json) {
        return new JsonDocument(json);
    }

    /**
     * Takes what changed and writes it to the generator: two documents as the JSON object of the
     * contract, two folders as one object with an entry for each pair of documents.
     *
     * @param folders whether folders are compared
     */
    public static DiffSink diffJson(JsonGenerator json, boolean folders) {
        return new DiffJson(json, folders);
    }

    /**
     * Takes what changed and writes it as CSV, one change a line.
     *
     * @param out takes the file; stays open
     * @param spreadsheets whether it is for spreadsheets: it begins with a byte order mark, and an apostrophe stands
     *     before a cell that they would run
     * @throws IOException if the stream fails
     */
    public static DiffSink diffCsv(OutputStream out, boolean spreadsheets) throws IOException {
        return new DiffRows(new DiffRows.Csv(out, spreadsheets));
    }

    /**
     * Takes what changed and writes it as a workbook (XLSX), one change a row, with a sheet of sums.
     *
     * @param out takes the file at the end; stays open
     * @throws IOException if a stream fails
     */
    public static DiffSink diffWorkbook(OutputStream out) throws IOException {
        return new DiffRows(new DiffWorkbook(out));
    }

    /**
     * A workbook (XLSX) of findings for people, in Chinese.
     *
     * @param out takes the file at the end; stays open
     * @param why says why a rule matters, by its id
     * @param warnings hears of texts too long for a cell
     * @throws IOException if a stream fails
     */
    public static FindingBook findingBook(OutputStream out, UnaryOperator<String> why, RunFiles.Warnings warnings)
            throws IOException {
        return new FindingBook(out, why, warnings);
    }

    /**
     * The files that all documents of a run share.
     *
     * @param formats what to write; of these, {@link Format#JSON} has none, and {@link Format#HTML} comes as an
     *     extra file
     * @param spreadsheets whether CSV files are for spreadsheets: they begin with a byte order mark, and an apostrophe
     *     stands before a cell that they would run
     * @param extras files that other rooms make
     */
    public static RunFiles run(Set<Format> formats, boolean spreadsheets, RunFiles.ExtraFile... extras) {
        return new RunFiles(formats, spreadsheets, null, List.of(extras));
    }

    /**
     * The files that a warehouse takes: plain rows of each table, objectives, and lines of JSON.
     *
     * @param holdsNul whether it can hold the character NUL; a document that has one fails where not
     * @param warnings hears, from several threads, of numbers that it cannot hold
     */
    public static RunFiles warehouse(boolean holdsNul, RunFiles.Warnings warnings) {
        return new RunFiles(
                Set.of(), false, next -> new WarehouseRows.WarehouseValues(next, holdsNul, warnings), List.of());
    }

    /**
     * A table as programs know it.
     *
     * @param name its name
     * @param columns its columns in order
     * @param types what each column holds, as Table Schema calls it: {@code string}, {@code integer},
     *     {@code number} or {@code boolean}
     * @param keys how many of them, from the first, tell its rows apart
     */
    public record TableShape(String name, List<String> columns, List<String> types, int keys) {}

    /** The tables that every tabular format has. */
    public static List<TableShape> tables() {
        return Arrays.stream(Table.values())
                .map(table -> new TableShape(
                        table.label(),
                        table.header(),
                        table.fields().stream()
                                .map(field -> field.type().label())
                                .toList(),
                        table.primaryKey().size()))
                .toList();
    }

    /** Takes the rows of tables, for who keeps them elsewhere than in files of a run. */
    public interface TableRows {

        /**
         * The next row.
         *
         * @param table the table's name
         * @param values one a column: String, BigDecimal, Integer, Long, Boolean or {@code null}
         * @throws IOException if it cannot be kept
         */
        void row(String table, List<Object> values) throws IOException;
    }

    /**
     * Takes one document and hands on its rows of {@link #tables()}, numbers as {@code DECIMAL(38,18)}
     * holds them.
     *
     * @param warnings hears of numbers that it cannot hold; they are left out
     */
    public static DocumentSink rows(TableRows rows, RunFiles.Warnings warnings) {
        return new Rows(
                new WarehouseRows.WarehouseValues((table, values) -> rows.row(table.label(), values), true, warnings));
    }

    /** The table of changes: a row each, as {@link #diffCsv} writes them. */
    public static TableShape changes() {
        List<DiffRows.Column> columns = Arrays.asList(DiffRows.Column.values());
        return new TableShape(
                "changes",
                columns.stream().map(DiffRows.Column::label).toList(),
                columns.stream().map(DiffRows.Column::type).toList(),
                0);
    }

    /** Rows of CSV without heading, as a warehouse copies them. */
    public interface PlainCsv extends AutoCloseable {
        /** A row; {@code null} is an empty field. */
        void row(List<Object> values) throws IOException;

        @Override
        void close() throws IOException;
    }

    /** Writes rows of CSV without heading. */
    public static PlainCsv plainCsv(OutputStream out) {
        CsvWriter writer = CsvRows.writer(out);
        return new PlainCsv() {
            @Override
            public void row(List<Object> values) {
                writer.writeRecord(values.stream()
                        .map(value -> value == null || value.equals("")
                                ? null
                                : value instanceof BigDecimal number ? number.toPlainString() : value.toString())
                        .toList());
            }

            @Override
            public void close() throws IOException {
                writer.flush();
            }
        };
    }

    /** Takes what changed and hands on the rows of {@link #changes()}. */
    public static DiffSink diffRows(TableRows rows) {
        String name = changes().name();
        return new DiffRows(new DiffRows.Rows() {
            @Override
            public void row(DiffRows.Row row) throws IOException {
                rows.row(
                        name,
                        Arrays.stream(DiffRows.Column.values()).map(row::value).toList());
            }

            @Override
            public void end(DiffSummary whole) {
                // Sums are for who shows them.
            }
        });
    }

    /**
     * The JSON Schema (2020-12) of a document's JSON.
     *
     * @throws IOException if the program's own files are damaged
     */
    public static String schema() throws IOException {
        return schema("document.schema.json");
    }

    /**
     * The JSON Schema (2020-12) of what changed between two documents or two folders.
     *
     * @throws IOException if the program's own files are damaged
     */
    public static String diffSchema() throws IOException {
        return schema("diff.schema.json");
    }

    private static String schema(String name) throws IOException {
        try (InputStream in = Writers.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static JsonFactory jsonFactory() {
        return JsonFactory.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
    }

    /** Line ends with two spaces a level, kept as bytes: half of the lines of JSON are short. */
    private static final class Indents implements DefaultPrettyPrinter.Indenter {

        private static final int KEPT = 16;

        private static final SerializedString[] LINES =
                IntStream.range(0, KEPT).mapToObj(Indents::line).toArray(SerializedString[]::new);

        private static SerializedString line(int level) {
            return new SerializedString("\n" + "  ".repeat(level));
        }

        @Override
        public void writeIndentation(JsonGenerator json, int level) throws IOException {
            json.writeRaw(level < KEPT ? LINES[level] : line(level));
        }

        @Override
        public boolean isInline() {
            return false;
        }
    }
}
