package io.github.mubiao.cli;

import io.github.mubiao.model.Failures;
import io.github.mubiao.options.ReportLanguage;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: a function of its arguments and streams that returns an exit code. */
@Command(
        name = "mubiao",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Reads Chinese budget performance documents (绩效目标表) and writes structured data.",
        subcommands = {
            ConvertCommand.class,
            LoadCommand.class,
            UnloadCommand.class,
            ExportCommand.class,
            CheckCommand.class,
            ReportCommand.class,
            InspectCommand.class,
            ExplainCommand.class,
            LayoutCommand.class,
            DiffCommand.class,
            SchemaCommand.class,
            SparkCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 all done; 1 done, but something needs attention; 2 wrong usage; 3 nothing could be done.",
            "'mubiao COMMAND --help' shows a command with examples."
        })
public final class Main {

    /** All done. */
    static final int DONE = 0;
    /** Done, but something needs attention. */
    static final int ATTENTION = 1;
    /** Wrong usage. */
    static final int USAGE = 2;
    /** Nothing could be done. */
    static final int NOTHING = 3;

    private static final String LOG_LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

    /** Made for picocli alone, which asks its class what commands there are. */
    Main() {}

    /** Runs the program and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // Libraries would log what stands in broken files, beside the one line that tells of each.
        if (System.getProperty(LOG_LEVEL) == null) {
            System.setProperty(LOG_LEVEL, "off");
        }
        System.exit(run(
                arguments, new FileInputStream(FileDescriptor.in), utf8(FileDescriptor.out), utf8(FileDescriptor.err)));
    }

    /**
     * Runs a command in the language that the machine asks for.
     *
     * @param arguments the command and its arguments
     * @param in what a command reads where it is told {@code -}
     * @param out takes results, UTF-8
     * @param err takes progress, warnings and errors, UTF-8
     * @return the exit code
     */
    public static int run(String[] arguments, InputStream in, PrintStream out, PrintStream err) {
        return run(arguments, new Streams(in, out, err, ReportLanguage.ofMachine()));
    }

    /** Runs a command in the language that it asks for, else in that of its streams. */
    static int run(String[] arguments, Streams given) {
        Streams streams = given.in(CommonOptions.language(arguments, given.language()));
        int code;
        try {
            code = CommandLines.run(arguments, streams);
        } catch (OutOfMemoryError e) {
            streams.tell("memory");
            code = NOTHING;
        } catch (Error e) {
            // A class that cannot be loaded, and whatever Java throws where the system gives it no more files.
            streams.tell("linkage", e);
            code = NOTHING;
        }
        if (code <= ATTENTION) {
            try {
                streams.requireTaken();
            } catch (IOException e) {
                code = failed(e, streams);
            }
        }
        streams.out().flush();
        streams.err().flush();
        return code;
    }

    /** What stopped a command, in one line. */
    static int failed(Exception exception, Streams streams) {
        streams.print(Failures.of(exception));
        return NOTHING;
    }

    /** Results are UTF-8 whatever the locale says. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new StandardOutput(new FileOutputStream(descriptor));
    }

    /**
     * Where the process writes, UTF-8. A reader that has seen enough, as {@code head} has, ends the pipe: that is no
     * fault, and what is still written goes nowhere.
     */
    private static final class StandardOutput extends PrintStream {

        /** Writes into a stream of the process. */
        StandardOutput(FileOutputStream out) {
            super(new BufferedOutputStream(new Pipe(out)), false, StandardCharsets.UTF_8);
        }

        /** A stream that may have a reader at its other end. */
        private static final class Pipe extends FilterOutputStream {

            private boolean ended;

            Pipe(OutputStream out) {
                super(out);
            }

            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (ended) {
                    return;
                }
                try {
                    out.write(bytes, offset, length);
                } catch (IOException e) {
                    // Java has no exception for it; this is the system's name of the error (POSIX, EPIPE).
                    if (!"Broken pipe".equals(e.getMessage())) {
                        throw e;
                    }
                    ended = true;
                }
            }
        }
    }
}
