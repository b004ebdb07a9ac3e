package io.github.mubiao.recognise;

/** White space that only spreads a label's characters over its cell. */
final class Spaces {

    private Spaces() {}

    /** A label without white space beside Chinese characters; between other words one space stays. */
    static String withinLabel(String label) {
        StringBuilder kept = new StringBuilder(label.length());
        int i = 0;
        while (i < label.length()) {
            char c = label.charAt(i);
            if (!Labels.isSpace(c)) {
                kept.append(c);
                i++;
                continue;
            }
            int end = i;
            while (end < label.length() && Labels.isSpace(label.charAt(end))) {
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
