package io.github.mubiao.value;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a year in front that only says which year is meant: 2022年, 全年, 本年度. */
final class Years {

    private static final Pattern FRONT = Pattern.compile(
            "(?:其中)?[:,]?(?:到|至|预计|计划|力争|确保)?(?:(?:19|20)\\d{2}年度?|全年度?|本年度?|当年|今年|年内|年度)(?:内|计划|预计|拟|共|共计|合计|累计|将|力争|确保|末|底)*[:,]?");

    /** A year whose months, days and end are not named. */
    private static final Pattern OF_YEAR = Pattern.compile("(?<year>(?:19|20)\\d{2})年度?(?![内前底末第上下-]|\\d{1,2}[月-])");

    private static final Pattern UNTIL = Pattern.compile("(?:其中)?[:,]?[到至](?:19|20)\\d{2}年");

    private Years() {}

    /** Whether targets are of different years: 2024年60%，2025年40% says more than two shares. */
    static boolean differ(List<Clause> pieces) {
        return pieces.stream()
                        .map(piece -> OF_YEAR.matcher(piece.trimmed().text()))
                        .filter(Matcher::lookingAt)
                        .map(matcher -> matcher.group("year"))
                        .distinct()
                        .count()
                > 1;
    }

    /** Whether a year in front is one by which the target is met, and so a target of its own: 到2025年. */
    static boolean bounds(String text) {
        return UNTIL.matcher(text).lookingAt();
    }

    /** The text without such a year. */
    static String strip(String text) {
        Matcher matcher = FRONT.matcher(text);
        return matcher.lookingAt() ? text.substring(matcher.end()) : text;
    }
}
