package io.github.mubiao.pipeline;

import io.github.mubiao.write.SharedFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What one document adds to each shared file, until its turn comes. */
final class DocumentParts implements Closeable {

    private final Map<SharedFile, SpillBuffer> parts = new LinkedHashMap<>();

    DocumentParts(Set<SharedFile> files, Path working) {
        files.forEach(file -> parts.put(file, new SpillBuffer(working)));
    }

    OutputStream out(SharedFile file) {
        return OutputFailure.telling(parts.get(file));
    }

    SpillBuffer part(SharedFile file) {
        return parts.get(file);
    }

    @Override
    public void close() throws IOException {
        for (SpillBuffer part : parts.values()) {
            part.close();
        }
    }
}
