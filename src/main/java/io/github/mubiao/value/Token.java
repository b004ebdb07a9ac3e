package io.github.mubiao.value;

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

    /** The cells of which a target is read. */
    public enum Source {
        /** The value's own. */
        VALUE("value"),
        /** The column of signs. */
        SIGN("sign"),
        /** The column of units. */
        UNIT("unit"),
        /** The indicator's name. */
        NAME("name");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        /** The word that output uses. */
        public String label() {
            return label;
        }
    }
}
