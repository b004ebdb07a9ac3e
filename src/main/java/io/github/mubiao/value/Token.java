package io.github.mubiao.value;

/**
 * A piece of a value and what it was taken for.
 *
 * @param type what it is: {@code name}, {@code sign}, {@code change}, {@code number}, {@code unit},
 *     {@code date}, {@code grade}, {@code reference}, {@code note}, {@code word}
 * @param text the piece as it stands in the document
 * @param start its first character's place in the value, counted from 0
 * @param end the place behind its last character
 */
public record Token(String type, String text, int start, int end) {}
