package io.github.mubiao.cli;

import io.github.mubiao.pipeline.Inputs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The documents that a command reads. */
final class InputArguments {

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            converter = GivenName.class,
            description = "Files, folders (with all below them) and globs; @FILE for a file that lists them, one a"
                    + " line (lines that begin with # are comments); - for such a list on standard input.")
    private List<String> paths;

    InputArguments() {}

    InputArguments(List<String> paths) {
        this.paths = paths;
    }

    /**
     * The documents, and what was left out of folders.
     *
     * @param in standard input
     * @param output a folder that is not searched; {@code null} for none
     */
    Inputs.Search search(InputStream in, Path output) throws IOException {
        return Inputs.search(paths, in, output);
    }

    /** The files that list documents. */
    List<Path> lists() {
        return paths.stream()
                .filter(path -> path.startsWith("@") && path.length() > 1 && !Files.exists(Path.of(path)))
                .map(path -> Path.of(path.substring(1)))
                .toList();
    }

    /** Tells that there is nothing to read; gives the exit code. */
    int nothing(Streams streams) {
        streams.tell("no-documents", String.join(", ", paths));
        return Main.NOTHING;
    }
}
