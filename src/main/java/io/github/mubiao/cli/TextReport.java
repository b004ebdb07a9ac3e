package io.github.mubiao.cli;

import io.github.mubiao.check.DocumentSummary;
import io.github.mubiao.model.Finding;
import io.github.mubiao.pipeline.TerminalText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A line a finding, for people and for tools that read lines, and a line of summary a document. */
final class TextReport extends FindingReport {

    private final PrintStream out;
    private final Locale locale;

    TextReport(OutputStream out, Locale locale) {
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
        this.locale = locale;
    }

    @Override
    void document(DocumentFindings document) {
        for (Finding finding : document.findings()) {
            out.println(TerminalText.of(line(document, finding)));
        }
        out.println(TerminalText.of(document.path() + ": " + summary(document)));
    }

    private String line(DocumentFindings document, Finding finding) {
        String place = place(document, finding);
        return document.path() + ": " + (place.isEmpty() ? "" : place + ": ")
                + ReportLanguage.severity(finding.severity(), locale) + ": "
                + finding.message(locale) + " [" + finding.rule() + "]";
    }

    /** The place, and in brackets the project by its name, or by its code where it has none. */
    private String place(DocumentFindings document, Finding finding) {
        String place = finding.location() == null ? "" : ReportLanguage.place(finding.location(), locale);
        if (finding.project() == null) {
            return place;
        }
        DocumentSummary.ProjectName project = document.summary().project(finding);
        String name = project == null || project.name() == null ? finding.project() : project.name();
        String line = name.replace('\n', ' ');
        return ReportLanguage.isChinese(locale) ? place + "（" + line + "）" : (place + " (" + line + ")").strip();
    }

    private String summary(DocumentFindings document) {
        DocumentSummary summary = document.summary();
        Messages messages = Messages.of(locale);
        return messages.text(
                "check.document",
                messages.counted(summary.projects(), "project"),
                messages.counted(summary.indicators(), "indicator"),
                messages.counted(summary.targets(), "target"),
                summary.unmeasurable(),
                percent(summary.unmeasurable(), summary.targets()),
                messages.findings(FindingCounts.of(document.findings())::count));
    }

    private static String percent(int part, int whole) {
        return whole == 0
                ? "0%"
                : BigDecimal.valueOf(part * 100L)
                                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                                .toPlainString()
                        + "%";
    }

    @Override
    public void close() throws IOException {
        out.flush();
        if (out.checkError()) {
            throw new IOException("The report could not be written");
        }
    }
}
