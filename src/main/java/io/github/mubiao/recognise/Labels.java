package io.github.mubiao.recognise;

/** How labels are compared: by their characters alone. */
final class Labels {

    /** Longer texts are no labels. */
    private static final int LONGEST_LABEL = 24;

    private Labels() {}

    /**
     * A text without any white space and marks of notes, with full-width characters made ASCII; what is left of
     * a label however it was spread over its cell.
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
            folded.append(narrow(c));
        }
        int end = folded.length();
        while (end > 0 && isRaised(folded.charAt(end - 1))) {
            end--;
        }
        // A raised digit behind a Latin letter is part of a unit: m².
        boolean note = end > 0 && (folded.charAt(end - 1) > '\u007F' || folded.charAt(end - 1) == ')');
        return note ? folded.substring(0, end) : folded.toString();
    }

    private static boolean isRaised(char c) {
        return c == '\u2070' || c == '¹' || c == '²' || c == '³' || (c >= '\u2074' && c <= '\u2079');
    }

    /** A full-width character as its ASCII sister. */
    private static char narrow(char c) {
        boolean wide = c >= '！' && c <= '～';
        return wide ? (char) (c - '！' + '!') : c == '〔' ? '(' : c == '〕' ? ')' : c;
    }

    /** Whether a text is a number as rows are counted by. */
    static boolean isOrdinal(String text) {
        return !text.isEmpty() && text.length() <= 2 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether a few words end in a colon, as a label does before what it names. */
    static boolean endsInColon(String text) {
        int last = text.length() - 1;
        return last > 0
                && text.length() <= LONGEST_LABEL
                && (text.charAt(last) == ':' || text.charAt(last) == '：')
                && text.indexOf('\n') < 0;
    }

    /** White space of any kind, also the ideographic and no-break spaces and the zero-width ones. */
    static boolean isSpace(char c) {
        return !isPlain(c) && isOddSpace(c);
    }

    private static boolean isOddSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    /** A label without the white space that only spreads its characters over its cell: beside Chinese characters; between other words one
     * space stays. */
    static String compact(String label) {
        StringBuilder kept = new StringBuilder(label.length());
        int i = 0;
        while (i < label.length()) {
            char c = label.charAt(i);
            if (!isSpace(c)) {
                kept.append(c);
                i++;
                continue;
            }
            int end = i;
            while (end < label.length() && isSpace(label.charAt(end))) {
                end++;
            }
            if (i > 0 && end < label.length() && isWord(label.charAt(i - 1)) && isWord(label.charAt(end))) {
                kept.append(' ');
            }
            i = end;
        }
        return kept.toString();
    }

    private static boolean isWord(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }
}
