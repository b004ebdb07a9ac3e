package io.github.mubiao.write;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.mubiao.model.DocumentSink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The rows as they are, in CSV without heading, for the formats that are made from complete tables. An
 * empty field is no value: rows never hold an empty text.
 */
final class PlainRows {

    /** The longest field that a document's limits let through, with room to spare. */
    private static final int LONGEST_FIELD = 1 << 28;

    private PlainRows() {}

    static SharedFile file(Table table) {
        return new SharedFile(table.label() + ".rows", true);
    }

    /** Rows into their parts, through a filter. */
    static DocumentSink sink(Function<SharedFile, OutputStream> parts, UnaryOperator<RowSink> filter) {
        return new CsvRows(table -> parts.apply(file(table)), UnaryOperator.identity(), filter);
    }

    /** Reads the rows of a table; to be closed. */
    static CsvReader<CsvRecord> read(Path file) throws IOException {
        return CsvReader.builder().maxBufferSize(LONGEST_FIELD).ofCsvRecord(file);
    }
}
