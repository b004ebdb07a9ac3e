package io.github.mubiao.cli;

import io.github.mubiao.model.Words;
import java.io.PrintStream;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * The command line as picocli reads it. All that names picocli's classes in its code is here or in a
 * command, so that {@link Main} reads a {@link PlainLine} without loading one of them.
 */
final class ParsedLine {

    private static final Pattern NUMBER_TYPE = Pattern.compile("is not an? (?:int|long|Integer|Long)\\b");
    private static final Pattern CHOICE =
            Pattern.compile("expected one of \\[([^\\]]*)\\] \\(case-insensitive\\) but was");

    /** The help in Chinese; in English it stands at the commands and options. */
    private static final String HELP = "io.github.mubiao.cli.help";

    private ParsedLine() {}

    /** Runs the command that the arguments name. */
    static int run(String[] arguments, Streams streams) {
        CommandLine commandLine = of(streams);
        if (arguments.length == 0) {
            commandLine.usage(commandLine.getErr());
            return Main.USAGE;
        }
        return commandLine.execute(arguments);
    }

    static CommandLine of(Streams streams) {
        CommandLine commandLine = new CommandLine(new Main(), new StreamsFactory(streams));
        // An argument @FILE is for the command, as a list of paths that may hold spaces.
        commandLine.setExpandAtFiles(false);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        if (streams.language() == ReportLanguage.ZH) {
            commandLine.setResourceBundle(new Words(HELP, streams.language().locale()).bundle());
        }
        commandLine.setOut(streams.writer(streams.out()));
        commandLine.setErr(streams.writer(streams.err()));
        commandLine.setParameterExceptionHandler((exception, arguments) -> misused(exception, streams.err()));
        commandLine.setExecutionExceptionHandler((exception, failed, parsed) -> Main.failed(exception, streams.err()));
        return commandLine;
    }

    /** Wrong usage, to be thrown. */
    static RuntimeException wrong(CommandSpec spec, String message, Exception cause) {
        return new ParameterException(spec.commandLine(), message, cause);
    }

    /** What is wrong with the line, and what would be right; the words of the line steer no terminal. */
    private static int misused(ParameterException exception, PrintStream err) {
        CommandLine command = exception.getCommandLine();
        told(exception).lines().map(TerminalText::of).forEach(line -> err.println("mubiao: " + line));
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(exception, command.getErr())) {
            // The whole of the help would push what is wrong off the screen.
            command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        }
        command.getErr().flush();
        return Main.USAGE;
    }

    /** The library's sentence in the words of people who write no programs. */
    private static String told(ParameterException exception) {
        if (exception instanceof CommandLine.UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            boolean commands = !exception.getCommandLine().getSubcommands().isEmpty();
            return first.startsWith("-")
                    ? exception.getMessage()
                    : (commands ? "Unknown command: '" : "One argument too many: '") + first + "'";
        }
        String message = exception.getMessage().replace("Value for option option", "Value for option");
        message = NUMBER_TYPE.matcher(message).replaceAll("is no whole number that fits");
        Matcher choice = CHOICE.matcher(message);
        return choice.find()
                ? choice.replaceFirst(Matcher.quoteReplacement(
                        "expected one of " + choice.group(1).toLowerCase(Locale.ROOT) + " but was"))
                : message;
    }
}
