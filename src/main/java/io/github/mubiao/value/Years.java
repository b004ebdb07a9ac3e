package io.github.mubiao.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a year in front that only says which year is meant: 2022年, 全年, 本年度. */
final class Years {

    private static final Pattern FRONT = Pattern.compile(
            "(?:其中)?[:,]?(?:到|至|预计|计划|力争|确保)?(?:(?:19|20)\\d{2}年度?|全年度?|本年度?|当年|今年|年内|年度)(?:内|计划|预计|拟|共|共计|合计|累计|将|力争|确保|末|底)*[:,]?");

    private Years() {}

    /** The text without such a year. */
    static String strip(String text) {
        Matcher matcher = FRONT.matcher(text);
        return matcher.lookingAt() ? text.substring(matcher.end()) : text;
    }
}
