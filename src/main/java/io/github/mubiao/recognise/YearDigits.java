package io.github.mubiao.recognise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the years of this century that a title spells in Chinese digits with ASCII ones: {@code 二〇二三年}. */
final class YearDigits {

    /** A zero is written as 〇, 零, a circle, a letter or a figure. */
    private static final String ZEROS = "〇零○◯ＯO0";

    private static final String DIGITS = "零一二三四五六七八九";

    private static final String YEAR = "二[" + ZEROS + "][" + DIGITS + ZEROS + "]{2}";

    /** The first year of {@code 二〇二三至二〇二五年} has no 年 of its own. */
    private static final Pattern SPELLED =
            Pattern.compile("(?<![" + DIGITS + ZEROS + "])" + YEAR + "(?=年|[-—–~～至到]" + YEAR + "年)");

    private YearDigits() {}

    /** The folded text with its years in figures. */
    static String inFigures(String folded) {
        if (folded.indexOf('二') < 0 || folded.indexOf('年') < 0) {
            return folded;
        }
        Matcher spelled = SPELLED.matcher(folded);
        StringBuilder figures = new StringBuilder(folded.length());
        while (spelled.find()) {
            spelled.appendReplacement(figures, figures(spelled.group()));
        }
        return spelled.appendTail(figures).toString();
    }

    private static String figures(String year) {
        StringBuilder figures = new StringBuilder(year.length());
        for (int i = 0; i < year.length(); i++) {
            char c = year.charAt(i);
            figures.append(ZEROS.indexOf(c) >= 0 ? 0 : DIGITS.indexOf(c));
        }
        return figures.toString();
    }
}
