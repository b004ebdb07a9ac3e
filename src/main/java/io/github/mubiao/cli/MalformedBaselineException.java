package io.github.mubiao.cli;

import java.io.IOException;

/** A file that was given as a baseline and is none. */
final class MalformedBaselineException extends IOException {

    private static final long serialVersionUID = 1L;

    MalformedBaselineException(String message) {
        super(message);
    }
}
