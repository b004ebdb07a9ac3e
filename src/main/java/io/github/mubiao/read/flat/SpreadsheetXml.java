package io.github.mubiao.read.flat;

import io.github.mubiao.read.Blocks;
import io.github.mubiao.read.Limit;
import io.github.mubiao.read.Omission;
import io.github.mubiao.read.XmlCursor;
import io.github.mubiao.read.sheet.CellStyle;
import io.github.mubiao.read.sheet.NumberFormat;
import io.github.mubiao.read.sheet.SheetBlocks;
import io.github.mubiao.read.sheet.SheetCells;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** A workbook in one XML file, as Excel 2003 writes it ("XML Spreadsheet 2003", {@code ss:Workbook}). */
final class SpreadsheetXml {

    /** The formats that have a name of their own, as Chinese Excel shows them. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("General Number", "General"),
            Map.entry("General Date", "yyyy/m/d h:mm"),
            Map.entry("Long Date", "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry("Medium Date", "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry("Short Date", "yyyy/m/d"),
            Map.entry("Long Time", "h:mm:ss"),
            Map.entry("Medium Time", "h:mm AM/PM"),
            Map.entry("Short Time", "h:mm"),
            Map.entry("Currency", "¥#,##0.00;¥-#,##0.00"),
            Map.entry("Euro Currency", "€#,##0.00;€-#,##0.00"),
            Map.entry("Fixed", "0.00"),
            Map.entry("Standard", "#,##0.00"),
            Map.entry("Percent", "0.00%"),
            Map.entry("Scientific", "0.00E+00"),
            Map.entry("Yes/No", "\"Yes\";\"Yes\";\"No\""),
            Map.entry("True/False", "\"True\";\"True\";\"False\""),
            Map.entry("On/Off", "\"On\";\"On\";\"Off\""));

    /** Larger merges are no cells of a form. */
    private static final int MOST = 1000;

    private final Blocks blocks;
    private final Map<String, CellStyle> styles = new HashMap<>();
    private boolean date1904;

    private SpreadsheetXml(Blocks blocks) {
        this.blocks = blocks;
    }

