package io.github.mubiao.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Message;
import io.github.mubiao.model.Project;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The files that all documents of a run share, by the formats asked for. Documents are written into
 * parts, each on its own and in any order; whoever joins the parts in the order of inputs has the
 * files. Workbooks and Parquet files are made from files of plain rows once those are complete.
 */
public final class RunFiles {

    private static final String DATA_PACKAGE = "datapackage.json";
    /** The page, which another room makes. */
    private static final String PAGE = "report.html";

    private final Set<Format> formats = EnumSet.noneOf(Format.class);
    /** Whether CSV files are for spreadsheets: with a byte order mark, and no cell that runs. */
    private final boolean spreadsheets;
    /** Stands before the rows of a warehouse; {@code null} where there is none. */
    private final UnaryOperator<Rows.Sink> warehouse;

    private final List<ExtraFile> extras;

    RunFiles(Set<Format> formats, boolean spreadsheets, UnaryOperator<Rows.Sink> warehouse, List<ExtraFile> extras) {
        this.formats.addAll(formats);
        this.spreadsheets = spreadsheets;
        this.warehouse = warehouse;
        this.extras = List.copyOf(extras);
    }

    /** The shared files, with the bytes that each begins with. */
    public Map<String, byte[]> headers() {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        if (formats.contains(Format.JSONL)) {
            headers.put(JsonLines.PROJECTS, new byte[0]);
            headers.put(JsonLines.DOCUMENTS, new byte[0]);
        }
        if (warehouse != null) {
            headers.put(WarehouseRows.CONTENTS, new byte[0]);
            headers.put(WarehouseRows.OBJECTIVES, new byte[0]);
            headers.put(WarehouseRows.PROJECT_LINES, new byte[0]);
            headers.put(WarehouseRows.DOCUMENT_LINES, new byte[0]);
        }
        for (Table table : Table.values()) {
            if (formats.contains(Format.CSV)) {
                String mark = spreadsheets ? "\uFEFF" : "";
                headers.put(
                        CsvRows.file(table), (mark + CsvRows.line(table.header())).getBytes(StandardCharsets.UTF_8));
            }
            if (needsRows()) {
                headers.put(CsvRows.plainFile(table), new byte[0]);
            }
        }
        if (formats.contains(Format.XLSX)) {
            headers.put(SheetRows.MESSAGES, new byte[0]);
        }
        extras.forEach(extra -> headers.put(extra.parts(), extra.header()));
        return headers;
    }

    /** Whether a shared file only serves to make others, and people never see it. */
    public static boolean isWorking(String file) {
        return file.endsWith(CsvRows.PLAIN);
    }

    /** The names of all files that the run leaves for people. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        headers().keySet().stream().filter(file -> !isWorking(file)).forEach(names::add);
        if (formats.contains(Format.CSV)) {
            names.add(DATA_PACKAGE);
        }
        if (formats.contains(Format.XLSX)) {
            names.add(WorkbookFile.NAME);
        }
        if (formats.contains(Format.PARQUET)) {
            Arrays.stream(Table.values()).forEach(table -> names.add(table.label() + ".parquet"));
        }
        if (formats.contains(Format.HTML)) {
            names.add(PAGE);
        }
        return names;
    }

    /**
     * Takes one document and writes its parts.
     *
     * @param parts where to write the part of each shared file; the streams stay open
     * @throws IOException if a stream fails
     */
    public DocumentSink document(Function<String, OutputStream> parts) throws IOException {
        List<DocumentSink> sinks = new ArrayList<>();
        if (formats.contains(Format.JSONL)) {
            sinks.add(new JsonLines(parts.apply(JsonLines.PROJECTS), parts.apply(JsonLines.DOCUMENTS)));
        }
        if (formats.contains(Format.CSV)) {
            sinks.add(CsvRows.of(parts, spreadsheets));
        }
        if (needsRows()) {
            sinks.add(CsvRows.plain(parts, warehouse == null ? UnaryOperator.identity() : warehouse));
        }
        if (formats.contains(Format.XLSX)) {
            sinks.add(new FindingMessageRows(parts.apply(SheetRows.MESSAGES)));
        }
        if (warehouse != null) {
            sinks.add(new WarehouseRows(parts));
        }
        for (ExtraFile extra : extras) {
            sinks.add(extra.document(parts.apply(extra.parts())));
        }
        return DocumentSink.all(sinks);
    }

