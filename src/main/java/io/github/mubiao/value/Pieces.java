package io.github.mubiao.value;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into its clauses, outside of brackets and never inside a number. */
final class Pieces {

    private static final String[] WORDS = {"并且", "同时", "且", "以及"};

    private Pieces() {}

    /**
     * The clauses of a text that are not empty.
     *
     * @param words whether words such as 且 and the mark 、 cut too
     */
    static List<Clause> of(Clause clause, boolean words) {
        List<Clause> pieces = new ArrayList<>();
        String text = clause.text();
        int depth = 0;
        int start = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            int length = depth == 0 ? cut(text, i, words) : 0;
            if (length > 0) {
                add(pieces, clause, start, i);
                i += length;
                start = i;
            } else {
                i++;
            }
        }
        add(pieces, clause, start, text.length());
        return pieces;
    }

    private static void add(List<Clause> pieces, Clause clause, int start, int end) {
        if (start < end) {
            pieces.add(clause.slice(start, end));
        }
    }

    private static int cut(String text, int place, boolean words) {
        char c = text.charAt(place);
        if (";。\n".indexOf(c) >= 0
                || (c >= '①' && c <= '⑳')
                || (c == ',' && !isThousands(text, place))
                || (words && c == '、')) {
            return 1;
        }
        if (words) {
            for (String word : WORDS) {
                if (text.startsWith(word, place)) {
                    return word.length();
                }
            }
        }
        return 0;
    }

    /** Whether the comma at a place stands inside a number: 1,234. */
    private static boolean isThousands(String text, int place) {
        if (place == 0 || !Characters.isDigit(text.charAt(place - 1)) || place + 3 >= text.length()) {
            return false;
        }
        boolean three = Characters.isDigit(text.charAt(place + 1))
                && Characters.isDigit(text.charAt(place + 2))
                && Characters.isDigit(text.charAt(place + 3));
        return three && (place + 4 == text.length() || !Characters.isDigit(text.charAt(place + 4)));
    }
}
