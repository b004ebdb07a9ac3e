package io.github.mubiao.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.Set;

/**
 * Walks the elements of a part. A caller stands on an element's start and goes through its children
 * with {@code while (xml.nextChild())}, reading or skipping each to its end. Prefixes do not matter,
 * and the Strict namespaces are taken for the Transitional ones.
 *
 * <p>There are two: {@link ScanningCursor} is fast and reads XML as Word writes it, and {@link
 * ParserCursor} reads all XML. Both give the same for everything that the first one reads.
 */
public abstract class XmlCursor implements Closeable {

    XmlCursor() {}

    static final Set<String> WORD = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");
    static final Set<String> MATH = Set.of(
            "http://schemas.openxmlformats.org/officeDocument/2006/math",
            "http://purl.oclc.org/ooxml/officeDocument/math");
    static final Set<String> COMPATIBILITY = Set.of("http://schemas.openxmlformats.org/markup-compatibility/2006");

    /** Goes on to the next child of the element, or to the element's end. */
    public abstract boolean nextChild() throws IOException;

    /** Goes to the end of the element. */
    public abstract void skip() throws IOException;

    /** Goes to the end of the element and counts the Word elements of a name in it. */
    abstract int skipCounting(String name) throws IOException;

    /** The element's local name, in whatever namespace. */
    public abstract String name();

    /** The element's name where it is one of WordprocessingML; otherwise the empty string. */
    abstract String word();

    /** The element's name where it is one of OfficeMathML; otherwise the empty string. */
    abstract String math();

    /** The element's name where it is one of markup compatibility; otherwise the empty string. */
    abstract String compatibility();

    /** The value of an attribute by its local name; {@code null} where the element has none. */
    public abstract String attribute(String name);

    abstract int attributeCount();

    /** The local name of an attribute by its place. */
    abstract String attributeName(int index);

    /** The value of an attribute by its place. */
    abstract String attributeValue(int index);

    /** Reads the characters of the element to its end. */
    public abstract void characters(TextSink sink) throws IOException;

    /**
     * What reading this element gave the last time, where the very same bytes come again: the element is
     * then passed over. Only for what depends on nothing but the element and the document's limits.
     *
     * @return {@code null} where the element is to be read
     */
    abstract <T> T recall(Class<T> kind) throws IOException;

    /** Keeps what reading an element gave, right after its end; {@link #recall} came before. */
    abstract void remember(Object result);

    /** Whether an on/off property is on: it is where it is there and does not say otherwise. */
    final boolean isOn() {
        String value = attribute("val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    /** Takes characters that are only lent. */
    public interface TextSink {
        /** Takes some. */
        void take(char[] buffer, int start, int length) throws IOException;
    }
}
