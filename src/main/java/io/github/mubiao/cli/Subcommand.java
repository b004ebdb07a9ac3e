package io.github.mubiao.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What every command has. */
@Command(mixinStandardHelpOptions = true)
abstract class Subcommand implements Callable<Integer> {

    final Streams streams;

    @Mixin
    CommonOptions common;

    @Spec
    CommandSpec spec;

    Subcommand(Streams streams) {
        this.streams = streams;
    }

    /** Wrong usage, to be thrown. */
    final RuntimeException wrong(String key, Object... arguments) {
        return CommandLines.wrong(spec, key, arguments);
    }
}
