package io.github.mubiao.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.model.DiffSink;
import io.github.mubiao.model.DiffSummary;
import io.github.mubiao.model.DocumentDiff;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.write.AtomicFile;
import io.github.mubiao.write.RunFiles;
import io.github.mubiao.write.Writers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Pages for people: one file each, that opens without a server or a network. */
public final class Reports {

    private Reports() {}

    /**
     * A page of documents, which is written by {@link DocumentReport#finish}.
     *
     * @param out takes the page, UTF-8; stays open
     * @param locale the language that the page begins in: Chinese for Chinese, English for any other
     * @throws IOException if the program's own files are damaged
     */
    public static DocumentReport documents(OutputStream out, Locale locale) throws IOException {
        return new DocumentReport(out, locale);
    }

    /**
     * The page {@code report.html} of a run, made of parts.
     *
     * @param locale the language that the page begins in: Chinese for Chinese, English for any other
     */
    public static RunFiles.ExtraFile ofRun(Locale locale) {
        return new RunPage(locale);
    }

    /**
     * A page of what changed, which is written at the end.
     *
     * @param out takes the page, UTF-8; stays open
     * @param locale the language that the page begins in: Chinese for Chinese, English for any other
     * @param folders whether folders are compared
     * @throws IOException if the program's own files are damaged
     */
    public static DiffSink changes(OutputStream out, Locale locale, boolean folders) throws IOException {
        return new ChangesPage(out, locale, folders);
    }

    /** What changed, as a page around the JSON that {@code diff} writes. */
    static final class ChangesPage implements DiffSink {

        private final OutputStream out;
        private final Locale locale;
        private final PageData data = new PageData();
        private final JsonGenerator json;
        private final DiffSink changes;

        ChangesPage(OutputStream out, Locale locale, boolean folders) throws IOException {
            this.out = out;
            this.locale = locale;
            this.json = data.generator();
            this.changes = Writers.diffJson(json, folders);
        }

        @Override
        public void start(String from, String to) throws IOException {
            json.writeStartObject();
            json.writeStringField("view", "changes");
            json.writeFieldName("diff");
            changes.start(from, to);
        }

        @Override
        public void document(DocumentDiff shown, DiffSummary whole) throws IOException {
            changes.document(shown, whole);
        }

        @Override
        public void end(DiffSummary whole) throws IOException {
            changes.end(whole);
            json.writeEndObject();
            json.close();
            data.close();
            Page.write(out, locale, data);
        }
    }

    /** The page of a run: its data are complete once the parts of all documents stand one after the other. */
    record RunPage(Locale locale) implements RunFiles.ExtraFile {

        private static final String NAME = "report.html";
        private static final String PARTS = "report.rows";

        @Override
        public String parts() {
            return PARTS;
        }

        @Override
        public byte[] header() {
            return DocumentEntry.header();
        }

        @Override
        public DocumentSink document(OutputStream part) throws IOException {
            return new DocumentEntry(part);
        }

        @Override
        public void finish(Path folder, Path working, Path complete) throws IOException {
            PageData data = new PageData();
            Files.copy(complete, data);
            data.write(DocumentEntry.footer());
            data.close();
            try (AtomicFile file = new AtomicFile(folder.resolve(NAME), working)) {
                Page.write(file.out(), locale, data);
                file.commit();
            }
        }
    }
}
