package io.github.mubiao.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Digits that belong to a name and count nothing: PM2.5, 5G基站, 12345热线, 65岁以上老年人. */
final class Terms {

    private static final Pattern AGE =
            Pattern.compile("\\d{1,3}(?:周?岁)?(?:[-~至]\\d{1,3})?周?岁(?:\\(含\\))?(?:及?以上|及?以下|以内)?");

    /** Stands for a term: a name without digits. */
    private static final char NAME = '某';

    private Terms() {}

    /** The name with another name in their places; one that ends in Latin letters or digits may join the number. */
    static String strip(String name) {
        if (!Characters.hasDigit(name)) {
            return name;
        }
        StringBuilder rest = new StringBuilder();
        int place = 0;
        while (place < name.length()) {
            int end = isInside(name, place) ? place : end(name, place);
            rest.append(end == place ? name.charAt(place) : NAME);
            place = Math.max(place + 1, end);
        }
        return rest.toString();
    }

    private static int end(String name, int place) {
        String term = Words.at(Words.Category.TERM, name, place);
        int after = term == null ? place : place + term.length();
        boolean last = after == name.length() && isLatin(name.charAt(after - 1));
        if (after > place && !last && !isInside(name, after)) {
            return after;
        }
        Matcher age = AGE.matcher(name).region(place, name.length());
        return age.lookingAt() ? age.end() : place;
    }

    /** Whether a word or number goes on at a place. */
    private static boolean isInside(String name, int place) {
        if (place == 0 || place == name.length()) {
            return false;
        }
        return isLatin(name.charAt(place - 1)) && isLatin(name.charAt(place));
    }

    private static boolean isLatin(char c) {
        return c == '.' || (c < 128 && Character.isLetterOrDigit(c));
    }
}
