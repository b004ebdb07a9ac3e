package io.github.mubiao.read;

/**
 * Whether characters stand on the line, above or below it. The digits of a power, of a unit or of a note's
 * mark are no digits of the number before them: 10 with a raised 6 is not 106. They are written as Unicode
 * writes them, so that the text says what the document shows and no reader joins them with what stands before.
 */
public enum Shift {
    /** On the line. */
    NONE(""),
    /** Above it: 10⁶, m². */
    RAISED("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ"),
    /** Below it: CO₂. */
    LOWERED("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ");

    /** The characters that Unicode has above and below the line. */
    private static final String PLAIN = "0123456789+-=()n";

    private final String written;

    Shift(String written) {
        this.written = written;
    }

    /** The shift of text whose base line is moved up by so many points, or down where they are below zero. */
    public static Shift ofPoints(double points) {
        // Less than this is how programs centre a line; nobody sees it.
        return Math.abs(points) < 2 ? NONE : points > 0 ? RAISED : LOWERED;
    }

    /** A digit as it is written there; any other character itself, so that words stay words (2nd). */
    public char of(char c) {
        return this != NONE && c >= '0' && c <= '9' ? written.charAt(c - '0') : c;
    }

    /** A text whose digits are written there. */
    public String of(String text) {
        if (this == NONE) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            shown.append(of(text.charAt(i)));
        }
        return shown.toString();
    }

    /** A part of an equation, written there with its signs; {@code null} where Unicode has not all of them there. */
    String ofEquation(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = PLAIN.indexOf(text.charAt(i));
            if (at < 0) {
                return null;
            }
            shown.append(written.charAt(at));
        }
        return shown.toString();
    }
}
