package io.github.mubiao.diff;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;

/** What of a text counts when two texts are compared. */
final class ComparedText {

    private ComparedText() {}

    /** The text without white space: its layout is not what it says. */
    static String withoutSpace(String text) {
        return kept(text, c -> !isSpace(c));
    }

    /** Letters and digits alone, full-width ones as the others, capitals. */
    static String letters(String text) {
        if (isPlain(text)) {
            return text;
        }
        return kept(
                Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT), Character::isLetterOrDigit);
    }

    /** Whether nothing but Chinese characters, digits and capitals are in it, which stay as they are; most texts. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!((c >= '\u4E00' && c <= '\u9FA5') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'))) {
                return false;
            }
        }
        return true;
    }

    private static String kept(String text, IntPredicate wanted) {
        int start = 0;
        while (start < text.length() && wanted.test(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        if (start == text.length()) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length()).append(text, 0, start);
        for (int at = start; at < text.length(); ) {
            int c = text.codePointAt(at);
            if (wanted.test(c)) {
                kept.appendCodePoint(c);
            }
            at += Character.charCount(c);
        }
        return kept.toString();
    }

    /** As {@link #letters}; {@code null} where nothing is left. */
    static String key(String text) {
        String letters = text == null ? "" : letters(text);
        return letters.isEmpty() ? null : letters;
    }

    /** The same words and signs, full-width ones as the others, the space between them gone. */
    static String words(String text) {
        return withoutSpace(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
