package io.github.mubiao.identity;

import io.github.mubiao.model.TabTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words by which departments and regions are told; they are in {@code words.tsv}. */
final class IdentityWords {

    private static final Map<String, List<String>> WORDS = new HashMap<>();

    static {
        for (List<String> row : TabTable.rows(IdentityWords.class, "words.tsv")) {
            WORDS.put(row.get(0), List.copyOf(row.subList(1, row.size())));
        }
    }

    private IdentityWords() {}

    static List<String> organisations() {
        return WORDS.get("organisation");
    }

    static List<String> after() {
        return WORDS.get("after");
    }

    static List<String> issued() {
        return WORDS.get("issued");
    }

    /** Whether the words before that of an organisation name a kind of organisations: 地方政府. */
    static boolean isGeneral(String name) {
        return WORDS.get("general").contains(name);
    }

    /** Whether a name of a region says no more than what kind of region it is: 地区, 城区. */
    static boolean isKindOfRegion(String name) {
        return WORDS.get("kindOfRegion").contains(name);
    }

    static boolean endsRegion(char c) {
        return WORDS.get("region").contains(String.valueOf(c));
    }

    /** Whether the character at a place is one of a word that names no region. */
    static boolean isNoRegion(String text, int at) {
        for (String word : WORDS.get("notRegion")) {
            for (int start = Math.max(0, at - word.length() + 1); start <= at; start++) {
                if (text.startsWith(word, start)) {
                    return true;
                }
            }
        }
        return false;
    }
}
