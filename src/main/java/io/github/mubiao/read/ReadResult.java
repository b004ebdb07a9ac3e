package io.github.mubiao.read;

import io.github.mubiao.model.Finding;
import java.util.List;

/**
 * What is known of a document once it is read.
 *
 * @param format what the file is, whatever its name says: {@code docx}, {@code doc}, {@code xlsx},
 *     {@code xls}, {@code pdf}, {@code ofd}, {@code odt}, {@code ods}, {@code rtf}, {@code html} or {@code xml}
 * @param leftOut what was left out on purpose
 * @param findings what is wrong with the file itself: it ends early ({@code incomplete-file}), or
 *     characters of it could not be read ({@code lost-character})
 */
public record ReadResult(String format, LeftOut leftOut, List<Finding> findings) {

    /** Takes a copy of the findings. */
    public ReadResult {
        findings = List.copyOf(findings);
    }
}
