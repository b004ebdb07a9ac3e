package io.github.mubiao.model;

import java.io.Closeable;
import java.io.IOException;

/**
 * Takes what changed, pair by pair, so that two folders of any size need the memory of two documents.
 * Calls come in this order: {@link #start} once, {@link #document} for each pair, {@link #end} once.
 */
public interface DiffSink extends Closeable {

    /**
     * What is compared.
     *
     * @param from the older file or folder, as given
     * @param to the newer one
     */
    void start(String from, String to) throws IOException;

    /**
     * The next pair of documents, or a document without partner.
     *
     * @param shown the changes that were asked for
     * @param whole counts all changes of the pair, asked for or not
     */
    void document(DocumentDiff shown, DiffSummary whole) throws IOException;

    /**
     * Nothing follows.
     *
     * @param whole counts all changes of all pairs, asked for or not
     */
    void end(DiffSummary whole) throws IOException;

    /** Lets go of what the sink holds, whether or not it came to the end. Streams stay open. */
    @Override
    default void close() throws IOException {
        // Most sinks hold nothing.
    }
}
