package io.github.mubiao.write;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Writes the files of all documents together from rows that were kept, as they are written from documents. */
public final class ExportRows implements Closeable {

    private final List<CsvRows> tables = new ArrayList<>();
    private final Function<SharedFile, OutputStream> parts;

    ExportRows(Set<Format> formats, boolean spreadsheets, Function<SharedFile, OutputStream> parts) {
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
