package io.github.mubiao.read;

/** The parts of an equation as a person would type them in a line. */
public final class MathText {

    private static final String DIGITS = "0123456789+-=()n";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";

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
        return script(text, "^", RAISED);
    }

    /** A text below the line: {@code ₂}, or {@code _x}. */
    public static String lowered(String text) {
        return script(text, "_", LOWERED);
    }

    /** Small characters where there are some for all of the text; otherwise the sign and the text. */
    private static String script(String text, String sign, String small) {
        if (text.isEmpty()) {
            return "";
        }
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int at = DIGITS.indexOf(text.charAt(i));
            if (at < 0) {
                return sign + group(text);
            }
            result.append(small.charAt(at));
        }
        return result.toString();
    }

    private static String group(String text) {
        boolean one = text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '.');
        return one ? text : "(" + text + ")";
    }
}
