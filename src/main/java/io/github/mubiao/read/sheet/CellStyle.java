package io.github.mubiao.read.sheet;

import io.github.mubiao.read.Blocks;
import io.github.mubiao.read.Limit;
import io.github.mubiao.read.XmlCursor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How cells of a workbook look.
 *
 * @param format what they show of a number
 * @param borders their own borders, as {@link SheetCells} has them
 */
public record CellStyle(NumberFormat format, int borders) {

    /** Numbers as they are, without borders. */
    public static final CellStyle PLAIN = new CellStyle(NumberFormat.GENERAL, 0);

    /** The styles of a package's part of styles, by their numbers. */
    static List<CellStyle> read(XmlCursor xml, boolean date1904, Blocks blocks) throws IOException {
        Map<Integer, String> codes = new HashMap<>();
        Map<Integer, NumberFormat> formats = new HashMap<>();
        List<Integer> borders = new ArrayList<>();
        List<CellStyle> styles = new ArrayList<>();
        xml.nextChild();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "numFmts" -> {
                    while (xml.nextChild()) {
                        blocks.check(Limit.STYLES, codes.size() + 1L);
                        codes.put((int) xml.number("numFmtId", -1), xml.attribute("formatCode"));
                        xml.skip();
                    }
                }
                case "borders" -> {
                    while (xml.nextChild()) {
                        blocks.check(Limit.STYLES, borders.size() + 1L);
                        borders.add(border(xml));
                    }
                }
                case "cellXfs" -> {
                    while (xml.nextChild()) {
                        blocks.check(Limit.STYLES, styles.size() + 1L);
                        int format = (int) xml.number("numFmtId", 0);
                        int border = (int) xml.number("borderId", 0);
                        NumberFormat shown = formats.computeIfAbsent(
                                format,
                                number -> NumberFormat.of(
                                        codes.getOrDefault(number, BuiltInFormats.code(number)), date1904));
                        boolean known = border >= 0 && border < borders.size();
                        styles.add(new CellStyle(shown, known ? borders.get(border) : 0));
                        xml.skip();
                    }
                }
                default -> xml.skip();
            }
        }
        return styles;
    }

    private static int border(XmlCursor xml) throws IOException {
        int sides = 0;
        while (xml.nextChild()) {
            String style = xml.attribute("style");
            if (style != null && !style.equals("none")) {
                sides |= switch (xml.name()) {
                    case "top" -> SheetCells.TOP;
                    case "bottom" -> SheetCells.BOTTOM;
                    case "left", "start" -> SheetCells.LEFT;
                    case "right", "end" -> SheetCells.RIGHT;
                    default -> 0;
                };
            }
            xml.skip();
        }
        return sides;
    }
}
