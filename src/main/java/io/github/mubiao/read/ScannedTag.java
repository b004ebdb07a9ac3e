package io.github.mubiao.read;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A start tag that was read once; where its bytes come again, it is known. */
final class ScannedTag {

    private final byte[] bytes;
    private final Element element;
    private final boolean empty;
    private final NameScope outer;
    private final NameScope inner;
    private final List<String> attributeNames;
    private final List<String> attributeValues;
    /** What stood in such an element lately; made when it is needed. */
    private Recollections recollections;

    /**
     * A tag.
     *
     * @param bytes the tag, from {@code <} to {@code >}; not copied
     * @param element the element's name
     * @param empty whether the element ends with the tag
     * @param outer the scope around the element
     * @param inner the scope within it
     * @param attributeNames the local names of its attributes, but for those that declare prefixes
     * @param attributeValues their values
     */
    ScannedTag(
            byte[] bytes,
            Element element,
            boolean empty,
            NameScope outer,
            NameScope inner,
            List<String> attributeNames,
            List<String> attributeValues) {
        this.bytes = bytes;
        this.element = element;
        this.empty = empty;
        this.outer = outer;
        this.inner = inner;
        this.attributeNames = attributeNames;
        this.attributeValues = attributeValues;
    }

    /** The tag, from {@code <} to {@code >}; not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    Element element() {
        return element;
    }

    /** Whether the element ends with the tag. */
    boolean isEmpty() {
        return empty;
    }

    /** The scope around the element. */
    NameScope outer() {
        return outer;
    }

    /** The scope within the element. */
    NameScope inner() {
        return inner;
    }

    /** The local names of the attributes, but for those that declare prefixes. */
    List<String> attributeNames() {
        return attributeNames;
    }

    List<String> attributeValues() {
        return attributeValues;
    }

    /** What stood in elements of this start tag lately. */
    Recollections recollections() {
        if (recollections == null) {
            recollections = new Recollections();
        }
        return recollections;
    }

    /** What all elements of a name within a scope share. */
    static final class Element {

        final String namespace;
        final String name;
        /** The name where it is one of WordprocessingML; otherwise the empty string. */
        final String word;
        /** The end tag, without white space. */
        final byte[] endTag;
        /** The start tag that came after such a start the last time: the best guess at the next one. */
        ScannedTag afterStart;
        /** The start tag that came after such an end the last time. */
        ScannedTag afterEnd;

        Element(String qualified, String namespace, String name) {
            this.namespace = namespace;
            this.name = name;
            this.word = XmlCursor.WORD.contains(namespace) ? name : "";
            this.endTag = ("</" + qualified + ">").getBytes(StandardCharsets.ISO_8859_1);
        }
    }
}
