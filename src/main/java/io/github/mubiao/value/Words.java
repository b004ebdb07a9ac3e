package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The words that the grammar knows, by category, from {@code words.tsv}. */
final class Words {

    /** What a word does in a value. */
    enum Category {
        /** Compares: 不低于. */
        SIGN,
        /** Compares where no word behind the number says otherwise: 达到, 控制在. */
        WEAK,
        /** Says nothing about the comparison: 为, 共. */
        NEUTRAL,
        /** A change and its direction: 增长. */
        CHANGE,
        /** What a change is measured against: 较上年. */
        BASELINE,
        /** Compares from behind: 以上. */
        SUFFIX,
        /** Closes a range: 之间. */
        SUFFIX_EXACT,
        /** The whole value says that the indicator does not apply. */
        NOT_APPLICABLE,
        /** The whole value is a yes or a no. */
        YES,
        /** A grade that stands alone: 优. */
        GRADE,
        /** A grade only where it is compared: 满意以上. */
        GRADE_WEAK,
        /** May follow a grade: 标准. */
        GRADE_TAIL,
        /** Too vague to be measured against: 合理. */
        VAGUE,
        /** What spending is measured against: 预算. */
        BUDGET,
        /** May follow a percentage and says nothing more: 完成. */
        TAIL,
        /** May follow a date and says nothing more: 完成. */
        DONE,
        /** Before a number, makes it something else than a quantity: 第. */
        BAD_LEAD,
        /** Holds a numeral and is no number: 一般. */
        IDIOM,
        /** May follow a measure word as part of the unit: 所学校. */
        NOUN,
        /** A hope, not a target where a target stands beside it: 力争. */
        ASPIRATION,
        /** Stands where a number was to be filled in: **. */
        PLACEHOLDER,
        /** Every year: 每年. */
        RECURRING,
        /** The end of a year: 年底. */
        YEAR_END;

        private static Category of(String label) {
            return valueOf(label.replace('-', '_').toUpperCase(java.util.Locale.ROOT));
        }
    }

    private static final Map<Category, Map<String, String>> MEANINGS = new EnumMap<>(Category.class);
    private static final Map<Category, Integer> LONGEST = new EnumMap<>(Category.class);
    private static final Map<Category, BitSet> FIRST = new EnumMap<>(Category.class);
    private static final Map<Category, BitSet> LAST = new EnumMap<>(Category.class);

    static {
        for (Category category : Category.values()) {
            MEANINGS.put(category, new HashMap<>());
            LONGEST.put(category, 0);
            FIRST.put(category, new BitSet());
            LAST.put(category, new BitSet());
        }
        for (String[] row : TabTable.rows("words.tsv", 3)) {
            Category category = Category.of(row[0]);
            MEANINGS.get(category).put(row[1], row[2]);
            FIRST.get(category).set(row[1].charAt(0));
            LAST.get(category).set(row[1].charAt(row[1].length() - 1));
            LONGEST.merge(category, row[1].length(), Math::max);
        }
    }

    private Words() {}

    /** Whether the word is one of the category. */
    static boolean is(Category category, String word) {
        return MEANINGS.get(category).containsKey(word);
    }

    /** What the word means in the category; {@code null} where it is not of the category. */
    static String meaning(Category category, String word) {
        return MEANINGS.get(category).get(word);
    }

    /** The comparator that a word of the category stands for; {@code null} for none. */
    static Comparator comparator(Category category, String word) {
        return Comparator.ofSymbol(MEANINGS.get(category).getOrDefault(word, ""))
                .orElse(null);
    }

    /** The longest word of the category that starts at a place; {@code null} for none. */
    static String at(Category category, String text, int start) {
        if (start >= text.length() || !FIRST.get(category).get(text.charAt(start))) {
            return null;
        }
        for (int length = Math.min(LONGEST.get(category), text.length() - start); length > 0; length--) {
            String word = text.substring(start, start + length);
            if (is(category, word)) {
                return word;
            }
        }
        return null;
    }

    /** The longest word of the category that ends at a place; {@code null} for none. */
    static String ending(Category category, String text, int end) {
        if (end == 0 || !LAST.get(category).get(text.charAt(end - 1))) {
            return null;
        }
        for (int length = Math.min(LONGEST.get(category), end); length > 0; length--) {
            String word = text.substring(end - length, end);
            if (is(category, word)) {
                return word;
            }
        }
        return null;
    }

    /** Whether a word of the category stands anywhere in the text. */
    static boolean anywhere(Category category, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (at(category, text, i) != null) {
                return true;
            }
        }
        return false;
    }
}
