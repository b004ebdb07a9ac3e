package io.github.mubiao.pipeline;

import io.github.mubiao.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A file's content in short; who has it knows whether the file is another.
 *
 * @param sha256 the SHA-256 of its bytes, in hexadecimal digits
 * @param size how many bytes
 */
public record Digest(String sha256, long size) {

    /**
     * The digest of a file; pipes and devices, which may have no end, have none.
     *
     * @throws IOException if the file cannot be read
     */
    public static Digest of(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        MessageDigest digest = Sha256.digest();
        long size;
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            size = in.transferTo(OutputStream.nullOutputStream());
        }
        return new Digest(HexFormat.of().formatHex(digest.digest()), size);
    }
}
