package io.github.mubiao.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Reads the paragraphs of a .doc into stories and tables: a stretch of its text that is one flow. */
final class DocWalk {

    private static final char CELL_END = 0x07;
    private static final char PAGE_OR_SECTION_END = 0x0C;

    private final DocFile file;
    private final Output output;
    private final Story flow;
    private final DocText text;
    /** The tables around the paragraph that is read, the innermost first. */
    private final Deque<DocTable> tables = new ArrayDeque<>();

    private final DocBoxes boxes;

    private DocWalk(DocFile file, Output output, Place place, DocBoxes boxes) {
        this.boxes = boxes;
        this.file = file;
        this.output = output;
        this.flow = new Story.Flow(place, output.newText(), output.outbox());
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
        List<DocParagraph> paragraphs = file.paragraphs();
        int last = file.firstParagraph(to);
        for (int i = file.firstParagraph(from); i < last; i++) {
            i = paragraph(paragraphs, i);
        }
        leaveTables(0);
        flow.settle();
    }

    /** Reads a paragraph, or a row that is deleted, and says which paragraph was the last of it. */
    private int paragraph(List<DocParagraph> paragraphs, int index) throws IOException {
        DocParagraph paragraph = paragraphs.get(index);
        leaveTables(paragraph.level());
        for (int level = Math.max(1, tables.size()); level <= paragraph.level(); level++) {
            if (tables.size() < level) {
                enterTable();
            }
            if (!tables.getFirst().isInRow()) {
                int rowEnd = rowEnd(paragraphs, index, level);
                if (rowEnd >= 0 && text.markLook(paragraphs.get(rowEnd)).deleted()) {
                    output.tally().deletedRows++;
                    return rowEnd;
                }
                tables.getFirst().startRow(rowEnd < 0 ? DocRow.undefined() : DocRow.of(paragraphs.get(rowEnd)));
            }
        }
        if (paragraph.level() == 0) {
            block(flow, paragraph);
            flush();
        } else {
            cellParagraph(paragraph);
        }
        return index;
    }

    /** The paragraph that ends the row of a table at a level; -1 where the table ends before. */
    private static int rowEnd(List<DocParagraph> paragraphs, int index, int level) {
        for (int i = index; i < paragraphs.size() && paragraphs.get(i).level() >= level; i++) {
            if (paragraphs.get(i).level() == level && paragraphs.get(i).rowEnd()) {
                return i;
            }
        }
        return -1;
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
    private void box(int position, Story story) throws IOException {
        DocBoxes.Box box = file.boxAt(boxes, position);
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

    private void block(Story story, DocParagraph paragraph) throws IOException {
        story.startParagraph();
        text.read(paragraph, story);
        if (isPageBreak(paragraph)) {
            story.text().append('\n');
            story.endParagraph(true);
            return;
        }
        DocLook mark = text.markLook(paragraph);
        story.endParagraph(mark.hidden() || mark.deleted());
    }

    /** The same character ends a page, after which the paragraph goes on, and a section. */
    private boolean isPageBreak(DocParagraph paragraph) {
        return file.charAt(paragraph.end() - 1) == PAGE_OR_SECTION_END && !file.isSectionEnd(paragraph.end());
    }

    private void enterTable() throws IOException {
        Story around = tables.isEmpty() ? flow : tables.getFirst().cell();
        around.settle();
        tables.addFirst(new DocTable(output, around.place()));
    }

    private void leaveTables(int level) throws IOException {
        while (tables.size() > level) {
            tables.removeFirst().end();
        }
    }
}
