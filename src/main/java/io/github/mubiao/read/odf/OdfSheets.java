package io.github.mubiao.read.odf;

import io.github.mubiao.read.Blocks;
import io.github.mubiao.read.Limit;
import io.github.mubiao.read.Omission;
import io.github.mubiao.read.XmlCursor;
import io.github.mubiao.read.sheet.NumberFormat;
import io.github.mubiao.read.sheet.SheetBlocks;
import io.github.mubiao.read.sheet.SheetCells;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the sheets of a workbook: cells hold what they show as text. */
final class OdfSheets {

    /** A row without text that is repeated more often is a frame for more to come. */
    private static final long MOST_REPEATED = 2_000;

    /** What LibreOffice adds to the format. */
    private static final String CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";

    private final OdfStyles styles;
    private final Blocks blocks;
    private final OdfText text;
    private final Shapes shapes;

    /** Gives what stood in shapes since this was asked last, a line a paragraph. */
    interface Shapes {
        String take() throws IOException;
    }

    OdfSheets(OdfStyles styles, Blocks blocks, OdfText text, Shapes shapes) {
        this.styles = styles;
        this.blocks = blocks;
        this.text = text;
        this.shapes = shapes;
    }

    /** A sheet that is being read: where the next row and the next column are, counted from 1. */
    private static final class Sheet {
        final SheetCells cells;
        /** The columns whose cells have borders where these name no style of their own. */
        final List<ColumnBorders> columnBorders = new ArrayList<>();

        long row = 1;
        long column = 1;

        Sheet(SheetCells cells) {
            this.cells = cells;
        }
    }

    /** Columns, and the borders of their cells. */
    private record ColumnBorders(long first, long last, int borders) {}

    /** A cell of a row that may be repeated. */
    private record OdfCell(long column, long repeat, String text, int borders, long columns, long rows) {

        /** The same cell without its text. */
        OdfCell emptied() {
            return new OdfCell(column, repeat, "", borders, columns, rows);
        }

        /** The part of a repeated cell from one column to before another. */
        OdfCell at(long from, long to, int withBorders) {
            return from < to
                    ? new OdfCell(from, to - from, text, withBorders, columns, rows)
                    : new OdfCell(from, 0, "", 0, 1, 1);
        }
    }

    void read(XmlCursor xml) throws IOException {
        while (xml.nextChild()) {
            if (!xml.name().equals("table")) {
                xml.skip();
            } else if (styles.named("table", xml.attribute("style-name")).isHidden()) {
                blocks.leaveOut(Omission.HIDDEN_SHEETS, 1);
                xml.skip();
            } else {
                Sheet sheet = new Sheet(new SheetCells(xml.attribute("name"), blocks));
                rows(xml, sheet);
                SheetBlocks.handOn(sheet.cells, blocks);
            }
        }
    }

