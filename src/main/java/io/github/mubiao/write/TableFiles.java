package io.github.mubiao.write;

import io.github.mubiao.model.DocumentSink;
import java.io.Closeable;
import java.io.IOException;

/**
 * Files that hold the rows of all documents of a run. A document's rows join them by {@link #accept}
 * alone, so that one that fails half way leaves none; nothing is in place before {@link #commit}.
 */
public interface TableFiles extends Closeable {

    /** Takes the next document; rows of one that was not accepted are forgotten. */
    DocumentSink document();

    /** The document is complete: its rows join the files. */
    void accept() throws IOException;

    /** The run is complete: the files move to their places. */
    void commit() throws IOException;
}
