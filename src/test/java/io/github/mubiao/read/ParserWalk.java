package io.github.mubiao.read;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks a part with a parser of others: what the reader's scanner must agree with. */
final class ParserWalk implements CursorTrace.Walked {

    private final XMLStreamReader xml;
    private int depth;

    private ParserWalk(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** With Aalto. */
    static ParserWalk aalto(byte[] part) throws IOException {
        return of(new InputFactoryImpl(), part);
    }

    /** With the parser of the JDK. */
    static ParserWalk java(byte[] part) throws IOException {
        return of(XMLInputFactory.newDefaultFactory(), part);
    }

    private static ParserWalk of(XMLInputFactory factory, byte[] part) throws IOException {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return new ParserWalk(factory.createXMLStreamReader(new ByteArrayInputStream(part)));
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private int next() throws IOException {
        try {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new IOException("not of a document");
                case XMLStreamConstants.END_DOCUMENT -> depth = 0;
                default -> {}
            }
            return event;
        } catch (XMLStreamException | UncheckedStreamException e) {
            throw new IOException(e);
        }
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private String text() throws IOException {
        try {
            return xml.getText();
        } catch (UncheckedStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public boolean nextChild() throws IOException {
        return textAndChild(new StringBuilder());
    }

    @Override
    public boolean textAndChild(StringBuilder text) throws IOException {
        while (true) {
            int event = next();
            if (isText(event) && depth > 0) {
                text.append(text());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            } else if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    @Override
    public void skip() throws IOException {
        characters((buffer, start, length) -> {});
    }

    @Override
    public void characters(XmlCursor.TextSink sink) throws IOException {
        int outside = depth - 1;
        while (depth > outside) {
            if (isText(next())) {
                char[] text = text().toCharArray();
                sink.take(text, 0, text.length);
            }
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    @Override
    public String namespace() {
        return orEmpty(xml.getNamespaceURI());
    }

    @Override
    public String prefix() {
        return orEmpty(xml.getPrefix());
    }

    @Override
    public String name() {
        return xml.getLocalName();
    }

    @Override
    public int attributeCount() {
        return xml.getAttributeCount();
    }

    @Override
    public String attributeNamespace(int index) {
        return orEmpty(xml.getAttributeNamespace(index));
    }

    @Override
    public String attributeName(int index) {
        return xml.getAttributeLocalName(index);
    }

    @Override
    public String attributeValue(int index) {
        return xml.getAttributeValue(index);
    }
}
