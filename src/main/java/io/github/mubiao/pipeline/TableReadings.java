package io.github.mubiao.pipeline;

import io.github.mubiao.grid.Grid;
import io.github.mubiao.read.Paragraph;
import io.github.mubiao.recognise.Recogniser;
import java.io.IOException;

/** Reads how each table of one document is understood. Paragraphs and tables are to come in document order. */
public final class TableReadings {

    private final Recogniser recogniser;

    TableReadings(Recogniser recogniser) {
        this.recogniser = recogniser;
    }

    /**
     * Takes the next paragraph: it may be the title of the form that follows.
     *
     * @throws IOException if the listener fails
     */
    public void paragraph(Paragraph paragraph) throws IOException {
        recogniser.paragraph(paragraph.place(), paragraph.text());
    }

    /**
     * Takes the next table.
     *
     * @throws IOException if the listener fails
     */
    public void table(Grid grid) throws IOException {
        recogniser.table(grid);
    }

    /**
     * Ends the document: the last tables are handed on.
     *
     * @throws IOException if the listener fails
     */
    public void end() throws IOException {
        recogniser.end();
    }
}
