package io.github.mubiao.value;

import java.util.List;

/**
 * Finds the words around a number. A value has no spaces, and the name in front of a number may hold any characters, so
 * that the text is not cut from its beginning: the words are read from the number outwards, at each place the longest
 * one of all categories that may stand there.
 */
final class Lexer {

    /** The categories of words that may stand between a name and its number; of equal words the first counts. */
    private static final List<Words.Category> BEFORE_A_NUMBER = List.of(
            Words.Category.FALSE_SIGN,
            Words.Category.SIGN,
            Words.Category.WEAK,
            Words.Category.FALSE_CHANGE,
            Words.Category.CHANGE,
            Words.Category.CURRENCY,
            Words.Category.ASPIRATION,
            Words.Category.NEUTRAL,
            Words.Category.BUDGET,
            Words.Category.GENERAL,
            Words.Category.BASELINE,
            Words.Category.AVERAGE);

    private static final Trie<Word> BACKWARDS = new Trie<>();

    static {
        for (Words.Category category : BEFORE_A_NUMBER) {
            for (String word : Words.of(category)) {
                BACKWARDS.put(new StringBuilder(word).reverse().toString(), new Word(category, word));
            }
        }
    }

    /**
     * A word of the lexicon.
     *
     * @param category what it does
     * @param text the word
     */
    record Word(Words.Category category, String text) {

        /** What the word means in its category. */
        String meaning() {
            return Words.meaning(category, text);
        }
    }

    private Lexer() {}

    /** Returns the longest word that ends at a place before a number; {@code null} for none. */
    static Word before(String text, int end) {
        return BACKWARDS.longest(text, end - 1, -1);
    }
}
