package io.github.mubiao.read.sheet;

import io.github.mubiao.read.Blocks;
import io.github.mubiao.read.Limit;
import io.github.mubiao.read.Omission;
import io.github.mubiao.read.XmlCursor;
import java.io.IOException;

/**
 * Reads the texts that lie over the cells of a worksheet, in text boxes and other shapes (SpreadsheetDrawingML,
 * ECMA-376-1, 20.5); pictures and charts hold none.
 */
final class SheetDrawing {

    private final SheetCells cells;
    private final Blocks blocks;
    /** Where the anchor at hand begins, counted from 1; 0 where it says no cell. */
    private int row;

    private int column;

    SheetDrawing(SheetCells cells, Blocks blocks) {
        this.cells = cells;
        this.blocks = blocks;
    }

    void read(XmlCursor xml) throws IOException {
        xml.nextChild();
        shapes(xml);
    }

    private void shapes(XmlCursor xml) throws IOException {
        boolean chosen = false;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "twoCellAnchor", "oneCellAnchor", "absoluteAnchor" -> {
                    row = 0;
                    column = 0;
                    shapes(xml);
                }
                case "from" -> from(xml);
                case "grpSp", "AlternateContent" -> shapes(xml);
                case "Choice" -> {
                    // What follows is the same for other programs.
                    if (chosen) {
                        xml.skip();
                    } else {
                        chosen = true;
                        shapes(xml);
                    }
                }
                case "sp" -> shape(xml);
                default -> xml.skip();
            }
        }
    }

    private void from(XmlCursor xml) throws IOException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "col" -> column = 1 + CellReference.row(xml.characters());
                case "row" -> row = 1 + CellReference.row(xml.characters());
                default -> xml.skip();
            }
        }
    }

    private void shape(XmlCursor xml) throws IOException {
        boolean hidden = false;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "nvSpPr" -> {
                    while (xml.nextChild()) {
                        hidden |= XlsxBook.isOn(xml.attribute("hidden"));
                        xml.skip();
                    }
                }
                case "txBody" -> {
                    String text = text(xml);
                    if (!hidden) {
                        cells.box(row, column, text);
                    } else if (!text.isBlank()) {
                        blocks.leaveOut(Omission.HIDDEN_RUNS, 1);
                    }
                }
                default -> xml.skip();
            }
        }
    }

    /** The paragraphs of a text, a line each. */
    private String text(XmlCursor xml) throws IOException {
        StringBuilder text = new StringBuilder();
        while (xml.nextChild()) {
            if (xml.name().equals("p")) {
                runs(xml, text);
                text.append('\n');
            } else {
                xml.skip();
            }
        }
        return text.toString();
    }

    private void runs(XmlCursor xml, StringBuilder text) throws IOException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "r", "fld" -> runs(xml, text);
                case "t" -> text.append(xml.characters());
                case "br" -> {
                    text.append('\n');
                    xml.skip();
                }
                default -> xml.skip();
            }
            blocks.check(Limit.TEXT, text.length());
        }
    }
}
