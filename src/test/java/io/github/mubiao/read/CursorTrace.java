package io.github.mubiao.read;

import java.io.IOException;
import java.util.Random;

/** All that a walk over a part sees, as lines of text; the same seed takes the same ways through it. */
final class CursorTrace {

    private final XmlCursor xml;
    private final Random ways;
    private final StringBuilder trace = new StringBuilder();

    private CursorTrace(XmlCursor xml, long seed) {
        this.xml = xml;
        this.ways = new Random(seed);
    }

    static String of(XmlCursor xml, long seed) throws IOException {
        CursorTrace trace = new CursorTrace(xml, seed);
        while (xml.nextChild()) {
            trace.element();
        }
        return trace.trace.toString();
    }

    private void element() throws IOException {
        trace.append('<').append(xml.word()).append('|').append(xml.math());
        trace.append('|').append(xml.compatibility()).append(xml.isOn() ? "" : " off");
        for (int i = 0; i < xml.attributeCount(); i++) {
            trace.append(' ').append(xml.attributeName(i)).append('=').append(xml.attributeValue(i));
        }
        trace.append('>');
        switch (ways.nextInt(8)) {
            case 0 -> xml.skip();
            case 1 -> trace.append(xml.skipCounting("r"));
            case 2, 3 -> xml.characters((buffer, start, length) -> trace.append(buffer, start, length));
            case 4 -> remembered();
            default -> children();
        }
        trace.append("</>\n");
    }

    private void children() throws IOException {
        while (xml.nextChild()) {
            element();
        }
    }

    /** What was read is told, never whether it was read or known. */
    private void remembered() throws IOException {
        String known = xml.recall(String.class);
        if (known == null) {
            StringBuilder text = new StringBuilder();
            xml.characters((buffer, start, length) -> text.append(buffer, start, length));
            known = text.toString();
            xml.remember(known);
        }
        trace.append(known);
    }
}
