package io.github.mubiao.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.commons.io.input.CloseShieldInputStream;

/** The parts of a Word document that are read. */
interface WordParts extends Closeable {

    /** The main part's bytes. */
    InputStream content() throws IOException;

    /** The styles part's bytes; {@code null} where the document has none. */
    InputStream styles() throws IOException;

    /** A cursor before the root of a part; to close it closes the part's bytes. */
    XmlCursor cursor(InputStream in, String part, ReadOptions options) throws IOException;

    /** What reads a part. */
    interface PartReading {
        void from(XmlCursor xml) throws IOException;
    }

    /**
     * Reads a part, and then what is left of it: only at its end a part tells whether it is whole. Where
     * what is read cannot be right, the damage that did it is the better reason.
     *
     * @param part what messages call it
     */
    default void readWhole(InputStream in, String part, ReadOptions options, PartReading reading) throws IOException {
        try (XmlCursor xml = cursor(CloseShieldInputStream.wrap(in), part, options)) {
            reading.from(xml);
        } catch (UnreadableDocumentException e) {
            if (e.reason() != UnreadableDocumentException.Reason.LIMIT) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            throw e;
        }
        in.transferTo(OutputStream.nullOutputStream());
    }
}
