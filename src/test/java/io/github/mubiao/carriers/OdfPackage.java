package io.github.mubiao.carriers;

import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.Zips;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The package of an OpenDocument file. */
public final class OdfPackage {

    private static final String TYPE = "application/vnd.oasis.opendocument.";
    private static final String NAMES = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private OdfPackage() {}

    /**
     * A file.
     *
     * @param kind {@code text} or {@code spreadsheet}
     * @param styles its automatic styles as XML
     * @param body the content of its body as XML
     */
    public static byte[] zip(String kind, String styles, String body) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", utf8(TYPE + kind));
        parts.put(
                "META-INF/manifest.xml",
                utf8(DECLARATION + "<manifest:manifest xmlns:manifest=\"" + NAMES + "manifest:1.0\">"
                        + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"" + TYPE + kind + "\"/>"
                        + "</manifest:manifest>"));
        parts.put("content.xml", utf8(content(styles, body)));
        return Zips.zip(parts);
    }

    private static String content(String styles, String body) {
        StringBuilder root = new StringBuilder(DECLARATION + "<office:document-content");
        for (String name : new String[] {"office", "style", "text", "table", "drawing"}) {
            String prefix = name.equals("drawing") ? "draw" : name;
            root.append(" xmlns:" + prefix + "=\"" + NAMES + name + ":1.0\"");
        }
        return root + " xmlns:fo=\"" + NAMES + "xsl-fo-compatible:1.0\"><office:automatic-styles>" + styles
                + "</office:automatic-styles><office:body>" + body + "</office:body></office:document-content>";
    }

    /** Paragraphs, a line each, with spaces and tabs as elements. */
    public static String paragraphs(String text) {
        StringBuilder paragraphs = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            String shown = DocxBuilder.escape(line).replace("\t", "<text:tab/>").replace("  ", " <text:s/>");
            paragraphs.append("<text:p>").append(shown).append("</text:p>");
        }
        return paragraphs.toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
