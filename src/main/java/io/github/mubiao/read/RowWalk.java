package io.github.mubiao.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the cells of a row. */
final class RowWalk extends Walk {

    private final Place place;
    private final TextBuffer text;
    private final List<RawCell> cells = new ArrayList<>();
    private long columns;
    private int gridBefore;
    private int gridAfter;
    private boolean header;
    private boolean deleted;
    private boolean markHidden;
    private boolean shown;

    RowWalk(Reading reading, Place place, TextBuffer text) {
        super(reading);
        this.place = place;
        this.text = text;
    }

    /**
     * Reads the row; {@code null} where it is not shown: it is deleted, or its mark is hidden and so is
     * all that it holds. A hidden mark alone hides nothing (ISO/IEC 29500-1, 17.4.20).
     */
    RawRow row() throws IOException {
        content();
        if (deleted) {
            reading.tally().deletedRows++;
            return null;
        }
        if (markHidden && !shown) {
            reading.tally().hiddenRows++;
            return null;
        }
        return new RawRow(gridBefore, gridAfter, header, cells);
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
                case "gridBefore" -> gridBefore = take(reading.columns(0));
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
        CellWalk cell = new CellWalk(reading, new Story.Cell(place, text));
        int nested = reading.outbox().size();
        RawCell read = cell.cell();
        if (read == null) {
            reading.tally().deletedCells++;
        } else {
            reading.outbox().hold(1, read.text().length());
            shown |= !cell.isHidden(read) || reading.outbox().size() > nested;
            cells.add(read);
            take(read.gridSpan());
        }
    }

    /** Each span is within the limit, and so is a row of them. */
    private int take(int span) throws IOException {
        columns += span;
        reading.checkColumns(columns);
        return span;
    }
}
