package io.github.mubiao.read.flat;

import io.github.mubiao.read.XmlCursor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * A Word document in one XML file as Word 2003 writes it ({@code w:wordDocument}): nearly the language of
 * later packages, so it is put into one. What differs:
 *
 * <ul>
 *   <li>names in other letters: {@code vmerge}, {@code h-ansi};
 *   <li>sections and frames of paragraphs are elements of their own ({@code wx:sect}), around blocks;
 *   <li>tracked changes and comments are {@code aml:annotation}, whose type says which;
 *   <li>notes hold their text where they stand;
 *   <li>smart tags and elements of other schemas stand around text under names of their own.
 * </ul>
 */
final class WordXml {

    private static final String WORD_2003 = "http://schemas.microsoft.com/office/word/2003/wordml";
    private static final String HINTS = "http://schemas.microsoft.com/office/word/2003/auxHint";
    private static final String ANNOTATIONS = "http://schemas.microsoft.com/aml/2001/core";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String DRAWING = "urn:schemas-microsoft-com:vml";
    private static final String OFFICE = "urn:schemas-microsoft-com:office:office";
    private static final String WORD_DRAWING = "urn:schemas-microsoft-com:office:word";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PACKAGE_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships";

    /** Elements of Word 2003 that have another name in packages. */
    private static final Map<String, String> NAMES = Map.of(
            "vmerge", "vMerge", "hmerge", "hMerge", "footnote", "footnoteReference", "endnote", "endnoteReference");

    private static final Map<String, String> ATTRIBUTES = Map.of("fareast", "eastAsia", "h-ansi", "hAnsi");

    /** Hints that stand around blocks; all others say what the text shows anyway. */
    private static final Set<String> AROUND = Set.of("sect", "sub-section", "pBdrGroup");

    private static final Set<String> COPIED = Set.of(DRAWING, OFFICE, WORD_DRAWING);

    private WordXml() {}

    /** The package that holds the same document, as a zip file. */
    static byte[] toZip(XmlCursor xml) throws IOException {
        StoredZip zip = new StoredZip();
        byte[] styles = null;
        byte[] body = null;
        while (xml.nextChild()) {
            boolean known = xml.namespace().equals(WORD_2003);
            if (known && xml.name().equals("styles")) {
                XmlOutput out = new XmlOutput();
                element(xml, out);
                styles = out.bytes();
            } else if (known && xml.name().equals("body") && body == null) {
                XmlOutput out = new XmlOutput();
                out.start(WORD, "document");
                element(xml, out);
                out.end();
                body = out.bytes();
            } else {
                xml.skip();
            }
        }
        zip.add("_rels/.rels", link("officeDocument", "word/document.xml"));
        if (styles != null) {
            zip.add("word/_rels/document.xml.rels", link("styles", "styles.xml"));
            zip.add("word/styles.xml", styles);
        }
        zip.add("word/document.xml", body == null ? empty() : body);
        return zip.bytes();
    }

    private static byte[] empty() throws IOException {
        XmlOutput out = new XmlOutput();
        out.start(WORD, "document");
        out.end();
        return out.bytes();
    }

    private static byte[] link(String kind, String target) {
        return ("<Relationships xmlns=\"" + PACKAGE_LINKS + "\"><Relationship Id=\"rId1\" Type=\"" + LINKS + kind
                        + "\" Target=\"" + target + "\"/></Relationships>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void element(XmlCursor xml, XmlOutput out) throws IOException {
        switch (xml.namespace()) {
            case WORD_2003 -> word(xml, out);
            case HINTS -> {
                if (AROUND.contains(xml.name())) {
                    content(xml, out);
                } else {
                    xml.skip();
                }
            }
            case ANNOTATIONS -> annotation(xml, out);
            default -> {
                boolean copied = COPIED.contains(xml.namespace());
                out.start(copied ? xml.namespace() : WORD, copied ? xml.name() : "smartTag");
                content(xml, out);
                out.end();
            }
        }
    }

    private static void word(XmlCursor xml, XmlOutput out) throws IOException {
        String name = NAMES.getOrDefault(xml.name(), xml.name());
        if (name.equals("binData") || name.equals("docOleData")) {
            xml.skip();
            return;
        }
        out.start(WORD, name);
        for (int i = 0; i < xml.attributeCount(); i++) {
            String attribute = xml.attributeName(i);
            boolean known = xml.attributeNamespace(i).equals(WORD_2003);
            out.attribute(
                    known ? WORD : xml.attributeNamespace(i),
                    known ? ATTRIBUTES.getOrDefault(attribute, attribute) : attribute,
                    xml.attributeValue(i));
        }
        if (name.endsWith("noteReference")) {
            xml.skip();
        } else {
            content(xml, out);
        }
        out.end();
    }

    private static void content(XmlCursor xml, XmlOutput out) throws IOException {
        while (xml.nextContent()) {
            if (xml.isText()) {
                out.text(xml.text());
            } else {
                element(xml, out);
            }
        }
    }

    private static void annotation(XmlCursor xml, XmlOutput out) throws IOException {
        String type = xml.attribute(WORD_2003, "type");
        String name = switch (type == null ? "" : type) {
            case "Word.Insertion" -> "ins";
            case "Word.Deletion" -> "del";
            case "Word.Comment" -> "commentReference";
            default -> null;
        };
        if (name == null) {
            xml.skip();
            return;
        }
        out.start(WORD, name);
        while (xml.nextChild()) {
            if (xml.name().equals("content") && !name.equals("commentReference")) {
                content(xml, out);
            } else {
                xml.skip();
            }
        }
        out.end();
    }
}
