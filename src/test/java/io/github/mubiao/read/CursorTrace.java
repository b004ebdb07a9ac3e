package io.github.mubiao.read;

import java.io.IOException;
import java.util.Random;

/** All that a walk over a part sees, as lines of text; the same seed takes the same ways through it. */
final class CursorTrace {

    private final Walked xml;
    private final Random ways;
    private final StringBuilder trace = new StringBuilder();

    private CursorTrace(Walked xml, long seed) {
        this.xml = xml;
        this.ways = new Random(seed);
    }

    /** What can be walked: the reader's own cursor, or another parser. */
    interface Walked {
        boolean nextChild() throws IOException;

        void skip() throws IOException;

        void characters(XmlCursor.TextSink sink) throws IOException;

        /** Text up to the next child or the element's end, and then whether there is a child. */
        boolean textAndChild(StringBuilder text) throws IOException;

        String namespace();

        String prefix();

        String name();

        int attributeCount();

        String attributeNamespace(int index);

        String attributeName(int index);

        String attributeValue(int index);
    }

    static String of(Walked xml, long seed) throws IOException {
        CursorTrace trace = new CursorTrace(xml, seed);
        while (xml.nextChild()) {
            trace.element();
        }
        return trace.trace.toString();
    }

    /** The trace of the reader's own cursor. */
    static String of(XmlCursor cursor, long seed) throws IOException {
        return of(new Own(cursor), seed);
    }

    private void element() throws IOException {
        trace.append('<').append(xml.namespace()).append('|').append(xml.prefix());
        trace.append('|').append(xml.name());
        for (int i = 0; i < xml.attributeCount(); i++) {
            trace.append(' ').append(xml.attributeNamespace(i)).append('|').append(xml.attributeName(i));
            trace.append('=').append(xml.attributeValue(i));
        }
        trace.append('>');
        switch (ways.nextInt(8)) {
            case 0 -> xml.skip();
            case 1, 2 -> xml.characters((buffer, start, length) -> trace.append(buffer, start, length));
            case 3, 4 -> content();
            default -> children();
        }
        trace.append("</>\n");
    }

    private void children() throws IOException {
        while (xml.nextChild()) {
            element();
        }
    }

    private void content() throws IOException {
        while (xml.textAndChild(trace)) {
            element();
        }
    }

    private record Own(XmlCursor xml) implements Walked {

        @Override
        public boolean nextChild() throws IOException {
            return xml.nextChild();
        }

        @Override
        public void skip() throws IOException {
            xml.skip();
        }

        @Override
        public void characters(XmlCursor.TextSink sink) throws IOException {
            xml.characters(sink);
        }

        @Override
        public boolean textAndChild(StringBuilder text) throws IOException {
            while (xml.nextContent()) {
                if (!xml.isText()) {
                    return true;
                }
                text.append(xml.text());
            }
            return false;
        }

        @Override
        public String namespace() {
            return xml.namespace();
        }

        @Override
        public String prefix() {
            return xml.prefix();
        }

        @Override
        public String name() {
            return xml.name();
        }

        @Override
        public int attributeCount() {
            return xml.attributeCount();
        }

        @Override
        public String attributeNamespace(int index) {
            return xml.attributeNamespace(index);
        }

        @Override
        public String attributeName(int index) {
            return xml.attributeName(index);
        }

        @Override
        public String attributeValue(int index) {
            return xml.attributeValue(index);
        }
    }
}
