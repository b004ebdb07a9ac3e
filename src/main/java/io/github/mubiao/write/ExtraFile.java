package io.github.mubiao.write;

import io.github.mubiao.model.DocumentSink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A file of a run that another room makes: of parts, one a document, once the last is there. */
public interface ExtraFile {

    /** The working file that takes the parts in the order of inputs. */
    SharedFile parts();

    /** What that file begins with. */
    byte[] header();

    /**
     * Takes one document and writes its part.
     *
     * @param part takes it; stays open
     * @throws IOException if the stream fails
     */
    DocumentSink document(OutputStream part) throws IOException;

    /**
     * Makes the file.
     *
     * @param folder takes it
     * @param working takes what is gone afterwards; on the same file system
     * @param complete the working file with all parts
     * @throws IOException if reading or writing fails
     */
    void finish(Path folder, Path working, Path complete) throws IOException;
}
