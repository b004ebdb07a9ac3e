package io.github.mubiao.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact amount of money within a sentence: 78.25万元, 78,250元, and 20万 where nothing else that is
 * counted follows. What is only about so much (约, 左右, 不超过), or so much for each, is none.
 *
 * @param text as written, folded
 * @param value the figure
 * @param unit one of its units in yuan
 * @param start where it begins in the sentence
 * @param end the place behind it
 */
record ProseMoney(String text, BigDecimal value, BigDecimal unit, int start, int end) {

    private static final Map<String, BigDecimal> UNITS = Map.of(
            "元", new BigDecimal("1"),
            "千元", new BigDecimal("1000"),
            "万元", new BigDecimal("10000"),
            "万", new BigDecimal("10000"),
            "百万元", new BigDecimal("1000000"),
            "千万元", new BigDecimal("10000000"),
            "亿元", new BigDecimal("100000000"),
            "亿", new BigDecimal("100000000"));

    private static final Pattern AMOUNT =
            Pattern.compile("(?<![\\d.,~-])(\\d{1,3}(?:,\\d{3}){1,5}(?:\\.\\d{1,6})?|\\d{1,12}(?:\\.\\d{1,6})?)"
                    + "(?:(亿元|千万元|百万元|万元|千元|元)(?![/每至到~-])|(亿|万)(?=$|[,。;、)]|全|其|用|主|由))");

    private static final Pattern ABOUT_BEFORE = Pattern.compile(
            "(?:约|近|逾|超|超过|大于|小于|低于|高于|超出|不足|至多|至少|最多|最少|控制在|以内|不多于|不少于|每人|每户|每年|每月|人均|户均|标准|[~至到])(?:为|是|:)?$");
    private static final Pattern ABOUT_AFTER = Pattern.compile("^(?:左右|上下|余|多|以内|以上|以下|之内|的)");

    /** As many characters as decide whether an amount is only about so much. */
    private static final int LONGEST_ABOUT = 4;

    /** Whether a text may hold an amount: nearly all that do not are told by this. */
    static boolean mayBeWithin(String folded) {
        boolean unit = folded.indexOf('元') >= 0 || folded.indexOf('万') >= 0 || folded.indexOf('亿') >= 0;
        for (int i = 0; unit && i < folded.length(); i++) {
            if (folded.charAt(i) >= '0' && folded.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** The exact amounts of a sentence, in order. */
    static List<ProseMoney> within(String folded) {
        if (!mayBeWithin(folded)) {
            return List.of();
        }
        List<ProseMoney> amounts = new ArrayList<>();
        Matcher matcher = AMOUNT.matcher(folded);
        while (matcher.find()) {
            String before = folded.substring(Math.max(0, matcher.start() - LONGEST_ABOUT), matcher.start());
            String after = folded.substring(matcher.end());
            if (!ABOUT_BEFORE.matcher(before).find()
                    && !ABOUT_AFTER.matcher(after).lookingAt()) {
                String unit = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
                BigDecimal value = new BigDecimal(matcher.group(1).replace(",", ""));
                amounts.add(new ProseMoney(matcher.group(), value, UNITS.get(unit), matcher.start(), matcher.end()));
            }
        }
        return amounts;
    }

    BigDecimal yuan() {
        return value.multiply(unit);
    }

    /** Whether this is another amount, in yuan, rounded to the places shown here. */
    boolean rounds(BigDecimal yuan) {
        return yuan.divide(unit, value.scale(), RoundingMode.HALF_UP).compareTo(value) == 0;
    }
}
