package io.github.mubiao.cli;

import io.github.mubiao.options.ReportLanguage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A command that was run as a user runs it.
 *
 * @param code its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
public record CommandRun(int code, String out, String err) {

    /** Runs a command. */
    public static CommandRun of(String... arguments) {
        return withInput("", arguments);
    }

    /** Runs a command in Chinese. */
    static CommandRun chinese(String... arguments) {
        return run(ReportLanguage.ZH, "", arguments);
    }

    static CommandRun chineseWithInput(String input, String... arguments) {
        return run(ReportLanguage.ZH, input, arguments);
    }

    static CommandRun withInput(String input, String... arguments) {
        return run(ReportLanguage.EN, input, arguments);
    }

    private static CommandRun run(ReportLanguage language, String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                arguments,
                new Streams(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        language));
        return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
