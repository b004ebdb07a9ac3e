package io.github.mubiao.pipeline;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the documents that the arguments of a command name. */
public final class Inputs {

    private static final List<String> ENDINGS = List.of(".docx", ".docm", ".dotx", ".doc", ".html", ".htm");

    private Inputs() {}

    /**
     * One input.
     *
     * @param file the file
     * @param name its path below the root it was found under, without extension, {@code /} between names
     */
    public record Input(Path file, String name) {

        /** The path as given, with {@code /} between names. */
        public String path() {
            return slashes(file);
        }
    }

    /**
     * The documents of files, folders (with all below them; links are not followed) and globs, each
     * once, folders in the order of names.
     *
     * @throws IOException if a folder cannot be listed
     * @throws java.nio.file.NoSuchFileException if an argument names nothing
     */
    public static List<Input> find(List<String> arguments) throws IOException {
        Map<Path, Path> roots = new LinkedHashMap<>();
        for (String argument : arguments) {
            add(roots, argument);
        }
        return named(roots);
    }

    private static void add(Map<Path, Path> roots, String argument) throws IOException {
        if (!exists(argument) && isGlob(argument)) {
            glob(roots, argument);
            return;
        }
        Path path = Path.of(argument);
        if (Files.isDirectory(path)) {
            walk(path, Inputs::isDocument).forEach(file -> roots.putIfAbsent(file, path));
        } else if (Files.exists(path)) {
            roots.putIfAbsent(path, parent(path));
        } else {
            throw new java.nio.file.NoSuchFileException(argument);
        }
    }

    private static boolean exists(String argument) {
        try {
            return Files.exists(Path.of(argument));
        } catch (java.nio.file.InvalidPathException e) {
            return false;
        }
    }

    private static boolean isGlob(String argument) {
        return argument.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    private static void glob(Map<Path, Path> roots, String argument) throws IOException {
        int fixed = 0;
        String[] parts = argument.split("/", -1);
        while (fixed < parts.length - 1 && !isGlob(parts[fixed])) {
            fixed++;
        }
        String folder = String.join("/", List.of(parts).subList(0, fixed));
        Path root = Path.of(folder.isEmpty() ? (argument.startsWith("/") ? "/" : "") : folder);
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + argument);
        List<Path> found = walk(root, file -> matcher.matches(file) && isVisible(file));
        if (found.isEmpty()) {
            throw new java.nio.file.NoSuchFileException(argument);
        }
        found.forEach(file -> roots.putIfAbsent(file, root));
    }

    private static List<Path> walk(Path folder, java.util.function.Predicate<Path> wanted) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(wanted)
                    .sorted(java.util.Comparator.comparing(Inputs::slashes))
                    .toList();
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Word keeps {@code ~$name} beside a file that is open; it is no document. */
    private static boolean isVisible(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith("~$") && !name.startsWith(".");
    }

    private static boolean isDocument(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return isVisible(file) && ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    /** Names without extension; where two would be the same, with it; where still the same, numbered. */
    private static List<Input> named(Map<Path, Path> roots) {
        Map<String, Integer> bare = new LinkedHashMap<>();
        roots.forEach((file, root) -> bare.merge(withoutExtension(below(root, file)), 1, Integer::sum));
        Map<String, Integer> taken = new LinkedHashMap<>();
        List<Input> inputs = new ArrayList<>();
        roots.forEach((file, root) -> {
            String whole = below(root, file);
            String name = bare.get(withoutExtension(whole)) == 1 ? withoutExtension(whole) : whole;
            int count = taken.merge(name, 1, Integer::sum);
            inputs.add(new Input(file, count == 1 ? name : name + "-" + count));
        });
        return inputs;
    }

    private static String below(Path root, Path file) {
        return slashes(root.toString().isEmpty() ? file : root.relativize(file));
    }

    private static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
    }

    private static String slashes(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
