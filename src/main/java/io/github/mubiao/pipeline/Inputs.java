package io.github.mubiao.pipeline;

import io.github.mubiao.model.Failures;
import io.github.mubiao.model.Message;
import io.github.mubiao.read.DocumentReader;
import io.github.mubiao.read.ReadOptions;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Finds the documents that the arguments of a command name. */
public final class Inputs {

    private static final DocumentReader CONTENT = new DocumentReader(ReadOptions.defaults());
    private static final String LIST = "@";
    private static final String STANDARD_INPUT = "-";

    private final InputStream in;
    private final Path output;
    /** By normal absolute path: each file counts once, however it was named. */
    private final Map<Place, Found> found = new LinkedHashMap<>();
    /** Whether archives are opened, and where their documents are; {@code null} before the first. */
    private final boolean archives;

    private WorkFolder unpacked;

    private final Map<String, Integer> leftOut = new TreeMap<>();
    private int own;

    private Inputs(InputStream in, Path output, boolean archives) {
        this.archives = archives;
        this.in = in;
        this.output = output == null ? null : normal(output);
    }

    /**
     * One input.
     *
     * @param file the file
     * @param path its path as given, with {@code /} between names; that of a document in an archive is the
     *     archive's, {@code !/} and its own in it
     * @param name its path below the root it was found under, without extension, {@code /} between names;
     *     no other input's name, nor one in other letter case
     * @param trouble why there is nothing to read; {@code null} where there is
     */
    public record Input(Path file, String path, String name, Message trouble) {

        /** A file that is named by its own path. */
        public Input(Path file, String name, Message trouble) {
            this(file, PathText.of(file), name, trouble);
        }
    }

    /**
     * Where a document is: a file, or a path in one that is an archive, which no file system need be able to hold.
     *
     * @param inside the path in the archive; empty for the file itself
     */
    private record Place(Path file, String inside) {}

    /** What was found: its path as given, and the same below the root that it was found under. */
    private record Found(Path file, String path, String below, Message trouble) {}

    /**
     * The documents of files, folders (with all below them; links are not followed) and globs, each
     * once, folders in the order of names. Archives are not opened.
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
        return search(arguments, new Inputs(in, output, false)).inputs();
    }

    /**
     * What a search came upon.
     *
     * @param inputs as {@link #find} gives them
     * @param leftOut how many things in folders are not read, by kind: an ending ({@code .zip}), {@code
     *     link}, {@code device} for pipes too, {@code no-ending} for files without one; in the order of these
     * @param own how many documents stand where the program keeps its own files, and are not read
     * @param unpacked holds the documents of archives until the search is closed; {@code null} for none
     */
    public record Search(List<Input> inputs, Map<String, Integer> leftOut, int own, WorkFolder unpacked)
            implements Closeable {

        /** Nothing was asked for. */
        public static final Search NOTHING = new Search(List.of(), Map.of(), 0, null);

        /** Deletes what was unpacked. */
        @Override
        public void close() throws IOException {
            if (unpacked != null) {
                unpacked.close();
            }
        }
    }

    /**
     * The same, with what was left out of folders, and with the documents of archives, which are unpacked.
     *
     * @see #find(List, InputStream, Path)
     */
    public static Search search(List<String> arguments, InputStream in, Path output) throws IOException {
        return search(arguments, new Inputs(in, output, true));
    }

    private static Search search(List<String> arguments, Inputs inputs) throws IOException {
        for (String argument : arguments) {
            inputs.argument(argument);
        }
        return new Search(inputs.named(), Collections.unmodifiableMap(inputs.leftOut), inputs.own, inputs.unpacked);
    }

