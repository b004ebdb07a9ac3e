package io.github.mubiao.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the cells of a row. */
final class RowWalk extends Walk {

    private final Place place;
    private final GridWidths grid;
    private final CellWalk cells;
    private final List<RawCell> read = new ArrayList<>();
    private long columns;
    /** The grid column behind the cells so far, deleted ones too, counted from 0. */
    private int gridColumn;
    /** How many columns of deleted cells stand behind the last one that is not. */
    private int deletedColumns;
    /** The width that the last cell which is not deleted states. */
    private long width;

    private int gridBefore;
    private int gridAfter;
    private boolean header;
    private boolean deleted;
    private boolean markHidden;
    private boolean shown;

    RowWalk(Reading reading, Place place, GridWidths grid, CellWalk cells) {
        super(reading);
        this.place = place;
        this.grid = grid;
        this.cells = cells;
    }

    /**
     * Reads the row; {@code null} where it is not shown: it is deleted, or its mark is hidden and so is
     * all that it holds. A hidden mark alone hides nothing (ISO/IEC 29500-1, 17.4.20).
     */
    RawRow row() throws IOException {
        content();
        if (deleted) {
            output.tally().deletedRows++;
            return null;
        }
        if (markHidden && !shown) {
            output.tally().hiddenRows++;
            return null;
        }
        return new RawRow(gridBefore, gridAfter, header, read);
    }

    @Override
    boolean element(String word) throws IOException {
        switch (word) {
            case "trPr" -> properties();
            case "tc" -> {
                if (deleted) {
                    xml.skip();
                } else {
                    cell();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void properties() throws IOException {
        while (xml.nextChild()) {
            switch (xml.word()) {
                case "gridBefore" -> {
                    gridBefore = take(reading.columns(0));
                    gridColumn += gridBefore;
                }
                case "gridAfter" -> gridAfter = take(reading.columns(0));
                case "tblHeader" -> header = xml.isOn();
                case "hidden" -> markHidden = xml.isOn();
                case "del" -> deleted = true;
                default -> {}
            }
            xml.skip();
        }
    }

    private void cell() throws IOException {
        int nested = output.outbox().size();
        RawCell cell = cells.cell(place);
        int span = cells.properties().span();
        gridColumn += span;
        if (cell == null) {
            output.tally().deletedCells++;
            output.outbox().hold(1, 0);
            output.checkColumns(gridColumn);
            deletedColumns += span;
            widen();
        } else {
            output.outbox().hold(1, cell.text().length());
            shown |= !cells.isHidden(cell) || output.outbox().size() > nested;
            read.add(cell);
            width = cells.properties().width();
            deletedColumns = 0;
            take(span);
        }
    }

    /** Gives the last cell the columns of the deleted ones behind it, where it was merged with them. */
    private void widen() throws IOException {
        RawCell last = read.isEmpty() ? null : read.get(read.size() - 1);
        if (last != null
                && grid.isMerged(
                        gridColumn - deletedColumns - last.gridSpan(), last.gridSpan(), deletedColumns, width)) {
            read.set(
                    read.size() - 1,
                    new RawCell(last.gridSpan() + deletedColumns, last.vertical(), last.horizontal(), last.text()));
            take(deletedColumns);
            deletedColumns = 0;
        }
    }

    /** Each span is within the limit, and so is a row of them. */
    private int take(int span) throws IOException {
        columns += span;
        output.checkColumns(columns);
        return span;
    }
}
