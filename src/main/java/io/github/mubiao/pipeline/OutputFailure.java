package io.github.mubiao.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.io.output.ProxyOutputStream;

/**
 * The output cannot be written, as on a full disk. It ends a run, where a document that cannot be read
 * does not.
 */
final class OutputFailure extends IOException {

    private static final long serialVersionUID = 1;

    private OutputFailure(IOException cause) {
        super(cause.getMessage(), cause);
    }

    /** Something that is done to the output. */
    interface Step<T> {
        T run() throws IOException;
    }

    /** Runs a step whose failures are those of writing, not of reading. */
    static <T> T unless(Step<T> step) throws OutputFailure {
        try {
            return step.run();
        } catch (IOException e) {
            throw new OutputFailure(e);
        }
    }

    /** A stream whose failures are those of writing, not of reading. */
    static OutputStream telling(OutputStream out) {
        return new ProxyOutputStream(out) {
            @Override
            protected void handleIOException(IOException e) throws OutputFailure {
                throw new OutputFailure(e);
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
