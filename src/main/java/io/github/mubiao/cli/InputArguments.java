package io.github.mubiao.cli;

import io.github.mubiao.model.Message;
import io.github.mubiao.options.InvalidValueException;
import io.github.mubiao.pipeline.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;

/** The documents that a command reads. */
final class InputArguments {

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            converter = GivenName.class,
            description =
                    "Files, folders (with all below them), archives (zip, 7z) and globs; @FILE for a file that lists them, one a"
                            + " line (lines that begin with # are comments); - for such a list on standard input.")
    private List<String> paths;

    /**
     * The documents. Prints what was left out of folders.
     *
     * @param output a folder that is not searched; {@code null} for none
     * @param quiet whether nothing is printed
     */
    Inputs.Search search(Streams streams, Path output, boolean quiet) throws IOException {
        return search(paths, streams, output, quiet);
    }

    /** The same for names that are given in another way. */
    static Inputs.Search search(List<String> paths, Streams streams, Path output, boolean quiet) throws IOException {
        Inputs.Search search = Inputs.search(paths, streams.in(), output);
        if (!quiet && !search.leftOut().isEmpty()) {
            streams.tell("left-out.kinds", leftOut(search.leftOut(), streams.messages()));
        }
        if (!quiet && search.own() > 0) {
            streams.tell("left-out.own", streams.messages().counted(search.own(), "document"));
        }
        return search;
    }

    private static String leftOut(Map<String, Integer> kinds, Messages messages) {
        List<String> counted = new ArrayList<>();
        kinds.forEach((kind, count) -> counted.add(
                switch (kind) {
                    case "link", "device", "no-ending" -> messages.counted(count, kind);
                    default -> count + " " + kind;
                }));
        return String.join(", ", counted);
    }

    /** The files that list documents. */
    List<Path> lists() {
        return paths.stream()
                .filter(path -> path.startsWith("@") && path.length() > 1 && !Files.exists(Path.of(path)))
                .map(path -> Path.of(path.substring(1)))
                .toList();
    }

    /** Says that there is nothing to read; gives the exit code. */
    int nothing(Streams streams) {
        return nothing(paths, streams);
    }

    /** The same for names that are given in another way. */
    static int nothing(List<String> paths, Streams streams) {
        streams.tell("no-documents", String.join(", ", paths));
        return Main.NOTHING;
    }

    /**
     * A name of a file or folder as it is given. An empty one is what a script gives whose variable is not set;
     * a file system would take it for the folder that the program runs in.
     */
    static final class GivenName implements ITypeConverter<String> {

        @Override
        public String convert(String given) {
            if (given.isEmpty()) {
                throw new InvalidValueException(Message.of("empty-name"));
            }
            return given;
        }

        /** The same as a path. */
        static final class OfPath implements ITypeConverter<Path> {

            @Override
            public Path convert(String given) {
                return Path.of(new GivenName().convert(given));
            }
        }
    }
}
