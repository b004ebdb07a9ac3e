package io.github.mubiao.carriers;

import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.Zips;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes documents of text in each of their formats but Word's packages. */
public final class TextWriter {

    private static final int CELL = 1400;

    private TextWriter() {}

    /**
     * A paragraph, or a table.
     *
     * @param paragraph its text; {@code null} for a table
     * @param cells the cells of the table, merged ones once
     * @param rows how many rows it has
     * @param columns how many columns it has
     */
    public record TextBlock(String paragraph, List<CellDraft> cells, int rows, int columns) {

        /** The cell of each place. */
        CellDraft[][] places() {
            CellDraft[][] places = new CellDraft[rows + 1][columns + 1];
            for (CellDraft cell : cells) {
                for (int row = cell.row(); row < cell.row() + cell.rows(); row++) {
                    Arrays.fill(places[row], cell.column(), cell.column() + cell.columns(), cell);
                }
            }
            for (int row = 1; row <= rows; row++) {
                for (int column = 1; column <= columns; column++) {
                    // Rows of some documents have free places.
                    CellDraft empty = CellDraft.text(row, column, "");
                    places[row][column] = places[row][column] == null ? empty : places[row][column];
                }
            }
            return places;
        }
    }

    // ---- OpenDocument

    /** As LibreOffice writes it. */
    public static byte[] odt(List<TextBlock> blocks) {
        StringBuilder body = new StringBuilder("<office:text>");
        for (TextBlock block : blocks) {
            body.append(block.paragraph() == null ? odtTable(block) : OdfPackage.paragraphs(block.paragraph()));
        }
        return OdfPackage.zip("text", "", body.append("</office:text>").toString());
    }

    private static String odtTable(TextBlock block) {
        StringBuilder xml = new StringBuilder(
                "<table:table><table:table-column table:number-columns-repeated=\"" + block.columns() + "\"/>");
        CellDraft[][] places = block.places();
        for (int row = 1; row <= block.rows(); row++) {
            xml.append("<table:table-row>");
            for (int column = 1; column <= block.columns(); column++) {
                CellDraft cell = places[row][column];
                boolean first = cell.row() == row && cell.column() == column;
                xml.append(
                        first
                                ? "<table:table-cell table:number-columns-spanned=\"" + cell.columns()
                                        + "\" table:number-rows-spanned=\"" + cell.rows() + "\">"
                                        + OdfPackage.paragraphs(cell.shown()) + "</table:table-cell>"
                                : "<table:covered-table-cell/>");
            }
            xml.append("</table:table-row>");
        }
        return xml.append("</table:table><text:p/>").toString();
    }

    // ---- RTF

    /** As Word writes it in Chinese Windows: GBK in a font that says so, other characters in Unicode. */
    public static byte[] rtf(List<TextBlock> blocks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ascii(
                out,
                "{\\rtf1\\adeflang1025\\ansi\\ansicpg936\\uc2\\deff0{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}"
                        + "{\\f13\\fnil\\fcharset134{\\*\\panose 02010600030101010101}\\'cb\\'ce\\'cc\\'e5{\\*\\falt SimSun};}}"
                        + "{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\ql \\snext0 Normal;}}{\\info{\\title x}}\r\n");
        for (TextBlock block : blocks) {
            if (block.paragraph() == null) {
                rtfTable(out, block);
            } else {
                ascii(out, "\\pard\\plain \\ql ");
                rtfText(out, block.paragraph());
                ascii(out, "\\par\r\n");
            }
        }
        ascii(out, "}");
        return out.toByteArray();
    }

    private static void rtfTable(ByteArrayOutputStream out, TextBlock block) {
        CellDraft[][] places = block.places();
        for (int row = 1; row <= block.rows(); row++) {
            StringBuilder definition = new StringBuilder("\\trowd \\trgaph108\\trleft-108");
            for (int column = 1; column <= block.columns(); ) {
                CellDraft cell = places[row][column];
                String merge = cell.rows() == 1 ? "" : cell.row() == row ? "\\clvmgf" : "\\clvmrg";
                column += cell.columns();
                definition.append(merge + "\\clbrdrt\\brdrs\\clvertalc\\cellx" + (CELL * (column - 1) - 108));
            }
            ascii(out, definition + " \\pard\\plain \\intbl\\itap1 ");
            for (int column = 1; column <= block.columns(); ) {
                CellDraft cell = places[row][column];
                ascii(out, "{");
                rtfText(out, cell.row() == row ? cell.shown() : "");
                ascii(out, "\\cell }");
                column += cell.columns();
            }
            ascii(out, "\\pard \\intbl {" + definition + "\\row }\r\n");
        }
        ascii(out, "\\pard\\plain \\ql \\par\r\n");
    }

    private static void rtfText(ByteArrayOutputStream out, String text) {
        Charset gbk = Charset.forName("GBK");
        ascii(out, "{\\rtlch\\fcs1 \\af0 \\ltrch\\fcs0 \\loch\\af0\\hich\\af0\\dbch\\f13 ");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            byte[] bytes = String.valueOf(c).getBytes(gbk);
            if (c == '\n') {
                ascii(out, "\\par ");
            } else if (c == '\t') {
                ascii(out, "\\tab ");
            } else if (c < 0x80) {
                ascii(out, ("\\{}".indexOf(c) >= 0 ? "\\" : "") + c);
            } else if (bytes.length == 2) {
                ascii(out, String.format("\\'%02x\\'%02x", bytes[0] & 0xFF, bytes[1] & 0xFF));
            } else {
                ascii(out, "\\u" + (short) c + "\\'a1\\'f5");
            }
        }
        ascii(out, "}");
    }

    private static void ascii(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    // ---- Word in one XML file

    /** As Word 2003 writes it, of the XML that later ones do. */
    public static byte[] wordXml(String documentXml) {
        String word = "http://schemas.microsoft.com/office/word/2003/wordml";
        String body = documentXml.substring(documentXml.indexOf("<w:body>"), documentXml.indexOf("</w:document>"));
        String old = body.replace("w:vMerge", "w:vmerge")
                .replace("w:eastAsia=", "w:fareast=")
                .replace("w:hAnsi=", "w:h-ansi=")
                .replace("<w:body>", "<w:body><wx:sect>")
                .replace("<w:sectPr>", "</wx:sect><w:sectPr>");
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                        + "<?mso-application progid=\"Word.Document\"?>\n<w:wordDocument xmlns:w=\"" + word
                        + "\" xmlns:wx=\"http://schemas.microsoft.com/office/word/2003/auxHint\""
                        + " xmlns:aml=\"http://schemas.microsoft.com/aml/2001/core\" w:macrosPresent=\"no\">"
                        + "<w:fonts/><w:styles/>" + old + "</w:wordDocument>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** As Word writes "Word XML Document": the parts of a package, each in an element. */
    public static byte[] flatPackage(byte[] docx) {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <?mso-application progid="Word.Document"?>
                <pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">""");
        for (Map.Entry<String, byte[]> part : Zips.unzip(docx).entrySet()) {
            String content = new String(part.getValue(), StandardCharsets.UTF_8);
            if (!part.getKey().equals("[Content_Types].xml")) {
                xml.append("<pkg:part pkg:name=\"/" + DocxBuilder.escape(part.getKey()) + "\"><pkg:xmlData>"
                        + content.substring(content.indexOf("?>") + 2) + "</pkg:xmlData></pkg:part>");
            }
        }
        return xml.append("</pkg:package>").toString().getBytes(StandardCharsets.UTF_8);
    }
}
