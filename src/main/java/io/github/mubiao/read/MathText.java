package io.github.mubiao.read;

/** The parts of an equation as a person would type them in a line. */
public final class MathText {

    private MathText() {}

    /** A fraction: {@code 3/4}. */
    public static String fraction(String numerator, String denominator) {
        return group(numerator) + "/" + group(denominator);
    }

    /** A root. */
    public static String radical(String degree, String radicand) {
        return raised(degree) + "√" + group(radicand);
    }

    /** A text above the line: {@code ⁶}, or {@code ^x}. */
    public static String raised(String text) {
        return script(text, "^", Shift.RAISED);
    }

    /** A text below the line: {@code ₂}, or {@code _x}. */
    public static String lowered(String text) {
        return script(text, "_", Shift.LOWERED);
    }

    /** Small characters where there are some for all of the text; otherwise the sign and the text. */
    private static String script(String text, String sign, Shift shift) {
        if (text.isEmpty()) {
            return "";
        }
        String small = shift.ofEquation(text);
        return small == null ? sign + group(text) : small;
    }

    private static String group(String text) {
        boolean one = text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '.');
        return one ? text : "(" + text + ")";
    }
}
