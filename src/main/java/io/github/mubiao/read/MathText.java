package io.github.mubiao.read;

/** The parts of an equation as a person would type them in a line. */
final class MathText {

    private static final String DIGITS = "0123456789+-=()n";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";

    private MathText() {}

    static String fraction(String numerator, String denominator) {
        return group(numerator) + "/" + group(denominator);
    }

    static String radical(String degree, String radicand) {
        return raised(degree) + "√" + group(radicand);
    }

    static String raised(String text) {
        return script(text, "^", RAISED);
    }

    static String lowered(String text) {
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
