package io.github.mubiao.cli;

import io.github.mubiao.pipeline.TerminalText;
import io.github.mubiao.read.UnreadableDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;

/**
 * What a command reads and writes, and in which language it speaks.
 *
 * @param in standard input
 * @param out takes results
 * @param err takes everything else
 * @param language the language of help and messages
 */
record Streams(InputStream in, PrintStream out, PrintStream err, ReportLanguage language) {

    /**
     * Checks that standard output has taken all that was written.
     *
     * @throws IOException if it has not, as on a full disk
     */
    void requireTaken() throws IOException {
        if (out.checkError()) {
            throw new FileSystemException("standard output", null, "cannot be written: the disk is full");
        }
    }

    /** The messages of the language. */
    Messages messages() {
        return Messages.of(language);
    }

    /** Tells people a message, in one line. */
    void tell(String key, Object... arguments) {
        line(messages().text(key, arguments));
    }

    /** Tells people what another room said. */
    void repeat(String sentence) {
        line(Sentences.in(language, sentence));
    }

    /** Tells people what another room said of a file. */
    void repeat(Object file, String sentence) {
        line(file + ": " + Sentences.in(language, sentence));
    }

    /** Tells people why a file is not read. */
    void refuse(Object file, UnreadableDocumentException refusal) {
        line(file + ": " + refusal.message(language.locale()));
    }

    /** A line for people, which steers no terminal. */
    void line(String text) {
        err.println(TerminalText.of("mubiao: " + text));
    }

    PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
