package io.github.mubiao.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of a table. */
final class TableWalk extends Walk {

    private final Place around;
    private final int number;
    private final List<RawRow> rows = new ArrayList<>();
    /** One walk and one buffer serve all cells of the table: they are read one after the other. */
    private final CellWalk cells;

    private GridWidths grid = GridWidths.NONE;

    private TableWalk(Reading reading, Place around, int number) {
        super(reading);
        this.around = around;
        this.number = number;
        this.cells = new CellWalk(reading, output.newText());
    }

    /** Reads a table and hands it on; one of which no row is shown has none, but keeps its number. */
    static void table(Reading reading, Place around) throws IOException {
        Outbox outbox = reading.output().outbox();
        int slot = outbox.reserve();
        TableWalk walk = new TableWalk(reading, around, outbox.newTable());
        walk.content();
        outbox.fill(slot, new RawTable(walk.number, around.table(), around.row(), around.inTextBox(), walk.rows));
    }

    @Override
    boolean element(String word) throws IOException {
        if (word.equals("tblGrid")) {
            grid = GridWidths.read(reading);
            return true;
        }
        if (!word.equals("tr")) {
            return false;
        }
        Place place = around.inRow(number, rows.size() + 1);
        output.checkNesting(place);
        RawRow row = new RowWalk(reading, place, grid, cells).row();
        if (row != null) {
            output.outbox().hold(1, 0);
            rows.add(row);
        }
        return true;
    }
}
