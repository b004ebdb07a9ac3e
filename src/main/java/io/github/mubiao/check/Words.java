package io.github.mubiao.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that rules go by, from {@code words.tsv}. */
final class Words {

    private static final Map<String, List<String>> BY_CATEGORY = read();

    private Words() {}

    /** The words of a category, which must be in the table. */
    static List<String> of(String category) {
        List<String> words = BY_CATEGORY.get(category);
        if (words == null) {
            throw new IllegalArgumentException("No such category in words.tsv: " + category);
        }
        return words;
    }

    /** The longest word of a category that the text ends with; {@code null} for none. */
    static String ending(String category, String text) {
        String longest = null;
        for (String word : of(category)) {
            if (text.endsWith(word) && (longest == null || word.length() > longest.length())) {
                longest = word;
            }
        }
        return longest;
    }

    /** Whether a word of a category stands anywhere in the text. */
    static boolean within(String category, String text) {
        return of(category).stream().anyMatch(text::contains);
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> words = new HashMap<>();
        for (List<String> row : TabTable.rows("words.tsv", 2)) {
            words.put(row.get(0), List.of(row.get(1).split(" ")));
        }
        return words;
    }
}
