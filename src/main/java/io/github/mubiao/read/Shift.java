package io.github.mubiao.read;

/**
 * Whether characters stand on the line, above or below it. The digits of a power, of a unit or of a note's
 * mark are no digits of the number before them: 10 with a raised 6 is not 106. They are written as Unicode
 * writes them, so that the text says what the document shows and no reader joins them with what stands before.
 */
public enum Shift {
    /** On the line. */
    NONE("0123456789"),
    /** Above it: 10⁶, m². */
    RAISED("⁰¹²³⁴⁵⁶⁷⁸⁹"),
    /** Below it: CO₂. */
    LOWERED("₀₁₂₃₄₅₆₇₈₉");

    private final String digits;

    Shift(String digits) {
        this.digits = digits;
    }

    /** The shift of text whose base line is moved up by so many points, or down where they are below zero. */
    public static Shift ofPoints(double points) {
        // Less than this is how programs centre a line; nobody sees it.
        return Math.abs(points) < 2 ? NONE : points > 0 ? RAISED : LOWERED;
    }

    /** A digit as it is written there; any other character itself. */
    public char of(char c) {
        return c >= '0' && c <= '9' ? digits.charAt(c - '0') : c;
    }
}