    private void rows(XmlCursor xml, Sheet sheet) throws IOException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "table-header-rows",
                        "table-rows",
                        "table-row-group",
                        "table-columns",
                        "table-column-group",
                        "table-header-columns" -> rows(xml, sheet);
                case "table-column" -> column(xml, sheet);
                case "table-row" -> row(xml, sheet);
                case "shapes" -> {
                    while (xml.nextChild()) {
                        text.drawing(xml);
                    }
                    sheet.cells.box(0, 0, shapes.take());
                }
                default -> xml.skip();
            }
        }
    }

    static boolean isHidden(XmlCursor xml) {
        String visibility = xml.attribute("visibility");
        return "collapse".equals(visibility) || "filter".equals(visibility);
    }

    private void column(XmlCursor xml, Sheet sheet) throws IOException {
        long repeat = Math.max(1, xml.number("number-columns-repeated", 1));
        long last = Math.min(SheetCells.LAST_COLUMN, sheet.column + repeat - 1);
        if (isHidden(xml)) {
            sheet.cells.hideColumns((int) sheet.column, (int) last);
        }
        int borders = borders(xml.attribute("default-cell-style-name"));
        if (borders != 0 && sheet.columnBorders.size() < SheetCells.LAST_COLUMN) {
            sheet.columnBorders.add(new ColumnBorders(sheet.column, last, borders));
        }
        sheet.column = last + 1;
        xml.skip();
    }

    private void row(XmlCursor xml, Sheet sheet) throws IOException {
        long repeat = Math.max(1, xml.number("number-rows-repeated", 1));
        long last = Math.min(SheetCells.LAST_ROW + 1L, sheet.row + repeat - 1);
        if (isHidden(xml)) {
            sheet.cells.hideRows((int) sheet.row, (int) last);
        }
        List<OdfCell> cells = new ArrayList<>();
        long column = 1;
        boolean filled = false;
        String ofRow = xml.attribute("default-cell-style-name");
        while (xml.nextChild()) {
            if (xml.name().equals("table-cell") || xml.name().equals("covered-table-cell")) {
                String own = xml.attribute("style-name");
                String style = own == null ? ofRow : own;
                boolean error = "error".equals(xml.attribute(CALC, "value-type"));
                OdfCell cell = cell(xml, column, borders(style));
                if (error) {
                    cell = cell.emptied();
                    sheet.cells.error((int) Math.min(sheet.row, SheetCells.LAST_ROW), (int) column, 0);
                }
                sheet.cells.box((int) Math.min(sheet.row, SheetCells.LAST_ROW), (int) cell.column(), shapes.take());
                filled |= !cell.text().isBlank();
                if (column > SheetCells.LAST_COLUMN) {
                    continue;
                }
                if (style == null) {
                    addByColumns(cell, sheet, cells);
                } else {
                    add(cell, cells);
                }
                column = Math.min(SheetCells.LAST_COLUMN + 1L, column + cell.repeat());
            } else {
                xml.skip();
            }
        }
        long end = filled || repeat <= MOST_REPEATED ? last : Math.min(last, sheet.row + MOST_REPEATED);
        for (long row = sheet.row; row <= end && !cells.isEmpty(); row++) {
            take(cells, (int) row, sheet.cells);
        }
        sheet.row = last + 1;
    }

    private static void add(OdfCell cell, List<OdfCell> cells) {
        if (!cell.text().isBlank() || cell.borders() != 0 || cell.columns() > 1 || cell.rows() > 1) {
            cells.add(cell);
        }
    }

    /** Adds a cell that names no style: in each column with borders it has those. */
    private static void addByColumns(OdfCell cell, Sheet sheet, List<OdfCell> cells) {
        long next = cell.column();
        long end = cell.column() + cell.repeat();
        for (ColumnBorders columns : sheet.columnBorders) {
            long from = Math.max(next, columns.first());
            long to = Math.min(end, columns.last() + 1);
            if (from < to) {
                add(cell.at(next, from, 0), cells);
                add(cell.at(from, to, columns.borders()), cells);
                next = to;
            }
        }
        add(cell.at(next, end, 0), cells);
    }

    private int borders(String style) {
        return style == null ? 0 : styles.named("table-cell", style).borders();
    }

    private static void take(List<OdfCell> cells, int row, SheetCells sheet) throws IOException {
        for (OdfCell cell : cells) {
            long last = Math.min(SheetCells.LAST_COLUMN, cell.column() + cell.repeat() - 1);
            for (long column = cell.column(); column <= last; column++) {
                sheet.cell(row, (int) column, cell.text(), cell.borders());
            }
            long right = Math.min(SheetCells.LAST_COLUMN, cell.column() + cell.columns() - 1);
            long bottom = Math.min(SheetCells.LAST_ROW, row + cell.rows() - 1);
            sheet.merge(row, (int) cell.column(), (int) bottom, (int) right);
        }
    }

    private OdfCell cell(XmlCursor xml, long column, int borders) throws IOException {
        long repeat = Math.max(1, Math.min(SheetCells.LAST_COLUMN, xml.number("number-columns-repeated", 1)));
        boolean covered = xml.name().equals("covered-table-cell");
        long columns = Math.max(1, Math.min(SheetCells.LAST_COLUMN, xml.number("number-columns-spanned", 1)));
        long rows = Math.max(1, Math.min(SheetCells.LAST_ROW, xml.number("number-rows-spanned", 1)));
        String value = value(xml);
        StringBuilder words = new StringBuilder();
        boolean shown = false;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "p", "h" -> {
                    words.append(shown ? "\n" : "").append(text.paragraph(xml));
                    blocks.check(Limit.TEXT, words.length());
                    shown = true;
                }
                case "frame", "g", "custom-shape", "rect" -> text.drawing(xml);
                case "annotation" -> {
                    blocks.leaveOut(Omission.COMMENTS, 1);
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
        // A covered cell keeps its text, which is not shown.
        String told = covered ? "" : shown ? words.toString() : value;
        return new OdfCell(column, repeat, told, borders, columns, rows);
    }

    /** What a cell holds, where it does not say what it shows. */
    private static String value(XmlCursor xml) {
        String type = xml.attribute("value-type");
        String value = type == null ? null : xml.attribute(type.equals("date") ? "date-value" : "value");
        if (value == null) {
            String string = xml.attribute("string-value");
            return string == null ? "" : string;
        }
        return switch (type) {
            case "percentage" -> NumberFormat.of("0.##%", false).number(value);
            case "float", "currency" -> NumberFormat.GENERAL.number(value);
            default -> value;
        };
    }
}
