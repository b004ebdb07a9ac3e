package io.github.mubiao.cli;

import java.util.function.Predicate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How much a command says on standard error; every command takes these options, and hears those before its name. */
final class Verbosity {

    /** The name of the field, in each command, that holds these options. */
    static final String NAME = "verbosity";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

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
        return quiet || isAbove(Verbosity::isQuiet);
    }

    boolean isVerbose() {
        return verbose || isAbove(Verbosity::isVerbose);
    }

    private boolean isAbove(Predicate<Verbosity> asked) {
        CommandSpec above = command == null ? null : command.parent();
        CommandSpec mixin = above == null ? null : above.mixins().get(NAME);
        return mixin != null && asked.test((Verbosity) mixin.userObject());
    }
}
