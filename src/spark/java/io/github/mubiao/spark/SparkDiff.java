package io.github.mubiao.spark;

import io.github.mubiao.options.TerminalText;
import io.github.mubiao.options.Verbosity;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Compares two years of tables on Spark:
 * {@code spark-submit --class io.github.mubiao.spark.SparkDiff mubiao-spark.jar OLD NEW -o DIR}.
 */
@Command(
        name = "SparkDiff",
        mixinStandardHelpOptions = true,
        description = {
            "Compares two years of tables that SparkConvert wrote.",
            "Writes the rows of 'mubiao diff -f csv' as Parquet. OLD and NEW may be the same folder, told apart by"
                    + " year."
        })
public final class SparkDiff implements Callable<Integer> {

    private static final int NOTHING = 3;

    @Parameters(index = "0", paramLabel = "OLD", description = "The tables of the older year.")
    private String older;

    @Parameters(index = "1", paramLabel = "NEW", description = "The tables of the newer year.")
    private String newer;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "Takes the changes.")
    private String output;

    @Option(names = "--old-year", paramLabel = "YEAR", description = "Takes of OLD the documents of this year alone.")
    private Integer oldYear;

    @Option(names = "--new-year", paramLabel = "YEAR", description = "Takes of NEW the documents of this year alone.")
    private Integer newYear;

    @Option(
            names = "--similarity",
            paramLabel = "N",
            defaultValue = "0.5",
            description = "How alike two projects must be to be one where neither code nor name says so,"
                    + " above 0 up to 1 (default: ${DEFAULT-VALUE}).")
    private double similarity;

    @Mixin
    private Verbosity telling;

    private SparkDiff() {}

    /** Runs the job; ends the process where its exit code is not 0. */
    public static void main(String[] arguments) {
        int code = run(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /**
     * Runs the job.
     *
     * @return 0 all done; 2 wrong usage; 3 nothing could be compared
     */
    public static int run(String... arguments) {
        return JobLine.of(new SparkDiff())
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    command.getErr()
                            .println(TerminalText.of("mubiao: " + (e instanceof IOException ? e.getMessage() : e)));
                    return NOTHING;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException {
        try (SparkSession spark = Sessions.open("mubiao diff")) {
            Tables first = new Tables(spark, new Path(older));
            Tables second = older.equals(newer) ? first : new Tables(spark, new Path(newer));
            DiffJob.Totals totals = new DiffJob(spark, similarity)
                    .run(new DiffJob.Year(first, oldYear), new DiffJob.Year(second, newYear), new Path(output));
            totals.unread().forEach(document -> JobLine.tell("diff.unread", document));
            if (totals.withoutYear() > 0) {
                JobLine.tell("diff.without-year", JobLine.counted(totals.withoutYear(), "document"));
            }
            if (!telling.isQuiet()) {
                JobLine.tell("diff.summary", JobLine.counted(totals.pairs(), "department"), output);
            }
            return totals.pairs() == 0 ? NOTHING : 0;
        }
    }
}
