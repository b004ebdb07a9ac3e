package io.github.mubiao.model;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Map;

/** What went wrong, as messages: Java's exceptions name a file and leave what failed to their class or the system. */
public final class Failures {

    /** What POSIX calls errors, in the words of the C library. */
    private static final Map<String, String> SYSTEM = Map.of(
            "Permission denied", "system.denied",
            "Not a directory", "system.not-a-folder",
            "Is a directory", "system.is-a-folder",
            "No space left on device", "system.disk-full",
            "Too many levels of symbolic links", "system.links");

    private Failures() {}

    /** What went wrong, with the file that an exception of the file system names. */
    public static Message of(Throwable failure) {
        if (failure instanceof UncheckedIOException unchecked) {
            return of(unchecked.getCause());
        }
        if (!(failure instanceof Translatable)
                && failure instanceof FileSystemException system
                && system.getFile() != null) {
            String place = system.getOtherFile() == null ? system.getFile() : system.getOtherFile();
            return reason(system).at(place);
        }
        return reason(failure);
    }

    /** What went wrong, where the file is already named. */
    public static Message reason(Throwable failure) {
        if (failure instanceof Translatable known) {
            return known.message();
        }
        if (failure instanceof UncheckedIOException unchecked) {
            return reason(unchecked.getCause());
        }
        if (failure instanceof AccessDeniedException) {
            return Message.of("system.denied");
        }
        if (failure instanceof NoSuchFileException || failure instanceof FileNotFoundException) {
            return Message.of("no-file-or-folder");
        }
        if (failure instanceof FileAlreadyExistsException) {
            return Message.of("system.exists");
        }
        String kind = failure.getClass().getSimpleName().replace("Exception", "");
        if (failure instanceof FileSystemException system) {
            return system.getReason() == null ? Message.verbatim(kind) : system(system.getReason());
        }
        if (failure instanceof IOException && failure.getMessage() != null) {
            return system(failure.getMessage());
        }
        return Message.verbatim(kind + ": " + failure.getMessage());
    }

    private static Message system(String text) {
        String key = SYSTEM.get(text);
        return key == null ? Message.verbatim(text) : Message.of(key);
    }
}
