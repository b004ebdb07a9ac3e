package io.github.mubiao.value;

import java.util.ArrayList;
import java.util.List;

/** The places of a text at which a number may start, the likeliest first. */
final class NumberPlaces {

    private static final int MOST = 12;

    private NumberPlaces() {}

    static List<Integer> of(String text) {
        List<Integer> places = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < text.length() && places.size() < MOST; i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            if (depth == 0 && (startsDigits(text, i) || startsNumeral(text, i))) {
                places.add(i);
            }
        }
        return places;
    }

    private static boolean startsDigits(String text, int place) {
        char c = text.charAt(place);
        char before = place == 0 ? ' ' : text.charAt(place - 1);
        boolean signed =
                (c == '-' || c == '+') && place + 1 < text.length() && Characters.isDigit(text.charAt(place + 1));
        if (signed) {
            return place == 0 || Characters.isSign(before) || Characters.isHan(before);
        }
        return Characters.isDigit(c)
                && !Characters.isDigit(before)
                && before != '.'
                && before != ','
                && before != '-'
                && before != '+'
                && before != '负';
    }

    private static boolean startsNumeral(String text, int place) {
        char c = text.charAt(place);
        boolean part = isNumeral(text, place) || c == '半' || c == '负';
        return part
                && (place == 0
                        || (!isNumeral(text, place - 1)
                                && !Characters.isDigit(text.charAt(place - 1))
                                && text.charAt(place - 1) != '负'));
    }

    /** Whether a character counts: the 伍 of 伍拾 does, that of 队伍 does not. */
    static boolean isNumeral(String text, int place) {
        return Numerals.isPart(text.charAt(place))
                && Words.at(Words.Category.FALSE_NUMERAL, text, place) == null
                && (place == 0 || Words.at(Words.Category.FALSE_NUMERAL, text, place - 1) == null);
    }
}
