package io.github.mubiao.recognise;

/** How labels are compared: by their characters alone. */
final class Labels {

    private Labels() {}

    /**
     * A text without any white space, with full-width characters made ASCII; what is left of a label however
     * it was spread over its cell.
     */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                continue;
            }
            folded.append(narrow(c));
        }
        return folded.toString();
    }

    /** A full-width character as its ASCII sister. */
    private static char narrow(char c) {
        boolean wide = c >= '！' && c <= '～';
        return wide ? (char) (c - '！' + '!') : c == '〔' ? '(' : c == '〕' ? ')' : c;
    }

    /** White space of any kind, also the ideographic and no-break spaces and the zero-width ones. */
    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }
}
