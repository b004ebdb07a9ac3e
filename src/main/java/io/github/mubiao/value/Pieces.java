package io.github.mubiao.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into its clauses, outside of brackets and never inside a number, and takes numbering off. */
final class Pieces {

    private static final Pattern JOINT = Patterns.of("list-joint");
    /** Characters with which a joint begins. */
    private static final String JOINT_STARTS = "并同且以但";

    private static final Pattern NUMBERING = Patterns.of("numbering");
    private static final Pattern NUMBERING_ALONE = Patterns.of("numbering-alone");
    /** A number of an item that stands in a list of them, each with the next number; of no decimal. */
    private static final Pattern ITEM = Patterns.of("item");
    /** 1、2月 are two months, and no item on February. */
    private static final Pattern MONTH = Patterns.of("item-month");

    private Pieces() {}

    /**
     * The clauses of a text that are not empty.
     *
     * @param words whether words such as 且 and the mark 、 cut too
     */
    static List<Clause> of(Clause clause, boolean words) {
        List<Clause> pieces = new ArrayList<>(2);
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
        Matcher joint =
                words && JOINT_STARTS.indexOf(c) >= 0 ? JOINT.matcher(text).region(place, text.length()) : null;
        return joint != null && joint.lookingAt() ? joint.end() - place : 0;
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

    /** Whether a text is numbering and nothing behind it: （一）, 1、. */
    static boolean isNumbering(String text) {
        return NUMBERING_ALONE.matcher(text).matches();
    }

    /**
     * The items of 1、100人；2、200人 without their numbers; empty where it is no such list. The first number may have
     * been taken off before.
     */
    static List<Clause> items(Clause clause) {
        List<Clause> items = new ArrayList<>();
        for (Clause piece : of(clause, false)) {
            Matcher item = ITEM.matcher(piece.text());
            boolean numbered = item.lookingAt() && item.end() < piece.length() && number(item) == items.size() + 1;
            boolean month = numbered
                    && MONTH.matcher(piece.text())
                            .region(item.end(), piece.length())
                            .lookingAt();
            if (month || (!numbered && (!items.isEmpty() || clause.folded().originOf(0) == 0))) {
                return List.of();
            }
            items.add(numbered ? piece.slice(item.end(), piece.length()) : piece);
        }
        return items.size() < 2 ? List.of() : items;
    }

    private static int number(Matcher item) {
        if (item.group("digits") != null) {
            return Integer.parseInt(item.group("digits"));
        }
        BigDecimal number = Numerals.read(item.group("numeral"));
        return number == null ? 0 : number.intValue();
    }

    /** The clause without what stands around a value and says nothing: numbering, outer brackets and punctuation. */
    static Clause trimmed(Clause clause) {
        Clause trimmed = clause;
        int length;
        do {
            length = trimmed.length();
            trimmed = trimmed.unwrapped();
            int start = skipNumbering(trimmed.text());
            trimmed = start == 0 ? trimmed : trimmed.slice(start, trimmed.length());
        } while (trimmed.length() < length);
        return trimmed;
    }

    /** The place behind numbering at the front: 1., (2), ③, 指标1:; 0 where there is none. */
    private static int skipNumbering(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        boolean letter = Characters.isHan(first) && first != '指' && !Numerals.isPart(first);
        Matcher matcher = letter || Characters.isSign(first) ? null : NUMBERING.matcher(text);
        if (matcher == null || !matcher.lookingAt() || matcher.end() == text.length()) {
            return 0;
        }
        // (3)次 and 3)岁以上 have their number in the bracket.
        String unit = text.charAt(matcher.end() - 1) == ')' ? Units.at(text, matcher.end()) : null;
        int end = unit == null ? 0 : matcher.end() + unit.length();
        String suffix = unit == null ? null : Words.at(Words.Category.SUFFIX, text, end);
        return unit != null && end + (suffix == null ? 0 : suffix.length()) == text.length() ? 0 : matcher.end();
    }
}
