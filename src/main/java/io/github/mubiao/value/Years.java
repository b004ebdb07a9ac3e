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

    private static final Pattern UNTIL =
            Pattern.compile("(?:其中)?[:,]?[到至](?:19|20)\\d{2}年" + "|(?:自|从)?(?:19|20)\\d{2}年度?(?:起|以?后|之后|开始|以来)");

    /** A time of its own that a target in a list may be of. */
    private static final Pattern TIME =
            Pattern.compile("[,:]?(?:到|至)?(?<time>(?:19|20)\\d{2}年度?(?:底|末)?|今年|明年|首年|次年|前年|去年"
                    + "|(?:第?[一二三四1-4]季度|[上下]半年)(?![末底内前])|第[一二三四五1-5]年|[一二两三四五六七八九十\\d]{1,2}(?:年|个月|天)[内后])");

    private Years() {}

    /** Whether targets are of different years: 2024年60%，2025年40% says more than two shares. */
    static boolean differ(List<Clause> pieces) {
        List<String> texts =
                pieces.stream().map(piece -> piece.trimmed().text()).toList();
        boolean ofYear = texts.stream().anyMatch(text -> OF_YEAR.matcher(text).lookingAt());
        boolean dated = texts.stream().allMatch(text -> text.matches("[,:]?[到至]?(?:19|20)\\d{2}年.*"));
        return (ofYear || !dated)
                && texts.stream()
                                .map(TIME::matcher)
                                .filter(Matcher::lookingAt)
                                .map(matcher -> matcher.group("time"))
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
