package io.github.mubiao.spark;

import io.github.mubiao.identity.GivenIdentity;
import io.github.mubiao.model.InvalidArgumentException;
import io.github.mubiao.options.IdentityOptions;
import io.github.mubiao.options.LimitName;
import io.github.mubiao.options.TerminalText;
import io.github.mubiao.options.Verbosity;
import io.github.mubiao.read.Limit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Converts documents to tables on Spark:
 * {@code spark-submit --class io.github.mubiao.spark.SparkConvert mubiao-spark.jar INPUT... -o DIR}.
 */
@Command(
        name = "SparkConvert",
        mixinStandardHelpOptions = true,
        description = {
            "Converts budget performance documents to tables on Apache Spark.",
            "Writes Parquet, each table in folders of fiscal year and region. Documents of this run replace their"
                    + " earlier rows; those of other documents stay."
        })
public final class SparkConvert implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int ATTENTION = 1;
    private static final int NOTHING = 3;

    /** As many documents as are named one by one. */
    private static final int MOST_NAMED = 20;

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "Files, folders (with all below them) and globs, on any file system that Hadoop knows.")
    private List<String> inputs;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "Takes the tables; on a file system that all machines share.")
    private String output;

    @Option(
            names = "--incremental",
            description = "Keeps the rows of documents whose bytes are those that the tables were made from.")
    private boolean incremental;

    @Option(
            names = "--prune",
            description = "Takes documents out of the tables that are not among the inputs any more.")
    private boolean prune;

    @Option(
            names = "--exit-code",
            description = "Ends with 1 where a document could not be read, which a cluster takes for a failed job.")
    private boolean exitCode;

    @Option(names = "--password", paramLabel = "PASSWORD", description = "Opens protected documents.")
    private String password;

    @Option(
            names = "--limit",
            paramLabel = "NAME=N",
            converter = LimitName.class,
            description = "Raises a limit that a message names. May be given several times.")
    private Map<Limit, Long> limits = new TreeMap<>();

    @Option(
            names = "--layout",
            paramLabel = "FILE",
            description = "Adds a layout, a file of the machine that submits. May be given several times.")
    private List<java.nio.file.Path> layouts = new ArrayList<>();

    @Mixin
    private IdentityOptions identity;

    @Mixin
    private Verbosity telling;

    @Spec
    private CommandSpec spec;

    private SparkConvert() {}

    /** Runs the job; ends the process where its exit code is not 0. */
    public static void main(String[] arguments) {
        int code = run(arguments);
        if (code != DONE) {
            System.exit(code);
        }
    }

    /**
     * Runs the job.
     *
     * @return 0 all done, also where documents could not be read; 1 these with {@code --exit-code}; 2
     *     wrong usage; 3 nothing could be read
     */
    public static int run(String... arguments) {
        return JobLine.of(new SparkConvert())
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    command.getErr().println(TerminalText.of("mubiao: " + e.getMessage()));
                    e.printStackTrace(command.getErr());
                    return NOTHING;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        DocumentReading reading = DocumentReading.of(password, limits, layouts, given());
        // Spark takes seconds to start: what is mistyped is told before.
        Set<String> missing = Listing.missing(inputs);
        missing.forEach(input -> JobLine.tell("no-file-or-folder", input));
        if (missing.containsAll(inputs)) {
            return NOTHING;
        }
        try (SparkSession spark = Sessions.open("mubiao convert")) {
            Tables tables = new Tables(spark, new Path(output));
            List<Work> works = Listing.of(inputs, spark.sessionState().newHadoopConf(), tables.folder());
            if (works.isEmpty()) {
                JobLine.tell("no-documents", String.join(", ", inputs));
                return NOTHING;
            }
            ConvertJob job = new ConvertJob(spark, reading, tables, Sessions.version());
            ConvertJob.Totals totals = job.run(works, incremental, prune);
            failures(totals.reasons(), missing);
            if (!telling.isQuiet()) {
                JobLine.line(summary(totals, System.nanoTime() - start));
            }
            if (totals.broken() > 0) {
                JobLine.tell("broken", totals.broken(), output);
            }
            return code(totals);
        }
    }

    private GivenIdentity given() {
        try {
            return identity.given();
        } catch (InvalidArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** The documents that could not be read, as many as somebody reads, or all for whoever asked for more. */
    private void failures(Map<String, String> reasons, Set<String> told) {
        Map<String, String> rest = new TreeMap<>(reasons);
        rest.keySet().removeAll(told);
        int named = telling.isVerbose() ? rest.size() : Math.min(MOST_NAMED, rest.size());
        rest.entrySet().stream()
                .limit(named)
                .forEach(failure -> JobLine.line(failure.getKey() + ": " + failure.getValue()));
        if (rest.size() > named) {
            JobLine.tell("more", rest.size() - named);
        }
    }

    private int code(ConvertJob.Totals totals) {
        if (totals.nothing()) {
            return NOTHING;
        }
        return exitCode && totals.failures() > 0 ? ATTENTION : DONE;
    }

    private String summary(ConvertJob.Totals totals, long nanoseconds) {
        String done = JobLine.text(
                "convert.summary",
                JobLine.counted(totals.inputs(), "document"),
                totals.failures(),
                totals.unchanged(),
                totals.removed(),
                String.format(Locale.ROOT, "%.1f", nanoseconds / 1e9));
        return done + (totals.nothing() ? JobLine.text("convert.as-it-was") : JobLine.text("to", output));
    }
}
