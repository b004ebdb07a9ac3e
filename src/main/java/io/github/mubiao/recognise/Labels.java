package io.github.mubiao.recognise;

/** How labels are compared: by their characters alone. */
final class Labels {

    private static final String OPENING = "（(【[";
    private static final String CLOSING = "）)】]";

    private Labels() {}

    /**
     * A text without any white space, with ASCII brackets and colons; what is left of a label however
     * it was spread over its cell.
     */
    static String fold(String text) {
        int plain = 0;
        while (plain < text.length() && isPlain(text.charAt(plain))) {
            plain++;
        }
        return plain == text.length() ? text : folded(text);
    }

    /** Printable ASCII and the common Chinese characters, which nearly all labels are made of. */
    private static boolean isPlain(char c) {
        return (c > ' ' && c < '\u007F') || (c >= '\u3400' && c <= '\u9FFF');
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                continue;
            }
            folded.append(
                    switch (c) {
                        case '（' -> '(';
                        case '）' -> ')';
                        case '：' -> ':';
                        case '％' -> '%';
                        default -> c;
                    });
        }
        return folded.toString();
    }

    /** White space of any kind, also the ideographic and no-break spaces and the zero-width ones. */
    static boolean isSpace(char c) {
        return !isPlain(c) && isOddSpace(c);
    }

    private static boolean isOddSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    /**
     * The core of a folded label: no leading {@code 其中:}, stars or list number, no trailing colon, no
     * bracket at its end.
     */
    static String core(String folded) {
        String core = folded;
        while (!core.isEmpty() && "*★☆·-—".indexOf(core.charAt(0)) >= 0) {
            core = core.substring(1);
        }
        if (core.startsWith("其中")) {
            core = core.substring(2);
            core = core.startsWith(":") ? core.substring(1) : core;
        }
        core = withoutTrailing(core, ':');
        int open = trailingBracket(core);
        if (open > 0) {
            core = withoutTrailing(core.substring(0, open), ':');
        }
        return core;
    }

    /** What stands in the bracket that ends a folded label, such as {@code 万元}; {@code null} for none. */
    static String bracket(String folded) {
        String label = withoutTrailing(folded, ':');
        int open = trailingBracket(label);
        return open > 0 ? label.substring(open + 1, label.length() - 1) : null;
    }

    private static int trailingBracket(String label) {
        if (label.isEmpty() || CLOSING.indexOf(label.charAt(label.length() - 1)) < 0) {
            return -1;
        }
        int depth = 0;
        for (int i = label.length() - 1; i >= 0; i--) {
            char c = label.charAt(i);
            if (CLOSING.indexOf(c) >= 0) {
                depth++;
            } else if (OPENING.indexOf(c) >= 0 && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static String withoutTrailing(String text, char c) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == c) {
            end--;
        }
        return text.substring(0, end);
    }
}
