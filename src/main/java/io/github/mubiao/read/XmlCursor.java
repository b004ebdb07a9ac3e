package io.github.mubiao.read;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.github.mubiao.read.UnreadableDocumentException.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Walks the elements of a part. A caller stands on an element's start and goes through its children
 * with {@code while (xml.nextChild())}, reading or skipping each to its end. Prefixes do not matter,
 * and the Strict namespaces are taken for the Transitional ones.
 */
final class XmlCursor implements Closeable {

    private static final Set<String> WORD = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");
    private static final Set<String> MATH = Set.of(
            "http://schemas.openxmlformats.org/officeDocument/2006/math",
            "http://purl.oclc.org/ooxml/officeDocument/math");
    private static final Set<String> COMPATIBILITY =
            Set.of("http://schemas.openxmlformats.org/markup-compatibility/2006");

    private final XMLStreamReader2 xml;
    private final TokenStream source;
    private final String part;
    private final NameGuard names;
    private final int depthLimit;
    private int depth;
    private String wordUri = "";

    /**
     * Starts before the root.
     *
     * @param part what a message calls the part: {@code document}
     */
    XmlCursor(InputStream in, String part, ReadOptions options) throws IOException {
        this.part = part;
        this.names = new NameGuard(options.limit(Limit.NAMES));
        this.source = new TokenStream(in, options.limit(Limit.TOKEN), options.limit(Limit.NAMES));
        this.depthLimit = (int) Math.min(Integer.MAX_VALUE, options.limit(Limit.DEPTH));
        try {
            this.xml = (XMLStreamReader2) factory().createXMLStreamReader(source);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static InputFactoryImpl factory() {
        // One for each part: a factory keeps the names it met, and one file's must not slow the next.
        // The class by its name: a service lookup would read every jar, and might find another parser.
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }

    /** Goes on to the next child of the element, or to the element's end. */
    boolean nextChild() throws IOException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    /** Goes to the end of the element. */
    void skip() throws IOException {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    /** Goes to the end of the element and counts the Word elements of a name in it. */
    int skipCounting(String name) throws IOException {
        int outside = depth - 1;
        int count = 0;
        while (depth > outside) {
            if (next() == XMLStreamConstants.START_ELEMENT && word().equals(name)) {
                count++;
            }
        }
        return count;
    }

    /** The element's name where it is one of WordprocessingML; otherwise the empty string. */
    String word() {
        String uri = xml.getNamespaceURI();
        if (wordUri.equals(uri)) {
            return xml.getLocalName();
        }
        if (uri != null && WORD.contains(uri)) {
            wordUri = uri;
            return xml.getLocalName();
        }
        return "";
    }

    /** The element's name where it is one of OfficeMathML; otherwise the empty string. */
    String math() {
        return in(MATH);
    }

    /** The element's name where it is one of markup compatibility; otherwise the empty string. */
    String compatibility() {
        return in(COMPATIBILITY);
    }

    private String in(Set<String> namespaces) {
        String uri = xml.getNamespaceURI();
        return uri != null && namespaces.contains(uri) ? xml.getLocalName() : "";
    }

    /** The value of an attribute by its local name; {@code null} where the element has none. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    int attributeCount() {
        return xml.getAttributeCount();
    }

    /** The local name of an attribute by its place. */
    String attributeName(int index) {
        return xml.getAttributeLocalName(index);
    }

    /** The value of an attribute by its place. */
    String attributeValue(int index) {
        return xml.getAttributeValue(index);
    }

    /** Whether an on/off property is on: it is where it is there and does not say otherwise. */
    boolean isOn() {
        String value = attribute("val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    /** Reads the characters of the element to its end. */
    void characters(TextSink sink) throws IOException {
        int outside = depth - 1;
        while (depth > outside) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                takeCharacters(sink);
            }
        }
    }

    private void takeCharacters(TextSink sink) throws IOException {
        try {
            sink.take(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        } catch (UncheckedStreamException e) {
            throw broken(e);
        }
    }

    private int next() throws IOException {
        source.newToken();
        try {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > depthLimit) {
                        throw Limit.DEPTH.reached(depthLimit);
                    }
                    meetNames();
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD ->
                    throw new UnreadableDocumentException(
                            Reason.BROKEN_XML, "the " + part + " has a DOCTYPE, which no Word document has");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnreadableDocumentException(
                            Reason.BROKEN_XML,
                            "the " + part + " refers to the unknown entity &" + xml.getLocalName() + ";");
                case XMLStreamConstants.END_DOCUMENT -> depth = 0;
                default -> {}
            }
            return event;
        } catch (XMLStreamException | UncheckedStreamException e) {
            throw broken(e);
        }
    }

    private void meetNames() throws UnreadableDocumentException {
        names.meet(xml.getLocalName());
        for (int i = xml.getAttributeCount() - 1; i >= 0; i--) {
            names.meet(xml.getAttributeLocalName(i));
        }
    }

    private UnreadableDocumentException broken(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableDocumentException known) {
                return known;
            }
            if (cause instanceof java.util.zip.ZipException || cause instanceof java.io.EOFException) {
                return new UnreadableDocumentException(
                        Reason.BROKEN_ZIP, "the file is damaged or cut off: its " + part + " cannot be unzipped", e);
            }
        }
        return new UnreadableDocumentException(
                Reason.BROKEN_XML, "the " + part + " is not well-formed XML: " + e.getMessage(), e);
    }

    @Override
    public void close() throws IOException {
        try {
            xml.closeCompletely();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Takes characters that are only lent. */
    interface TextSink {
        void take(char[] buffer, int start, int length) throws IOException;
    }
}
