package io.github.mubiao.cli;

import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How many documents are worked on at once, and for how long on each. */
final class Jobs {

    /** Seconds that no document needs but one that hangs. */
    private static final int TIMEOUT = 600;

    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandSpec spec;

    private Integer number;

    private int seconds = TIMEOUT;

    Jobs() {}

    /** So many; {@code null} for as many as there are processors. */
    Jobs(Integer number) {
        this.number = number;
    }

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "How many documents to convert at once (default: as many as there are processors).")
    void setNumber(int jobs) {
        if (jobs < 1) {
            throw ParsedLine.wrong(spec, "usage.jobs", jobs);
        }
        number = jobs;
    }

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "Gives up a document that takes longer, as one that cannot be read; 0 for never (default:"
                    + " " + TIMEOUT + ").")
    void setTimeout(int most) {
        if (most < 0) {
            throw ParsedLine.wrong(spec, "usage.timeout", most);
        }
        seconds = most;
    }

    /** How long one document may take; {@code null} for as long as it needs. */
    Duration timeout() {
        return seconds == 0 ? null : Duration.ofSeconds(seconds);
    }

    int number() {
        return number == null ? Runtime.getRuntime().availableProcessors() : number;
    }
}
