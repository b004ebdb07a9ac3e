package io.github.mubiao.options;

import picocli.CommandLine.Option;

/** How much a command or a job says on standard error. */
public class Verbosity {

    @Option(
            names = {"-q", "--quiet"},
            description = "Says nothing but errors.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Says more, such as every finding and every document that could not be read.")
    private boolean verbose;

    /** Returns whether only errors are printed. */
    public boolean isQuiet() {
        return quiet;
    }

    /** Returns whether everything is printed. */
    public boolean isVerbose() {
        return verbose;
    }
}
