package io.github.mubiao.report;

import io.github.mubiao.model.DiffSink;
import io.github.mubiao.write.RunFiles;
import java.io.IOException;
import java.io.OutputStream;
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
}
