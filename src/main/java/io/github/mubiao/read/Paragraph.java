package io.github.mubiao.read;

/**
 * A paragraph outside tables.
 *
 * @param number counts from 1 in document order, those in text boxes too
 * @param text the characters shown, outer white space trimmed; a line break is {@code \n}
 */
public record Paragraph(int number, String text) {}
