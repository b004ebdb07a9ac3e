package io.github.mubiao.read.sheet;

import io.github.mubiao.read.Blocks;
import io.github.mubiao.read.Limit;
import io.github.mubiao.read.Omission;
import io.github.mubiao.read.XmlCursor;
import io.github.mubiao.read.ZipParts;
import io.github.mubiao.read.ZipParts.Link;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a workbook of Excel 2007 and later ({@code .xlsx}, {@code .xlsm}; SpreadsheetML of ECMA-376-1) as a
 * stream, a sheet after the other.
 */
public final class XlsxBook {

    private final ZipParts parts;
    private final Blocks blocks;
    private final List<NamedSheet> sheets = new ArrayList<>();
    private boolean date1904;

    private XlsxBook(ZipParts parts, Blocks blocks) {
        this.parts = parts;
        this.blocks = blocks;
    }

    /** A sheet as the workbook names it. */
    private record NamedSheet(String name, String id, boolean hidden) {}

    /**
     * Hands on what a workbook shows.
     *
     * @param main its main part
     */
    public static void read(ZipParts parts, String main, Blocks blocks) throws IOException {
        XlsxBook book = new XlsxBook(parts, blocks);
        parts.read(main, book::workbook);
        book.sheets(parts.links(main));
    }

    private void workbook(XmlCursor xml) throws IOException {
        xml.nextChild();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "workbookPr" -> {
                    date1904 = isOn(xml.attribute("date1904"));
                    xml.skip();
                }
                case "sheets" -> {
                    while (xml.nextChild()) {
                        blocks.take(Limit.BLOCKS, 1);
                        String state = xml.attribute("state");
                        boolean hidden = "hidden".equals(state) || "veryHidden".equals(state);
                        sheets.add(new NamedSheet(xml.attribute("name"), xml.attribute("id"), hidden));
                        xml.skip();
                    }
                }
                default -> xml.skip();
            }
        }
    }

    static boolean isOn(String value) {
        return value != null && (value.equals("1") || value.equals("true") || value.equals("on"));
    }

    private void sheets(List<Link> links) throws IOException {
        SharedTexts texts = new SharedTexts(blocks);
        List<CellStyle> styles = new ArrayList<>();
        for (Link link : links) {
            if (link.kind().equals("sharedStrings")) {
                parts.read(link.target(), texts::read);
            } else if (link.kind().equals("styles")) {
                parts.read(link.target(), xml -> styles.addAll(CellStyle.read(xml, date1904, blocks)));
            }
        }
        for (NamedSheet sheet : sheets) {
            if (sheet.hidden()) {
                blocks.leaveOut(Omission.HIDDEN_SHEETS, 1);
                continue;
            }
            for (Link link : links) {
                // Sheets of charts and macros hold no cells.
                if (link.kind().equals("worksheet")
                        && link.id() != null
                        && link.id().equals(sheet.id())) {
                    SheetCells cells = new SheetCells(sheet.name(), blocks);
                    parts.read(link.target(), xml -> new XlsxSheet(cells, texts, styles, blocks).read(xml));
                    for (Link drawing : parts.links(link.target())) {
                        if (drawing.kind().equals("drawing")) {
                            parts.read(drawing.target(), xml -> new SheetDrawing(cells, blocks).read(xml));
                        }
                    }
                    SheetBlocks.handOn(cells, blocks);
                }
            }
        }
    }
}
