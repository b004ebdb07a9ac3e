package io.github.mubiao.cli;

import io.github.mubiao.grid.Grids;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.read.BlockHandler;
import io.github.mubiao.read.LeftOut;
import io.github.mubiao.read.Paragraph;
import io.github.mubiao.read.RawTable;
import io.github.mubiao.recognise.Recogniser;
import io.github.mubiao.recognise.TableReading;
import java.io.Closeable;
import java.io.IOException;

/** A way to list the tables of a document while it is read. */
abstract class TableListing implements BlockHandler, Closeable {

    private final Recogniser recogniser;

    TableListing(Pipeline pipeline) {
        this.recogniser = pipeline.recogniser(this::table);
    }

    @Override
    public final void paragraph(Paragraph paragraph) throws IOException {
        recogniser.paragraph(paragraph.place(), paragraph.text());
    }

    @Override
    public final void table(RawTable table) throws IOException {
        recogniser.table(Grids.of(table));
    }

    /** Lists a table. */
    abstract void table(TableReading reading) throws IOException;

    /** Lists what is left of a document that was read to its end. */
    final void finish(LeftOut leftOut) throws IOException {
        recogniser.end();
        end(leftOut);
    }

    /** Lists what was left out of the whole document. */
    abstract void end(LeftOut leftOut) throws IOException;
}
