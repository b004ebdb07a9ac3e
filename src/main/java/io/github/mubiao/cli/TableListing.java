package io.github.mubiao.cli;

import io.github.mubiao.grid.Grid;
import io.github.mubiao.grid.Grids;
import io.github.mubiao.read.BlockHandler;
import io.github.mubiao.read.LeftOut;
import io.github.mubiao.read.Paragraph;
import io.github.mubiao.read.RawTable;
import java.io.Closeable;
import java.io.IOException;

/** A way to list the tables of a document while it is read. */
abstract class TableListing implements BlockHandler, Closeable {

    @Override
    public final void paragraph(Paragraph paragraph) {}

    @Override
    public final void table(RawTable table) throws IOException {
        grid(Grids.of(table));
    }

    abstract void grid(Grid grid) throws IOException;

    /** The document was read to its end. */
    abstract void end(LeftOut leftOut) throws IOException;
}
