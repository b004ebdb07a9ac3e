package io.github.mubiao.check;

/** Text as rules compare it: full-width characters as ASCII, no white space. */
final class Folded {

    private Folded() {}

    /** The folded text; empty for {@code null}. */
    static String of(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '！' && c <= '～') {
                folded.append((char) (c - '！' + '!'));
            } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                folded.append(c);
            }
        }
        return folded.toString();
    }
}
