package io.github.mubiao.cli;

import io.github.mubiao.model.Message;
import io.github.mubiao.model.MessageException;
import io.github.mubiao.options.ReportLanguage;
import io.github.mubiao.options.TerminalText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

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
            throw new MessageException(
                    Message.of("standard-output", Message.of("cannot-be-written", Message.of("system.disk-full"))));
        }
    }

    /** The same streams in a language. */
    Streams in(ReportLanguage other) {
        return new Streams(in, out, err, other);
    }

    /** The messages of the language. */
    Messages messages() {
        return Messages.of(language);
    }

    /** Tells people a message, in one line. */
    void tell(String key, Object... arguments) {
        line(messages().text(key, arguments));
    }

    /** Prints a message of another package. */
    void print(Message message) {
        line(message.text(language.locale()));
    }

    /** A line for people, which steers no terminal. */
    void line(String text) {
        err.println(TerminalText.of("mubiao: " + text));
    }

    PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
