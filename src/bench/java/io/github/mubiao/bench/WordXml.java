package io.github.mubiao.bench;

import java.io.IOException;
import java.io.Writer;

/** Writes paragraphs and tables with the weight of properties that Word and budget systems give them. */
final class WordXml {

    private static final String ROOT = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" + "<w:body>";
    private static final String SPACING = "<w:pPr><w:spacing w:line=\"300\" w:lineRule=\"exact\"/><w:jc w:val=\"";
    private static final String RUN = "<w:r w:rsidRPr=\"00C36DF1\"><w:rPr><w:rFonts w:ascii=\"方正仿宋_GBK\""
            + " w:eastAsia=\"方正仿宋_GBK\" w:hAnsi=\"方正仿宋_GBK\" w:hint=\"eastAsia\"/><w:sz w:val=\"21\"/>"
            + "<w:szCs w:val=\"21\"/><w:lang w:eastAsia=\"zh-CN\"/></w:rPr><w:t xml:space=\"preserve\">";
    private static final String TABLE = "<w:tbl><w:tblPr><w:tblW w:w=\"10100\" w:type=\"dxa\"/>"
            + "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"1400\"/>"
            + "<w:gridCol w:w=\"1400\"/><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2200\"/>"
            + "<w:gridCol w:w=\"1200\"/><w:gridCol w:w=\"1900\"/></w:tblGrid>";
    private static final String BORDERS = "<w:tcBorders><w:top w:val=\"single\" w:sz=\"4\" w:color=\"000000\"/>"
            + "<w:left w:val=\"single\" w:sz=\"4\"/></w:tcBorders><w:vAlign w:val=\"center\"/></w:tcPr>";

    private final Writer out;
    private int bookmarks;

    WordXml(Writer out) throws IOException {
        this.out = out;
        out.write(ROOT);
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
        out.write("<w:p w:rsidR=\"00A77B3E\" w:rsidRDefault=\"00A77B3E\">" + SPACING + alignment + "\"/></w:pPr>");
    }

    private void run(String text) throws IOException {
        if (!text.isEmpty()) {
            out.write(RUN);
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
        out.write("<w:tr w:rsidR=\"00A77B3E\" w:rsidTr=\"00B52C17\"><w:trPr><w:cantSplit/>"
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
        out.write(BORDERS);
        for (String line : text.split("\n", -1)) {
            paragraph(line);
        }
        out.write("</w:tc>");
    }

    void end() throws IOException {
        out.write("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>");
        out.flush();
    }
}
