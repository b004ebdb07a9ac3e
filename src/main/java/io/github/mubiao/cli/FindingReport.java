package io.github.mubiao.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.mubiao.check.Checks;
import io.github.mubiao.check.DocumentSummary;
import io.github.mubiao.check.Rule;
import io.github.mubiao.check.RuleSettings;
import io.github.mubiao.model.DisplayNames;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.MessageCatalog;
import io.github.mubiao.model.Severity;
import io.github.mubiao.options.TerminalText;
import io.github.mubiao.write.FindingBook;
import io.github.mubiao.write.RunFiles;
import io.github.mubiao.write.Writers;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes the findings of one document after the other and writes them in one format. */
abstract class FindingReport implements Closeable {

    /** The formats of reports. */
    enum Format {
        TEXT,
        JSON,
        CSV,
        SARIF,
        XLSX;

        /** The format that a file's ending names; text for any other, and for none. */
        static Format of(Path file) {
            String name = file == null ? "" : file.toString().toLowerCase(Locale.ROOT);
            for (Format format : values()) {
                if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
                    return format;
                }
            }
            return TEXT;
        }

        /**
         * A report in this format; closing it flushes the stream and leaves it open.
         *
         * @param spreadsheets whether CSV is for spreadsheets, which need a byte order mark and must not run a cell
         * @param settings the rules that findings go by
         * @param warnings hears of texts too long for a cell
         */
        FindingReport on(
                OutputStream out,
                Locale locale,
                boolean spreadsheets,
                RuleSettings settings,
                RunFiles.Warnings warnings)
                throws IOException {
            return switch (this) {
                case TEXT -> new TextReport(out, locale);
                case JSON -> new JsonReport(out, locale);
                case CSV -> new CsvReport(out, locale, spreadsheets);
                case SARIF -> new SarifReport(out, locale, settings);
                case XLSX -> new SheetReport(out, warnings);
            };
        }
    }

    /** The next document. */
    abstract void document(DocumentFindings document) throws IOException;

    /** Completes the report where every document was taken; closing it then or before frees what it holds. */
    void complete() throws IOException {
        // Most are complete when they are closed.
    }

    @Override
    public abstract void close() throws IOException;

    /** A line a finding, for people and for tools that read lines, and a line of summary a document. */
    private static final class TextReport extends FindingReport {

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
                    + DisplayNames.of(locale).severity(finding.severity()) + ": "
                    + finding.message(locale) + " [" + finding.rule() + "]";
        }

        /** The place, and in brackets the project by its name, or by its code where it has none. */
        private String place(DocumentFindings document, Finding finding) {
            String place =
                    finding.location() == null ? "" : DisplayNames.of(locale).place(finding.location());
            if (finding.project() == null) {
                return place;
            }
            DocumentSummary.ProjectName project = document.summary().project(finding);
            String name = project == null || project.name() == null ? finding.project() : project.name();
            String line = name.replace('\n', ' ');
            return MessageCatalog.isChinese(locale) ? place + "（" + line + "）" : (place + " (" + line + ")").strip();
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

    /** All findings as one JSON object: documents in order, each with its summary. */
    private static final class JsonReport extends FindingReport {

        private final JsonGenerator json;
        private final Locale locale;
        private final FindingCounts all = new FindingCounts();
        private int documents;

        JsonReport(OutputStream out, Locale locale) throws IOException {
            this.json = Writers.pretty(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            this.locale = locale;
            json.writeStartObject();
            json.writeStringField("schemaVersion", "1.0");
            json.writeArrayFieldStart("documents");
        }

        @Override
        void document(DocumentFindings document) throws IOException {
            documents++;
            all.add(document.findings());
            json.writeStartObject();
            json.writeStringField("path", document.path());
            json.writeObjectFieldStart("summary");
            DocumentSummary summary = document.summary();
            json.writeNumberField("projects", summary.projects());
            json.writeNumberField("indicators", summary.indicators());
            json.writeNumberField("targets", summary.targets());
            json.writeNumberField("unmeasurable", summary.unmeasurable());
            counts(FindingCounts.of(document.findings()));
            json.writeEndObject();
            Writers.array(json, "findings", document.findings(), finding -> Writers.finding(json, finding, locale));
            json.writeEndObject();
        }

        private void counts(FindingCounts counts) throws IOException {
            json.writeNumberField("errors", counts.count(Severity.ERROR));
            json.writeNumberField("warnings", counts.count(Severity.WARNING));
            json.writeNumberField("notes", counts.count(Severity.NOTE));
        }

        @Override
        public void close() throws IOException {
            json.writeEndArray();
            json.writeObjectFieldStart("summary");
            json.writeNumberField("documents", documents);
            counts(all);
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
            json.close();
        }
    }

    /** A row a finding (RFC 4180, UTF-8, header row). */
    private static final class CsvReport extends FindingReport {

        private static final List<String> HEADER = List.of(
                "document", "rule", "severity", "project_key", "message", "table", "row", "column", "paragraph");

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

    /** A workbook for people: numbers by rule, and a row a finding. It is Chinese, whatever the language of messages. */
    private static final class SheetReport extends FindingReport {

        private final FindingBook book;

        SheetReport(OutputStream out, RunFiles.Warnings warnings) throws IOException {
            Map<String, String> reasons =
                    Checks.rules().stream().collect(Collectors.toMap(Rule::id, rule -> rule.why(Locale.CHINESE)));
            this.book = Writers.findingBook(out, rule -> reasons.getOrDefault(rule, ""), warnings);
        }

        @Override
        void document(DocumentFindings document) throws IOException {
            for (Finding finding : document.findings()) {
                book.add(document.path(), names(document.summary(), finding), finding, finding.message(Locale.CHINESE));
            }
        }

        private static FindingBook.ProjectNames names(DocumentSummary summary, Finding finding) {
            DocumentSummary.ProjectName project = summary.project(finding);
            return project == null
                    ? null
                    : new FindingBook.ProjectNames(project.unit(), project.code(), project.name());
        }

        @Override
        void complete() throws IOException {
            book.finish();
        }

        @Override
        public void close() throws IOException {
            book.close();
        }
    }

    /**
     * What was found in one input.
     *
     * @param path the input's path as given
     * @param name its name below the root it was found under, which does not change with the root
     * @param summary what the document holds; empty counts where it could not be read
     * @param findings the findings that are asked for
     * @param texts the texts of cells and paragraphs that findings name, by place; empty where the format shows none
     */
    record DocumentFindings(
            String path, String name, DocumentSummary summary, List<Finding> findings, Map<Location, String> texts) {

        /** Copies list and map. */
        DocumentFindings {
            findings = List.copyOf(findings);
            texts = Map.copyOf(texts);
        }

        /** Findings without texts of the document. */
        DocumentFindings(String path, String name, DocumentSummary summary, List<Finding> findings) {
            this(path, name, summary, findings, Map.of());
        }
    }

    /** Findings counted by severity. */
    static final class FindingCounts {

        private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

        static FindingCounts of(List<Finding> findings) {
            FindingCounts counts = new FindingCounts();
            counts.add(findings);
            return counts;
        }

        void add(List<Finding> findings) {
            findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
        }

        int count(Severity severity) {
            return counts.getOrDefault(severity, 0);
        }

        /** Whether there are findings of a severity or a graver one. */
        boolean reach(Severity severity) {
            return counts.keySet().stream().anyMatch(found -> found.compareTo(severity) <= 0);
        }
    }
}
