package io.github.mubiao.pipeline;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The output cannot be written, as on a full disk. It ends a run, where a document that cannot be read
 * does not.
 */
final class OutputFailure extends IOException {

    private static final long serialVersionUID = 1;

    OutputFailure(IOException cause) {
        super(cause.getMessage(), cause);
    }

    /** A stream whose failures are told from those of reading. */
    static OutputStream telling(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(int b) throws IOException {
                try {
                    out.write(b);
                } catch (IOException e) {
                    throw new OutputFailure(e);
                }
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                try {
                    out.write(bytes, offset, length);
                } catch (IOException e) {
                    throw new OutputFailure(e);
                }
            }

            @Override
            public void flush() throws IOException {
                try {
                    out.flush();
                } catch (IOException e) {
                    throw new OutputFailure(e);
                }
            }

            @Override
            public void close() throws IOException {
                try {
                    out.close();
                } catch (IOException e) {
                    throw new OutputFailure(e);
                }
            }
        };
    }

    /** The failure of writing that is behind an exception; {@code null} where there is none. */
    static IOException behind(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutputFailure) {
                return (IOException) cause.getCause();
            }
        }
        return null;
    }
}
