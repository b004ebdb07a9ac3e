package io.github.mubiao.check;

import io.github.mubiao.model.TabTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The words that rules go by, from {@code words.tsv}. */
final class RuleWords {

    private static final Map<String, List<String>> BY_CATEGORY = read();
    /** The last characters of each category's words, which tell most texts at a look. */
    private static final Map<String, String> LAST = lastCharacters();

    private RuleWords() {}

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
        List<String> words = of(category);
        String last = LAST.get(category);
        if (text.isEmpty() || last.indexOf(text.charAt(text.length() - 1)) < 0) {
            return null;
        }
        String longest = null;
        for (String word : words) {
            if (text.endsWith(word) && (longest == null || word.length() > longest.length())) {
                longest = word;
            }
        }
        return longest;
    }

    /** Whether a word of a category stands anywhere in the text. */
    static boolean within(String category, String text) {
        for (String word : of(category)) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> lastCharacters() {
        Map<String, String> last = new HashMap<>();
        BY_CATEGORY.forEach((category, words) -> last.put(
                category,
                words.stream().map(word -> word.substring(word.length() - 1)).collect(Collectors.joining())));
        return last;
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> words = new HashMap<>();
        for (List<String> row : TabTable.rows(RuleWords.class, "words.tsv", 2)) {
            words.put(row.get(0), List.of(row.get(1).split(" ")));
        }
        return words;
    }
}
