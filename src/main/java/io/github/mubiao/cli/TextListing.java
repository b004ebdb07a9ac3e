package io.github.mubiao.cli;

import io.github.mubiao.grid.Grid;
import io.github.mubiao.grid.GridCell;
import io.github.mubiao.model.Finding;
import io.github.mubiao.pipeline.TableReadings;
import io.github.mubiao.pipeline.TerminalText;
import io.github.mubiao.read.LeftOut;
import io.github.mubiao.recognise.TableReading;
import java.io.PrintStream;
import java.util.Locale;

/** Tables as lines for people: a line a cell, spans where there are some. */
final class TextListing extends TableListing {

    private final PrintStream out;

    TextListing(PrintStream out, TableReadings readings) {
        super(readings);
        this.out = out;
    }

    @Override
    void grid(Grid grid, TableReading reading) {
        StringBuilder line = new StringBuilder("table " + grid.number() + ": ");
        line.append(grid.rows()).append(grid.rows() == 1 ? " row, " : " rows, ");
        line.append(grid.columns()).append(grid.columns() == 1 ? " column" : " columns");
        if (grid.within() > 0) {
            line.append(", in table ").append(grid.within()).append(", row ").append(grid.withinRow());
        }
        line.append(grid.inTextBox() ? ", in a text box" : "");
        line.append(": ").append(reading.role().label());
        line.append(reading.layout() == null ? "" : ", layout " + reading.layout());
        out.println(line);
        for (GridCell cell : grid.cells()) {
            cell(cell);
        }
        for (Finding finding : reading.unplaced()) {
            String place = finding.location().row() > 0
                    ? finding.location().row() + "," + finding.location().column()
                    : "";
            out.println("  " + pad(place, 8) + "not placed: " + TerminalText.of(finding.message(Locale.ENGLISH)));
        }
        out.println();
    }

    private void cell(GridCell cell) {
        String place = cell.row() + "," + cell.column();
        String span = cell.rowSpan() > 1 || cell.columnSpan() > 1 ? cell.rowSpan() + "x" + cell.columnSpan() : "";
        out.println("  " + pad(place, 8) + pad(span, 6) + TerminalText.of(cell.text()));
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    @Override
    void end(LeftOut leftOut) {
        StringBuilder line = new StringBuilder();
        count(line, leftOut.deletedRuns(), "deleted run");
        count(line, leftOut.movedRuns(), "moved run");
        count(line, leftOut.hiddenRuns(), "hidden run");
        count(line, leftOut.deletedRows(), "deleted row");
        count(line, leftOut.hiddenRows(), "hidden row");
        count(line, leftOut.deletedCells(), "deleted cell");
        count(line, leftOut.comments(), "comment");
        count(line, leftOut.notes(), "note");
        count(line, leftOut.embedded(), "embedded document");
        count(line, leftOut.navigation(), "part of page navigation");
        out.println("left out: " + (line.length() == 0 ? "nothing" : line));
    }

    private static void count(StringBuilder line, int count, String what) {
        if (count > 0) {
            line.append(line.length() == 0 ? "" : ", ")
                    .append(count)
                    .append(' ')
                    .append(what);
            line.append(count == 1 ? "" : "s");
        }
    }

    @Override
    public void close() {
        out.flush();
    }
}
