package io.github.mubiao.read.odf;

import io.github.mubiao.read.Blocks;
import io.github.mubiao.read.Limit;
import io.github.mubiao.read.NestedTable;
import io.github.mubiao.read.Omission;
import io.github.mubiao.read.XmlCursor;
import io.github.mubiao.read.ZipParts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Walks the body of a document: a text's blocks, or a workbook's sheets. */
final class OdfBody {

    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private final OdfStyles styles;
    private final Blocks blocks;
    private final OdfText text;
    /** What stands in frames of the block at hand, which comes behind it. */
    private List<OdfBlock> framed = new ArrayList<>();

    private int depth;
    private int held;
    private long heldText;

    /** A paragraph, or a table where there is one. */
    private record OdfBlock(String paragraph, boolean picture, NestedTable table, boolean framed) {}

    /** What takes the blocks of a place. */
    private interface BlockTaker {
        void take(OdfBlock block) throws IOException;
    }

    /** A walk; the parts are {@code null} where the document is no package. */
    OdfBody(OdfStyles styles, Blocks blocks, ZipParts parts) {
        this.styles = styles;
        this.blocks = blocks;
        this.text = new OdfText(styles, blocks, parts, this::frame);
    }

    void read(XmlCursor xml) throws IOException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "text" -> flow(xml, this::handOn);
                case "spreadsheet" -> new OdfSheets(styles, blocks, text, this::takeFramed).read(xml);
                default -> xml.skip();
            }
        }
    }

    /** The paragraphs that stood in frames; what stands in tables of these is counted as embedded. */
    private String takeFramed() {
        if (framed.isEmpty()) {
            return "";
        }
        StringBuilder lines = new StringBuilder();
        for (OdfBlock block : framed) {
            if (block.table() == null) {
                lines.append(block.paragraph()).append('\n');
            } else {
                blocks.leaveOut(Omission.EMBEDDED, 1);
            }
        }
        framed = new ArrayList<>();
        held = 0;
        heldText = 0;
        return lines.toString();
    }

    private void handOn(OdfBlock block) throws IOException {
        held = 0;
        heldText = 0;
        if (block.table() == null) {
            blocks.paragraph(block.paragraph(), block.picture(), null);
        } else {
            blocks.table(block.table());
        }
    }

    /** Reads blocks to the end of the element that holds them. */
    private void flow(XmlCursor xml, BlockTaker taker) throws IOException {
        blocks.check(Limit.DEPTH, ++depth);
        while (xml.nextChild()) {
            block(xml, taker);
        }
        depth--;
    }

    private void block(XmlCursor xml, BlockTaker taker) throws IOException {
        switch (xml.name()) {
            case "p", "h" -> {
                if (xml.namespace().equals(TEXT)) {
                    paragraph(xml, taker);
                } else {
                    xml.skip();
                }
            }
            case "table" -> table(xml, taker);
            case "tracked-changes" -> deletions(xml);
            case "section" -> {
                boolean hidden = "none".equals(xml.attribute("display"));
                if (hidden) {
                    blocks.leaveOut(Omission.HIDDEN_RUNS, 1);
                    xml.skip();
                } else {
                    flow(xml, taker);
                }
            }
            case "list",
                    "list-item",
                    "list-header",
                    "index-body",
                    "index-title",
                    "table-of-content",
                    "alphabetical-index",
                    "illustration-index",
                    "table-index",
                    "object-index",
                    "user-index",
                    "bibliography",
                    "numbered-paragraph" -> flow(xml, taker);
            case "frame", "g", "custom-shape", "rect", "text-box", "shape" -> {
                text.drawing(xml);
                release(taker);
            }
            default -> xml.skip();
        }
    }

    private void paragraph(XmlCursor xml, BlockTaker taker) throws IOException {
        String words = text.paragraph(xml);
        taker.take(new OdfBlock(words, text.takePicture(), null, false));
        release(taker);
    }

    /** What stood in frames comes behind the block that these are anchored in. */
    private void release(BlockTaker taker) throws IOException {
        List<OdfBlock> released = framed;
        framed = new ArrayList<>();
        for (OdfBlock block : released) {
            taker.take(block);
        }
    }

    /** Reads the blocks of a frame or shape. */
    private void frame(XmlCursor xml) throws IOException {
        List<OdfBlock> outer = framed;
        boolean picture = text.takePicture();
        StringBuilder line = text.suspend();
        framed = new ArrayList<>();
        List<OdfBlock> inner = new ArrayList<>();
        flow(xml, block -> {
            hold(block);
            inner.add(new OdfBlock(block.paragraph(), block.picture(), boxed(block.table()), true));
        });
        framed = outer;
        framed.addAll(inner);
        text.resume(line, picture);
    }

    /** Counts what is in memory until the block is complete that it is anchored in. */
    private void hold(OdfBlock block) throws IOException {
        blocks.check(Limit.CELLS, ++held);
        heldText += block.paragraph() == null ? 0 : block.paragraph().length();
        blocks.check(Limit.TABLE_TEXT, heldText);
    }

    private static NestedTable boxed(NestedTable table) {
        return table == null ? null : new NestedTable(table.rows(), true, table.inner(), table.innerRows());
    }

    /** Deleted text stands beside the body; there is one change for each. */
    private void deletions(XmlCursor xml) throws IOException {
        int deleted = 0;
        while (xml.nextChild()) {
            while (xml.nextChild()) {
                deleted += xml.name().equals("deletion") ? 1 : 0;
                xml.skip();
            }
        }
        blocks.leaveOut(Omission.DELETED_RUNS, deleted);
    }

    private void table(XmlCursor xml, BlockTaker taker) throws IOException {
        if (styles.named("table", xml.attribute("style-name")).isHidden()) {
            blocks.leaveOut(Omission.HIDDEN_ROWS, 1);
            xml.skip();
            return;
        }
        List<OdfBlock> behind = new ArrayList<>();
        OdfTable table = new OdfTable(blocks);
        rows(xml, false, table, behind);
        taker.take(new OdfBlock(null, false, table.finish(), false));
        for (OdfBlock block : behind) {
            taker.take(block);
        }
    }

    private void rows(XmlCursor xml, boolean header, OdfTable table, List<OdfBlock> behind) throws IOException {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "table-header-rows" -> rows(xml, true, table, behind);
                case "table-rows", "table-row-group" -> rows(xml, header, table, behind);
                case "table-row" -> {
                    if (OdfSheets.isHidden(xml)) {
                        blocks.leaveOut(Omission.HIDDEN_ROWS, 1);
                        xml.skip();
                    } else {
                        row(xml, header, table, behind);
                    }
                }
                default -> xml.skip();
            }
        }
    }

    private void row(XmlCursor xml, boolean header, OdfTable table, List<OdfBlock> behind) throws IOException {
        table.startRow(header);
        long repeat = Math.max(1, xml.number("number-rows-repeated", 1));
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "table-cell" -> cell(xml, table, behind);
                case "covered-table-cell" -> {
                    long covered = Math.max(1, xml.number("number-columns-repeated", 1));
                    blocks.check(Limit.SPAN, covered);
                    table.covered((int) covered);
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
        table.endRow(repeat);
    }

    private void cell(XmlCursor xml, OdfTable table, List<OdfBlock> behind) throws IOException {
        long columns = Math.max(1, xml.number("number-columns-spanned", 1));
        long rows = Math.max(1, xml.number("number-rows-spanned", 1));
        long repeat = Math.max(1, xml.number("number-columns-repeated", 1));
        blocks.check(Limit.SPAN, columns);
        blocks.check(Limit.SPAN, repeat);
        StringBuilder words = new StringBuilder();
        flow(xml, block -> {
            if (block.framed()) {
                behind.add(block);
            } else if (block.table() != null) {
                table.inner(block.table());
            } else {
                words.append(words.length() == 0 ? "" : "\n").append(block.paragraph());
                blocks.check(Limit.TEXT, words.length());
            }
        });
        for (int i = 0; i < repeat; i++) {
            table.cell((int) columns, rows, i == 0 || repeat > 1 ? words.toString() : "");
        }
    }
}
