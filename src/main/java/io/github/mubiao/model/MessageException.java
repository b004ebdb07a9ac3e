package io.github.mubiao.model;

import java.io.IOException;

/** A failure that can be shown in the reader's language; {@link #getMessage} is its message in English. */
public class MessageException extends IOException implements Translatable {

    private static final long serialVersionUID = 1L;

    private final Message message;

    /** A failure without another behind it. */
    public MessageException(Message message) {
        this(message, null);
    }

    /**
     * A failure.
     *
     * @param cause what made it known; {@code null} where nothing else did
     */
    public MessageException(Message message, Throwable cause) {
        super(message.toString(), cause);
        this.message = message;
    }

    @Override
    public final Message message() {
        return message;
    }
}
