package io.github.mubiao.model;

/** A value that a user gave and that cannot be used; its message can be shown in the reader's language. */
public final class InvalidArgumentException extends IllegalArgumentException implements Translatable {

    private static final long serialVersionUID = 1L;

    private final Message message;

    /** A value that cannot be used. */
    public InvalidArgumentException(Message message) {
        super(message.toString());
        this.message = message;
    }

    @Override
    public Message message() {
        return message;
    }
}
