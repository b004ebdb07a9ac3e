package io.github.mubiao.read;

/**
 * A paragraph outside tables.
 *
 * @param number counts from 1 in document order, those in text boxes too
 * @param text the characters shown, outer white space trimmed; a line break is {@code \n}
 * @param picture whether a picture stands in it, such as a table that was pasted as an image
 */
public record Paragraph(int number, String text, boolean picture) {}