    /** Hands on what a workbook shows, from its first element. */
    static void read(XmlCursor xml, Blocks blocks) throws IOException {
        SpreadsheetXml book = new SpreadsheetXml(blocks);
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "ExcelWorkbook" -> {
                    while (xml.nextChild()) {
                        book.date1904 |= xml.name().equals("Date1904");
                        xml.skip();
                    }
                }
                case "Styles" -> {
                    while (xml.nextChild()) {
                        book.style(xml);
                    }
                }
                case "Worksheet" -> book.sheet(xml);
                default -> xml.skip();
            }
        }
    }

    private CellStyle named(String id) {
        CellStyle style = styles.get(id == null ? "Default" : id);
        return style == null ? CellStyle.PLAIN : style;
    }

    private void style(XmlCursor xml) throws IOException {
        String id = xml.attribute("ID");
        CellStyle parent = named(xml.attribute("Parent"));
        NumberFormat format = parent.format();
        int borders = parent.borders();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "NumberFormat" -> {
                    String code = xml.attribute("Format");
                    format = NumberFormat.of(code == null ? null : NAMED.getOrDefault(code, code), date1904);
                    xml.skip();
                }
                case "Borders" -> {
                    borders = 0;
                    while (xml.nextChild()) {
                        borders |= side(xml);
                        xml.skip();
                    }
                }
                default -> xml.skip();
            }
        }
        blocks.check(Limit.STYLES, styles.size() + 1L);
        styles.put(id, new CellStyle(format, borders));
    }

    private static int side(XmlCursor xml) {
        String line = xml.attribute("LineStyle");
        String position = xml.attribute("Position");
        if (line == null || line.equals("None") || position == null) {
            return 0;
        }
        return switch (position) {
            case "Top" -> SheetCells.TOP;
            case "Bottom" -> SheetCells.BOTTOM;
            case "Left" -> SheetCells.LEFT;
            case "Right" -> SheetCells.RIGHT;
            default -> 0;
        };
    }

    private void sheet(XmlCursor xml) throws IOException {
        SheetCells cells = new SheetCells(xml.attribute("Name"), blocks);
        boolean hidden = false;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "Table" -> table(xml, cells);
                case "WorksheetOptions" -> {
                    while (xml.nextChild()) {
                        boolean visibility = xml.name().equals("Visible");
                        hidden |= xml.characters().strip().startsWith("Sheet") && visibility;
                    }
                }
                default -> xml.skip();
            }
        }
        if (hidden) {
            blocks.leaveOut(Omission.HIDDEN_SHEETS, 1);
            blocks.restart(Limit.SHEET);
        } else {
            SheetBlocks.handOn(cells, blocks);
        }
    }

    private void table(XmlCursor xml, SheetCells cells) throws IOException {
        long row = 0;
        long column = 0;
        while (xml.nextChild()) {
            if (xml.name().equals("Column")) {
                column = index(xml, column);
                long last = column + span(xml, "Span");
                String style = xml.attribute("StyleID");
                cells.columnBorders(
                        bounded(column),
                        bounded(last),
                        style == null ? 0 : named(style).borders());
                if (isHidden(xml, "Width")) {
                    cells.hideColumns(bounded(column), bounded(last));
                }
                column = last;
                xml.skip();
            } else if (xml.name().equals("Row")) {
                row = index(xml, row);
                long last = row + span(xml, "Span");
                if (isHidden(xml, "Height")) {
                    cells.hideRows(bounded(row), bounded(last));
                }
                cells(xml, bounded(row), cells);
                row = last;
            } else {
                xml.skip();
            }
        }
    }

    private static boolean isHidden(XmlCursor xml, String size) {
        String stated = xml.attribute(size);
        return xml.number("Hidden", 0) == 1 || (stated != null && stated.matches("0+(\\.0*)?"));
    }

    private static long index(XmlCursor xml, long before) {
        return Math.max(before + 1, Math.min(SheetCells.LAST_ROW + 1L, xml.number("Index", before + 1)));
    }

    private static long span(XmlCursor xml, String name) {
        return Math.max(0, Math.min(SheetCells.LAST_ROW, xml.number(name, 0)));
    }

    private static int bounded(long number) {
        return (int) Math.min(SheetCells.LAST_ROW + 1L, number);
    }

    private void cells(XmlCursor xml, int row, SheetCells cells) throws IOException {
        CellStyle ofRow = named(xml.attribute("StyleID"));
        long column = 0;
        while (xml.nextChild()) {
            if (!xml.name().equals("Cell")) {
                xml.skip();
                continue;
            }
            column = index(xml, column);
            long across = span(xml, "MergeAcross");
            long down = span(xml, "MergeDown");
            String id = xml.attribute("StyleID");
            boolean formula = xml.attribute("Formula") != null;
            CellStyle style = id == null ? ofRow : named(id);
            String text = "";
            boolean data = false;
            boolean error = false;
            while (xml.nextChild()) {
                if (xml.name().equals("Data")) {
                    data = true;
                    String type = xml.attribute("Type");
                    error = "Error".equals(type);
                    text = shown(type, xml.characters(), style.format());
                } else {
                    xml.skip();
                }
            }
            if (formula && !data) {
                cells.uncomputed(row, bounded(column));
            }
            if (error) {
                cells.error(row, bounded(column), style.borders());
            } else {
                cells.cell(row, bounded(column), text, style.borders());
            }
            cells.merge(row, bounded(column), bounded(row + down), bounded(column + across));
            // The borders of a merged cell are those of its style, all around.
            frame(cells, row, column, down, across, style.borders());
            column += across;
        }
    }

    private static void frame(SheetCells cells, int row, long column, long down, long across, int borders)
            throws IOException {
        boolean several = down > 0 || across > 0;
        if (several && borders != 0 && down <= MOST && across <= MOST) {
            cells.cell(bounded(row + down), bounded(column + across), "", borders);
        }
    }

    private static String shown(String type, String value, NumberFormat format) {
        return switch (type == null ? "String" : type) {
            case "Number" -> format.number(value);
            case "DateTime" -> format.date(value);
            case "Boolean" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "String" -> format.text(value);
            default -> value;
        };
    }
}
