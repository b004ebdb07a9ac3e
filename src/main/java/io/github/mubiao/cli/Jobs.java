package io.github.mubiao.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How many documents are worked on at once. */
final class Jobs {

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
