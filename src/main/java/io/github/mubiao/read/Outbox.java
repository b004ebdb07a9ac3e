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
    private final long cellsLimit;
    private final long textLimit;
    private final List<Record> blocks = new ArrayList<>();
    private int paragraphs;
    private int tables;
    private long cells;
    private long characters;
    private int held;

    Outbox(BlockHandler handler, ReadOptions options) {
        this.handler = handler;
        this.cellsLimit = options.limit(Limit.CELLS);
        this.textLimit = options.limit(Limit.TABLE_TEXT);
    }

    int newParagraph() {
        return ++paragraphs;
    }

    int newTable() {
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
        cells += moreCells;
        characters += moreCharacters;
        if (cells > cellsLimit) {
            throw Limit.CELLS.reached(cellsLimit);
        }
        if (characters > textLimit) {
            throw Limit.TABLE_TEXT.reached(textLimit);
        }
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
        cells = 0;
        characters = 0;
    }
}
