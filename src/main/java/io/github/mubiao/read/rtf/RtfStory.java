package io.github.mubiao.read.rtf;

import io.github.mubiao.read.Blocks;
import io.github.mubiao.read.Limit;
import io.github.mubiao.read.NestedTable;
import io.github.mubiao.read.Omission;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Text that belongs together, the body or a text box: its paragraphs and its tables, which may be nested. */
final class RtfStory {

    private final Blocks blocks;
    private final StringBuilder line = new StringBuilder();
    /** The tables that are open, the outermost first. */
    private final List<RtfTable> tables = new ArrayList<>();
    /** What a text box holds, until it is handed on. */
    private final List<Object> done = new ArrayList<>();

    private final List<RtfStory> boxes = new ArrayList<>();
    private boolean picture;
    private boolean inHidden;

    RtfStory(Blocks blocks) {
        this.blocks = blocks;
    }

    /** A paragraph that is read. */
    private record RtfParagraph(String text, boolean picture) {}

    /** Appends shown text. */
    void append(String words, int position) throws IOException {
        inHidden = false;
        blocks.check(Limit.TEXT, line.length() + (long) words.length());
        line.append(Blocks.shifted(words, position));
    }

    /** A character is hidden. */
    void hidden() {
        blocks.leaveOut(Omission.HIDDEN_RUNS, inHidden ? 0 : 1);
        inHidden = true;
    }

    void picture() {
        picture = true;
    }

    /** A text box, which stands in the paragraph at hand. */
    void box(RtfStory box) {
        boxes.add(box);
    }

    /**
     * Ends a paragraph.
     *
     * @param nesting how many tables are around it
     * @param joined whether its end is hidden or deleted, so that the next one continues it
     */
    void paragraph(int nesting, boolean joined) throws IOException {
        if (joined) {
            return;
        }
        closeTo(nesting);
        if (nesting > 0) {
            open(nesting);
            tables.get(nesting - 1).paragraph(takeLine());
            return;
        }
        hand(new RtfParagraph(takeLine(), picture));
        picture = false;
        handBoxes();
    }

    /** Ends a cell of the table at a depth, and its last paragraph. */
    void cell(int nesting) throws IOException {
        closeTo(nesting);
        open(nesting);
        tables.get(nesting - 1).cell(takeLine());
    }

    /** Ends a row of the table at a depth. */
    void row(int nesting, RtfRow definition) throws IOException {
        closeTo(nesting);
        open(nesting);
        tables.get(nesting - 1).row(definition);
    }

    private String takeLine() {
        String words = line.toString();
        line.setLength(0);
        return words;
    }

    private void open(int nesting) {
        while (tables.size() < nesting) {
            tables.add(new RtfTable(blocks));
        }
    }

    /** Ends the tables deeper than a depth: each goes into the cell that is open around it. */
    private void closeTo(int nesting) throws IOException {
        while (tables.size() > nesting) {
            RtfTable table = tables.remove(tables.size() - 1);
            NestedTable finished = table.finish();
            if (finished.rows().isEmpty()) {
                continue;
            }
            if (tables.isEmpty()) {
                hand(finished);
                handBoxes();
            } else {
                tables.get(tables.size() - 1).inner(finished);
            }
        }
    }

    private void hand(Object block) throws IOException {
        blocks.check(Limit.CELLS, done.size() + 1L);
        done.add(block);
    }

    private void handBoxes() throws IOException {
        for (RtfStory box : boxes) {
            box.settle();
            for (Object block : box.done) {
                hand(
                        block instanceof NestedTable table
                                ? new NestedTable(table.rows(), true, table.inner(), table.innerRows())
                                : block);
            }
        }
        boxes.clear();
    }

    /** Ends what is open. */
    private void settle() throws IOException {
        if (line.length() > 0 || picture) {
            paragraph(0, false);
        }
        closeTo(0);
        handBoxes();
    }

    /** Hands on the blocks that are complete. */
    void release() throws IOException {
        for (Object block : done) {
            if (block instanceof NestedTable table) {
                blocks.table(table);
            } else if (block instanceof RtfParagraph paragraph) {
                blocks.paragraph(paragraph.text(), paragraph.picture(), null);
            }
        }
        done.clear();
    }

    /** Ends the body. */
    void finish() throws IOException {
        settle();
        release();
    }
}
