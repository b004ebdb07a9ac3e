package io.github.mubiao.spark;

import picocli.CommandLine.Option;

/** How much a job says on standard error. */
final class JobVerbosity {

    @Option(
            names = {"-q", "--quiet"},
            description = "Says nothing but errors.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Says more, such as every document that could not be read.")
    private boolean verbose;

    boolean isQuiet() {
        return quiet;
    }

    boolean isVerbose() {
        return verbose;
    }
}
