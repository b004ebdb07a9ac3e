package io.github.mubiao.cli;

import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * The command line as picocli reads it. All that names picocli's classes in its code is here or in a
 * command, so that {@link Main} reads a {@link PlainLine} without loading one of them.
 */
final class ParsedLine {

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
        exception.getMessage().lines().map(TerminalText::of).forEach(err::println);
        CommandLine command = exception.getCommandLine();
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(exception, command.getErr())) {
            // The whole of the help would push what is wrong off the screen.
            command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        }
        command.getErr().flush();
        return Main.USAGE;
    }
}
