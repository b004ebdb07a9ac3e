package io.github.mubiao.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Location;
import io.github.mubiao.write.Writers;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A row a finding (RFC 4180, UTF-8, header row). */
final class CsvReport extends FindingReport {

    private static final List<String> HEADER =
            List.of("document", "rule", "severity", "project_key", "message", "table", "row", "column", "paragraph");

    private final CsvWriter csv;
    private final Locale locale;
    private final boolean spreadsheets;

    CsvReport(OutputStream out, Locale locale, boolean spreadsheets) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.spreadsheets = spreadsheets;
        writer.write(spreadsheets ? "\uFEFF" : "");
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        this.locale = locale;
        csv.writeRecord(HEADER);
    }

    @Override
    void document(DocumentFindings document) {
        for (Finding finding : document.findings()) {
            Location place = finding.location();
            csv.writeRecord(Arrays.asList(
                    text(document.path()),
                    finding.rule(),
                    finding.severity().label(),
                    text(finding.project()),
                    text(finding.message(locale)),
                    place == null ? null : number(place.table()),
                    place == null ? null : number(place.row()),
                    place == null ? null : number(place.column()),
                    place == null ? null : number(place.paragraph())));
        }
    }

    /** A text for a cell; it stays text where a spreadsheet is to open the file. */
    private String text(String text) {
        return spreadsheets && text != null ? Writers.spreadsheetText(text) : text;
    }

    /** A part of a place that is not known stays empty. */
    private static String number(int part) {
        return part == 0 ? null : Integer.toString(part);
    }

    @Override
    public void close() throws IOException {
        csv.flush();
    }
}
