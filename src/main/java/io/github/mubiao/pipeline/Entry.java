package io.github.mubiao.pipeline;

import io.github.mubiao.model.DocumentStatus;
import io.github.mubiao.model.Severity;
import java.util.Map;
import java.util.Objects;

/**
 * What a run knows of one input: the input as it was, and what it left in the output folder.
 *
 * @param path the input's path as given, with {@code /} between names
 * @param name its name in the output folder, without extension
 * @param sha256 the SHA-256 of its bytes; {@code null} where it could not be read
 * @param size its bytes
 * @param content the digest of what its document says; {@code null} where it has none
 * @param error why it could not be converted; {@code null} where it was
 * @param complete whether the input was read to its end
 * @param projects how many projects it holds
 * @param indicators how many indicators
 * @param findings how many findings of each severity, the failure among them
 * @param milliseconds the time it took
 * @param json its JSON file; {@code null} where it has none
 * @param parts its part of each shared file, by the file's name
 */
record Entry(
        String path,
        String name,
        String sha256,
        long size,
        String content,
        String error,
        boolean complete,
        int projects,
        int indicators,
        Map<Severity, Integer> findings,
        long milliseconds,
        Stored json,
        Map<String, Stored> parts) {

    Entry {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(name, "name");
        findings = Map.copyOf(findings);
        parts = Map.copyOf(parts);
    }

    /**
     * A run of bytes in a file.
     *
     * @param offset where it begins
     * @param length how long it is
     * @param checksum its CRC-32C
     */
    record Stored(long offset, long length, long checksum) {}

    DocumentStatus status() {
        return failed() ? DocumentStatus.FAILED : complete ? DocumentStatus.CONVERTED : DocumentStatus.INCOMPLETE;
    }

    boolean failed() {
        return error != null;
    }

    Entry withParts(Map<String, Stored> moved) {
        return new Entry(
                path,
                name,
                sha256,
                size,
                content,
                error,
                complete,
                projects,
                indicators,
                findings,
                milliseconds,
                json,
                moved);
    }
}
