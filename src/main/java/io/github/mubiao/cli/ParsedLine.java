package io.github.mubiao.cli;

import io.github.mubiao.model.Words;
import io.github.mubiao.pipeline.TerminalText;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line as picocli reads it. All that names picocli's classes in its code is here or in a
 * command, so that {@link Main} reads a {@link PlainLine} without loading one of them.
 */
final class ParsedLine {

    private static final Pattern NUMBER_TYPE = Pattern.compile("is not an? (?:int|long|Integer|Long)\\b");
    private static final Pattern CHOICE =
            Pattern.compile("expected one of \\[([^\\]]*)\\] \\(case-insensitive\\) but was");

    private static final Pattern PLACE = Pattern.compile("positional parameter at index \\S+ \\(([^)]*)\\)");

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
        everywhere(commandLine);
        commandLine.registerConverter(Path.class, new GivenName.OfPath());
        // An argument @FILE is for the command, as a list of paths that may hold spaces.
        commandLine.setExpandAtFiles(false);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        if (streams.language() == ReportLanguage.ZH) {
            commandLine.setResourceBundle(new Words(HELP, streams.language().locale()).bundle());
        }
        commandLine.setOut(streams.writer(streams.out()));
        commandLine.setErr(streams.writer(streams.err()));
        commandLine.setParameterExceptionHandler((exception, arguments) -> misused(exception, streams));
        commandLine.setExecutionExceptionHandler((exception, failed, parsed) -> Main.failed(exception, streams));
        return commandLine;
    }

    /** What every command takes, before a further command as behind it. */
    private static void everywhere(CommandLine commandLine) {
        CommandSpec spec = commandLine.getCommandSpec();
        spec.versionProvider(new Version.Provider());
        if (!spec.mixins().containsKey(Verbosity.NAME)) {
            spec.addMixin(Verbosity.NAME, CommandSpec.forAnnotatedObject(new Verbosity()));
        }
        commandLine.getSubcommands().values().forEach(ParsedLine::everywhere);
    }

    /** Wrong usage, to be thrown. */
    static RuntimeException wrong(CommandSpec spec, String key, Object... arguments) {
        return new WrongUsage(spec, null, Message.of(key, arguments));
    }

    /** Wrong usage that another room tells of, to be thrown. */
    static RuntimeException wrong(CommandSpec spec, Exception cause) {
        return wrong(spec, "", cause);
    }

    /**
     * Wrong usage that another room tells of, to be thrown.
     *
     * @param of what stands before its words
     */
    static RuntimeException wrong(CommandSpec spec, String of, Exception cause) {
        return new ParameterException(spec.commandLine(), of + cause.getMessage(), cause);
    }

    /** What is wrong with the line, and what would be right; the words of the line steer no terminal. */
    private static int misused(ParameterException exception, Streams streams) {
        String name = exception.getCommandLine().getCommandSpec().qualifiedName();
        told(exception, streams.language()).lines().forEach(streams::line);
        String better = exception instanceof UnmatchedArgumentException unmatched ? better(unmatched, streams) : "";
        // The whole of the help would push what is wrong off the screen.
        streams.err()
                .println(TerminalText.of(better.isEmpty() ? streams.messages().text("usage.try", name) : better));
        return Main.USAGE;
    }

    /** What may have been meant; empty where nothing is like it. */
    private static String better(UnmatchedArgumentException exception, Streams streams) {
        List<String> similar = exception.getSuggestions();
        if (similar.isEmpty()) {
            return "";
        }
        String name = exception.getCommandLine().getCommandSpec().qualifiedName();
        return exception.isUnknownOption()
                ? streams.messages().text("usage.similar", String.join(", ", similar))
                : streams.messages()
                        .text(
                                "usage.similar-command",
                                similar.stream()
                                        .map(command -> name + " " + command)
                                        .collect(Collectors.joining(
                                                streams.messages().text("usage.or"))));
    }

    private static String told(ParameterException exception, ReportLanguage language) {
        if (exception instanceof WrongUsage wrong) {
            return wrong.told().in(language);
        }
        if (exception instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().get(0).startsWith("-")) {
            boolean commands = !exception.getCommandLine().getSubcommands().isEmpty();
            return Messages.of(language)
                    .text(
                            commands ? "usage.command" : "usage.too-many",
                            unmatched.getUnmatched().get(0));
        }
        return Sentences.in(language, plain(exception.getMessage()));
    }

    /** The library's sentence in the words of people who write no programs. */
    private static String plain(String sentence) {
        String message = sentence.replace("Value for option option", "Value for option");
        message = PLACE.matcher(message).replaceFirst("'$1'");
        message = NUMBER_TYPE.matcher(message).replaceAll("is no whole number that fits");
        Matcher choice = CHOICE.matcher(message);
        return choice.find()
                ? choice.replaceFirst(Matcher.quoteReplacement(
                        "expected one of " + choice.group(1).toLowerCase(Locale.ROOT) + " but was"))
                : message;
    }
}
