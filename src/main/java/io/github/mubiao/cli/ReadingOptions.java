package io.github.mubiao.cli;

import io.github.mubiao.read.Limit;
import io.github.mubiao.read.ReadOptions;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** How documents are read; the commands that read them share these options. */
final class ReadingOptions {

    @Option(names = "--password", paramLabel = "PASSWORD", description = "Opens protected documents.")
    private String password;

    @Option(
            names = "--limit",
            paramLabel = "NAME=N",
            converter = LimitName.class,
            description = "Raises a limit that a message names. May be given several times.")
    private Map<Limit, Long> limits = new TreeMap<>();

    ReadOptions options() {
        return new ReadOptions(password, limits);
    }
}
