package io.github.mubiao.read;

import java.io.IOException;

/**
 * The file is not written as Word writes: it is to be read again by {@link WordPackage} and {@link
 * ParserCursor}, which read all that can be read and say what is wrong with the rest. Never shown.
 */
final class UnusualFileException extends IOException {

    private static final long serialVersionUID = 1;

    UnusualFileException(String what) {
        super(what);
    }

    UnusualFileException(Exception cause) {
        super(cause);
    }

    /** Nobody looks at where it was made. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
