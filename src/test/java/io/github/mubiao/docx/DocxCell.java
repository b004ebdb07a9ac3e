package io.github.mubiao.docx;

/**
 * A cell of a {@link DocxTable}. Immutable: each call gives another cell.
 *
 * @param blocks its content as XML
 * @param properties its properties as XML
 * @param span its grid columns
 */
public record DocxCell(String blocks, String properties, int span) {

    /** A cell with a text; each line is a paragraph. */
    public static DocxCell of(String text) {
        StringBuilder blocks = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            blocks.append(DocxBuilder.paragraphXml(line));
        }
        return new DocxCell(blocks.toString(), "", 1);
    }

    /** A cell with content as XML; Word wants a paragraph at its end. */
    public static DocxCell raw(String xml) {
        return new DocxCell(xml, "", 1);
    }

    /** This cell over several grid columns. */
    public DocxCell span(int columns) {
        return new DocxCell(blocks, properties + "<w:gridSpan w:val=\"" + columns + "\"/>", columns);
    }

    /** This cell as the first of a merge downwards. */
    public DocxCell mergeDown() {
        return with("<w:vMerge w:val=\"restart\"/>");
    }

    /** This cell as one that continues the cell above. */
    public DocxCell mergedUp() {
        return with("<w:vMerge/>");
    }

    /** This cell with more properties. */
    public DocxCell with(String propertiesXml) {
        return new DocxCell(blocks, properties + propertiesXml, span);
    }

    String xml() {
        return "<w:tc><w:tcPr><w:tcW w:w=\"" + 1400 * span + "\" w:type=\"dxa\"/>" + properties
                + "<w:tcBorders><w:top w:val=\"single\" w:sz=\"4\"/></w:tcBorders><w:vAlign w:val=\"center\"/></w:tcPr>"
                + blocks + "</w:tc>";
    }
}
