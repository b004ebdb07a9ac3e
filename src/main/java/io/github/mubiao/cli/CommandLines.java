package io.github.mubiao.cli;

import io.github.mubiao.model.MessageCatalog;
import io.github.mubiao.model.Translatable;
import io.github.mubiao.options.ReportLanguage;
import io.github.mubiao.options.TerminalText;
import io.github.mubiao.write.Format;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line as picocli reads it, with what is wrong with one in the reader's language. */
final class CommandLines {

    /** The help in Chinese; in English it stands at the commands and options. */
    private static final String HELP = "io.github.mubiao.cli.help";

    /** What {@code --excel} does, in every command that writes CSV. */
    static final String EXCEL =
            "Writes CSV for spreadsheets: a byte order mark first; a code, range or date that they would change is a formula"
                    + " that gives its text, such as =\"3-5\"; an apostrophe stands before any other cell that they would"
                    + " run.";

    private CommandLines() {}

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
        commandLine.registerConverter(Path.class, new InputArguments.GivenName.OfPath());
        // An argument @FILE is for the command, as a list of paths that may hold spaces.
        commandLine.setExpandAtFiles(false);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        // A value such as -5% is no option.
        commandLine.getSubcommands().get("explain").setUnmatchedOptionsArePositionalParams(true);
        if (streams.language() == ReportLanguage.ZH) {
            commandLine.setResourceBundle(
                    new MessageCatalog(HELP, streams.language().locale()).bundle());
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
        spec.versionProvider(new Version());
        if (!spec.mixins().containsKey(CommonOptions.NAME)) {
            spec.addMixin(CommonOptions.NAME, CommandSpec.forAnnotatedObject(new CommonOptions()));
        }
        commandLine.getSubcommands().values().forEach(CommandLines::everywhere);
    }

    /** Wrong usage, to be thrown. */
    static RuntimeException wrong(CommandSpec spec, String key, Object... arguments) {
        return new WrongUsage(spec, key, arguments);
    }

    /** Wrong usage that another package found, to be thrown. */
    static RuntimeException wrong(CommandSpec spec, Translatable cause) {
        return wrong(spec, "usage.other", cause.message());
    }

    /** Wrong usage in a file that an option names, to be thrown. */
    static RuntimeException wrong(CommandSpec spec, String option, Translatable cause) {
        return wrong(spec, "usage.other", cause.message().at(option));
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
        Messages messages = Messages.of(language);
        if (exception instanceof WrongUsage wrong) {
            return wrong.text(language);
        }
        if (exception instanceof UnmatchedArgumentException unmatched) {
            if (unmatched.isUnknownOption()) {
                return messages.text("usage.option", quoted(unmatched.getUnmatched()));
            }
            boolean commands = !exception.getCommandLine().getSubcommands().isEmpty();
            return messages.text(
                    commands ? "usage.command" : "usage.too-many",
                    unmatched.getUnmatched().get(0));
        }
        if (exception instanceof OverwrittenOptionException twice) {
            return messages.text("usage.once", name(twice.getOverwritten()));
        }
        if (exception instanceof MissingParameterException missing) {
            return missing(missing.getMissing(), messages);
        }
        ArgSpec argument = exception.getArgSpec();
        if (argument == null) {
            // Of the commands that come with picocli, help alone knows values: names of commands.
            return messages.text("usage.command", exception.getValue());
        }
        return exception.getCause() instanceof Translatable known
                ? messages.text("usage.invalid", name(argument), known.message())
                : messages.text("usage.value", name(argument), exception.getValue(), expected(argument, messages));
    }

    private static String missing(List<ArgSpec> missing, Messages messages) {
        ArgSpec first = missing.get(0);
        if (first.isOption() && !first.required()) {
            return messages.text("usage.no-value", name(first), first.paramLabel());
        }
        return messages.text(
                first.isOption() ? "usage.no-option" : "usage.no-parameter",
                quoted(missing.stream().map(CommandLines::name).toList()));
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** What would be right. */
    private static String expected(ArgSpec argument, Messages messages) {
        Class<?> type = argument.typeInfo().isMultiValue() ? argument.auxiliaryTypes()[0] : argument.type();
        if (argument.typeInfo().isMap()) {
            return messages.text("usage.expected", argument.paramLabel());
        }
        if (type.isEnum()) {
            return messages.text(
                    "usage.one-of",
                    Arrays.stream(type.getEnumConstants())
                            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")));
        }
        if (type == boolean.class) {
            return messages.text("usage.one-of", "true, false");
        }
        boolean whole =
                List.of(int.class, Integer.class, long.class, Long.class).contains(type);
        return whole ? messages.text("usage.whole-number") : messages.text("usage.expected", argument.paramLabel());
    }

    /** The formats that {@code -f} names; wrong usage where one is not known. */
    static Set<Format> formats(CommandSpec spec, List<String> names) {
        Set<Format> chosen = EnumSet.noneOf(Format.class);
        for (String name : names) {
            try {
                chosen.add(Format.valueOf(name.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw wrong(spec, "usage.format", name, Format.labels());
            }
        }
        return chosen;
    }

    /** Makes commands, handing the streams to those whose constructor takes them. */
    private record StreamsFactory(Streams streams) implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                Constructor<K> constructor = type.getDeclaredConstructor(Streams.class);
                return constructor.newInstance(streams);
            } catch (NoSuchMethodException e) {
                return CommandLine.defaultFactory().create(type);
            }
        }
    }

    /** A command line that asks for what the program does not do; shown in the reader's language. */
    static final class WrongUsage extends CommandLine.ParameterException {

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
}
