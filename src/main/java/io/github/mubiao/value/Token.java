package io.github.mubiao.value;

import java.util.Locale;

/**
 * A piece of a value and what it was taken for.
 *
 * @param type what it is: {@code name}, {@code sign}, {@code change}, {@code number}, {@code unit},
 *     {@code date}, {@code grade}, {@code reference}, {@code note}, {@code word}
 * @param text the piece as it stands in the document
 * @param start its first character's place in its cell, counted from 0
 * @param end the place behind its last character
 * @param source the cell that it stands in
 */
public record Token(String type, String text, int start, int end, Source source) {

    /** The cells of which a target is read: the value's own, the columns of signs and units, the indicator's name. */
    public enum Source {
        VALUE,
        SIGN,
        UNIT,
        NAME;

        /** The word that output uses. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
