package io.github.mubiao.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A label taken apart, so that it is found however a form decorates it.
 *
 * @param folded the text without white space, in one width
 * @param core the same without stars, numbering, colons, points and brackets at its ends
 * @param plain the core without brackets within it either
 * @param brackets what stood in the brackets, from the last to the first
 */
record LabelText(String folded, String core, String plain, List<String> brackets) {

    private static final String MARKS = "*★☆▲△●○◆■□·•-—_.、:,#√";
    private static final String OPENING = "([【";
    private static final String CLOSING = ")]】";
    /** Shorter words before 单位 are a part of it: 金额单位. */
    private static final int LEAST_BEFORE_UNIT = 3;

    private static final Pattern UNIT = Pattern.compile("(?:[/,、;:](元)|[/,、;:]?(单位:.*|[千万亿]元))$");

    private static final String CHINESE_DIGITS = "一二三四五六七八九十";

    static LabelText of(String text) {
        String folded = Labels.fold(text);
        List<String> brackets = new ArrayList<>(0);
        String core = withoutEnd(withoutUnit(withoutStart(folded), brackets), brackets);
        return new LabelText(folded, core, withoutBrackets(core, brackets), List.copyOf(brackets));
    }

    /** {@code 资金情况 单位：万元}, {@code 预算金额/万元}: a unit behind a label stands for one in brackets. */
    private static String withoutUnit(String label, List<String> brackets) {
        Matcher unit = label.endsWith("元") ? UNIT.matcher(label) : null;
        if (unit == null || !unit.find() || unit.start() < LEAST_BEFORE_UNIT) {
            return label;
        }
        brackets.add(unit.group(1) != null ? unit.group(1) : unit.group(2));
        return label.substring(0, unit.start());
    }

    /** Takes off marks and numbering, in any order. */
    private static String withoutStart(String label) {
        int start = 0;
        int before;
        do {
            before = start;
            while (start < label.length() && MARKS.indexOf(label.charAt(start)) >= 0) {
                start++;
            }
            start += numbering(label, start);
        } while (start > before);
        return label.substring(start);
    }

    /** How many characters of numbering stand at a place: {@code 1.}, {@code 一、}, {@code (2)}, {@code ①}. */
    private static int numbering(String label, int start) {
        if (start >= label.length()) {
            return 0;
        }
        char first = label.charAt(start);
        if (first >= '①' && first <= '⑳') {
            return 1;
        }
        int from = first == '(' ? start + 1 : start;
        int end = from;
        while (end < label.length() && end - from < 3 && isNumeral(label.charAt(end))) {
            end++;
        }
        boolean more = end > from && end < label.length();
        boolean ended = more && (first == '(' ? label.charAt(end) == ')' : ".、)".indexOf(label.charAt(end)) >= 0);
        return ended ? end + 1 - start : 0;
    }

    private static boolean isNumeral(char c) {
        return (c >= '0' && c <= '9') || CHINESE_DIGITS.indexOf(c) >= 0;
    }

    /** Takes off colons, marks, brackets and points such as {@code 10分} at the end. */
    private static String withoutEnd(String label, List<String> brackets) {
        String rest = label;
        int before;
        do {
            before = rest.length();
            int end = before;
            while (end > 0 && ":*、;,.".indexOf(rest.charAt(end - 1)) >= 0) {
                end--;
            }
            rest = rest.substring(0, end);
            int open = closingBracket(rest);
            if (open > 0) {
                brackets.add(rest.substring(open + 1, rest.length() - 1));
                rest = rest.substring(0, open);
            }
            rest = withoutPoints(rest);
        } while (rest.length() < before);
        return rest;
    }

    private static String withoutPoints(String label) {
        int end = label.length() - 1;
        if (end < 1 || label.charAt(end) != '分') {
            return label;
        }
        int start = end;
        while (start > 0 && label.charAt(start - 1) >= '0' && label.charAt(start - 1) <= '9') {
            start--;
        }
        return start == end || start == 0 ? label : label.substring(0, start);
    }

    /** Where the bracket opens that ends a label; -1 where none does. */
    private static int closingBracket(String label) {
        if (label.isEmpty() || CLOSING.indexOf(label.charAt(label.length() - 1)) < 0) {
            return -1;
        }
        int depth = 0;
        for (int i = label.length() - 1; i >= 0; i--) {
            if (CLOSING.indexOf(label.charAt(i)) >= 0) {
                depth++;
            } else if (OPENING.indexOf(label.charAt(i)) >= 0 && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static String withoutBrackets(String core, List<String> brackets) {
        if (core.indexOf('(') < 0 && core.indexOf('[') < 0 && core.indexOf('【') < 0) {
            return core;
        }
        StringBuilder plain = new StringBuilder(core.length());
        int depth = 0;
        int opened = 0;
        for (int i = 0; i < core.length(); i++) {
            char c = core.charAt(i);
            if (OPENING.indexOf(c) >= 0) {
                opened = depth++ == 0 ? i : opened;
            } else if (CLOSING.indexOf(c) >= 0 && depth > 0) {
                if (--depth == 0) {
                    brackets.add(core.substring(opened + 1, i));
                }
            } else if (depth == 0) {
                plain.append(c);
            }
        }
        return depth > 0 ? core : plain.toString();
    }
}
