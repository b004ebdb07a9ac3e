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

    private static final String PROPERTIES = "docProps/app.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    /** The part that a document of Office begins with. */
    static final String RELATIONSHIPS = "_rels/.rels";

    /** Zips of other programs, by a part that Word never writes. */
    private static final Map<String, Refusal> OTHERS = new LinkedHashMap<>();

    static {
        OTHERS.put(MANIFEST, Refusal.OPEN_DOCUMENT);
        OTHERS.put("uof.xml", Refusal.UNIFORM);
        OTHERS.put("Index/Document.iwa", Refusal.PAGES);
    }

    private final ZipParts zip;
    private final ReadOptions options;
    private final String main;
    private final String styles;
    private final String relationships;

    private WordPackage(ZipParts zip, ReadOptions options) throws IOException {
        this.zip = zip;
        this.options = options;
        this.main = target(RELATIONSHIPS, "", "officeDocument");
        if (main == null) {
            this.styles = null;
            this.relationships = "";
            if (!isOpenDocument()) {
                throw noDocument();
            }
            return;
        }
        this.relationships = Relationships.part(main);
        this.styles = target(relationships, Relationships.folder(main), "styles");
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
        return zip.has(part) ? relationships(part, folder, kind).first(zip::has) : null;
    }

    private Relationships relationships(String part, String folder, String kind) throws IOException {
        Relationships found;
        try (InputStream in = zip.open(part, true);
                XmlCursor xml = zip.cursor(CloseShieldInputStream.wrap(in), part)) {
            found = Relationships.read(xml, part, folder, kind);
            in.transferTo(OutputStream.nullOutputStream());
        }
        return found;
    }

    /** Whether the package is one of OpenDocument, which has no relationships. */
    boolean isOpenDocument() {
        return main == null && zip.has(MANIFEST) && zip.has("content.xml");
    }

    /** Whether the main part is a workbook, by its root. */
    boolean isWorkbook() throws IOException {
        // Nearly all are told apart without a look into the part.
        return main != null && !main.equals("word/document.xml") && root().equals("workbook");
    }

    /** Whether this program wrote the package, as the part of its properties says. */
    boolean isOwn() throws IOException {
        boolean[] own = {false};
        if (zip.has(PROPERTIES)) {
            zip.read(PROPERTIES, xml -> {
                xml.nextChild();
                while (xml.nextChild()) {
                    boolean program = xml.name().equals("Application");
                    own[0] |= xml.characters().strip().equals("mubiao") && program;
                }
            });
        }
        return own[0];
    }

    /** Whether the main part is a Word document or a workbook, by its root. */
    boolean isDocument() throws IOException {
        if (main == null) {
            return isOpenDocument();
        }
        try (XmlCursor xml = zip.cursor(zip.open(main, false), main)) {
            return xml.nextChild()
                    && (xml.word().equals("document") || xml.name().equals("workbook"));
        }
    }

    private String root() throws IOException {
        if (main.endsWith(".bin")) {
            throw Refusal.XLSB.of();
        }
        try (XmlCursor xml = zip.cursor(zip.open(main, false), main)) {
            return xml.nextChild() ? xml.name() : "";
        }
    }

    /** The name of the main part; {@code null} where no relationship leads to one. */
    String main() {
        return main;
    }

    /** The parts, for readers of other formats. */
    ZipParts parts() {
        return zip;
    }

    /** Reads the main part. */
    void readMain(ZipParts.PartReading reading) throws IOException {
        zip.read(main, reading);
    }

    /** Reads the styles, where the document has some. */
    void readStyles(ZipParts.PartReading reading) throws IOException {
        if (styles != null) {
            zip.read(styles, reading);
        }
    }

    /**
     * The bytes of a document that is embedded as content.
     *
     * @param id the name of the relationship that leads to it
     * @return {@code null} where none does
     */
    byte[] embedded(String id) throws IOException {
        String part = id == null || !zip.has(relationships)
                ? null
                : relationships(relationships, Relationships.folder(main), "aFChunk")
                        .named(id, zip::has);
        if (part == null) {
            return null;
        }
        try (InputStream in = zip.open(part, false)) {
            long most = options.limit(Limit.WHOLE);
            byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most + 1));
            Limit.WHOLE.check(bytes.length, options);
            return bytes;
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