    /** Whether a path holds documents: a folder, or an archive. */
    public static boolean isContainer(Path path) {
        return Files.isDirectory(path) || ArchiveSearch.Archive.isOne(path);
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
                trouble(file, Failures.reason(e));
            }
        } else {
            path(argument);
        }
    }

    private void list(Path file, InputStream lines) throws IOException {
        Message trouble = new InputList(this::path).read(lines);
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
            trouble(Path.of(argument.replaceAll("[^\\p{Print}]", "?")), Message.of("no-file-or-folder"));
        }
    }

    private void fileOrFolder(Path path) {
        if (Files.isDirectory(path)) {
            new InputSearch(output, this::isWanted, CONTENT::isOwn, this::countOwn, this::passOver)
                    .walk(path, file -> add(file, path), this::trouble);
        } else if (Files.exists(path)) {
            if (isArchive(path)) {
                archive(path, null, document -> true);
            } else {
                add(path, parent(path));
            }
        } else if (!withinArchive(PathText.of(path))) {
            trouble(path, Message.of("no-file-or-folder"));
        }
    }

    /** Takes the documents that a path within an archive names: {@code a.zip!/绩效}. */
    private boolean withinArchive(String path) {
        int within = path.lastIndexOf(ArchiveSearch.WITHIN);
        while (within > 0 && !Files.isRegularFile(Path.of(path.substring(0, within)))) {
            within = path.lastIndexOf(ArchiveSearch.WITHIN, within - 1);
        }
        if (within <= 0) {
            return false;
        }
        Path archive = Path.of(path.substring(0, within));
        int before = found.size();
        archive(archive, null, document -> document.equals(path) || document.startsWith(path + "/"));
        return found.size() > before;
    }

    /** Whether a file of a folder is read; one that is not is counted, unless it is hidden. */
    private boolean isWanted(Path file) {
        if (!InputSearch.isVisible(file.getFileName().toString())) {
            return false;
        }
        String kind = InputSearch.otherKind(file, other -> CONTENT.isDocument(other) || isArchive(other));
        boolean wanted = kind == null || (InputSearch.isArchive(kind) && isArchive(file));
        if (!wanted) {
            passOver(kind);
        }
        return wanted;
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
        new InputSearch(
                        output,
                        InputSearch.matching(argument, this::isWanted),
                        CONTENT::isOwn,
                        this::countOwn,
                        kind -> {})
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
            trouble(Path.of(argument), Message.of("no-file"));
        }
    }

    private void add(Path file, Path root) {
        if (isArchive(file)) {
            archive(file, root, document -> true);
        } else {
            found.putIfAbsent(new Place(normal(file), ""), new Found(file, PathText.of(file), below(file, root), null));
        }
    }

    private boolean isArchive(Path file) {
        return archives && ArchiveSearch.Archive.isOne(file);
    }

    /**
     * Takes the documents of an archive.
     *
     * @param root where the archive was found; {@code null} where it was named
     */
    private void archive(Path archive, Path root, Predicate<String> wanted) {
        String path = PathText.of(archive);
        // An archive that is named is the root of its documents, as a folder is.
        String below = root == null ? "" : below(archive, root);
        try {
            unpacked = unpacked == null ? WorkFolder.create() : unpacked;
            new ArchiveSearch(unpacked.path(), CONTENT::isDocument, this::passOver)
                    .search(archive, path)
                    .forEach((document, content) -> {
                        if (wanted.test(document)) {
                            String inside = document.substring(path.length());
                            Place place = new Place(normal(archive), inside);
                            Path file = content.file() == null ? archive : content.file();
                            String belowRoot = below.isEmpty() && !inside.isEmpty()
                                    ? inside.substring(ArchiveSearch.WITHIN.length())
                                    : below + inside;
                            found.putIfAbsent(place, new Found(file, document, belowRoot, content.trouble()));
                        }
                    });
        } catch (IOException e) {
            trouble(archive, Failures.reason(e));
        }
    }

    private void trouble(Path file, Message trouble) {
        found.putIfAbsent(
                new Place(normal(file), ""), new Found(file, PathText.of(file), below(file, parent(file)), trouble));
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
                InputNames.of(found.values().stream().map(Found::below).toList());
        for (Found input : found.values()) {
            inputs.add(new Input(input.file(), input.path(), names.get(inputs.size()), input.trouble()));
        }
        return inputs;
    }

    private static String below(Path file, Path root) {
        return PathText.of(root.toString().isEmpty() ? file : root.relativize(file));
    }

    /**
     * A list of inputs: one path or glob a line, UTF-8. Empty lines do not count, nor do those that begin with
     * #, unless they name a file that is there: lists are made by other programs too.
     */
    static final class InputList {

        /** More than any path takes, in bytes. */
        private static final int LONGEST = 1 << 16;

        private final Consumer<String> paths;
        private int line;

        /**
         * A list.
         *
         * @param paths takes what the lines name
         */
        InputList(Consumer<String> paths) {
            this.paths = paths;
        }

        /**
         * Reads a list up to its end, or to what cannot be a line of one.
         *
         * @return what that is; {@code null} where all is well
         * @throws IOException if the list cannot be read
         */
        Message read(InputStream list) throws IOException {
            InputStream in = new BufferedInputStream(list);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b != '\n' && b != '\r') {
                    bytes.write(b);
                } else if (b == '\n') {
                    line++;
                }
                if (bytes.size() > LONGEST) {
                    return Message.of("long-line", line + 1);
                }
                if ((b == '\n' || b == '\r') && !take(bytes)) {
                    return notText(b == '\n' ? line : line + 1);
                }
            }
            return take(bytes) ? null : notText(line + 1);
        }

        private static boolean isComment(String line) {
            try {
                return line.startsWith("#") && Files.notExists(Path.of(line));
            } catch (InvalidPathException e) {
                return true;
            }
        }

        private static Message notText(int number) {
            return Message.of("list-encoding", number);
        }

        /** Takes what stands in a line; {@code false} where that is not UTF-8. */
        private boolean take(ByteArrayOutputStream bytes) {
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes.toByteArray()))
                        .toString();
                String path = text.startsWith("\uFEFF") ? text.substring(1) : text;
                bytes.reset();
                if (!path.isBlank() && !isComment(path)) {
                    paths.accept(path);
                }
                return true;
            } catch (CharacterCodingException e) {
                return false;
            }
        }
    }
}
