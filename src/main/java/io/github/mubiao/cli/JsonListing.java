package io.github.mubiao.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mubiao.grid.Grid;
import io.github.mubiao.grid.GridCell;
import io.github.mubiao.model.Finding;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.read.LeftOut;
import io.github.mubiao.recognise.TableReading;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;

/** Tables as one JSON object, written while the document is read. */
final class JsonListing extends TableListing {

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
        json.writeArrayFieldStart("cells");
        for (GridCell cell : grid.cells()) {
            cell(cell);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void reading(TableReading reading) throws IOException {
        json.writeStringField("role", reading.role().label());
        json.writeStringField("kind", reading.kind().label());
        if (reading.otherKind() != null) {
            json.writeStringField("otherKind", reading.otherKind());
        }
        json.writeArrayFieldStart("evidence");
        for (String label : reading.evidence()) {
            json.writeString(label);
        }
        json.writeEndArray();
        json.writeStringField("layout", reading.layout());
        json.writeArrayFieldStart("rowKinds");
        for (TableReading.RowReading row : reading.rows()) {
            json.writeStartObject();
            json.writeNumberField("row", row.row());
            json.writeStringField("kind", row.kind().label());
            json.writeStringField("reason", row.kind().reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("unplaced");
        for (Finding finding : reading.unplaced()) {
            json.writeStartObject();
            json.writeStringField("rule", finding.rule());
            json.writeStringField("message", finding.message(Locale.ENGLISH));
            number("row", finding.location().row());
            number("column", finding.location().column());
            json.writeEndObject();
        }
        json.writeEndArray();
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
        json.writeNumberField("deletedRuns", leftOut.deletedRuns());
        json.writeNumberField("movedRuns", leftOut.movedRuns());
        json.writeNumberField("hiddenRuns", leftOut.hiddenRuns());
        json.writeNumberField("deletedRows", leftOut.deletedRows());
        json.writeNumberField("hiddenRows", leftOut.hiddenRows());
        json.writeNumberField("hiddenColumns", leftOut.hiddenColumns());
        json.writeNumberField("hiddenSheets", leftOut.hiddenSheets());
        json.writeNumberField("deletedCells", leftOut.deletedCells());
        json.writeNumberField("comments", leftOut.comments());
        json.writeNumberField("notes", leftOut.notes());
        json.writeNumberField("embedded", leftOut.embedded());
        json.writeNumberField("navigation", leftOut.navigation());
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
