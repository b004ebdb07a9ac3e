package io.github.mubiao.report;

import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.write.AtomicFile;
import io.github.mubiao.write.RunFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

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
