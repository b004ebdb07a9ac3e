package io.github.mubiao.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/**
 * Walks the elements and the text of a part, under the limits of the document. A caller stands on an element's
 * start and goes through its children with {@code while (xml.nextChild())}, or with {@code while
 * (xml.nextContent())} where text counts, reading or skipping each to its end. Names are local ones: prefixes do
 * not matter, and of Office's namespaces the Strict ones are taken for the Transitional ones.
 */
public final class XmlCursor implements Closeable {

    static final Set<String> WORD = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");
    static final Set<String> MATH = Set.of(
            "http://schemas.openxmlformats.org/officeDocument/2006/math",
            "http://purl.oclc.org/ooxml/officeDocument/math");
    static final Set<String> COMPATIBILITY = Set.of("http://schemas.openxmlformats.org/markup-compatibility/2006");

    private final PartScanner xml;
    private final long textLimit;
    private boolean onText;

    /**
     * Starts before the root.
     *
     * @param part the part's name in the package
     */
    XmlCursor(InputStream in, String part, Consumption consumption, ReadOptions options) throws IOException {
        this.xml = new PartScanner(in, part, consumption, options);
        this.textLimit = options.limit(Limit.TEXT);
    }

    /** Takes characters that are only lent. */
    public interface TextSink {
        /** Takes some. */
        void take(char[] buffer, int start, int length) throws IOException;
    }

    /** Goes on to the next child of the element, or to the element's end. */
    public boolean nextChild() throws IOException {
        return xml.next() == PartScanner.Token.START;
    }

    /** Goes on to the next text or child of the element, or to the element's end. */
    public boolean nextContent() throws IOException {
        PartScanner.Token token = xml.nextContent();
        onText = token == PartScanner.Token.TEXT;
        return onText || token == PartScanner.Token.START;
    }

    /** Whether {@link #nextContent} went to text; what is not read is passed over. */
    public boolean isText() {
        return onText;
    }

    /** Reads the text that {@link #nextContent} went to: a text of the file may come in several pieces. */
    public String text() throws IOException {
        StringBuilder text = new StringBuilder();
        xml.content(limited(text));
        return text.toString();
    }

    /** Reads elements of this part, which may come again with the same content. */
    <T> Repeats<T> repeats(Repeats.Reader<T> reader) {
        return new Repeats<>(xml, reader);
    }

    /** Goes to the end of the element. */
    public void skip() throws IOException {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            xml.next();
        }
    }

    /** Goes to the end of the element and counts the Word elements of a name in it. */
    int skipCounting(String name) throws IOException {
        int outside = xml.depth() - 1;
        int count = 0;
        while (xml.depth() > outside) {
            if (xml.next() == PartScanner.Token.START && word().equals(name)) {
                count++;
            }
        }
        return count;
    }

    /** The element's local name, in whatever namespace. */
    public String name() {
        return xml.element().local;
    }

    /** The element's name where it is one of WordprocessingML; otherwise the empty string. */
    String word() {
        XmlName element = xml.element();
        return element.prefix.namespace.word ? element.local : "";
    }

    /** The element's name where it is one of OfficeMathML; otherwise the empty string. */
    String math() {
        XmlName element = xml.element();
        return element.prefix.namespace.math ? element.local : "";
    }

    /** The element's name where it is one of markup compatibility; otherwise the empty string. */
    String compatibility() {
        XmlName element = xml.element();
        return element.prefix.namespace.compatibility ? element.local : "";
    }

    /** The namespace of the element; empty where it has none. */
    public String namespace() {
        return xml.element().prefix.namespace.uri;
    }

    /** The prefix of the element; empty where it has none. */
    public String prefix() {
        return xml.element().prefix.name;
    }

    /** The value of the first attribute of a local name; {@code null} where the element has none. */
    public String attribute(String name) {
        int count = xml.attributeCount();
        for (int i = 0; i < count; i++) {
            if (xml.attributeName(i).local.equals(name)) {
                return xml.value(i);
            }
        }
        return null;
    }

    /** The value of an attribute; {@code null} where the element has none. */
    public String attribute(String namespace, String name) {
        int count = xml.attributeCount();
        for (int i = 0; i < count; i++) {
            if (xml.attributeName(i).local.equals(name) && attributeNamespace(i).equals(namespace)) {
                return xml.value(i);
            }
        }
        return null;
    }

    /** How many attributes the element has. */
    public int attributeCount() {
        return xml.attributeCount();
    }

    /** The local name of an attribute by its place; {@link #attributeCount} was asked before. */
    public String attributeName(int index) {
        return xml.attributeName(index).local;
    }

    /** The namespace of an attribute by its place; empty where it has none. */
    public String attributeNamespace(int index) {
        XmlScope.Prefix prefix = xml.attributeName(index).prefix;
        return prefix.name.isEmpty() ? "" : prefix.namespace.uri;
    }

    /** The value of an attribute by its place. */
    public String attributeValue(int index) {
        return xml.value(index);
    }

    /** A number that an attribute states; another number where it states none that is one. */
    public long number(String name, long other) {
        String value = attribute(name);
        if (value == null) {
            return other;
        }
        try {
            return Long.parseLong(value.strip());
        } catch (NumberFormatException e) {
            return other;
        }
    }

    /** Whether an on/off property is on: it is where it is there and does not say otherwise. */
    boolean isOn() {
        String value = attribute("val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    /** Reads the characters of the element, with those of its children, to its end. */
    public void characters(TextSink sink) throws IOException {
        xml.characters(sink);
    }

    /** Reads the characters of the element, with those of its children, to its end, within the limit of a text. */
    public String characters() throws IOException {
        StringBuilder text = new StringBuilder();
        xml.characters(limited(text));
        return text.toString();
    }

    private TextSink limited(StringBuilder text) {
        return (buffer, start, length) -> {
            if (text.length() + (long) length > textLimit) {
                throw Limit.TEXT.reached(textLimit);
            }
            text.append(buffer, start, length);
        };
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
