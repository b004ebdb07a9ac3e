package io.github.mubiao.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Hands blocks to the handler in the order in which they start. A block that is not complete keeps
 * its place, so that a table goes out before the tables nested in it, which end first.
 */
final class Outbox {

    /** How many cells may come until the handler may say that it is enough. */
    private static final int PROCEED = 0xFF;

    private final BlockHandler handler;
    private final Consumption consumption;
    private final List<Record> blocks = new ArrayList<>();
    private int paragraphs;
    private int tables;
    private int held;

    Outbox(BlockHandler handler, Consumption consumption) {
        this.handler = handler;
        this.consumption = consumption;
    }

    int newParagraph() {
        return ++paragraphs;
    }

    int newTable() throws UnreadableDocumentException {
        consumption.take(Limit.TABLES, 1);
        return ++tables;
    }

    /** A place in the order. */
    int reserve() {
        blocks.add(null);
        return blocks.size() - 1;
    }

    /** How many blocks are held. */
    int size() {
        return blocks.size();
    }

    void fill(int slot, Record block) {
        blocks.set(slot, block);
    }

    /** Counts what is held in memory until the outermost block ends. */
    void hold(int moreCells, int moreCharacters) throws IOException {
        if ((++held & PROCEED) == 0) {
            handler.proceed();
        }
        consumption.take(Limit.BLOCKS, moreCells);
        consumption.take(Limit.CELLS, moreCells);
        consumption.take(Limit.TABLE_TEXT, moreCharacters);
    }

    /** The outermost block has ended: everything goes out. */
    void flush() throws IOException {
        for (Record block : blocks) {
            if (block instanceof RawTable table) {
                handler.table(table);
            } else if (block instanceof Paragraph paragraph) {
                handler.paragraph(paragraph);
            }
        }
        blocks.clear();
        consumption.restart(Limit.CELLS);
        consumption.restart(Limit.TABLE_TEXT);
    }
}
