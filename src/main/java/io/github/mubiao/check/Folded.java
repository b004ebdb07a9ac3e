package io.github.mubiao.check;

/** Text as rules compare it: full-width characters as ASCII, no white space. */
final class Folded {

    private Folded() {}

    /** The folded text; empty for {@code null}. */
    static String of(String text) {
        if (text == null) {
            return "";
        }
        return isFolded(text) ? text : fold(text);
    }

    /** Most texts are; they need no copy. */
    private static boolean isFolded(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c > ' ' && c < '\u007F') || (c >= '\u3400' && c <= '\u9FFF');
            if (!plain && ((c >= '！' && c <= '～') || Character.isWhitespace(c) || Character.isSpaceChar(c))) {
                return false;
            }
        }
        return true;
    }

    private static String fold(String text) {
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
