package io.github.mubiao.pipeline;

import io.github.mubiao.model.Failures;
import io.github.mubiao.model.Message;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Walks folders for documents. */
final class InputSearch {

    private static final Set<String> ENDINGS = Set.of(
            ".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot", ".wps", ".wpt", ".html", ".htm", ".xhtml", ".mht",
            ".mhtml", ".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlt", ".et", ".ett", ".ods", ".ots", ".fods",
            ".odt", ".ott", ".fodt", ".rtf", ".pdf", ".ofd");

    /**
     * Endings of files that hold no document that is read. Files of all other endings, and those whose ending
     * says little (.xml), are looked into.
     */
    private static final Set<String> OTHERS =
            Set.of((".xlsb .ppt .pptx .dps .zip .rar .7z .gz .jpg .jpeg .png .gif .bmp .tif .tiff .svg .ico .css "
                            + ".js .txt .md .csv .tsv .json .jsonl .parquet .duckdb .db .log .exe .mp3 .mp4 .avi .ttf .eot "
                            + ".woff .woff2")
                    .split(" ", -1));

    /** Endings of results that have the form of documents. */
    private static final Set<String> RESULTS = Set.of(".xlsx", ".html", ".htm", ".xhtml");

    private static final Pattern ENDING = Pattern.compile(".+(\\.[A-Za-z0-9]{1,8})");

    /** What is passed over because it is a link, a pipe or a device, or has no ending that says what it is. */
    static final String LINK = "link";

    static final String DEVICE = "device";
    static final String NAMELESS = "no-ending";

    private final Path output;
    private final Predicate<Path> wanted;
    private final Predicate<Path> results;
    private final Consumer<Path> own;
    private final Consumer<String> passedOver;

    /**
     * A search.
     *
     * @param output the folder that is left out, by whatever way it is named; {@code null} for none
     * @param wanted tells documents from other files
     * @param results tells workbooks and pages that the program wrote
     * @param own hears of these, and of documents in folders where the program keeps its own files
     * @param passedOver hears the kind of each thing that is no file
     */
    InputSearch(
            Path output,
            Predicate<Path> wanted,
            Predicate<Path> results,
            Consumer<Path> own,
            Consumer<String> passedOver) {
        this.output = output == null ? null : real(output);
        this.wanted = wanted;
        this.results = results;
        this.own = own;
        this.passedOver = passedOver;
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
     * Walks a folder, which may be named by a link. Of links in it those to documents that the folder does not hold
     * itself are read, each document once; those to folders are not followed.
     *
     * @param found hears of each document, in the order of names
     * @param trouble hears of each folder or file that cannot be read, and why
     */
    void walk(Path folder, Consumer<Path> found, BiConsumer<Path, Message> trouble) {
        List<Path> files = new ArrayList<>();
        List<Path> links = new ArrayList<>();
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
                        (isOwn(folder, file) || isResult(file) ? own : (Consumer<Path>) files::add).accept(file);
                    } else if (attributes.isSymbolicLink()
                            && Files.isRegularFile(visited)
                            && wanted.test(file)
                            && !isOwn(folder, file)) {
                        links.add(file);
                    } else if (!attributes.isRegularFile()
                            && isVisible(file.getFileName().toString())) {
                        passedOver.accept(attributes.isSymbolicLink() ? LINK : DEVICE);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path visited, IOException failure) {
                    Path file = named(visited);
                    if (!isOwn(folder, file)) {
                        trouble.accept(file, Failures.reason(failure));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException failure) {
                    Path inner = named(visited);
                    if (failure != null && !isOwn(folder, inner)) {
                        trouble.accept(inner, Failures.reason(failure));
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
            trouble.accept(folder, Failures.reason(e));
        }
        links.sort(Comparator.comparing(PathText::of));
        if (!links.isEmpty()) {
            Set<Path> known = new HashSet<>();
            files.forEach(file -> known.add(real(file)));
            for (Path file : links) {
                Path real = real(file);
                boolean result = output != null && real.startsWith(output);
                if (!result && known.add(real)) {
                    files.add(file);
                } else {
                    passedOver.accept(LINK);
                }
            }
        }
        files.sort(Comparator.comparing(PathText::of));
        files.forEach(found);
    }

    private boolean isResult(Path file) {
        return RESULTS.contains(ending(file.getFileName().toString())) && results.test(file);
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

    /**
     * What a file of a folder is.
     *
     * @param content tells documents by their content, where the name does not say
     * @return {@code null} for a document; for any other file its ending, as {@code .zip}, or {@link #NAMELESS}
     */
    static String otherKind(Path file, Predicate<Path> content) {
        String ending = ending(file.getFileName().toString());
        if (ENDINGS.contains(ending) || (!OTHERS.contains(ending) && content.test(file))) {
            return null;
        }
        return ending.isEmpty() ? NAMELESS : ending;
    }

    /** The ending of a name in lower case, with its dot; empty where it has none that could be one. */
    private static String ending(String name) {
        Matcher matcher = ENDING.matcher(name);
        return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** Whether a kind of other files is one of archives. */
    static boolean isArchive(String kind) {
        return kind.equals(".zip") || kind.equals(".7z");
    }

    static boolean isDocument(String name) {
        return isVisible(name) && ENDINGS.contains(ending(name));
    }

    /** Word keeps {@code ~$name} beside a file that is open; it is no document. */
    static boolean isVisible(String name) {
        return !name.startsWith("~$") && !name.startsWith(".");
    }
}
