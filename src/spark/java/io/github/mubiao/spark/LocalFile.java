package io.github.mubiao.spark;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.hadoop.conf.Configuration;

/**
 * A document where a program can read it: the file itself where it is on this machine, else a copy that
 * streams through no memory and is gone afterwards.
 *
 * @param file the file
 * @param copied whether it is a copy
 */
record LocalFile(Path file, boolean copied) implements Closeable {

    /**
     * The local file of a path.
     *
     * @throws IOException if the file system does not give it
     */
    static LocalFile of(String path, Configuration hadoop) throws IOException {
        org.apache.hadoop.fs.Path remote = new org.apache.hadoop.fs.Path(path);
        if ("file".equals(remote.toUri().getScheme())) {
            return new LocalFile(Path.of(remote.toUri().getPath()), false);
        }
        Path copy = Files.createTempFile("mubiao-document", ".tmp");
        try (InputStream in = remote.getFileSystem(hadoop).open(remote)) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
        return new LocalFile(copy, true);
    }

    @Override
    public void close() throws IOException {
        if (copied) {
            Files.deleteIfExists(file);
        }
    }
}
