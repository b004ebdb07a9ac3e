package io.github.mubiao.recognise;

import java.io.IOException;

/** Takes how each table of a document was read, in document order. */
@FunctionalInterface
public interface TableListener {

    /** Takes the next table, once the forms in it are complete. */
    void table(TableReading reading) throws IOException;
}
