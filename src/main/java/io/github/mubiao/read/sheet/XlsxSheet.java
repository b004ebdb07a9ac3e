package io.github.mubiao.read.sheet;

import io.github.mubiao.read.Blocks;
import io.github.mubiao.read.XmlCursor;
import java.io.IOException;
import java.util.List;

/** Reads the cells of a worksheet's part. */
final class XlsxSheet {

    private final SheetCells cells;
    private final SharedTexts texts;
    private final List<CellStyle> styles;
    private final Blocks blocks;

    XlsxSheet(SheetCells cells, SharedTexts texts, List<CellStyle> styles, Blocks blocks) {
        this.cells = cells;
        this.texts = texts;
        this.styles = styles;
        this.blocks = blocks;
    }

    void read(XmlCursor xml) throws IOException {
        xml.nextChild();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "cols" -> {
                    while (xml.nextChild()) {
                        column(xml);
                        xml.skip();
                    }
                }
                case "sheetData" -> rows(xml);
                case "mergeCells" -> {
                    while (xml.nextChild()) {
                        merge(xml.attribute("ref"));
                        xml.skip();
                    }
                }
                default -> xml.skip();
            }
        }
    }

    private void column(XmlCursor xml) {
        int first = bounded(xml.number("min", 0), SheetCells.LAST_COLUMN);
        int last = bounded(xml.number("max", 0), SheetCells.LAST_COLUMN);
        cells.columnBorders(first, last, style(xml.number("style", 0)).borders());
        boolean hidden = XlsxBook.isOn(xml.attribute("hidden")) || isZero(xml.attribute("width"));
        if (hidden) {
            cells.hideColumns(first, last);
        }
    }

    private CellStyle style(long number) {
        return number >= 0 && number < styles.size() ? styles.get((int) number) : CellStyle.PLAIN;
    }

    private static int bounded(long number, int most) {
        return (int) Math.max(0, Math.min(number, most + 1L));
    }

    private static boolean isZero(String size) {
        return size != null && size.matches("0+(\\.0*)?");
    }

    private void rows(XmlCursor xml) throws IOException {
        int row = 0;
        while (xml.nextChild()) {
            row = bounded(xml.number("r", row + 1L), SheetCells.LAST_ROW);
            String height = xml.attribute("ht");
            if (XlsxBook.isOn(xml.attribute("hidden")) || (height != null && isZero(height))) {
                cells.hideRows(row, row);
            }
            int column = 0;
            while (xml.nextChild()) {
                if (xml.name().equals("c")) {
                    column = cell(xml, row, column);
                } else {
                    xml.skip();
                }
            }
        }
    }

    /** Reads a cell, the next one behind a column, and says in which it stands. */
    private int cell(XmlCursor xml, int row, int before) throws IOException {
        int column = before + 1;
        String type = null;
        CellStyle style = style(0);
        for (int i = 0; i < xml.attributeCount(); i++) {
            switch (xml.attributeName(i)) {
                case "r" -> {
                    int stated = CellReference.column(xml.attributeValue(i));
                    column = stated > 0 ? stated : column;
                }
                case "t" -> type = xml.attributeValue(i);
                case "s" -> style = style(xml.number("s", 0));
                default -> {}
            }
        }
        cell(xml, row, column, type, style);
        return column;
    }

    private void cell(XmlCursor xml, int row, int column, String type, CellStyle style) throws IOException {
        String value = null;
        String text = "";
        boolean formula = false;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "v" -> value = xml.characters();
                case "is" -> text = SharedTexts.text(xml, blocks);
                default -> {
                    formula |= xml.name().equals("f");
                    xml.skip();
                }
            }
        }
        boolean empty = value == null || (value.isEmpty() && type == null);
        if (formula && empty) {
            cells.uncomputed(row, column);
        }
        if ("e".equals(type) && !empty) {
            cells.error(row, column, style.borders());
            return;
        }
        String shown = value == null ? style.format().text(text) : shown(type == null ? "n" : type, value, style);
        cells.cell(row, column, shown, style.borders());
    }

    private String shown(String type, String value, CellStyle style) {
        return switch (type) {
            case "s" -> style.format().text(texts.get(value));
            case "str" -> style.format().text(SharedTexts.plain(value));
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "n" -> style.format().number(value);
            case "d" -> style.format().date(value);
            default -> value;
        };
    }

    private void merge(String reference) throws IOException {
        if (reference == null) {
            return;
        }
        int colon = reference.indexOf(':');
        String first = colon < 0 ? reference : reference.substring(0, colon);
        String last = colon < 0 ? reference : reference.substring(colon + 1);
        cells.merge(
                CellReference.row(first),
                CellReference.column(first),
                CellReference.row(last),
                CellReference.column(last));
    }
}
