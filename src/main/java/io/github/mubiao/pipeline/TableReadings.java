package io.github.mubiao.pipeline;

import io.github.mubiao.grid.Grid;
import io.github.mubiao.read.Paragraph;
import io.github.mubiao.recognise.Recogniser;
import io.github.mubiao.recognise.TableReading;
import java.io.IOException;

/** Tells how each table of one document is read. Paragraphs and tables are to come in document order. */
public final class TableReadings {

    private final Recogniser recogniser;

    TableReadings(Recogniser recogniser) {
        this.recogniser = recogniser;
    }

    /** Takes the next paragraph: it may be the title of the form that follows. */
    public void paragraph(Paragraph paragraph) {
        recogniser.paragraph(paragraph.number(), paragraph.text());
    }

    /**
     * Takes the next table.
     *
     * @throws IOException never as long as nothing is written
     */
    public TableReading table(Grid grid) throws IOException {
        return recogniser.table(grid);
    }
}
