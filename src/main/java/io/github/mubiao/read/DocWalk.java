package io.github.mubiao.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Reads the paragraphs of a .doc into stories and tables: a stretch of its text that is one flow. */
final class DocWalk {

    private static final char CELL_END = 0x07;

    /** As many paragraphs as a row is followed for that a paragraph outside of its table stands in. */
    private static final int MOST_PARAGRAPHS = 2_000;

    /** As many such rows are followed in vain. */
    private static final int MOST_ATTEMPTS = 100;

    private final DocFile file;
    private final Output output;
    private final BlockText flow;
    private final DocText text;
    /** The tables around the paragraph that is read, the innermost first. */
    private final Deque<DocTable> tables = new ArrayDeque<>();

    private final DocBoxes boxes;
    /** Where the flow ends. */
    private int limit;
    /** Where the row ends that is read in the outermost table. */
    private int rowLimit;

    private int attempts;

    private DocWalk(DocFile file, Output output, Place place, DocBoxes boxes) {
        this.boxes = boxes;
        this.file = file;
        this.output = output;
        this.flow = new BlockText.Flow(place, output.newText(), output.outbox());
        this.text = new DocText(file, output, this::box);
    }

    /** Reads a document's body. */
    static void document(DocFile file, Output output) throws IOException {
        DocBoxes boxes = file.boxes();
        new DocWalk(file, output, Place.BODY, boxes).read(0, file.mainLength());
        for (DocBoxes.Box box : boxes.takeRest()) {
            box(file, output, Place.BODY.inBox(), boxes, box);
        }
        output.outbox().flush();
    }

    private void read(int from, int to) throws IOException {
        limit = to;
        DocParagraph paragraph = file.paragraph(from, to);
        while (paragraph != null) {
            paragraph = file.paragraph(paragraph(paragraph).end(), to);
        }
        leaveTables(0);
        flow.settle();
    }

    /** Reads a paragraph, or a row that is deleted, and says which paragraph was the last of it. */
    private DocParagraph paragraph(DocParagraph stored) throws IOException {
        DocParagraph paragraph = stored.level() == 0 && stored.end() <= rowLimit ? stored.inTable() : stored;
        leaveTables(paragraph.level());
        for (int level = Math.max(1, tables.size()); level <= paragraph.level(); level++) {
            if (tables.size() < level) {
                enterTable();
            }
            if (!tables.getFirst().isInRow()) {
                DocParagraph rowEnd = rowEnd(paragraph, level);
                if (rowEnd != null && text.markLook(rowEnd).deleted()) {
                    output.tally().deletedRows++;
                    return rowEnd;
                }
                rowLimit = rowEnd != null && level == 1 ? rowEnd.end() : rowLimit;
                tables.getFirst().startRow(rowEnd == null ? DocRow.undefined() : DocRow.of(rowEnd));
            }
        }
        if (paragraph.level() == 0) {
            block(flow, paragraph);
            flush();
        } else {
            cellParagraph(paragraph);
        }
        return paragraph;
    }

    /**
     * The paragraph that ends the row of a table at a level; {@code null} where the table ends before.
     *
     * <p>LibreOffice writes the content of a content control as a form field, and the paragraphs that end
     * in one as if they stood outside of the table, in the midst of a row. They belong to it where its end
     * follows and the row then has as many cells as it says.
     */
    private DocParagraph rowEnd(DocParagraph first, int level) throws IOException {
        int cells = 0;
        int passed = 0;
        for (DocParagraph next = first; next != null; next = file.paragraph(next.end(), limit)) {
            boolean outside = next.level() < level;
            if (outside && (level > 1 || attempts >= MOST_ATTEMPTS)) {
                return null;
            }
            if (next.level() == level && next.rowEnd()) {
                boolean whole = passed == 0 || DocRow.of(next).cellCount() == cells;
                attempts += whole ? 0 : 1;
                return whole ? next : null;
            }
            cells += next.level() == 1 && file.charAt(next.end() - 1) == CELL_END ? 1 : 0;
            passed += outside || passed > 0 ? 1 : 0;
            if (passed > MOST_PARAGRAPHS || (passed > 0 && cells > DocRow.MOST_CELLS)) {
                break;
            }
        }
        attempts++;
        return null;
    }

    private void flush() throws IOException {
        if (flow.place().nesting() == 0 && !flow.isJoining()) {
            output.outbox().flush();
        }
    }

    private void cellParagraph(DocParagraph paragraph) throws IOException {
        DocTable table = tables.getFirst();
        if (paragraph.rowEnd()) {
            table.endRow(text.markLook(paragraph).hidden());
            return;
        }
        block(table.cell(), paragraph);
        boolean ends = file.charAt(paragraph.end() - 1) == CELL_END;
        if (paragraph.level() == 1 ? ends : paragraph.innerCellEnd()) {
            table.endCell();
        }
    }

    /** The text box at an anchor is content of its own. */
    private void box(int position, BlockText story) throws IOException {
        DocBoxes.Box box = boxes.take(position);
        if (box != null) {
            output.checkNesting(story.place().inBox());
            box(file, output, story.place().inBox(), boxes, box);
        }
    }

    /** Reads a box without the empty paragraphs that its text ends with in every file. */
    private static void box(DocFile file, Output output, Place place, DocBoxes boxes, DocBoxes.Box box)
            throws IOException {
        int end = box.end();
        while (end - 2 >= box.start() && file.isEmptyParagraph(end - 1)) {
            end--;
        }
        if (end - box.start() > 1) {
            new DocWalk(file, output, place, boxes).read(box.start(), end);
        }
    }

    private void block(BlockText story, DocParagraph paragraph) throws IOException {
        story.startParagraph();
        text.read(paragraph, story);
        DocLook mark = text.markLook(paragraph);
        story.endParagraph(mark.hidden() || mark.deleted());
    }

    private void enterTable() throws IOException {
        BlockText around = tables.isEmpty() ? flow : tables.getFirst().cell();
        around.settle();
        tables.addFirst(new DocTable(output, around.place()));
    }

    private void leaveTables(int level) throws IOException {
        while (tables.size() > level) {
            tables.removeFirst().end();
        }
    }
}
