package io.github.mubiao.pipeline;

import java.io.IOException;

/** A layout file that is none; the message names the file, the place in it and what was expected. */
public final class LayoutFileException extends IOException {

    private static final long serialVersionUID = 1L;

    LayoutFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
