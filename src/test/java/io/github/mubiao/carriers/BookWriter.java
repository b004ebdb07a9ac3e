package io.github.mubiao.carriers;

import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.Zips;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;

/** Writes workbooks in each of their formats. */
public final class BookWriter {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private BookWriter() {}

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String escape(String text) {
        return DocxBuilder.escape(text).replace("\"", "&quot;");
    }

    // ---- Excel 2007 and later

    /** As Excel writes it: texts are shared, styles have numbers. */
    public static byte[] xlsx(List<SheetDraft> sheets) {
        List<String> formats = new ArrayList<>();
        Map<String, Integer> texts = new LinkedHashMap<>();
        Map<String, byte[]> parts = new LinkedHashMap<>();
        StringBuilder book = new StringBuilder();
        StringBuilder links = new StringBuilder();
        parts.put("[Content_Types].xml", utf8(types(sheets.size())));
        for (int i = 1; i <= sheets.size(); i++) {
            SheetDraft sheet = sheets.get(i - 1);
            parts.put("xl/worksheets/sheet" + i + ".xml", utf8(sheetXml(sheet, formats, texts)));
            book.append("<sheet name=\"").append(escape(sheet.name)).append("\" sheetId=\"" + i + "\"");
            book.append(sheet.hidden ? " state=\"hidden\"" : "").append(" r:id=\"rId" + i + "\"/>");
            links.append(link(i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        links.append(link(sheets.size() + 1, "styles", "styles.xml"));
        links.append(link(sheets.size() + 2, "sharedStrings", "/xl/sharedStrings.xml"));
        StringBuilder shared = new StringBuilder();
        texts.keySet().forEach(text -> shared.append("<si><t xml:space=\"preserve\">" + escape(text) + "</t></si>"));
        String main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        parts.put("_rels/.rels", rels(link(1, "officeDocument", "xl/workbook.xml")));
        parts.put("xl/_rels/workbook.xml.rels", rels(links.toString()));
        parts.put(
                "xl/workbook.xml",
                utf8(DECLARATION + "<workbook " + main + " xmlns:r=\"" + RELATIONSHIPS + "\"><sheets>" + book
                        + "</sheets></workbook>"));
        parts.put("xl/sharedStrings.xml", utf8(DECLARATION + "<sst " + main + ">" + shared + "</sst>"));
        parts.put("xl/styles.xml", utf8(DECLARATION + "<styleSheet " + main + ">" + styles(formats) + "</styleSheet>"));
        return Zips.zip(parts);
    }

    private static String types(int sheets) {
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        StringBuilder types = new StringBuilder(DECLARATION
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + type + "styles+xml\"/>"
                + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + type + "sharedStrings+xml\"/>");
        for (int i = 1; i <= sheets; i++) {
            types.append("<Override PartName=\"/xl/worksheets/sheet" + i + ".xml\" ContentType=\"" + type
                    + "worksheet+xml\"/>");
        }
        return types.append("</Types>").toString();
    }

    private static byte[] rels(String links) {
        return utf8(
                DECLARATION + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + links + "</Relationships>");
    }

    private static String link(int id, String kind, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + RELATIONSHIPS + "/" + kind + "\" Target=\"" + target
                + "\"/>";
    }

    /** Two styles for each format: without and with borders. */
    private static String styles(List<String> formats) {
        StringBuilder codes = new StringBuilder("<numFmts>");
        StringBuilder styles = new StringBuilder("<cellXfs><xf numFmtId=\"0\" borderId=\"0\"/>" + bordered(0));
        for (int i = 0; i < formats.size(); i++) {
            int number = 164 + i;
            codes.append("<numFmt numFmtId=\"" + number + "\" formatCode=\"" + escape(formats.get(i)) + "\"/>");
            styles.append("<xf numFmtId=\"" + number + "\" borderId=\"0\"/>" + bordered(number));
        }
        String side = " style=\"thin\"><color indexed=\"64\"/></";
        return codes.append(
                        "</numFmts><fonts count=\"1\"><font><sz val=\"11\"/></font></fonts>"
                                + "<fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills><borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>")
                + "<border><left" + side + "left><right" + side + "right><top" + side + "top><bottom" + side
                + "bottom><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>" + styles
                + "</cellXfs>";
    }

    private static String bordered(int format) {
        return "<xf numFmtId=\"" + format + "\" borderId=\"1\" applyAlignment=\"1\">"
                + "<alignment vertical=\"center\" wrapText=\"1\"/></xf>";
    }

    private static String sheetXml(SheetDraft sheet, List<String> formats, Map<String, Integer> texts) {
        StringBuilder xml = new StringBuilder(DECLARATION
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<dimension ref=\"A1:XFD1048576\"/><sheetFormatPr defaultColWidth=\"16\" defaultRowHeight=\"15\"/>");
        if (!sheet.hiddenColumns.isEmpty()) {
            xml.append("<cols>");
            sheet.hiddenColumns.forEach(
                    column -> xml.append("<col min=\"" + column + "\" max=\"" + column + "\" hidden=\"1\"/>"));
            xml.append("</cols>");
        }
        xml.append("<sheetData>");
        sheet.grid().forEach((row, cells) -> {
            xml.append("<row r=\"" + row + "\"" + (sheet.hiddenRows.contains(row) ? " hidden=\"1\"" : "") + ">");
            cells.forEach((column, cell) -> xml.append(cellXml(cell, formats, texts)));
            xml.append("</row>");
        });
        xml.append("</sheetData>");
        StringBuilder merges = new StringBuilder();
        for (CellDraft cell : sheet.cells) {
            if (cell.rows() > 1 || cell.columns() > 1) {
                merges.append("<mergeCell ref=\"" + place(cell.row(), cell.column()) + ":"
                        + place(cell.row() + cell.rows() - 1, cell.column() + cell.columns() - 1) + "\"/>");
            }
        }
        return xml.append(merges.length() == 0 ? "" : "<mergeCells>" + merges + "</mergeCells>")
                .append("</worksheet>")
                .toString();
    }

    private static String place(int row, int column) {
        return SheetDraft.letters(column) + row;
    }

    private static String cellXml(CellDraft cell, List<String> formats, Map<String, Integer> texts) {
        int style = cell.border() ? 1 : 0;
        if (!cell.format().equals("General")) {
            int index = formats.indexOf(cell.format());
            if (index < 0) {
                formats.add(cell.format());
                index = formats.size() - 1;
            }
            style += 2 + 2 * index;
        }
        String start = "<c r=\"" + place(cell.row(), cell.column()) + "\" s=\"" + style + "\"";
        if (cell.value() instanceof Number number) {
            return start + "><v>" + number + "</v></c>";
        }
        String text = cell.value().toString();
        if (text.isEmpty()) {
            return start + "/>";
        }
        texts.putIfAbsent(text, texts.size());
        return start + " t=\"s\"><v>" + texts.get(text) + "</v></c>";
    }

    // ---- Excel 97 to 2003

    /** By the library that the program does not use to read it. */
    public static byte[] xls(List<SheetDraft> sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            Map<String, HSSFCellStyle> styles = new LinkedHashMap<>();
            for (SheetDraft draft : sheets) {
                HSSFSheet sheet = book.createSheet(draft.name);
                draft.grid().forEach((row, cells) -> {
                    HSSFRow made = sheet.createRow(row - 1);
                    made.setZeroHeight(draft.hiddenRows.contains(row));
                    cells.forEach((column, cell) -> {
                        HSSFCell place = made.createCell(column - 1);
                        place.setCellStyle(
                                styles.computeIfAbsent(cell.format() + cell.border(), key -> style(book, cell)));
                        if (cell.value() instanceof Number number) {
                            place.setCellValue(number.doubleValue());
                        } else if (!cell.value().toString().isEmpty()) {
                            place.setCellValue(cell.value().toString());
                        }
                    });
                });
                draft.hiddenColumns.forEach(column -> sheet.setColumnHidden(column - 1, true));
                for (CellDraft cell : draft.cells) {
                    if (cell.rows() > 1 || cell.columns() > 1) {
                        sheet.addMergedRegion(new CellRangeAddress(
                                cell.row() - 1,
                                cell.row() + cell.rows() - 2,
                                cell.column() - 1,
                                cell.column() + cell.columns() - 2));
                    }
                }
            }
            for (int i = 0; i < sheets.size(); i++) {
                if (sheets.get(i).hidden) {
                    book.setSheetVisibility(i, SheetVisibility.HIDDEN);
                }
            }
            book.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static HSSFCellStyle style(HSSFWorkbook book, CellDraft cell) {
        HSSFCellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(cell.format()));
        if (cell.border()) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    // ---- Excel 2003 XML

    /** As Excel writes "XML Spreadsheet 2003": a merged cell stands once, and empty places are left out. */
    public static byte[] spreadsheetXml(List<SheetDraft> sheets) {
        StringBuilder styles = new StringBuilder();
        List<String> known = new ArrayList<>();
        StringBuilder tables = new StringBuilder();
        for (SheetDraft sheet : sheets) {
            tables.append("<Worksheet ss:Name=\"" + escape(sheet.name) + "\"><Table>");
            sheet.hiddenColumns.forEach(
                    column -> tables.append("<Column ss:Index=\"" + column + "\" ss:Hidden=\"1\"/>"));
            sheet.grid().forEach((row, cells) -> {
                tables.append("<Row ss:Index=\"" + row + "\""
                        + (sheet.hiddenRows.contains(row) ? " ss:Hidden=\"1\"" : "") + ">");
                cells.forEach((column, cell) -> tables.append(cell.rows() == 0 ? "" : spreadsheetCell(cell, known)));
                tables.append("</Row>");
            });
            tables.append("</Table>"
                    + (sheet.hidden
                            ? "<WorksheetOptions xmlns=\"urn:schemas-microsoft-com:office:excel\">"
                                    + "<Visible>SheetHidden</Visible></WorksheetOptions>"
                            : "")
                    + "</Worksheet>");
        }
        for (int i = 0; i < known.size(); i++) {
            boolean border = known.get(i).startsWith("+");
            StringBuilder sides = new StringBuilder();
            for (String side : List.of("Top", "Bottom", "Left", "Right")) {
                sides.append("<Border ss:Position=\"" + side + "\" ss:LineStyle=\"Continuous\" ss:Weight=\"1\"/>");
            }
            styles.append("<Style ss:ID=\"s" + i + "\">" + (border ? "<Borders>" + sides + "</Borders>" : "")
                    + "<NumberFormat ss:Format=\"" + escape(known.get(i).substring(1)) + "\"/></Style>");
        }
        return utf8("<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
                + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Styles>" + styles + "</Styles>" + tables
                + "</Workbook>");
    }

    private static String spreadsheetCell(CellDraft cell, List<String> styles) {
        String style = (cell.border() ? "+" : "-") + cell.format();
        if (!styles.contains(style)) {
            styles.add(style);
        }
        String start = "<Cell ss:Index=\"" + cell.column() + "\" ss:StyleID=\"s" + styles.indexOf(style) + "\""
                + (cell.columns() > 1 ? " ss:MergeAcross=\"" + (cell.columns() - 1) + "\"" : "")
                + (cell.rows() > 1 ? " ss:MergeDown=\"" + (cell.rows() - 1) + "\"" : "") + ">";
        String type = cell.value() instanceof Number ? "Number" : "String";
        String text = escape(cell.value().toString()).replace("\n", "&#10;");
        return start + (text.isEmpty() ? "" : "<Data ss:Type=\"" + type + "\">" + text + "</Data>") + "</Cell>";
    }

    // ---- OpenDocument

    /** As LibreOffice writes it: what a cell shows stands in it as text, and a row follows for the rest of the sheet. */
    public static byte[] ods(List<SheetDraft> sheets) {
        StringBuilder body = new StringBuilder();
        for (SheetDraft sheet : sheets) {
            body.append("<table:table table:name=\"" + escape(sheet.name) + "\""
                    + (sheet.hidden ? " table:style-name=\"hidden\"" : "") + ">");
            for (int column = 1; column <= 60; column++) {
                boolean hidden = sheet.hiddenColumns.contains(column);
                body.append("<table:table-column" + (hidden ? " table:visibility=\"collapse\"" : "") + "/>");
            }
            int[] next = {1};
            sheet.grid().forEach((row, cells) -> {
                if (row > next[0]) {
                    body.append("<table:table-row table:number-rows-repeated=\"" + (row - next[0])
                            + "\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>");
                }
                next[0] = row + 1;
                boolean hidden = sheet.hiddenRows.contains(row);
                body.append("<table:table-row" + (hidden ? " table:visibility=\"collapse\"" : "") + ">");
                int[] column = {1};
                cells.forEach((number, cell) -> {
                    if (number > column[0]) {
                        body.append(
                                "<table:table-cell table:number-columns-repeated=\"" + (number - column[0]) + "\"/>");
                    }
                    column[0] = number + 1;
                    body.append(odsCell(cell));
                });
                body.append("<table:table-cell table:number-columns-repeated=\"" + (16385 - column[0])
                        + "\"/></table:table-row>");
            });
            body.append("<table:table-row table:number-rows-repeated=\"" + (1048577 - next[0])
                    + "\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>");
        }
        String styles = "<style:style style:name=\"b\" style:family=\"table-cell\"><style:table-cell-properties"
                + " fo:border=\"0.74pt solid #000000\"/></style:style><style:style style:name=\"hidden\""
                + " style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>";
        return OdfPackage.zip("spreadsheet", styles, "<office:spreadsheet>" + body + "</office:spreadsheet>");
    }

    private static String odsCell(CellDraft cell) {
        String style = cell.border() ? " table:style-name=\"b\"" : "";
        if (cell.rows() == 0) {
            return "<table:covered-table-cell" + style + "/>";
        }
        String spans = (cell.columns() > 1 || cell.rows() > 1)
                ? " table:number-columns-spanned=\"" + cell.columns() + "\" table:number-rows-spanned=\"" + cell.rows()
                        + "\""
                : "";
        String value = cell.value() instanceof Number number
                ? " office:value-type=\"float\" office:value=\"" + number + "\""
                : " office:value-type=\"string\"";
        String shown = cell.shown();
        return "<table:table-cell" + style + spans + (shown.isEmpty() ? "" : value) + ">"
                + (shown.isEmpty() ? "" : OdfPackage.paragraphs(shown)) + "</table:table-cell>";
    }
}
