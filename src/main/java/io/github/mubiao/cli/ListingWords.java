package io.github.mubiao.cli;

import io.github.mubiao.model.MessageCatalog;

/** The words of the text that {@code explain} and {@code inspect} print for people. */
final class ListingWords {

    private static final String NAME = "io.github.mubiao.cli.listings";

    /** The column at which what a label names begins. */
    private static final int LABELS = 10;

    private final MessageCatalog words;

    ListingWords(ReportLanguage language) {
        words = new MessageCatalog(NAME, language.locale());
    }

    String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    /** So many of what has a key {@code counted.WHAT}. */
    String counted(int count, String what) {
        return words.counted(count, what);
    }

    /** What another room says in English, in the words of this language where it has some of its own. */
    String said(String key, String english) {
        return words.has(key) ? words.text(key) : english;
    }

    /** A label, filled up to a column's width; Chinese characters take two columns. */
    String label(String key) {
        String label = said(key, key.substring(key.indexOf('.') + 1));
        int columns = label.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
        return label + " ".repeat(Math.max(1, LABELS - columns));
    }
}
