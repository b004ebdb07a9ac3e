package io.github.mubiao.cli;

import io.github.mubiao.grid.Grid;
import io.github.mubiao.grid.GridCell;
import io.github.mubiao.model.Finding;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.pipeline.TerminalText;
import io.github.mubiao.read.LeftOut;
import io.github.mubiao.recognise.RowKind;
import io.github.mubiao.recognise.TableKind;
import io.github.mubiao.recognise.TableReading;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tables as lines for people, in their language: a line a cell, spans where there are some. */
final class TextListing extends TableListing {

    private final PrintStream out;
    private final ListingWords words;
    private final Locale locale;
    private final boolean all;

    /**
     * Makes a listing.
     *
     * @param all whether tables of other kinds are listed with their cells
     */
    TextListing(PrintStream out, ReportLanguage language, Pipeline pipeline, boolean all) {
        super(pipeline);
        this.out = out;
        this.words = new ListingWords(language);
        this.locale = language.locale();
        this.all = all;
    }

    @Override
    void table(TableReading reading) {
        Grid grid = reading.grid();
        StringBuilder line = new StringBuilder(words.text(
                "inspect.table",
                grid.number(),
                words.counted(grid.rows(), "row"),
                words.counted(grid.columns(), "column")));
        if (grid.within() > 0) {
            line.append(words.text("inspect.within", grid.within(), grid.withinRow()));
        }
        line.append(grid.inTextBox() ? words.text("inspect.box") : "");
        int page = grid.place().page();
        line.append(page > 0 ? words.text("inspect.page", page) : "");
        line.append(words.text("inspect.kind", kind(reading)));
        if (!reading.evidence().isEmpty()) {
            String labels = String.join(words.text("inspect.and"), reading.evidence());
            line.append(words.text("inspect.evidence", TerminalText.of(labels)));
        }
        line.append(reading.layout() == null ? "" : words.text("inspect.layout", reading.layout()));
        out.println(line);
        if (isShown(reading)) {
            rows(reading);
            grid.cells().forEach(this::cell);
        }
        for (Finding finding : reading.unplaced()) {
            String place = finding.location().row() > 0
                    ? finding.location().row() + "," + finding.location().column()
                    : "";
            String what = words.text("inspect.unplaced", TerminalText.of(finding.message(locale)));
            out.println("  " + pad(place, 8) + what);
        }
        if (isShown(reading)) {
            out.println();
        }
    }

    /** A table of another kind is one line, unless all are asked for. */
    private boolean isShown(TableReading reading) {
        return all || reading.kind() != TableKind.OTHER || !reading.unplaced().isEmpty();
    }

    private String kind(TableReading reading) {
        String kind = reading.kind().label();
        String said = words.said("kind." + kind, kind);
        String other = reading.otherKind();
        return other == null ? said : words.text("inspect.other", said, words.said("other." + other, other));
    }

    /** The kinds of the rows, runs of the same kind together. */
    private void rows(TableReading reading) {
        List<TableReading.RowReading> rows = reading.rows();
        int start = 0;
        for (int i = 1; i <= rows.size(); i++) {
            if (i == rows.size() || rows.get(i).kind() != rows.get(start).kind()) {
                RowKind kind = rows.get(start).kind();
                String first = String.valueOf(rows.get(start).row());
                String place =
                        i - start == 1 ? first : first + "-" + rows.get(i - 1).row();
                String label = kind.label();
                out.println("  "
                        + pad(place, 8)
                        + words.text(
                                "inspect.rows",
                                words.said("row." + label, label),
                                words.said("reason." + label, kind.reason())));
                start = i;
            }
        }
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
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("deleted-run", leftOut.deletedRuns());
        counts.put("moved-run", leftOut.movedRuns());
        counts.put("hidden-run", leftOut.hiddenRuns());
        counts.put("deleted-row", leftOut.deletedRows());
        counts.put("hidden-row", leftOut.hiddenRows());
        counts.put("hidden-column", leftOut.hiddenColumns());
        counts.put("hidden-sheet", leftOut.hiddenSheets());
        counts.put("deleted-cell", leftOut.deletedCells());
        counts.put("comment", leftOut.comments());
        counts.put("note", leftOut.notes());
        counts.put("embedded", leftOut.embedded());
        counts.put("navigation", leftOut.navigation());
        List<String> told = counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> words.counted(count.getValue(), count.getKey()))
                .toList();
        String all = told.isEmpty() ? words.text("inspect.nothing") : String.join(words.text("inspect.and"), told);
        out.println(words.text("inspect.left-out", all));
    }

    @Override
    public void close() {
        out.flush();
    }
}
