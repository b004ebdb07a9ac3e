package io.github.mubiao.docx;

import java.util.ArrayList;
import java.util.List;

/** A table of a document that is being made. */
public final class DocxTable {

    private final int columns;
    private final List<String> rows = new ArrayList<>();

    /** A table with so many grid columns. */
    public DocxTable(int columns) {
        this.columns = columns;
    }

    /** A row of cells. */
    public DocxTable row(DocxCell... cells) {
        return rowWith("<w:cantSplit/><w:trHeight w:val=\"400\" w:hRule=\"atLeast\"/>", cells);
    }

    /** A row of cells with a text each. */
    public DocxTable row(String... texts) {
        DocxCell[] cells = new DocxCell[texts.length];
        for (int i = 0; i < texts.length; i++) {
            cells[i] = DocxCell.of(texts[i]);
        }
        return row(cells);
    }

    /** A row that is repeated on every page. */
    public DocxTable headerRow(DocxCell... cells) {
        return rowWith("<w:cantSplit/><w:tblHeader/>", cells);
    }

    /** A row with its properties as XML. */
    public DocxTable rowWith(String propertiesXml, DocxCell... cells) {
        StringBuilder row = new StringBuilder("<w:tr><w:trPr>" + propertiesXml + "</w:trPr>");
        for (DocxCell cell : cells) {
            row.append(cell.xml());
        }
        return raw(row.append("</w:tr>").toString());
    }

    /** Rows as XML. */
    public DocxTable raw(String xml) {
        rows.add(xml);
        return this;
    }

    /** The table as XML. */
    public String xml() {
        return "<w:tbl><w:tblPr><w:tblW w:w=\"" + 1400 * columns + "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
                + "</w:tblPr><w:tblGrid>" + "<w:gridCol w:w=\"1400\"/>".repeat(columns) + "</w:tblGrid>"
                + String.join("", rows) + "</w:tbl>";
    }
}
