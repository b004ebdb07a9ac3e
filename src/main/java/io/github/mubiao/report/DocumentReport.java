package io.github.mubiao.report;

import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Message;
import io.github.mubiao.model.Project;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * A page of documents. Each document's data are packed as it comes; memory grows with the packed data
 * alone.
 */
public final class DocumentReport {

    private final OutputStream out;
    private final Locale locale;
    private final PageData data = new PageData();

    DocumentReport(OutputStream out, Locale locale) throws IOException {
        this.out = out;
        this.locale = locale;
        data.write(DocumentEntry.header());
    }

    /**
     * Takes the next document.
     *
     * @throws IOException if there is no room for it
     */
    public void document(BudgetDocument document) throws IOException {
        DocumentSink entry = new DocumentEntry(data);
        entry.start(document.header());
        for (Project project : document.projects()) {
            entry.project(project);
        }
        entry.coverage(document.coverage());
        entry.end(document.findings());
    }

    /**
     * Names a file that could not be read.
     *
     * @param path the file, as given
     * @param reason why
     * @throws IOException if there is no room for it
     */
    public void failed(String path, Message reason) throws IOException {
        DocumentEntry.failed(data, path, Finding.unreadable(reason));
    }

    /**
     * Writes the page; nothing follows.
     *
     * @throws IOException if the stream fails
     */
    public void finish() throws IOException {
        data.write(DocumentEntry.footer());
        data.close();
        Page.write(out, locale, data);
    }
}
