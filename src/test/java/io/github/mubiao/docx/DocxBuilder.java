package io.github.mubiao.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a .docx file with the run properties that Word and budget systems write. The same calls give
 * the same bytes.
 *
 * <pre>{@code
 * byte[] docx = new DocxBuilder()
 *         .heading("第二部分 预算项目绩效目标")
 *         .table(new DocxTable(3).row(DocxCell.of("项目编码"), DocxCell.of("1302…").span(2)))
 *         .build();
 * }</pre>
 */
public final class DocxBuilder {

    /** The Transitional namespace of WordprocessingML. */
    public static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** The namespaces that every document made here declares, so that raw XML may use their prefixes. */
    private static final String NAMESPACES = "xmlns:w=\"" + WORD + "\" xmlns:r=\"" + RELATIONSHIPS + "\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

    private final List<String> blocks = new ArrayList<>();
    private int bookmarks;
    private String styles;

    /** A paragraph. */
    public DocxBuilder paragraph(String text) {
        return raw(paragraphXml(text));
    }

    /** A centred paragraph with a bookmark in it, as exports write headings that the contents link to. */
    public DocxBuilder heading(String text) {
        int id = ++bookmarks;
        return raw("<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:bookmarkStart w:id=\"" + id + "\" w:name=\"_Toc" + id
                + "\"/><w:bookmarkEnd w:id=\"" + id + "\"/>" + runXml(text) + "</w:p>");
    }

    /** A table. */
    public DocxBuilder table(DocxTable table) {
        return raw(table.xml());
    }

    /** Blocks as they stand in the document's XML. */
    public DocxBuilder raw(String xml) {
        blocks.add(xml);
        return this;
    }

    /** A styles part with these elements in it: {@code w:docDefaults}, {@code w:style}. */
    public DocxBuilder styles(String xml) {
        styles = xml;
        return this;
    }

    /** The main part's XML. */
    public String documentXml() {
        return DECLARATION + "<w:document " + NAMESPACES + "><w:body>" + String.join("", blocks)
                + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>";
    }

    /** The file. */
    public byte[] build() {
        return Zips.zip(parts(documentXml()));
    }

    private Map<String, byte[]> parts(String document) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        String stylesType = styles == null
                ? ""
                : "<Override PartName=\"/word/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>";
        parts.put(
                "[Content_Types].xml",
                Zips.utf8(DECLARATION + "<Types xmlns=\"" + PACKAGE + "/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"" + TYPE + "document.main+xml\"/>"
                        + stylesType + "</Types>"));
        parts.put("_rels/.rels", relationship("officeDocument", "word/document.xml"));
        parts.put("word/document.xml", Zips.utf8(document));
        if (styles != null) {
            parts.put("word/_rels/document.xml.rels", relationship("styles", "styles.xml"));
            parts.put(
                    "word/styles.xml",
                    Zips.utf8(DECLARATION + "<w:styles xmlns:w=\"" + WORD + "\">" + styles + "</w:styles>"));
        }
        return parts;
    }

    private static byte[] relationship(String type, String target) {
        return Zips.utf8(
                DECLARATION + "<Relationships xmlns=\"" + PACKAGE + "/relationships\"><Relationship Id=\"rId1\""
                        + " Type=\"" + RELATIONSHIPS + "/" + type + "\" Target=\"" + target + "\"/></Relationships>");
    }

    /** The XML of a paragraph; each line of the text but the first follows a line break. */
    public static String paragraphXml(String text) {
        return "<w:p><w:pPr><w:spacing w:line=\"300\" w:lineRule=\"exact\"/><w:jc w:val=\"left\"/></w:pPr>"
                + (text.isEmpty() ? "" : runXml(text)) + "</w:p>";
    }

    /** The XML of a run with a budget system's usual properties. */
    public static String runXml(String text) {
        StringBuilder run = new StringBuilder("<w:r><w:rPr>").append(fonts()).append("</w:rPr>");
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            run.append(i == 0 ? "" : "<w:br/>");
            run.append("<w:t xml:space=\"preserve\">").append(escape(lines[i])).append("</w:t>");
        }
        return run.append("</w:r>").toString();
    }

    private static String fonts() {
        return "<w:rFonts w:ascii=\"方正仿宋_GBK\" w:eastAsia=\"方正仿宋_GBK\" w:hAnsi=\"方正仿宋_GBK\" w:hint=\"eastAsia\"/>"
                + "<w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/><w:lang w:eastAsia=\"zh-CN\"/>";
    }

    /** Text as it may stand in XML. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
