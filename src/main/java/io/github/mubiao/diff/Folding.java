package io.github.mubiao.diff;

import java.text.Normalizer;
import java.util.Locale;

/** What of a text counts when two texts are compared. */
final class Folding {

    private Folding() {}

    /** The text without white space: its layout is not what it says. */
    static String withoutSpace(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isSpace(c)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Letters and digits alone, full-width ones as the others, capitals. */
    static String letters(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(plain.length());
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
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
