package io.github.mubiao.pipeline;

import io.github.mubiao.model.Message;
import io.github.mubiao.model.MessageException;

/** A file that is no layout; the message names the file, the place in it and what was expected. */
public final class LayoutFileException extends MessageException {

    private static final long serialVersionUID = 1L;

    LayoutFileException(Message message, Throwable cause) {
        super(message, cause);
    }
}
