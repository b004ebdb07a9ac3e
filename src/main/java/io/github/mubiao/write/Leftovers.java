package io.github.mubiao.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/**
 * Temporary files that runs which were killed left beside one file. Whoever writes one holds a lock on
 * it: one that is old, and that nobody holds, is nobody's.
 */
final class Leftovers {

    static final String ENDING = ".tmp";

    /** Longer than any run can be between making its file and locking it. */
    private static final Duration OLD = Duration.ofHours(1);

    private final Path folder;
    private final String prefix;

    Leftovers(Path place) {
        this.folder = place.toAbsolutePath().getParent();
        this.prefix =
                ".mubiao-" + Integer.toHexString(place.getFileName().toString().hashCode()) + "-";
    }

    /** What the names of temporary files for this file begin with. */
    String prefix() {
        return prefix;
    }

    /** Deletes those that are nobody's; that one stays where this fails is no harm. */
    void delete() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, prefix + "*" + ENDING)) {
            for (Path file : files) {
                if (isOld(file) && isFree(file)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            // Another program's matter, or that of writing here, which tells it.
        }
    }

    private static boolean isOld(Path file) throws IOException {
        Instant modified =
                Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && modified.isBefore(Instant.now().minus(OLD));
    }

    private static boolean isFree(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    /** Opens a temporary file, with a lock where the file system has such. */
    static OutputStream locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        try {
            channel.tryLock();
        } catch (IOException e) {
            // Where the file system has no locks, none is ever found free.
        }
        return Channels.newOutputStream(channel);
    }
}