    /**
     * Takes rows that were kept instead of documents.
     *
     * @param parts where to write the rows of each shared file
     */
    public ExportRows export(Function<String, OutputStream> parts) {
        return new ExportRows(formats, spreadsheets, parts);
    }

    /**
     * Makes the files that come after the last document.
     *
     * @param folder takes them
     * @param working takes what is gone afterwards; on the same file system
     * @param complete where each shared file stands
     * @param warnings hears of a value that a format cannot hold
     * @throws IOException if reading or writing fails
     */
    public void finish(Path folder, Path working, Function<String, Path> complete, Warnings warnings)
            throws IOException {
        if (formats.contains(Format.CSV)) {
            DataPackage.write(folder.resolve(DATA_PACKAGE), working);
        }
        Function<Table, Path> rows = table -> complete.apply(CsvRows.plainFile(table));
        if (formats.contains(Format.XLSX)) {
            WorkbookFile.write(
                    folder.resolve(WorkbookFile.NAME), working, rows, complete.apply(SheetRows.MESSAGES), warnings);
        }
        if (formats.contains(Format.PARQUET)) {
            ParquetFiles.write(folder, working, rows, warnings);
        }
        for (ExtraFile extra : extras) {
            extra.finish(folder, working, complete.apply(extra.parts()));
        }
    }

    /** Hears of values that a format cannot hold as they are. */
    public interface Warnings {

        /** One value, or several of one kind. */
        void warn(Message message);
    }

    private boolean needsRows() {
        return warehouse != null || formats.contains(Format.XLSX) || formats.contains(Format.PARQUET);
    }

    /** The Chinese messages of a document's findings, for the workbook: the tables hold the English ones. */
    private static final class FindingMessageRows implements DocumentSink {

        private final CsvWriter rows;
        private String document;

        FindingMessageRows(OutputStream out) {
            this.rows = CsvRows.writer(out);
        }

        @Override
        public void start(DocumentHeader header) {
            document = header.source().path();
        }

        @Override
        public void project(Project project) {
            // Messages alone.
        }

        @Override
        public void end(List<Finding> findings) throws IOException {
            int ordinal = 0;
            for (Finding finding : findings) {
                rows.writeRecord(document, String.valueOf(++ordinal), finding.message(Locale.CHINESE));
            }
            rows.flush();
        }
    }

    /** A file of a run that another room makes: of parts, one a document, once the last is there. */
    public interface ExtraFile {

        /** The working file that takes the parts in the order of inputs. */
        String parts();

        /** What that file begins with. */
        byte[] header();

        /**
         * Takes one document and writes its part.
         *
         * @param part takes it; stays open
         * @throws IOException if the stream fails
         */
        DocumentSink document(OutputStream part) throws IOException;

        /**
         * Makes the file.
         *
         * @param folder takes it
         * @param working takes what is gone afterwards; on the same file system
         * @param complete the working file with all parts
         * @throws IOException if reading or writing fails
         */
        void finish(Path folder, Path working, Path complete) throws IOException;
    }

    /** Writes the files of all documents together from rows that were kept, as they are written from documents. */
    public static final class ExportRows implements Closeable {

        private final List<CsvRows> tables = new ArrayList<>();
        private final Function<String, OutputStream> parts;

        ExportRows(Set<Format> formats, boolean spreadsheets, Function<String, OutputStream> parts) {
            this.parts = parts;
            if (formats.contains(Format.CSV)) {
                tables.add(CsvRows.of(parts, spreadsheets));
            }
            if (formats.contains(Format.XLSX) || formats.contains(Format.PARQUET)) {
                tables.add(CsvRows.plain(parts, UnaryOperator.identity()));
            }
        }

        /** Whether any format needs rows. */
        public boolean needsRows() {
            return !tables.isEmpty();
        }

        /**
         * The next row of a table, in the order of its columns.
         *
         * @param table the table's name
         */
        public void row(String table, List<Object> values) {
            Table of = Table.valueOf(table.toUpperCase(Locale.ROOT));
            tables.forEach(rows -> rows.row(of, values));
        }

        /** The next line of JSON, of a project or of a document. */
        public void line(boolean project, String json) throws IOException {
            OutputStream out = parts.apply(project ? JsonLines.PROJECTS : JsonLines.DOCUMENTS);
            out.write((json + "\n").getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() throws IOException {
            for (CsvRows rows : tables) {
                rows.flush();
            }
        }
    }
}
