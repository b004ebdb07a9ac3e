package io.github.mubiao.cli;

import io.github.mubiao.check.RuleSettings;
import io.github.mubiao.write.RunFiles;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;

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
}
