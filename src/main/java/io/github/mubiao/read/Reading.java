package io.github.mubiao.read;

import java.io.IOException;

/** What the walks over one document share. */
final class Reading {

    private final XmlCursor xml;
    private final Styles styles;
    private final Output output;
    private final EmbeddedDocuments embedded;
    private final Repeats<RunProperties> runs;
    private final Repeats<ParagraphProperties> paragraphs;
    private final Repeats<CellProperties> cells;

    Reading(XmlCursor xml, Styles styles, Output output, EmbeddedDocuments embedded) {
        this.xml = xml;
        this.styles = styles;
        this.output = output;
        this.embedded = embedded;
        this.runs = xml.repeats(() -> RunProperties.read(this, RunProperties.UNSTATED));
        this.paragraphs = xml.repeats(() -> ParagraphProperties.read(this, ParagraphProperties.UNSTATED));
        this.cells = xml.repeats(() -> CellProperties.read(this, CellProperties.UNSTATED));
    }

    XmlCursor xml() {
        return xml;
    }

    Styles styles() {
        return styles;
    }

    Output output() {
        return output;
    }

    EmbeddedDocuments embedded() {
        return embedded;
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
            output.checkColumns(columns);
        }
        return Math.max(least, (int) columns);
    }
}
