package io.github.mubiao.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.mubiao.model.DiffSummary;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The table of changes as CSV (RFC 4180, UTF-8, header row). */
final class DiffCsv implements DiffRows.Rows {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter csv;
    private final boolean spreadsheets;

    /**
     * Writes the header row; the stream stays open.
     *
     * @param spreadsheets whether spreadsheets are to know the encoding and to run no cell
     */
    DiffCsv(OutputStream out, boolean spreadsheets) throws IOException {
        this.spreadsheets = spreadsheets;
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (spreadsheets) {
            writer.write(BYTE_ORDER_MARK);
        }
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(
                Arrays.stream(DiffColumn.values()).map(DiffColumn::label).toList());
    }

    @Override
    public void row(DiffRow row) {
        List<String> values = new ArrayList<>();
        for (DiffColumn column : DiffColumn.values()) {
            values.add(text(row.value(column)));
        }
        csv.writeRecord(values);
    }

    private String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (spreadsheets && value instanceof String text) {
            return SpreadsheetText.of(text);
        }
        return value == null ? null : value.toString();
    }

    @Override
    public void end(DiffSummary whole) throws IOException {
        csv.flush();
    }
}
