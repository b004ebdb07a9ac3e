package io.github.mubiao.cli;

import io.github.mubiao.model.Message;
import io.github.mubiao.options.InvalidValueException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;

/**
 * A name of a file or folder as it is given. An empty one is what a script gives whose variable is not set;
 * a file system would take it for the folder that the program runs in.
 */
final class GivenName implements ITypeConverter<String> {

    @Override
    public String convert(String given) {
        if (given.isEmpty()) {
            throw new InvalidValueException(Message.of("empty-name"));
        }
        return given;
    }

    /** The same as a path. */
    static final class OfPath implements ITypeConverter<Path> {

        @Override
        public Path convert(String given) {
            return Path.of(new GivenName().convert(given));
        }
    }
}
