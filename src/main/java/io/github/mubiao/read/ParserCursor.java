package io.github.mubiao.read;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** Walks a part with an XML parser: whatever its encoding, and whatever it holds. */
final class ParserCursor extends XmlCursor {

    private final XMLStreamReader2 xml;
    private final TokenStream source;
    private final String part;
    private final NameGuard names;
    private final Consumption consumption;
    private int depth;
    private String wordUri;
    private boolean onText;

    /**
     * Starts before the root.
     *
     * @param part the part's name in the package
     */
    ParserCursor(InputStream in, String part, Consumption consumption, ReadOptions options) throws IOException {
        this.part = part;
        this.consumption = consumption;
        this.names = new NameGuard(options.limit(Limit.NAMES));
        this.source = new TokenStream(in, options.limit(Limit.TOKEN), options.limit(Limit.NAMES));
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

    @Override
    public boolean nextChild() throws IOException {
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

    /** Goes on to the next text or child of the element, or to the element's end. */
    boolean nextContent() throws IOException {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    onText = false;
                    return true;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    onText = true;
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    /** Whether {@link #nextContent} went to text. */
    boolean isText() {
        return onText;
    }

    /** The piece of text that {@link #nextContent} went to. */
    String text() throws IOException {
        try {
            return xml.getText();
        } catch (UncheckedStreamException e) {
            throw broken(e);
        }
    }

    String namespace() {
        String uri = xml.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    String prefix() {
        String prefix = xml.getPrefix();
        return prefix == null ? "" : prefix;
    }

    String attribute(String namespace, String name) {
        return xml.getAttributeValue(namespace, name);
    }

    String attributeNamespace(int index) {
        String uri = xml.getAttributeNamespace(index);
        return uri == null ? "" : uri;
    }

    @Override
    public void skip() throws IOException {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    @Override
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

    @Override
    public String name() {
        return xml.getLocalName();
    }

    @Override
    String word() {
        String uri = xml.getNamespaceURI();
        if (uri != null && uri.equals(wordUri)) {
            return xml.getLocalName();
        }
        if (uri != null && WORD.contains(uri)) {
            wordUri = uri;
            return xml.getLocalName();
        }
        return "";
    }

    @Override
    String math() {
        return in(MATH);
    }

    @Override
    String compatibility() {
        return in(COMPATIBILITY);
    }

    private String in(Set<String> namespaces) {
        String uri = xml.getNamespaceURI();
        return uri != null && namespaces.contains(uri) ? xml.getLocalName() : "";
    }

    @Override
    public String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    @Override
    int attributeCount() {
        return xml.getAttributeCount();
    }

    @Override
    String attributeName(int index) {
        return xml.getAttributeLocalName(index);
    }

    @Override
    String attributeValue(int index) {
        return xml.getAttributeValue(index);
    }

    @Override
    <T> T recall(Class<T> kind) {
        return null;
    }

    @Override
    void remember(Object result) {
        // A parser tells nothing of the bytes.
    }

    @Override
    public void characters(TextSink sink) throws IOException {
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
                    consumption.take(Limit.TAGS, 1);
                    consumption.check(Limit.DEPTH, ++depth);
                    meetNames();
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD ->
                    // It may mean harm, so its sentence does not advise to open it elsewhere.
                    throw Refusal.DOCTYPE.of(part);
                case XMLStreamConstants.ENTITY_REFERENCE -> throw Refusal.ENTITY.of(part, xml.getLocalName());
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

    /** What the parser says of XML is not repeated, but for the place; what the bytes' source said is. */
    private IOException broken(Exception e) {
        Location place = null;
        if (e instanceof UncheckedStreamException && xml != null) {
            place = xml.getLocation();
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableDocumentException known) {
                return known;
            }
            if (place == null && cause instanceof XMLStreamException at) {
                place = at.getLocation();
            }
        }
        // Before its root a part is at its start.
        return place == null
                ? Refusal.NOT_WELL_FORMED.because(e, part, 1, 1)
                : Refusal.NOT_WELL_FORMED.because(e, part, place.getLineNumber(), place.getColumnNumber());
    }

    @Override
    public void close() throws IOException {
        try {
            xml.closeCompletely();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }
}
