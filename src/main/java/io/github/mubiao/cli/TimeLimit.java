package io.github.mubiao.cli;

import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** For how long one document may be worked on. */
final class TimeLimit {

    /** Seconds that no document needs but one that hangs. */
    private static final int STANDARD = 600;

    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandSpec spec;

    private int seconds = STANDARD;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "Gives up a document that takes longer, as one that cannot be read; 0 for never (default:"
                    + " " + STANDARD + ").")
    void setSeconds(int most) {
        if (most < 0) {
            throw CommandLines.wrong(spec, "usage.timeout", most);
        }
        seconds = most;
    }

    /** How long one document may take; {@code null} for as long as it needs. */
    Duration duration() {
        return seconds == 0 ? null : Duration.ofSeconds(seconds);
    }
}
