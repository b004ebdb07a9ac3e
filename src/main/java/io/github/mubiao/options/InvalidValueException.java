package io.github.mubiao.options;

import io.github.mubiao.model.Message;
import io.github.mubiao.model.Translatable;
import picocli.CommandLine.TypeConversionException;

/** A word of the command line that an option or a parameter cannot take. */
public final class InvalidValueException extends TypeConversionException implements Translatable {

    private static final long serialVersionUID = 1L;

    private final Message message;

    /** An exception with the message that is shown. */
    public InvalidValueException(Message message) {
        super(message.toString());
        this.message = message;
    }

    @Override
    public Message message() {
        return message;
    }
}
