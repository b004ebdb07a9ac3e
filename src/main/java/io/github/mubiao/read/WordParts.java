package io.github.mubiao.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** The parts of a Word document that are read. */
interface WordParts extends Closeable {

    /** The main part's bytes. */
    InputStream content() throws IOException;

    /** The styles part's bytes; {@code null} where the document has none. */
    InputStream styles() throws IOException;

    /** A walk over a part. */
    XmlCursor cursor(InputStream in, String part, ReadOptions options) throws IOException;
}
