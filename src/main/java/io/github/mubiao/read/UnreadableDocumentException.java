package io.github.mubiao.read;

import java.io.IOException;

/** A file that cannot be read as a document; the message is one clear line, with what to do about it in brackets. */
public final class UnreadableDocumentException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why a file cannot be read. */
    public enum Reason {
        /** There is no such file, or it is a folder, or it may not be read. */
        MISSING,
        /** The file has no bytes. */
        EMPTY("download or copy it again"),
        /** The file is something else than a document: a text, an image. */
        NOT_A_DOCUMENT,
        /** A document of a format that is not read: the message names it. */
        UNSUPPORTED,
        /** The package is cut off or damaged. */
        BROKEN_ZIP("download or copy it again"),
        /** The package is whole but has no main part, or its parts contradict each other. */
        BROKEN_PACKAGE("open it in Word or WPS and save it as .docx"),
        /** A part is not well-formed XML, or holds what a document must not: a DOCTYPE. */
        BROKEN_XML("open it in Word or WPS and save it as .docx"),
        /** The document is protected and no password was given. */
        PASSWORD_NEEDED,
        /** The document is protected with another password. */
        PASSWORD_WRONG,
        /** The document asks for more than a {@link Limit} allows. */
        LIMIT,
        /** The file was written while it was read. */
        CHANGED;

        private final String advice;

        Reason() {
            this(null);
        }

        Reason(String advice) {
            this.advice = advice;
        }
    }

    UnreadableDocumentException(Reason reason, String message) {
        this(reason, message, (Throwable) null);
    }

    UnreadableDocumentException(Reason reason, String message, Throwable cause) {
        this(reason, message, reason.advice, cause);
    }

    /** Tells something else to do than what helps with most files that cannot be read for this reason. */
    UnreadableDocumentException(Reason reason, String message, String advice, Throwable cause) {
        super(oneLine(message) + (advice == null ? "" : " (" + advice + ")"), cause);
        this.reason = reason;
    }

    /** The file is not what it was when reading began. */
    public static UnreadableDocumentException changed() {
        return new UnreadableDocumentException(
                Reason.CHANGED, "the file changed while it was read; run again once nothing writes it");
    }

    /** Why the file cannot be read. */
    public Reason reason() {
        return reason;
    }

    /** Messages of libraries come with line breaks, and with what the file holds. */
    private static String oneLine(String message) {
        return message.replaceAll("\\p{Cntrl}+\\s*", " ").strip();
    }
}
