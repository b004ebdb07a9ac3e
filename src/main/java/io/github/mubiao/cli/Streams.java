package io.github.mubiao.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;

/**
 * What a command reads and writes, and in which language it speaks.
 *
 * @param in standard input
 * @param out takes results
 * @param err takes everything else
 * @param language the language of help and messages
 */
record Streams(InputStream in, PrintStream out, PrintStream err, ReportLanguage language) {

    /**
     * Checks that standard output has taken all that was written.
     *
     * @throws IOException if it has not, as on a full disk
     */
    void requireTaken() throws IOException {
        if (out.checkError()) {
            throw new FileSystemException(
                    "standard output", null, "cannot be written: the disk is full, or its reader has ended");
        }
    }

    PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
