package io.github.mubiao.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * A folder for the work of one command, in the temporary folder. It is locked as long as its process lives;
 * those that killed processes of the same user left are deleted by the next load.
 */
public final class WorkFolder implements Closeable {

    private static final String NAME = "mubiao-load";
    private static final String LOCK = "lock";

    /** A folder this young may be one whose lock is about to be made. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private final Path path;
    private final FileChannel lock;

    private WorkFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the folder.
     *
     * @throws IOException if the temporary folder cannot take it
     */
    public static WorkFolder create() throws IOException {
        Path path = Files.createTempDirectory(NAME);
        sweep(path, Instant.now().minus(YOUNG));
        FileChannel lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock.lock();
        return new WorkFolder(path, lock);
    }

    /** The folder. */
    public Path path() {
        return path;
    }

    /** Deletes the folders beside one that have its owner, were made before a time, and that nobody has locked. */
    static void sweep(Path own, Instant before) {
        try (Stream<Path> folders = Files.list(own.getParent())) {
            for (Path folder : (Iterable<Path>) folders::iterator) {
                if (folder.getFileName().toString().startsWith(NAME) && isLeft(folder, own, before)) {
                    OutputFolder.delete(folder);
                }
            }
        } catch (IOException | RuntimeException e) {
            // Leftovers are no trouble of this load; the next one tries again.
        }
    }

    private static boolean isLeft(Path folder, Path own, Instant before) throws IOException {
        if (folder.equals(own)
                || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                || !Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own))
                || !Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS)
                        .toInstant()
                        .isBefore(before)) {
            return false;
        }
        Path lock = folder.resolve(LOCK);
        if (!Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
        OutputFolder.delete(path);
    }
}
