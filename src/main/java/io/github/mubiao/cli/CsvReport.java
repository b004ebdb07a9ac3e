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

    CsvReport(OutputStream out, Locale locale, boolean byteOrderMark) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(byteOrderMark ? "\uFEFF" : "");
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        this.locale = locale;
        csv.writeRecord(HEADER);
    }

    @Override
    void document(DocumentFindings document) {
        for (Finding finding : document.findings()) {
            Location place = finding.location();
            csv.writeRecord(Arrays.asList(
                    Writers.harmless(document.path()),
                    finding.rule(),
                    finding.severity().label(),
                    finding.project() == null ? null : Writers.harmless(finding.project()),
                    Writers.harmless(Sentences.of(finding, locale)),
                    place == null ? null : number(place.table()),
                    place == null ? null : number(place.row()),
                    place == null ? null : number(place.column()),
                    place == null ? null : number(place.paragraph())));
        }
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
