package io.github.mubiao.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.mubiao.model.DocumentSink;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The tables as CSV files (RFC 4180, UTF-8, header row) with a {@code datapackage.json} beside them. */
final class CsvTables implements TableFiles {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path folder;
    private final Map<Table, TableFile> files = new EnumMap<>(Table.class);
    /** Rows of the document at hand; they join the files once it is complete. */
    private final Map<Table, List<List<String>>> pending = new EnumMap<>(Table.class);

    CsvTables(Path folder, boolean byteOrderMark) throws IOException {
        this.folder = folder;
        for (Table table : Table.values()) {
            pending.put(table, new ArrayList<>());
            files.put(table, new TableFile(folder.resolve(table.label() + ".csv"), table, byteOrderMark));
        }
    }

    @Override
    public DocumentSink document() {
        pending.values().forEach(List::clear);
        return new Rows((table, values) ->
                pending.get(table).add(values.stream().map(CsvTables::text).toList()));
    }

    @Override
    public void accept() {
        pending.forEach((table, rows) -> rows.forEach(files.get(table).csv::writeRecord));
    }

    @Override
    public void commit() throws IOException {
        for (TableFile file : files.values()) {
            file.commit();
        }
        DataPackage.write(folder.resolve("datapackage.json"));
    }

    @Override
    public void close() throws IOException {
        for (TableFile file : files.values()) {
            file.close();
        }
    }

    /** Numbers are plain decimals; a text that a spreadsheet would run is quoted by an apostrophe. */
    private static String text(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof String text ? harmless(text) : value.toString();
    }

    /**
     * Spreadsheets run a cell that begins with {@code = + - @} or a tab or return; a leading apostrophe
     * makes it text (OWASP, CSV injection). A lone sign runs nothing.
     */
    private static String harmless(String text) {
        boolean runs = text.length() > 1 && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return runs ? "'" + text : text;
    }

    /** One CSV file on its way. */
    private static final class TableFile implements Closeable {

        private final AtomicFile file;
        private final Writer writer;
        private final CsvWriter csv;

        TableFile(Path place, Table table, boolean byteOrderMark) throws IOException {
            file = new AtomicFile(place);
            writer = new OutputStreamWriter(file.out(), StandardCharsets.UTF_8);
            if (byteOrderMark) {
                writer.write(BYTE_ORDER_MARK);
            }
            csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
            csv.writeRecord(table.header());
        }

        void commit() throws IOException {
            csv.flush();
            writer.flush();
            file.commit();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
