package io.github.mubiao.write;

import io.github.mubiao.model.Message;
import io.github.mubiao.model.MessageException;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A file that is there complete or not at all: written under a temporary name beside its place, moved
 * there by {@link #commit}, gone when closed without it. A place that links to a file is that file. What
 * can only be written into, as a pipe or a device, is written into and never replaced.
 */
public final class AtomicFile implements Closeable {

    private static final int BUFFER = 1 << 16;
    private static final int LINKS = 40;
    private static final AtomicLong COUNT = new AtomicLong();

    private final Path place;
    /** {@code null} where the place is written into. */
    private final Path temporary;

    private final OutputStream out;
    private boolean committed;

    /**
     * Opens the temporary file beside the place; folders on the way are made. What a run that was killed
     * left of the same file goes.
     *
     * @param place where the file shall be
     * @throws IOException if it cannot be made there
     */
    public AtomicFile(Path place) throws IOException {
        this.place = linked(place);
        if (isStream(this.place)) {
            this.temporary = null;
            this.out = new BufferedOutputStream(Files.newOutputStream(this.place, StandardOpenOption.WRITE), BUFFER);
            return;
        }
        if (Files.isDirectory(this.place)) {
            throw new MessageException(Message.of("folder-not-file").at(place));
        }
        Path folder = this.place.toAbsolutePath().getParent();
        makeFolder(folder);
        Leftovers leftovers = new Leftovers(this.place);
        leftovers.delete();
        this.temporary = create(folder, place, leftovers.prefix());
        this.out = new BufferedOutputStream(Leftovers.locked(temporary), BUFFER);
    }

    /**
     * Opens the temporary file in a folder of its own, where what an interrupted run leaves is found.
     *
     * @param place where the file shall be
     * @param working a folder on the same file system
     * @throws IOException if it cannot be made there
     */
    public AtomicFile(Path place, Path working) throws IOException {
        this.place = place;
        makeFolder(place.toAbsolutePath().getParent());
        makeFolder(working);
        this.temporary = create(working, place, ".");
        this.out = new BufferedOutputStream(Files.newOutputStream(temporary), BUFFER);
    }

    /** Java 17 takes a link to a folder for something in the way. */
    private static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
    }

    /** The file that a link leads to, whether it is there or not. */
    private static Path linked(Path place) throws IOException {
        Path file = place;
        for (int i = 0; Files.isSymbolicLink(file) && !isStream(file); i++) {
            if (i == LINKS) {
                throw new MessageException(Message.of("dead-link").at(place));
            }
            file = file.resolveSibling(Files.readSymbolicLink(file));
        }
        return file;
    }

    private static boolean isStream(Path place) {
        return Files.exists(place) && !Files.isRegularFile(place) && !Files.isDirectory(place);
    }

    /** A new file with a name that is free; Java's own way asks for random numbers that take long to come by. */
    private static Path create(Path working, Path place, String prefix) throws IOException {
        while (true) {
            try {
                String name = Long.toHexString(System.nanoTime()) + "-" + COUNT.incrementAndGet();
                return Files.createFile(working.resolve(prefix + name + Leftovers.ENDING));
            } catch (AccessDeniedException | NoSuchFileException e) {
                // The name of a working file says nothing to whoever named another.
                throw new MessageException(
                        Message.of("cannot-be-written", reason(e)).at(place));
            } catch (FileAlreadyExistsException e) {
                // Another process has it: the next name is free sooner or later.
            }
        }
    }

    private static Message reason(FileSystemException failure) {
        return Message.of(failure instanceof AccessDeniedException ? "system.denied" : "no-such-folder");
    }

    /** Takes the file's bytes. */
    public OutputStream out() {
        return out;
    }

    /**
     * Moves the file to its place, over an older one.
     *
     * @throws IOException if the last bytes or the move fail; the older file is then untouched
     */
    public void commit() throws IOException {
        out.close();
        if (temporary != null) {
            move(temporary, place);
        }
        committed = true;
    }

    /**
     * Moves a complete file to its place, over an older one.
     *
     * @throws IOException if that fails; the older file is then untouched
     */
    public static void move(Path temporary, Path place) throws IOException {
        try {
            Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        if (!committed) {
            try {
                out.close();
            } finally {
                if (temporary != null) {
                    Files.deleteIfExists(temporary);
                }
            }
        }
    }

    /**
     * Temporary files that runs which were killed left beside one file. Whoever writes one holds a lock on
     * it: one that is old, and that nobody holds, is nobody's.
     */
    static final class Leftovers {

        static final String ENDING = ".tmp";

        /** Longer than any run can be between making its file and locking it. */
        private static final Duration OLD = Duration.ofHours(1);

        private final Path folder;
        private final String prefix;

        Leftovers(Path place) {
            this.folder = place.toAbsolutePath().getParent();
            this.prefix = ".mubiao-"
                    + Integer.toHexString(place.getFileName().toString().hashCode()) + "-";
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
}
