package io.github.mubiao.read;

/**
 * What is known of a document once it is read.
 *
 * @param format what the file is, whatever its name says: {@code docx}, {@code doc}, {@code html}
 * @param leftOut what was left out on purpose
 */
public record ReadResult(String format, LeftOut leftOut) {}
