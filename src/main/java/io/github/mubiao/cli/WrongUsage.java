package io.github.mubiao.cli;

import io.github.mubiao.options.ReportLanguage;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** A command line that asks for what the program does not do; shown in the reader's language. */
final class WrongUsage extends CommandLine.ParameterException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    /**
     * Wrong usage.
     *
     * @param key the key of a message of the commands
     * @param arguments what the message is about, other messages among it
     */
    WrongUsage(CommandSpec spec, String key, Object... arguments) {
        super(spec.commandLine(), Messages.of(ReportLanguage.EN).text(key, arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    String text(ReportLanguage language) {
        return Messages.of(language).text(key, arguments.toArray());
    }
}
