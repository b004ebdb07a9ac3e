package io.github.mubiao.read;

import java.io.IOException;

/**
 * What a paragraph states about itself.
 *
 * @param style its style; {@code null} where it states none, or no style matters
 * @param mark the properties of its mark
 */
record ParagraphProperties(String style, RunProperties mark) {

    static final ParagraphProperties UNSTATED = new ParagraphProperties(null, RunProperties.UNSTATED);

    /** Reads {@code w:pPr} to its end, over what was stated before. */
    static ParagraphProperties read(Reading reading, ParagraphProperties before) throws IOException {
        XmlCursor xml = reading.xml();
        String style = before.style;
        RunProperties mark = before.mark;
        while (xml.nextChild()) {
            switch (xml.word()) {
                case "pStyle" -> {
                    style = reading.styles().isPlain() ? null : xml.attribute("val");
                    xml.skip();
                }
                case "rPr" -> mark = reading.runProperties(RunProperties.UNSTATED);
                default -> xml.skip();
            }
        }
        return new ParagraphProperties(style, mark);
    }

    /** Whether the paragraph's mark does not show, so that the next paragraph goes on in the same line. */
    boolean isMarkGone(Styles styles) {
        return mark.isMarkGone() || mark.isHidden(styles, style);
    }
}
