package io.github.mubiao.read;

import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Origin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the paragraphs and tables of a format whose reader makes them whole, one after the other, and hands
 * them on: trimmed, with a finding for each character that could not be read, and counted against the
 * limits. For one document and one thread.
 */
public final class Blocks {

    private final Output output;
    private final TextBuffer text;

    Blocks(Output output) {
        this.output = output;
        this.text = output.newText();
    }

    /** The limits and the password. */
    public ReadOptions options() {
        return output.options();
    }

    /** Takes some more of what a limit counts over the document, before it is made. */
    public void take(Limit limit, long more) throws UnreadableDocumentException {
        output.consumption().take(limit, more);
    }

    /** Counts from nothing again what a limit counts over one thing, such as a sheet, for the next. */
    public void restart(Limit limit) {
        output.consumption().restart(limit);
    }

    /** Refuses a number of one thing: a depth, a width. */
    public void check(Limit limit, long value) throws UnreadableDocumentException {
        output.consumption().check(limit, value);
    }

    /**
     * The next paragraph.
     *
     * @param origin where it stands in the file; {@code null} where that has neither sheets nor pages
     */
    public void paragraph(String words, boolean picture, Origin origin) throws IOException {
        Outbox outbox = output.outbox();
        Location place = Location.ofParagraph(outbox.newParagraph()).in(origin);
        String readable = readable(words, place);
        outbox.hold(1, readable.length());
        outbox.fill(outbox.reserve(), new Paragraph(place.paragraph(), readable, picture, origin));
        outbox.flush();
    }

    /**
     * The next table, which stands in no other.
     *
     * @param rows its rows; the texts of cells need not be trimmed
     * @param origin where it stands in the file; {@code null} where that has neither sheets nor pages
     */
    public void table(List<RawRow> rows, Origin origin) throws IOException {
        Outbox outbox = output.outbox();
        Location table = Location.ofTable(outbox.newTable()).in(origin);
        List<RawRow> readable = rows(rows, table);
        outbox.fill(outbox.reserve(), new RawTable(table.table(), 0, 0, false, readable, origin));
        outbox.flush();
    }

    /** The next table, with the tables nested in it, of a file that has neither sheets nor pages. */
    public void table(NestedTable table) throws IOException {
        nested(table, Place.BODY);
        output.outbox().flush();
    }

    private void nested(NestedTable table, Place place) throws IOException {
        output.checkNesting(place);
        Outbox outbox = output.outbox();
        int number = outbox.newTable();
        int slot = outbox.reserve();
        Location location = Location.ofTable(number);
        boolean inTextBox = place.inTextBox() || table.inTextBox();
        List<RawRow> readable = rows(table.rows(), location);
        outbox.fill(slot, new RawTable(number, place.table(), place.row(), inTextBox, readable));
        for (int i = 0; i < table.inner().size(); i++) {
            int row = table.innerRows().get(i);
            nested(table.inner().get(i), new Place(number, row, inTextBox, place.nesting() + 1));
        }
    }

    /**
     * A text in a font, as it is shown: the signs of a symbol font in place of its codes. A code without a
     * sign is a character that could not be read.
     */
    public static String inFont(String font, String text) {
        SymbolFont symbols = SymbolFont.named(font);
        if (symbols == SymbolFont.NONE) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.chars().forEach(c -> shown.appendCodePoint(symbols.sign((char) c)));
        return shown.toString();
    }

    /**
     * A text above or below the line: its digits as Unicode writes them there, so that they are never joined with
     * a number before them.
     *
     * @param position above zero for above the line, below it for below; 0 leaves the text as it is
     */
    public static String shifted(String text, int position) {
        return (position == 0 ? Shift.NONE : position > 0 ? Shift.RAISED : Shift.LOWERED).of(text);
    }

    /** Counts what is left out on purpose. */
    public void leaveOut(Omission kind, int count) {
        output.tally().add(kind, count);
    }

    private List<RawRow> rows(List<RawRow> rows, Location table) throws IOException {
        List<RawRow> readable = new ArrayList<>(rows.size());
        for (RawRow row : rows) {
            readable.add(row(row, table, readable.size() + 1));
        }
        return readable;
    }

    private RawRow row(RawRow row, Location table, int number) throws IOException {
        List<RawCell> cells = new ArrayList<>(row.cells().size());
        int column = row.gridBefore() + 1;
        int characters = 0;
        for (RawCell cell : row.cells()) {
            String words = readable(cell.text(), table.cell(number, column));
            cells.add(new RawCell(cell.gridSpan(), cell.vertical(), cell.horizontal(), words));
            characters += words.length();
            column += cell.gridSpan();
            output.checkColumns(column + (long) row.gridAfter() - 1);
        }
        output.outbox().hold(1 + cells.size(), characters);
        return new RawRow(row.gridBefore(), row.gridAfter(), row.header(), cells);
    }

    private String readable(String words, Location place) throws IOException {
        if (TextBuffer.isPlain(words)) {
            check(Limit.TEXT, words.length());
            return words;
        }
        text.append(words);
        return text.take(() -> place);
    }

    /** The file ends early: in a table or row, or outside tables where the place is {@code null}. */
    public void incomplete(Location place) {
        output.findings().incomplete(place);
    }

    /** Something else that is wrong with the file. */
    public void finding(Finding finding) {
        output.findings().add(finding);
    }
}
