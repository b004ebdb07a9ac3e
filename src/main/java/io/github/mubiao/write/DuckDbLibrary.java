package io.github.mubiao.write;

import io.github.mubiao.model.Message;
import io.github.mubiao.model.MessageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The library of DuckDB comes out of the program into the temporary folder, some 70 MB, and only a
 * process that ends by itself deletes it; so it is deleted as soon as it is loaded, where the system lets
 * a file in use be deleted, and what killed processes left is deleted by the next one.
 */
public final class DuckDbLibrary {

    private static final String LIBRARY = "libduckdb_java\\d+\\.so";

    /** A library is loaded as soon as it is out: one as old as this is in nobody's way. */
    private static final Duration LEFT = Duration.ofHours(1);

    /** What a process has mapped, on Linux; elsewhere it is not there. */
    private static final Path MAPS = Path.of("/proc/self/maps");

    private static boolean loaded;

    private DuckDbLibrary() {}

    /**
     * Loads the library, once; whoever opens a database calls this first.
     *
     * @throws IOException if the library has no room in the temporary folder
     */
    public static synchronized void load() throws IOException {
        if (loaded) {
            return;
        }
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        sweep(temporary, Instant.now().minus(LEFT));
        try {
            Class.forName("org.duckdb.DuckDBNative");
        } catch (LinkageError | ClassNotFoundException e) {
            throw new MessageException(Message.of("duckdb-library", temporary, reason(e)), e);
        }
        loaded = true;
        deleteOwn(temporary);
    }

    private static String reason(Throwable e) {
        Throwable last = e;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return String.valueOf(last.getMessage()).lines().findFirst().orElse("");
    }

    /** Deletes libraries of this user that were last written before a time. */
    static void sweep(Path temporary, Instant before) {
        try (Stream<Path> files = Files.list(temporary)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (file.getFileName().toString().matches(LIBRARY) && isOwn(file) && isOlder(file, before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | RuntimeException e) {
            // Leftovers are nobody's trouble but the disk's; the next run tries again.
        }
    }

    private static boolean isOlder(Path file, Instant before) throws IOException {
        FileTime written = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
        return written.toInstant().isBefore(before);
    }

    /** Whether this user made a file; Windows writes an owner as MACHINE\\user. */
    private static boolean isOwn(Path file) throws IOException {
        String owner = Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).getName();
        return owner.substring(owner.lastIndexOf('\\') + 1).equals(System.getProperty("user.name"));
    }

    /** Deletes the library that this process has loaded; what is mapped stays until the process ends. */
    private static void deleteOwn(Path temporary) {
        if (!Files.isReadable(MAPS)) {
            return;
        }
        try {
            List<Path> own;
            try (Stream<String> lines = Files.lines(MAPS)) {
                own = lines.filter(line -> line.indexOf('/') >= 0)
                        .map(line -> Path.of(line.substring(line.indexOf('/'))))
                        .filter(path -> path.getFileName() != null
                                && path.getFileName().toString().matches(LIBRARY))
                        .distinct()
                        .toList();
            }
            for (Path file : own) {
                if (Files.isSameFile(file.getParent(), temporary)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | RuntimeException e) {
            // It is deleted when the process ends.
        }
    }
}
