package io.github.mubiao.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words before a number that name what a change is measured from, or the time it is of: 较上年, 比2020年, 年均. */
final class Baseline {

    private static final Pattern BASE_YEAR =
            Pattern.compile("(?<![到至~-])(?:较|比|与|以)?(?:19|20)\\d{2}年(?:度|末|底)?(?:同期|相比|度相比|末相比|实际)?$");
    /** How words begin that name what a change is measured from: 较上年, 同比. */
    private static final String COMPARED = "较比与同环相";
    /** More characters than this stand in no year with its words. */
    private static final int LONGEST_YEAR = 16;

    private Baseline() {}

    /** The length of the baseline that ends at a place; 0 for none. */
    static int before(String text, int end, boolean changed) {
        Matcher year = BASE_YEAR.matcher(text.substring(Math.max(0, end - LONGEST_YEAR), end));
        if (year.find()) {
            return year.group().length();
        }
        String word = Words.ending(Words.Category.BASELINE, text, end);
        if (word == null || word.startsWith("每")) {
            return 0;
        }
        // 年度 and 年 alone are only taken where nothing stands before them.
        return word.length() < 3 && !changed && end != word.length() ? 0 : word.length();
    }

    /** Whether a baseline that begins so names what a change is measured from. */
    static boolean compares(char first) {
        return COMPARED.indexOf(first) >= 0;
    }
}
