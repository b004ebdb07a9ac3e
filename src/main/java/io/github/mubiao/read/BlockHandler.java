package io.github.mubiao.read;

import java.io.IOException;

/**
 * Takes the content of a document block by block, in document order. A table comes before the tables
 * nested in it, and a block before the content of the text boxes anchored in it.
 */
public interface BlockHandler {

    /**
     * The document's format is known, and its content follows.
     *
     * @param format as in {@link ReadResult#format()}
     */
    default void start(String format) throws IOException {}

    /**
     * A block is not complete yet and its reading goes on; called now and then. What it throws ends the
     * reading.
     */
    default void proceed() throws IOException {}

    /** The next paragraph outside tables; one without text comes too. */
    void paragraph(Paragraph paragraph) throws IOException;

    /** The next table; one whose rows are all deleted comes too, without rows. */
    void table(RawTable table) throws IOException;
}
