package io.github.mubiao.read.odf;

import io.github.mubiao.read.Blocks;
import io.github.mubiao.read.Refusal;
import io.github.mubiao.read.XmlCursor;
import io.github.mubiao.read.ZipParts;
import java.io.IOException;

/** A document of OpenDocument (ISO/IEC 26300): a text ({@code .odt}) or a workbook ({@code .ods}). */
public final class OpenDocument {

    private static final String CONTENT = "content.xml";
    private static final String STYLES = "styles.xml";
    private static final String TYPES = "application/vnd.oasis.opendocument.";

    private final ZipParts parts;
    private final String format;

    private OpenDocument(ZipParts parts, String format) {
        this.parts = parts;
        this.format = format;
    }

    /** The document in a package, by what its manifest says of it. */
    public static OpenDocument of(ZipParts parts) throws IOException {
        String[] type = {""};
        boolean[] encrypted = {false};
        parts.read("META-INF/manifest.xml", xml -> {
            xml.nextChild();
            while (xml.nextChild()) {
                String path = xml.attribute("full-path");
                if ("/".equals(path) && xml.attribute("media-type") != null) {
                    type[0] = xml.attribute("media-type");
                }
                while (xml.nextChild()) {
                    encrypted[0] |= xml.name().equals("encryption-data");
                    xml.skip();
                }
            }
        });
        if (encrypted[0]) {
            throw Refusal.PROTECTION.of();
        }
        if (type[0].startsWith(TYPES + "text")) {
            return new OpenDocument(parts, "odt");
        }
        if (type[0].startsWith(TYPES + "spreadsheet")) {
            return new OpenDocument(parts, "ods");
        }
        throw Refusal.OPEN_DOCUMENT.of();
    }

    /** {@code odt} or {@code ods}. */
    public String format() {
        return format;
    }

    /** Hands on what the document shows. */
    public void read(Blocks blocks) throws IOException {
        OdfStyles styles = new OdfStyles(blocks);
        if (parts.has(STYLES)) {
            parts.read(STYLES, xml -> {
                xml.nextChild();
                root(xml, styles, null);
            });
        }
        parts.read(CONTENT, xml -> {
            xml.nextChild();
            root(xml, styles, new OdfBody(styles, blocks, parts));
        });
    }

    /** Hands on what a document in one XML file shows, from its first element. */
    public static void readFlat(XmlCursor xml, Blocks blocks) throws IOException {
        OdfStyles styles = new OdfStyles(blocks);
        root(xml, styles, new OdfBody(styles, blocks, null));
    }

    private static void root(XmlCursor xml, OdfStyles styles, OdfBody body) throws IOException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "styles", "automatic-styles", "font-face-decls" -> styles.read(xml);
                case "body" -> {
                    if (body == null) {
                        xml.skip();
                    } else {
                        body.read(xml);
                    }
                }
                default -> xml.skip();
            }
        }
    }
}
