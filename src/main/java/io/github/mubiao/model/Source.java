package io.github.mubiao.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The file that a document was read from.
 *
 * @param path the path as given on the command line, with {@code /} between names
 * @param format what the file's content is: {@code docx}, {@code doc}, {@code html}, {@code xlsx}, {@code
 *     xls}, {@code ods}, {@code odt}, {@code rtf}, or {@code xml} for a document in one XML file of whatever
 *     program; {@code null} where it could not be read
 * @param sha256 the SHA-256 of the file's bytes, 64 hexadecimal digits; {@code null} where it could not
 *     be read
 * @param size the file's size in bytes
 */
public record Source(
        String path, @Nullable String format, @Nullable String sha256, long size) {

    /** Checks that nothing is missing. */
    public Source {
        Objects.requireNonNull(path, "path");
        if (size < 0) {
            throw new IllegalArgumentException("Negative size of " + path + ": " + size);
        }
    }
}
