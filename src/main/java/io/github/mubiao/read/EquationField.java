package io.github.mubiao.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes what an {@code EQ} field shows: a character in a circle, a word with its reading above, a
 * fraction. Such a field has no result; Word draws its code ([ECMA-376] part 1, 17.16.5.17).
 */
final class EquationField {

    private static final String NAME = "EQ";

    /** Where the name stands, if anywhere. */
    static final int BEGINNING = 40;

    /** Deeper ones are shown as they are written. */
    private static final int MAX_DEPTH = 20;

    private static final String CIRCLES = "○◯〇";
    private static final String FRAMES = CIRCLES + "□△◇";

    /** Signs that are put together from two. */
    private static final Map<String, String> OVERSTRUCK =
            Map.of(">_", "≥", "<_", "≤", ">-", "≥", "<-", "≤", "=/", "≠", "＞_", "≥", "＜_", "≤", "+_", "±", "+-", "±");

    private final String code;
    private int at;

    private EquationField(String code, int start) {
        this.code = code;
        this.at = start;
    }

    /** Whether the code of a field is, or may still become, that of an equation: looks at its beginning alone. */
    static boolean mayBe(CharSequence code) {
        String start = code.subSequence(0, Math.min(code.length(), BEGINNING))
                .toString()
                .stripLeading();
        int length = Math.min(start.length(), NAME.length());
        return start.regionMatches(true, 0, NAME, 0, length)
                && (start.length() <= NAME.length() || !Character.isLetterOrDigit(start.charAt(NAME.length())))
                && (length > 0 || code.length() < BEGINNING);
    }

    /**
     * The text that a field shows by its code alone.
     *
     * @return empty for a field of another kind; the code itself where it is not one that Word could draw
     */
    static String text(String code) {
        String equation = code.strip();
        if (equation.length() < NAME.length() || !mayBe(equation)) {
            return "";
        }
        EquationField field = new EquationField(equation, NAME.length());
        String text = field.sequence(0);
        return text == null || field.at < equation.length()
                ? equation.substring(NAME.length()).strip()
                : text.strip();
    }

    private boolean isAt(char c) {
        return at < code.length() && code.charAt(at) == c;
    }

    /** Text and constructs up to a comma, a closing bracket or the end; null where it cannot be read. */
    private String sequence(int depth) {
        StringBuilder text = new StringBuilder();
        while (at < code.length() && !(depth > 0 && (isAt(',') || isAt(')')))) {
            String next = isAt('\\') ? construct(depth) : String.valueOf(code.charAt(at++));
            if (next == null) {
                return null;
            }
            text.append(next);
        }
        return text.toString();
    }

    private String construct(int depth) {
        at++;
        if (at == code.length()) {
            return null;
        }
        char letter = Character.toLowerCase(code.charAt(at++));
        if (letter == '*') {
            format();
            return "";
        }
        if (!Character.isLetter(letter)) {
            return String.valueOf(letter);
        }
        String options = options();
        List<Operand> operands = operands(depth + 1);
        return operands == null ? null : drawn(letter, options, operands);
    }

    /** Leaves out how the whole is formatted: a word, or one in quotation marks. */
    private void format() {
        while (isAt(' ')) {
            at++;
        }
        char end = isAt('"') ? code.charAt(at++) : ' ';
        while (at < code.length() && !isAt(end) && !(end == ' ' && isAt('\\'))) {
            at++;
        }
        if (at < code.length() && end == '"') {
            at++;
        }
    }

    private String options() {
        int start = at;
        while (at < code.length() && !isAt('(')) {
            // A bracket may itself be an option: \bc\(
            at += isAt('\\') && at + 1 < code.length() ? 2 : 1;
        }
        return code.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private List<Operand> operands(int depth) {
        if (!isAt('(') || depth > MAX_DEPTH) {
            return null;
        }
        List<Operand> operands = new ArrayList<>();
        do {
            at++;
            int start = at;
            String text = sequence(depth);
            if (text == null) {
                return null;
            }
            String written = code.substring(start, at).stripLeading();
            operands.add(new Operand(text.strip(), written.regionMatches(true, 0, "\\s", 0, 2)));
        } while (isAt(','));
        if (!isAt(')')) {
            return null;
        }
        at++;
        return operands;
    }

    private static String drawn(char letter, String options, List<Operand> operands) {
        String first = operands.get(0).text();
        String second = operands.size() > 1 ? operands.get(1).text() : "";
        String all = joined("", operands);
        return switch (letter) {
            case 'f' -> MathText.fraction(first, second);
            case 'r' -> operands.size() == 1 ? MathText.radical("", first) : MathText.radical(first, second);
            case 'o' -> overstruck(operands);
            case 's' -> options.contains("do") ? MathText.lowered(all) : MathText.raised(all);
            case 'b' -> "(" + all + ")";
            case 'a' -> joined(" ", operands);
            case 'l' -> joined(",", operands);
            case 'i' -> "∫" + all;
            default -> all;
        };
    }

    /** Several texts at one place: a sign put together, a character in a frame, or a word with its reading. */
    private static String overstruck(List<Operand> operands) {
        String all = joined("", operands);
        if (OVERSTRUCK.containsKey(all)) {
            return OVERSTRUCK.get(all);
        }
        List<Operand> level =
                operands.stream().filter(operand -> !operand.shifted()).toList();
        List<Operand> framed = level.stream()
                .filter(operand -> !isOneOf(FRAMES, operand.text()))
                .toList();
        if (framed.isEmpty()) {
            return all;
        }
        String text = joined("", framed);
        boolean circled = level.stream().anyMatch(operand -> isOneOf(CIRCLES, operand.text()));
        return circled ? circled(text) : text;
    }

    private static boolean isOneOf(String signs, String text) {
        return !text.isEmpty() && signs.contains(text);
    }

    /** A number in a circle must not run together with the digits beside it. */
    private static String circled(String text) {
        if (!text.matches("[0-9]+")) {
            return text;
        }
        boolean one = text.matches("[1-9]|1[0-9]|20");
        return one ? String.valueOf((char) ('①' + Integer.parseInt(text) - 1)) : "(" + text + ")";
    }

    private static String joined(String separator, List<Operand> operands) {
        return operands.stream().map(Operand::text).collect(Collectors.joining(separator));
    }

    /** What stands between two commas, and whether it is moved above the line or below it. */
    private record Operand(String text, boolean shifted) {}
}
