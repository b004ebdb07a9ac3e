package io.github.mubiao.write;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is there complete or not at all: written under a temporary name beside its place, moved
 * there by {@link #commit}, gone when closed without it.
 */
public final class AtomicFile implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Path place;
    private final Path temporary;
    private final OutputStream out;
    private boolean committed;

    /**
     * Opens the temporary file; folders on the way are made.
     *
     * @param place where the file shall be
     * @throws IOException if it cannot be made there
     */
    public AtomicFile(Path place) throws IOException {
        this.place = place;
        Path folder = place.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        this.temporary = Files.createTempFile(folder, "." + place.getFileName() + "-", ".tmp");
        this.out = new BufferedOutputStream(Files.newOutputStream(temporary), BUFFER);
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
        readableByAll(temporary);
        try {
            Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, place, StandardCopyOption.REPLACE_EXISTING);
        }
        committed = true;
    }

    /** Temporary files are the owner's alone; results are like any other file. */
    private static void readableByAll(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    @Override
    public void close() throws IOException {
        if (!committed) {
            try {
                out.close();
            } finally {
                Files.deleteIfExists(temporary);
            }
        }
    }
}
