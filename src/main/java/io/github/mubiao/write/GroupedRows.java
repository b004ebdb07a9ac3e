package io.github.mubiao.write;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads plain rows a document at a time, in step with the table of documents: both are in the order of inputs. */
final class GroupedRows implements Closeable {

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> rows;
    private List<String> next;

    /** Reads a file whose first column is the document; one that does not exist has no rows. */
    GroupedRows(Path file) throws IOException {
        this.reader = Files.exists(file) ? CsvRows.read(file) : null;
        this.rows = reader == null ? null : reader.iterator();
        advance();
    }

    private void advance() {
        next = rows != null && rows.hasNext() ? rows.next().getFields() : null;
    }

    /** The next row; {@code null} after the last. */
    List<String> next() {
        List<String> row = next;
        advance();
        return row;
    }

    /** Whether the next row is of a document. */
    boolean hasNext(String document) {
        return next != null && next.get(0).equals(document);
    }

    /** All rows of a document that are next. */
    List<List<String>> of(String document) {
        List<List<String>> all = new ArrayList<>();
        while (hasNext(document)) {
            all.add(next());
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
    }
}
