package io.github.mubiao.docx;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A document of {@link DocxBuilder} made fit for printing. */
public final class BorderedDocument {

    private static final String SIDES = "<w:SIDE w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>";

    private BorderedDocument() {}

    /** A document on a page as wide as its tables, with borders, which the drawn documents do not state. */
    public static byte[] of(byte[] docx) {
        Map<String, byte[]> parts = Zips.unzip(docx);
        String xml = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
        StringBuilder borders = new StringBuilder("<w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            borders.append(SIDES.replace("SIDE", side));
        }
        int widest = 0;
        for (String piece : xml.split("<w:tblW w:w=\"", -1)) {
            String number = piece.substring(0, Math.max(0, piece.indexOf('"')));
            widest = number.matches("[0-9]{1,6}") ? Math.max(widest, Integer.parseInt(number)) : widest;
        }
        String layout = "<w:tblLayout w:type=\"fixed\"/>";
        String paper = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>";
        parts.put(
                "word/document.xml",
                xml.replace(layout, borders + "</w:tblBorders>" + layout)
                        .replace(
                                paper,
                                "<w:pgSz w:w=\"" + Math.max(11906, widest + 2268) + "\" w:h=\"16838\"/>"
                                        + "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\""
                                        + " w:header=\"720\" w:footer=\"720\" w:gutter=\"0\"/>")
                        .getBytes(StandardCharsets.UTF_8));
        return Zips.zip(parts);
    }
}
