package io.github.mubiao.cli;

import io.github.mubiao.grid.Grid;
import io.github.mubiao.grid.Grids;
import io.github.mubiao.pipeline.TableReadings;
import io.github.mubiao.read.BlockHandler;
import io.github.mubiao.read.LeftOut;
import io.github.mubiao.read.Paragraph;
import io.github.mubiao.read.RawTable;
import io.github.mubiao.recognise.TableReading;
import java.io.Closeable;
import java.io.IOException;

/** A way to list the tables of a document while it is read. */
abstract class TableListing implements BlockHandler, Closeable {

    private final TableReadings readings;

    TableListing(TableReadings readings) {
        this.readings = readings;
    }

    @Override
    public final void paragraph(Paragraph paragraph) {
        readings.paragraph(paragraph);
    }

    @Override
    public final void table(RawTable table) throws IOException {
        Grid grid = Grids.of(table);
        grid(grid, readings.table(grid));
    }

    abstract void grid(Grid grid, TableReading reading) throws IOException;

    /** The document was read to its end. */
    abstract void end(LeftOut leftOut) throws IOException;
}
