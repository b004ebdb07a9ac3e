package io.github.mubiao.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * Walks the elements and the text of a part, under the limits of the document. A caller stands on an
 * element's start and goes through its content with {@code while (xml.nextChild())}, or with {@code while
 * (xml.nextContent())} where text counts, reading or skipping each element to its end. Names are local ones;
 * {@link #namespace} tells those apart that are the same in two namespaces.
 */
public final class XmlEvents implements Closeable {

    private final ParserCursor cursor;
    private final long textLimit;

    XmlEvents(InputStream in, String part, Consumption consumption, ReadOptions options) throws IOException {
        this.cursor = new ParserCursor(in, part, consumption, options);
        this.textLimit = options.limit(Limit.TEXT);
    }

    /** Goes on to the next child of the element, or to the element's end. */
    public boolean nextChild() throws IOException {
        return cursor.nextChild();
    }

    /** Goes on to the next piece of text or child of the element, or to the element's end. */
    public boolean nextContent() throws IOException {
        return cursor.nextContent();
    }

    /** Whether the walk stands on text. */
    public boolean isText() {
        return cursor.isText();
    }

    /** The text that the walk stands on: a text of the file may come in several pieces. */
    public String text() throws IOException {
        return cursor.text();
    }

    /** Goes to the end of the element. */
    public void skip() throws IOException {
        cursor.skip();
    }

    /** The element's local name. */
    public String name() {
        return cursor.name();
    }

    /** The namespace of the element; empty where it has none. */
    public String namespace() {
        return cursor.namespace();
    }

    /** The prefix of the element; empty where it has none. */
    public String prefix() {
        return cursor.prefix();
    }

    /** The value of the first attribute of a local name; {@code null} where the element has none. */
    public String attribute(String name) {
        return cursor.attribute(name);
    }

    /** The value of an attribute; {@code null} where the element has none. */
    public String attribute(String namespace, String name) {
        return cursor.attribute(namespace, name);
    }

    /** How many attributes the element has. */
    public int attributeCount() {
        return cursor.attributeCount();
    }

    /** The local name of an attribute by its place. */
    public String attributeName(int index) {
        return cursor.attributeName(index);
    }

    /** The namespace of an attribute by its place; empty where it has none. */
    public String attributeNamespace(int index) {
        return cursor.attributeNamespace(index);
    }

    /** The value of an attribute by its place. */
    public String attributeValue(int index) {
        return cursor.attributeValue(index);
    }

    /** A number that an attribute states; another number where it states none that is one. */
    public long number(String name, long other) {
        String value = cursor.attribute(name);
        if (value == null) {
            return other;
        }
        try {
            return Long.parseLong(value.strip());
        } catch (NumberFormatException e) {
            return other;
        }
    }

    /** Reads the characters of the element, with those of its children, to its end. */
    public String characters() throws IOException {
        StringBuilder text = new StringBuilder();
        cursor.characters((buffer, start, length) -> {
            if (text.length() + (long) length > textLimit) {
                throw Limit.TEXT.reached(textLimit);
            }
            text.append(buffer, start, length);
        });
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        cursor.close();
    }
}
