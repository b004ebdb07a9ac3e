package io.github.mubiao.cli;

import io.github.mubiao.model.InvalidArgumentException;
import io.github.mubiao.options.IdentityOptions;
import io.github.mubiao.options.LimitName;
import io.github.mubiao.pipeline.LayoutFileException;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.read.Limit;
import io.github.mubiao.read.ReadOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How documents are read; the commands that read them share these options. */
final class ReadingOptions {

    /** Seconds that no document needs but one that hangs. */
    private static final int STANDARD_TIMEOUT = 600;

    @Option(names = "--password", paramLabel = "PASSWORD", description = "Opens protected documents.")
    private String password;

    @Option(
            names = "--limit",
            paramLabel = "NAME=N",
            converter = LimitName.class,
            completionCandidates = LimitName.Defaults.class,
            description = "Raises a limit that a message names; the limits are ${COMPLETION-CANDIDATES}."
                    + " May be given several times.")
    private Map<Limit, Long> limits = new TreeMap<>();

    @Option(
            names = "--layout",
            paramLabel = "FILE",
            description = "Adds a layout: labels and their meaning. May be given several times.")
    private List<Path> layouts = new ArrayList<>();

    private int seconds = STANDARD_TIMEOUT;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "Gives up a document that takes longer, as one that cannot be read; 0 for never (default:"
                    + " " + STANDARD_TIMEOUT + ").")
    void setTimeout(int most) {
        if (most < 0) {
            throw CommandLines.wrong(command, "usage.timeout", most);
        }
        seconds = most;
    }

    /** Returns how long one document may take; {@code null} for as long as it needs. */
    Duration timeout() {
        return seconds == 0 ? null : Duration.ofSeconds(seconds);
    }

    /** The layout files that are read beside the documents. */
    List<Path> layouts() {
        return List.copyOf(layouts);
    }

    ReadOptions options() {
        try {
            return new ReadOptions(password, limits);
        } catch (InvalidArgumentException e) {
            throw CommandLines.wrong(command, e);
        }
    }

    /** A pipeline that reads so, and knows what the user says of documents. */
    Pipeline pipeline(IdentityOptions identity) throws IOException {
        try {
            return pipeline().given(identity.given());
        } catch (InvalidArgumentException e) {
            throw CommandLines.wrong(command, e);
        }
    }

    /** A pipeline that reads so; a layout file that is none is wrong usage. */
    Pipeline pipeline() throws IOException {
        try {
            return new Pipeline(options(), layouts).within(timeout());
        } catch (LayoutFileException e) {
            throw CommandLines.wrong(command, e);
        }
    }

    /** How many documents are worked on at once. */
    static final class Jobs {

        @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
        private CommandSpec spec;

        private Integer number;

        @Option(
                names = {"-j", "--jobs"},
                paramLabel = "N",
                description = "How many documents to convert at once (default: as many as there are processors).")
        void setNumber(int jobs) {
            if (jobs < 1) {
                throw CommandLines.wrong(spec, "usage.jobs", jobs);
            }
            number = jobs;
        }

        int number() {
            return number == null ? Runtime.getRuntime().availableProcessors() : number;
        }
    }
}
