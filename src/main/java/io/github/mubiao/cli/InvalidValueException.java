package io.github.mubiao.cli;

import io.github.mubiao.model.Message;
import io.github.mubiao.model.Translatable;
import picocli.CommandLine.TypeConversionException;

/** A word of the command line that an option or a parameter cannot take. */
final class InvalidValueException extends TypeConversionException implements Translatable {

    private static final long serialVersionUID = 1L;

    private final Message message;

    InvalidValueException(Message message) {
        super(message.toString());
        this.message = message;
    }

    @Override
    public Message message() {
        return message;
    }
}
