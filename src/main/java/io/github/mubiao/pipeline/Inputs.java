package io.github.mubiao.pipeline;

import io.github.mubiao.read.DocumentReader;
import io.github.mubiao.read.ReadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the documents that the arguments of a command name. */
public final class Inputs {

    private static final DocumentReader CONTENT = new DocumentReader(ReadOptions.defaults());
    private static final String LIST = "@";
    private static final String STANDARD_INPUT = "-";

    private final InputStream in;
    private final Path output;
    /** By normal absolute path: each file counts once, however it was named. */
    private final Map<Path, Found> found = new LinkedHashMap<>();

    private final Map<String, Integer> leftOut = new TreeMap<>();
    private int own;

    private Inputs(InputStream in, Path output) {
        this.in = in;
        this.output = output == null ? null : normal(output);
    }

    /**
     * One input.
     *
     * @param file the file
     * @param name its path below the root it was found under, without extension, {@code /} between names;
     *     no other input's name, nor one in other letter case
     * @param trouble why there is nothing to read; {@code null} where there is
     */
    public record Input(Path file, String name, String trouble) {

        /** The path as given, with {@code /} between names. */
        public String path() {
            return PathText.of(file);
        }
    }

    private record Found(Path file, Path root, String trouble) {}

    /**
     * The documents of files, folders (with all below them; links are not followed) and globs, each
     * once, folders in the order of names.
     *
     * @see #find(List, InputStream, Path)
     */
    public static List<Input> find(List<String> arguments) throws IOException {
        return find(arguments, InputStream.nullInputStream(), null);
    }

    /**
     * The documents of files, folders (with all below them; links are not followed), globs and lists,
     * each once, folders in the order of names. What cannot be found or listed is an input with its
     * trouble.
     *
     * @param arguments paths and globs; {@code @FILE} for a file that lists them, one a line;
     *     {@code -} for such a list on standard input
     * @param in standard input
     * @param output a folder that is not searched, as what it holds was made from the inputs;
     *     {@code null} for none
     * @throws IOException if standard input fails
     */
    public static List<Input> find(List<String> arguments, InputStream in, Path output) throws IOException {
        return search(arguments, in, output).inputs();
    }

    /**
     * What a search came upon.
     *
     * @param inputs as {@link #find} gives them
     * @param leftOut how many things in folders are not read, by kind: an ending ({@code .zip}), {@code
     *     link}, {@code device} for pipes too, {@code no-ending} for files without one; in the order of these
     * @param own how many documents stand where the program keeps its own files, and are not read
     */
    public record Search(List<Input> inputs, Map<String, Integer> leftOut, int own) {}

    /**
     * The same, with what was left out of folders.
     *
     * @see #find(List, InputStream, Path)
     */
    public static Search search(List<String> arguments, InputStream in, Path output) throws IOException {
        Inputs inputs = new Inputs(in, output);
        for (String argument : arguments) {
            inputs.argument(argument);
        }
        return new Search(inputs.named(), Collections.unmodifiableMap(inputs.leftOut), inputs.own);
    }

    /**
     * Whether a file of this name, without folder, is taken for a document where a folder is searched.
     */
    public static boolean isDocument(String name) {
        return InputSearch.isDocument(name);
    }

    private void argument(String argument) throws IOException {
        if (argument.equals(STANDARD_INPUT)) {
            list(Path.of(STANDARD_INPUT), in);
        } else if (argument.startsWith(LIST) && !exists(argument)) {
            Path file = Path.of(argument.substring(LIST.length()));
            try (InputStream list = Files.newInputStream(file)) {
                list(file, list);
            } catch (IOException e) {
                trouble(file, InputSearch.told(e));
            }
        } else {
            path(argument);
        }
    }

    private void list(Path file, InputStream lines) throws IOException {
        String trouble = new InputList(this::path).read(lines);
        if (trouble != null) {
            trouble(file, trouble);
        }
    }

    private void path(String argument) {
        try {
            if (!exists(argument) && InputSearch.isGlob(argument)) {
                glob(argument);
            } else {
                fileOrFolder(Path.of(argument));
            }
        } catch (InvalidPathException e) {
            trouble(Path.of(argument.replaceAll("[^\\p{Print}]", "?")), "no such file or folder");
        }
    }

    private void fileOrFolder(Path path) {
        if (Files.isDirectory(path)) {
            new InputSearch(output, this::isWanted, this::countOwn, this::passOver)
                    .walk(path, file -> add(file, path), this::trouble);
        } else if (Files.exists(path)) {
            add(path, parent(path));
        } else {
            trouble(path, "no such file or folder");
        }
    }

    /** Whether a file of a folder is read; one that is not is counted, unless it is hidden. */
    private boolean isWanted(Path file) {
        if (!InputSearch.isVisible(file.getFileName().toString())) {
            return false;
        }
        String kind = InputSearch.otherKind(file, CONTENT::isDocument);
        if (kind != null) {
            passOver(kind);
        }
        return kind == null;
    }

    private void passOver(String kind) {
        leftOut.merge(kind, 1, Integer::sum);
    }

    private void countOwn(Path file) {
        // Counted, not named: there may be thousands.
        own++;
    }

    private void glob(String argument) {
        int[] matched = new int[1];
        boolean[] failed = new boolean[1];
        Path root = InputSearch.root(argument);
        // What stands beside the files that a glob matches was not asked for.
        new InputSearch(output, InputSearch.matching(argument, this::isWanted), this::countOwn, kind -> {})
                .walk(
                        root,
                        file -> {
                            matched[0]++;
                            add(file, root);
                        },
                        (file, reason) -> {
                            failed[0] = true;
                            trouble(file, reason);
                        });
        if (matched[0] == 0 && !failed[0]) {
            trouble(Path.of(argument), "no such file");
        }
    }

    private void add(Path file, Path root) {
        found.putIfAbsent(normal(file), new Found(file, root, null));
    }

    private void trouble(Path file, String trouble) {
        found.putIfAbsent(normal(file), new Found(file, parent(file), trouble));
    }

    private static boolean exists(String argument) {
        try {
            return Files.exists(Path.of(argument));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static Path normal(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    private List<Input> named() {
        List<Input> inputs = new ArrayList<>(found.size());
        List<String> names =
                InputNames.of(found.values().stream().map(Inputs::below).toList());
        for (Found input : found.values()) {
            inputs.add(new Input(input.file(), names.get(inputs.size()), input.trouble()));
        }
        return inputs;
    }

    private static String below(Found input) {
        Path root = input.root();
        return PathText.of(root.toString().isEmpty() ? input.file() : root.relativize(input.file()));
    }
}
