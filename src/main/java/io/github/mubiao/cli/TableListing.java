package io.github.mubiao.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.grid.Grid;
import io.github.mubiao.grid.GridCell;
import io.github.mubiao.grid.Grids;
import io.github.mubiao.model.Finding;
import io.github.mubiao.options.ReportLanguage;
import io.github.mubiao.options.TerminalText;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.read.BlockHandler;
import io.github.mubiao.read.LeftOut;
import io.github.mubiao.read.Paragraph;
import io.github.mubiao.read.RawTable;
import io.github.mubiao.recognise.Recogniser;
import io.github.mubiao.recognise.RowKind;
import io.github.mubiao.recognise.TableKind;
import io.github.mubiao.recognise.TableReading;
import io.github.mubiao.write.Writers;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

    /** How much was left out, by kind. */
    static Map<String, Integer> counts(LeftOut leftOut) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("deletedRuns", leftOut.deletedRuns());
        counts.put("movedRuns", leftOut.movedRuns());
        counts.put("hiddenRuns", leftOut.hiddenRuns());
        counts.put("deletedRows", leftOut.deletedRows());
        counts.put("hiddenRows", leftOut.hiddenRows());
        counts.put("hiddenColumns", leftOut.hiddenColumns());
        counts.put("hiddenSheets", leftOut.hiddenSheets());
        counts.put("deletedCells", leftOut.deletedCells());
        counts.put("comments", leftOut.comments());
        counts.put("notes", leftOut.notes());
        counts.put("embedded", leftOut.embedded());
        counts.put("navigation", leftOut.navigation());
        return counts;
    }

    /** Tables as one JSON object, written while the document is read. */
    static final class JsonListing extends TableListing {

        private final PrintStream out;
        private final JsonGenerator json;
        private boolean started;

        /**
         * Makes a listing.
         *
         * @param pipeline reads the tables
         */
        JsonListing(PrintStream out, Pipeline pipeline) throws IOException {
            super(pipeline);
            this.out = out;
            this.json = new JsonFactory()
                    .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)
                    .createGenerator(new TerminalJson(out));
            json.useDefaultPrettyPrinter();
        }

        /** A file that cannot be read leaves nothing on standard output. */
        private void start() throws IOException {
            if (!started) {
                started = true;
                json.writeStartObject();
                json.writeArrayFieldStart("tables");
            }
        }

        @Override
        void table(TableReading reading) throws IOException {
            Grid grid = reading.grid();
            start();
            json.writeStartObject();
            json.writeNumberField("index", grid.number());
            if (grid.within() == 0) {
                json.writeNullField("within");
            } else {
                json.writeNumberField("within", grid.within());
            }
            if (grid.inTextBox()) {
                json.writeBooleanField("inTextBox", true);
            }
            number("page", grid.place().page());
            json.writeNumberField("rows", grid.rows());
            json.writeNumberField("columns", grid.columns());
            reading(reading);
            Writers.array(json, "cells", grid.cells(), this::cell);
            json.writeEndObject();
        }

        private void reading(TableReading reading) throws IOException {
            json.writeStringField("role", reading.role().label());
            json.writeStringField("kind", reading.kind().label());
            if (reading.otherKind() != null) {
                json.writeStringField("otherKind", reading.otherKind());
            }
            Writers.array(json, "evidence", reading.evidence(), json::writeString);
            json.writeStringField("layout", reading.layout());
            Writers.array(json, "rowKinds", reading.rows(), row -> {
                json.writeStartObject();
                json.writeNumberField("row", row.row());
                json.writeStringField("kind", row.kind().label());
                json.writeStringField("reason", row.kind().reason());
                json.writeEndObject();
            });
            Writers.array(json, "unplaced", reading.unplaced(), finding -> {
                json.writeStartObject();
                json.writeStringField("rule", finding.rule());
                json.writeStringField("message", finding.message(Locale.ENGLISH));
                number("row", finding.location().row());
                number("column", finding.location().column());
                json.writeEndObject();
            });
        }

        private void number(String name, int value) throws IOException {
            if (value > 0) {
                json.writeNumberField(name, value);
            }
        }

        private void cell(GridCell cell) throws IOException {
            json.writeStartObject();
            json.writeNumberField("row", cell.row());
            json.writeNumberField("column", cell.column());
            json.writeNumberField("rowSpan", cell.rowSpan());
            json.writeNumberField("columnSpan", cell.columnSpan());
            json.writeStringField("text", cell.text());
            json.writeEndObject();
        }

        @Override
        void end(LeftOut leftOut) throws IOException {
            start();
            json.writeEndArray();
            json.writeObjectFieldStart("leftOut");
            for (Map.Entry<String, Integer> count : counts(leftOut).entrySet()) {
                json.writeNumberField(count.getKey(), count.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        }

        @Override
        public void close() throws IOException {
            json.flush();
            json.close();
            out.flush();
        }
    }

    /** Tables as lines for people, in their language: a line a cell, spans where there are some. */
    static final class TextListing extends TableListing {

        private final PrintStream out;
        private final Messages words;
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
            this.words = Messages.ofListings(language);
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
            return all
                    || reading.kind() != TableKind.OTHER
                    || !reading.unplaced().isEmpty();
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
                    String place = i - start == 1
                            ? first
                            : first + "-" + rows.get(i - 1).row();
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
            List<String> told = counts(leftOut).entrySet().stream()
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
}
