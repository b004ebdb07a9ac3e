package io.github.mubiao.read.flat;

import io.github.mubiao.read.Blocks;
import io.github.mubiao.read.Refusal;
import io.github.mubiao.read.XmlCursor;
import io.github.mubiao.read.odf.OpenDocument;
import java.io.IOException;

/** A document in one XML file, of whatever program: what it is by its first element. */
public final class FlatDocument {

    private static final String NAME = "XML";

    private final byte[] bytes;
    private final XmlSource source;
    private final Kind kind;

    private enum Kind {
        PACKAGE,
        WORD_2003,
        SPREADSHEET,
        OPEN_DOCUMENT
    }

    /** Opens XML. */
    public interface XmlSource {
        /** A walk before the first element of XML in memory. */
        XmlCursor open(byte[] bytes, String name) throws IOException;
    }

    private FlatDocument(byte[] bytes, XmlSource source, Kind kind) {
        this.bytes = bytes;
        this.source = source;
        this.kind = kind;
    }

    /** The document in a file's bytes. */
    public static FlatDocument of(byte[] bytes, XmlSource source) throws IOException {
        try (XmlCursor xml = source.open(bytes, NAME)) {
            xml.nextChild();
            Kind kind = switch (xml.name()) {
                case "package" -> Kind.PACKAGE;
                case "wordDocument" -> Kind.WORD_2003;
                case "Workbook" -> Kind.SPREADSHEET;
                case "document" -> Kind.OPEN_DOCUMENT;
                default -> throw Refusal.XML.of();
            };
            return new FlatDocument(bytes, source, kind);
        }
    }

    /** Whether the document is one that a package could hold. */
    public boolean isPackage() {
        return kind == Kind.PACKAGE || kind == Kind.WORD_2003;
    }

    /** The package that holds the same document, as a zip file that compresses nothing. */
    public byte[] toPackage() throws IOException {
        try (XmlCursor xml = source.open(bytes, NAME)) {
            xml.nextChild();
            return kind == Kind.PACKAGE ? PackageXml.toZip(xml) : WordXml.toZip(xml);
        }
    }

    /** Hands on what the document shows, where no package could hold it. */
    public void read(Blocks blocks) throws IOException {
        try (XmlCursor xml = source.open(bytes, NAME)) {
            xml.nextChild();
            if (kind == Kind.SPREADSHEET) {
                SpreadsheetXml.read(xml, blocks);
            } else {
                OpenDocument.readFlat(xml, blocks);
            }
        }
    }
}
