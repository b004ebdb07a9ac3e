package io.github.mubiao.cli;

import picocli.CommandLine.Option;

/** How much a command says on standard error; every command takes these options. */
final class Verbosity {

    @Option(
            names = {"-q", "--quiet"},
            description = "Says nothing but errors.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Says more, such as every finding.")
    private boolean verbose;

    Verbosity() {}

    Verbosity(boolean quiet) {
        this.quiet = quiet;
    }

    boolean isQuiet() {
        return quiet;
    }

    boolean isVerbose() {
        return verbose;
    }
}
