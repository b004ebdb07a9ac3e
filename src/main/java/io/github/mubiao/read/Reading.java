package io.github.mubiao.read;

import java.io.IOException;

/** What the walks over one document share. */
final class Reading {

    private final XmlCursor xml;
    private final Styles styles;
    private final Outbox outbox;
    private final Tally tally;
    private final EmbeddedDocuments embedded;
    private final ReadOptions options;
    private final Repeats<RunProperties> runs;
    private final Repeats<ParagraphProperties> paragraphs;
    private final Repeats<CellProperties> cells;
    private final long nestingLimit;
    private final long columnLimit;
    private final long textLimit;

    /**
     * What is shared.
     *
     * @param xml where the walks stand in the main part
     * @param styles what the document's styles hide and which symbol fonts they set
     * @param outbox takes complete blocks
     * @param tally counts what is left out
     * @param embedded reads documents that are embedded as content
     * @param options the limits
     */
    Reading(XmlCursor xml, Styles styles, Outbox outbox, Tally tally, EmbeddedDocuments embedded, ReadOptions options) {
        this.xml = xml;
        this.styles = styles;
        this.outbox = outbox;
        this.tally = tally;
        this.embedded = embedded;
        this.options = options;
        this.runs = xml.repeats(() -> RunProperties.read(this, RunProperties.UNSTATED));
        this.paragraphs = xml.repeats(() -> ParagraphProperties.read(this, ParagraphProperties.UNSTATED));
        this.cells = xml.repeats(() -> CellProperties.read(this, CellProperties.UNSTATED));
        this.nestingLimit = options.limit(Limit.NESTING);
        this.columnLimit = options.limit(Limit.SPAN);
        this.textLimit = options.limit(Limit.TEXT);
    }

    XmlCursor xml() {
        return xml;
    }

    Styles styles() {
        return styles;
    }

    Outbox outbox() {
        return outbox;
    }

    Tally tally() {
        return tally;
    }

    EmbeddedDocuments embedded() {
        return embedded;
    }

    ReadOptions options() {
        return options;
    }

    /** Reads {@code w:rPr} to its end, over what was stated before. */
    @SuppressWarnings("ReferenceEquality") // What states nothing is one instance.
    RunProperties runProperties(RunProperties before) throws IOException {
        return before == RunProperties.UNSTATED ? runs.read() : RunProperties.read(this, before);
    }

    /** Reads {@code w:pPr} to its end, over what was stated before. */
    @SuppressWarnings("ReferenceEquality") // What states nothing is one instance.
    ParagraphProperties paragraphProperties(ParagraphProperties before) throws IOException {
        return before == ParagraphProperties.UNSTATED ? paragraphs.read() : ParagraphProperties.read(this, before);
    }

    /** Reads {@code w:tcPr} to its end, over what was stated before. */
    @SuppressWarnings("ReferenceEquality") // What states nothing is one instance.
    CellProperties cellProperties(CellProperties before) throws IOException {
        return before == CellProperties.UNSTATED ? cells.read() : CellProperties.read(this, before);
    }

    TextBuffer newText() {
        return new TextBuffer(textLimit, tally.findings());
    }

    /** Refuses what is nested too deep. */
    void checkNesting(Place place) throws UnreadableDocumentException {
        if (place.nesting() > nestingLimit) {
            throw Limit.NESTING.reached(nestingLimit);
        }
    }

    /**
     * The number of columns that the element's value states.
     *
     * @param least what a value that is no number, or less, counts as
     */
    int columns(int least) throws UnreadableDocumentException {
        String value = xml.attribute("val");
        long columns = 0;
        for (int i = 0; value != null && i < value.length(); i++) {
            char digit = value.charAt(i);
            if (digit < '0' || digit > '9') {
                break;
            }
            columns = columns * 10 + (digit - '0');
            checkColumns(columns);
        }
        return Math.max(least, (int) columns);
    }

    /** Refuses a row that is too wide. */
    void checkColumns(long columns) throws UnreadableDocumentException {
        if (columns > columnLimit) {
            throw Limit.SPAN.reached(columnLimit);
        }
    }
}
