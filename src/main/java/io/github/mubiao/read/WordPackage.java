package io.github.mubiao.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.io.input.CloseShieldInputStream;

/**
 * The package of a Word document: its main part and its styles, found by relationships (ECMA-376-2, 9.3).
 * What the package says of its parts' types is not asked: that the main part is a Word document is said by
 * its root.
 */
final class WordPackage implements Closeable {

    /** The part that a Word document begins with. */
    static final String RELATIONSHIPS = "_rels/.rels";

    /** Zips of other programs, by a part that Word never writes. */
    private static final Map<String, Refusal> OTHERS = new LinkedHashMap<>();

    static {
        OTHERS.put("META-INF/manifest.xml", Refusal.OPEN_DOCUMENT);
        OTHERS.put("uof.xml", Refusal.UNIFORM);
        OTHERS.put("Index/Document.iwa", Refusal.PAGES);
    }

    private final ZipParts zip;
    private final ReadOptions options;
    private final String main;
    private final String styles;

    private WordPackage(ZipParts zip, ReadOptions options) throws IOException {
        this.zip = zip;
        this.options = options;
        this.main = target(RELATIONSHIPS, "", "officeDocument");
        if (main == null) {
            throw noDocument();
        }
        int name = main.lastIndexOf('/') + 1;
        String folder = main.substring(0, name);
        this.styles = target(folder + "_rels/" + main.substring(name) + ".rels", folder, "styles");
    }

    /** The document in a zip, which is closed with it; nothing is ever written to it. */
    static WordPackage of(ZipParts zip, ReadOptions options) throws IOException {
        WordPackage opened = null;
        try {
            opened = new WordPackage(zip, options);
            return opened;
        } finally {
            if (opened == null) {
                zip.close();
            }
        }
    }

    private UnreadableDocumentException noDocument() {
        return OTHERS.entrySet().stream()
                .filter(other -> zip.has(other.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Refusal.NO_PARTS)
                .of();
    }

    /**
     * The part that the relationships in a part lead to.
     *
     * @param folder where relative targets begin
     * @return {@code null} where there is no relationship of that kind
     */
    private String target(String part, String folder, String kind) throws IOException {
        if (!zip.has(part)) {
            return null;
        }
        Relationships found;
        try (InputStream in = zip.open(part, true);
                XmlCursor xml = zip.cursor(CloseShieldInputStream.wrap(in), part, options)) {
            found = Relationships.read(xml, part, folder, kind);
            in.transferTo(OutputStream.nullOutputStream());
        }
        return found.first(zip::has);
    }

    /** Whether the main part is a Word document, by its root. */
    boolean isDocument() throws IOException {
        try (XmlCursor xml = zip.cursor(zip.open(main, false), main, options)) {
            return xml.nextChild() && xml.word().equals("document");
        }
    }

    /** Reads the main part. */
    void readMain(ZipParts.PartReading reading) throws IOException {
        zip.read(main, options, reading);
    }

    /** Reads the styles, where the document has some. */
    void readStyles(ZipParts.PartReading reading) throws IOException {
        if (styles != null) {
            zip.read(styles, options, reading);
        }
    }

    /** What the document has taken so far. */
    Consumption consumption() {
        return zip.consumption();
    }

    /** Gives the file back. */
    @Override
    public void close() throws IOException {
        zip.close();
    }
}
