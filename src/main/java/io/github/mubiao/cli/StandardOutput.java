package io.github.mubiao.cli;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where the process writes, UTF-8. A reader that has seen enough, as {@code head} has, ends the pipe: that is no
 * fault, and what is still written goes nowhere.
 */
final class StandardOutput extends PrintStream {

    /** Writes into a stream of the process. */
    StandardOutput(FileOutputStream out) {
        super(new BufferedOutputStream(new Pipe(out)), false, StandardCharsets.UTF_8);
    }

    /** A stream that may have a reader at its other end. */
    private static final class Pipe extends FilterOutputStream {

        private boolean ended;

        Pipe(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (ended) {
                return;
            }
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                // Java has no exception for it; this is the system's name of the error (POSIX, EPIPE).
                if (!"Broken pipe".equals(e.getMessage())) {
                    throw e;
                }
                ended = true;
            }
        }
    }
}
