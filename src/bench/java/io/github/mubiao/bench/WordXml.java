package io.github.mubiao.bench;

import java.io.IOException;
import java.io.Writer;
import java.util.Random;

/** Writes paragraphs and tables with the properties and ids that a program gives them. */
final class WordXml {

    private static final String ROOT = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"><w:body>";
    private static final String TABLE = "<w:tbl><w:tblPr><w:tblW w:w=\"10100\" w:type=\"dxa\"/>"
            + "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"1400\"/>"
            + "<w:gridCol w:w=\"1400\"/><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2200\"/>"
            + "<w:gridCol w:w=\"1200\"/><w:gridCol w:w=\"1900\"/></w:tblGrid>";
    private static final String FONTS = "<w:rPr><w:rFonts w:ascii=\"方正仿宋_GBK\" w:eastAsia=\"方正仿宋_GBK\""
            + " w:hAnsi=\"方正仿宋_GBK\" w:hint=\"eastAsia\"/>";
    private static final String SIZES = "<w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/>";
    private static final String LANGUAGE = "<w:lang w:eastAsia=\"zh-CN\"/>";
    private static final String COLOUR = "<w:color w:val=\"000000\"/><w:kern w:val=\"0\"/>";
    private static final String TWO_SIDES =
            "<w:top w:val=\"single\" w:sz=\"4\" w:color=\"000000\"/><w:left w:val=\"single\" w:sz=\"4\"/>";
    private static final String[] SIDES = {"top", "left", "bottom", "right"};
    /** What WPS writes of every paragraph, said or not. */
    private static final String FLAGS = "<w:keepNext w:val=\"0\"/><w:keepLines w:val=\"0\"/><w:pageBreakBefore"
            + " w:val=\"0\"/><w:widowControl w:val=\"0\"/><w:kinsoku/><w:wordWrap/><w:overflowPunct/>"
            + "<w:topLinePunct w:val=\"0\"/><w:autoSpaceDE/><w:autoSpaceDN/><w:bidi w:val=\"0\"/><w:adjustRightInd/>"
            + "<w:snapToGrid/>";

    private final Program program;
    private final Random random;
    private final Writer out;
    private int bookmarks;

    WordXml(Program program, int seed, Writer out) throws IOException {
        this.program = program;
        this.random = new Random(seed);
        this.out = out;
        out.write(ROOT);
    }

    /** An id as Word gives them: one of the document's editing sessions. */
    private String session() {
        return String.format("00%06X", (1 + random.nextInt(24)) * 0x4D2B1);
    }

    /** The ids of a paragraph or a row; each has one of its own. */
    private String ids(String last) {
        return switch (program) {
            case SYSTEM -> " w:rsidR=\"00A77B3E\" w:" + last + "=\"00A77B3E\"";
            case WPS -> "";
            case WORD ->
                String.format(" w14:paraId=\"%08X\" w14:textId=\"77777777\"", random.nextInt(Integer.MAX_VALUE))
                        + " w:rsidR=\"" + session() + "\" w:rsidRPr=\"" + session() + "\" w:" + last + "=\"" + session()
                        + "\"";
        };
    }

    private String format() {
        return switch (program) {
            case SYSTEM -> FONTS + SIZES + LANGUAGE + "</w:rPr>";
            case WPS -> FONTS + COLOUR + SIZES + LANGUAGE + "</w:rPr>";
            case WORD -> FONTS + COLOUR + SIZES + (random.nextInt(4) == 0 ? LANGUAGE : "") + "</w:rPr>";
        };
    }

    void paragraph(String text) throws IOException {
        startParagraph("left");
        run(text);
        out.write("</w:p>");
    }

    void heading(String text) throws IOException {
        startParagraph("center");
        int id = ++bookmarks;
        out.write("<w:bookmarkStart w:id=\"" + id + "\" w:name=\"_Toc_4_4_" + id + "\"/><w:bookmarkEnd w:id=\"" + id
                + "\"/>");
        run(text);
        out.write("</w:p>");
    }

    private void startParagraph(String alignment) throws IOException {
        out.write("<w:p" + ids("rsidRDefault") + "><w:pPr>");
        if (program == Program.WORD) {
            out.write("<w:pStyle w:val=\"a4\"/><w:widowControl/><w:snapToGrid w:val=\"0\"/>");
        } else if (program == Program.WPS) {
            out.write(FLAGS);
        }
        out.write("<w:spacing w:line=\"300\" w:lineRule=\"exact\"/><w:jc w:val=\"" + alignment + "\"/>"
                + (program == Program.SYSTEM ? "" : format()) + "</w:pPr>");
    }

    private void run(String text) throws IOException {
        // Word cuts a text where it was edited, and around what its spelling does not know.
        boolean cut = program == Program.WORD && text.length() > 3 && random.nextInt(3) == 0;
        int middle = cut ? 1 + random.nextInt(text.length() - 1) : text.length();
        piece(text.substring(0, middle));
        if (cut) {
            out.write("<w:proofErr w:type=\"spellStart\"/>");
            piece(text.substring(middle));
            out.write("<w:proofErr w:type=\"spellEnd\"/>");
        }
    }

    private void piece(String text) throws IOException {
        if (!text.isEmpty()) {
            String ids = switch (program) {
                case SYSTEM -> " w:rsidRPr=\"00C36DF1\"";
                case WPS -> "";
                case WORD -> " w:rsidRPr=\"" + session() + "\"";
            };
            out.write("<w:r" + ids + ">" + format() + "<w:t xml:space=\"preserve\">");
            out.write(text.replace("&", "&amp;").replace("<", "&lt;"));
            out.write("</w:t></w:r>");
        }
    }

    void startTable() throws IOException {
        out.write(TABLE);
    }

    void endTable() throws IOException {
        out.write("</w:tbl>");
    }

    /** A row of cells; a text may begin with {@code 3|} for its span and with {@code ^} or {@code v} for a merge. */
    void row(String... cells) throws IOException {
        out.write("<w:tr" + ids("rsidTr") + "><w:trPr><w:cantSplit/>"
                + "<w:trHeight w:val=\"400\" w:hRule=\"atLeast\"/></w:trPr>");
        for (String cell : cells) {
            cell(cell);
        }
        out.write("</w:tr>");
    }

    private void cell(String described) throws IOException {
        String text = described;
        out.write("<w:tc><w:tcPr><w:tcW w:w=\"1400\" w:type=\"dxa\"/>");
        if (text.startsWith("v") || text.startsWith("^")) {
            out.write(text.startsWith("v") ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
            text = text.substring(1);
        }
        if (text.length() > 1 && text.charAt(1) == '|') {
            out.write("<w:gridSpan w:val=\"" + text.charAt(0) + "\"/>");
            text = text.substring(2);
        }
        borders();
        for (String line : text.split("\n", -1)) {
            paragraph(line);
        }
        out.write("</w:tc>");
    }

    private void borders() throws IOException {
        out.write("<w:tcBorders>");
        if (program == Program.SYSTEM) {
            out.write(TWO_SIDES);
        } else {
            for (String side : SIDES) {
                out.write("<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
            }
        }
        out.write("</w:tcBorders><w:vAlign w:val=\"center\"/></w:tcPr>");
    }

    void end() throws IOException {
        out.write("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>");
        out.flush();
    }
}
