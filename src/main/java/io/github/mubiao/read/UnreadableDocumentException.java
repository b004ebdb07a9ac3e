package io.github.mubiao.read;

import io.github.mubiao.model.Message;
import io.github.mubiao.model.MessageException;
import java.util.Arrays;
import java.util.Locale;

/**
 * A file that cannot be read as a document. It carries the key of a sentence and what the sentence speaks
 * of, so that the reader's language is chosen where it is shown; each sentence is one line, with what to
 * do about the file in brackets.
 */
public final class UnreadableDocumentException extends MessageException {

    private static final long serialVersionUID = 1L;

    /** The bundle that holds the sentences, in English and Chinese. */
    public static final String SENTENCES = "io.github.mubiao.read.refusals";

    private final Reason reason;

    /** Why a file cannot be read. */
    public enum Reason {
        /** There is no such file, or it is a folder or a device, or it may not be read. */
        MISSING,
        /** The file has no bytes. */
        EMPTY,
        /** The file is something else than a document: a text, an image. */
        NOT_A_DOCUMENT,
        /** A document of a format that is not read: the message names it. */
        UNSUPPORTED,
        /** The package is cut off or damaged. */
        BROKEN_ZIP,
        /** The package is whole but has no main part, or its parts contradict each other. */
        BROKEN_PACKAGE,
        /** A part is not well-formed XML, or holds what a document must not: a DOCTYPE. */
        BROKEN_XML,
        /** The file ends early. */
        INCOMPLETE,
        /** The document is protected and no password was given. */
        PASSWORD_NEEDED,
        /** The document is protected with another password. */
        PASSWORD_WRONG,
        /** The document asks for more than a {@link Limit} allows. */
        LIMIT,
        /** The file was written while it was read. */
        CHANGED
    }

    UnreadableDocumentException(Reason reason, String key, Throwable cause, Object... arguments) {
        super(
                Message.in(
                        SENTENCES,
                        key,
                        Arrays.stream(arguments)
                                .map(argument -> oneLine(String.valueOf(argument)))
                                .toArray()),
                cause);
        this.reason = reason;
    }

    /** Why the file cannot be read. */
    public Reason reason() {
        return reason;
    }

    /** The sentence in a language: Chinese for Chinese, English for any other. */
    public String message(Locale locale) {
        return message().text(locale);
    }

    /** Names of parts come from the file, and may hold line breaks. */
    private static String oneLine(String argument) {
        return argument.replaceAll("\\p{Cntrl}+\\s*", " ").strip();
    }
}
