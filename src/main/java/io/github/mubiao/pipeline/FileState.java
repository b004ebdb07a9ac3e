package io.github.mubiao.pipeline;

import io.github.mubiao.read.UnreadableDocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * What a file system says of a file, to see whether it changed.
 *
 * @param key which file it is; {@code null} where the file system does not say
 * @param size its bytes; -1 where there is no such file
 * @param modified when it was written last
 */
record FileState(Object key, long size, FileTime modified) {

    private static final FileState GONE = new FileState(null, -1, null);

    /** The state now; the reader finds out why a file cannot be looked at. */
    static FileState of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileState(attributes.fileKey(), attributes.size(), attributes.lastModifiedTime());
        } catch (IOException e) {
            return GONE;
        }
    }

    /**
     * Refuses a file that is not as it was.
     *
     * @throws UnreadableDocumentException if it changed
     */
    void check(Path file) throws UnreadableDocumentException {
        if (!equals(of(file))) {
            throw UnreadableDocumentException.changed();
        }
    }
}
