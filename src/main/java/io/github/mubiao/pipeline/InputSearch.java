package io.github.mubiao.pipeline;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Walks folders for documents. */
final class InputSearch {

    private static final List<String> ENDINGS = List.of(".docx", ".docm", ".dotx", ".doc", ".html", ".htm");

    /** In these, forms are published or kept too. */
    private static final List<String> OTHERS = List.of(
            ".pdf", ".rtf", ".wps", ".odt", ".xls", ".xlsx", ".et", ".zip", ".rar", ".7z", ".jpg", ".jpeg", ".png",
            ".tif", ".tiff", ".ofd");

    private final Path output;
    private final Predicate<Path> wanted;
    private final Consumer<Path> leftOut;

    /**
     * A search.
     *
     * @param output the folder that is left out, by whatever way it is named; {@code null} for none
     * @param wanted tells documents from other files
     * @param leftOut hears of documents in folders where the program keeps its own files
     */
    InputSearch(Path output, Predicate<Path> wanted, Consumer<Path> leftOut) {
        this.output = output == null ? null : real(output);
        this.wanted = wanted;
        this.leftOut = leftOut;
    }

    /** A folder by the names of no links, so that it is known again; one that is not there has no others. */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }

    /**
     * Walks a folder, which may be named by a link; links in it are not followed, to files or to folders.
     *
     * @param found hears of each document, in the order of names
     * @param trouble hears of each folder or file that cannot be read, and why
     */
    void walk(Path folder, Consumer<Path> found, BiConsumer<Path, String> trouble) {
        List<Path> files = new ArrayList<>();
        Path start = real(folder);
        boolean link = Files.isSymbolicLink(folder);
        try {
            Files.walkFileTree(link ? start : folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                    Path below = below(inner);
                    boolean own =
                            !below.toString().isEmpty() && start.resolve(below).equals(output);
                    return own ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path visited, BasicFileAttributes attributes) {
                    Path file = named(visited);
                    if (attributes.isRegularFile() && wanted.test(file)) {
                        (isOwn(folder, file) ? leftOut : (Consumer<Path>) files::add).accept(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path visited, IOException failure) {
                    Path file = named(visited);
                    if (!isOwn(folder, file)) {
                        trouble.accept(file, told(failure));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException failure) {
                    Path inner = named(visited);
                    if (failure != null && !isOwn(folder, inner)) {
                        trouble.accept(inner, told(failure));
                    }
                    return FileVisitResult.CONTINUE;
                }

                private Path below(Path visited) {
                    Path root = link ? start : folder;
                    return root.toString().isEmpty() ? visited : root.relativize(visited);
                }

                private Path named(Path visited) {
                    return link ? folder.resolve(below(visited)) : visited;
                }
            });
        } catch (IOException e) {
            trouble.accept(folder, told(e));
        }
        files.sort(Comparator.comparing(PathText::of));
        files.forEach(found);
    }

    /** Whether a file stands in the program's own folder, of any output that stands in the folder. */
    private static boolean isOwn(Path folder, Path file) {
        Path below = folder.toString().isEmpty() ? file : folder.relativize(file);
        for (Path name : below) {
            if (OutputFolder.STATE.equalsIgnoreCase(name.toString())) {
                return true;
            }
        }
        return false;
    }

    /** Why a file cannot be read, in words. */
    static String told(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "Permission denied";
        }
        return failure instanceof NoSuchFileException ? "no such file or folder" : String.valueOf(failure.getMessage());
    }

    static boolean isGlob(String argument) {
        return argument.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    /** The part of a glob before its first pattern. */
    static Path root(String glob) {
        int fixed = 0;
        String[] parts = glob.split("/", -1);
        while (fixed < parts.length - 1 && !isGlob(parts[fixed])) {
            fixed++;
        }
        String folder = String.join("/", List.of(parts).subList(0, fixed));
        return Path.of(folder.isEmpty() ? (glob.startsWith("/") ? "/" : "") : folder);
    }

    /**
     * Tells the files that a glob matches, and those in folders that it matches, as if each were named.
     *
     * @param inFolder tells the files of a folder that are wanted
     */
    static Predicate<Path> matching(String glob, Predicate<Path> inFolder) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        return file -> matcher.matches(file)
                ? isVisible(file.getFileName().toString())
                : isBelow(file, matcher) && inFolder.test(file);
    }

    private static boolean isBelow(Path file, PathMatcher folders) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (folders.matches(folder)) {
                return true;
            }
        }
        return false;
    }

    /** The ending of a file that may hold a document and is of no kind that is read; {@code null} for others. */
    static String otherEnding(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return isVisible(name)
                ? OTHERS.stream().filter(lower::endsWith).findFirst().orElse(null)
                : null;
    }

    static boolean isDocument(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return isVisible(name) && ENDINGS.stream().anyMatch(lower::endsWith);
    }

    /** Word keeps {@code ~$name} beside a file that is open; it is no document. */
    private static boolean isVisible(String name) {
        return !name.startsWith("~$") && !name.startsWith(".");
    }
}
