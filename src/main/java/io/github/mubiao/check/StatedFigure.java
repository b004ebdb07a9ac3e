package io.github.mubiao.check;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one figure that a text states in the unit of a target: 举办培训12期, 合格率达到95%以上.
 *
 * @param value the figure
 * @param direction above zero for at least, below zero for at most, zero where the words say neither
 * @param alone whether nothing that goes on the same phrase follows: neither another word nor 每期 behind a stroke
 */
record StatedFigure(BigDecimal value, int direction, boolean alone) {

    private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern UP_BEFORE = Pattern.compile("(?:≥|>=|>|不低于|不少于|不小于|达到|达|至少|超过|大于|高于)$");
    private static final Pattern UP_AFTER = Pattern.compile("^(?:及)?以上");
    private static final Pattern DOWN_BEFORE = Pattern.compile("(?:≤|<=|<|不超过|不高于|不多于|不大于|小于|低于|少于|至多|控制在)$");
    private static final Pattern DOWN_AFTER = Pattern.compile("^(?:(?:及)?以[内下]|之内)");
    /** 不低于 ends with 低于: what denies is asked first. */
    private static final Pattern DENIED = Pattern.compile("不(?:低于|少于|小于)$");

    /** What may follow a phrase that ends with its unit. */
    private static final String ENDS = ")],;:。、!";

    /** 第12期 is one of twelve, 约12期 not twelve. */
    private static final Pattern OTHER_BEFORE = Pattern.compile("(?:第|约|近|[\\d,.~/:-])$");

    /**
     * The figure of a folded text.
     *
     * @return {@code null} where the text states none in the unit, or more than one figure, or where a word makes it
     *     one of another time, another thing or for each
     */
    static StatedFigure of(String text, TargetLimit limit) {
        if (!hasDigit(text)) {
            return null;
        }
        Matcher figure = FIGURE.matcher(text);
        if (!figure.find() || RuleWords.within("other-number", text)) {
            return null;
        }
        String before = text.substring(0, figure.start());
        String after = text.substring(figure.end());
        String unit = Folded.of(limit.measure().unit());
        if (!after.startsWith(unit)
                || FIGURE.matcher(after).find()
                || OTHER_BEFORE.matcher(before).find()) {
            return null;
        }
        String rest = after.substring(unit.length());
        boolean alone = rest.isEmpty() || ENDS.indexOf(rest.charAt(0)) >= 0;
        return new StatedFigure(new BigDecimal(figure.group()), direction(before, rest), alone);
    }

    /** Whether it says another direction than the limit does. */
    boolean isOpposite(TargetLimit limit) {
        return (direction > 0 && limit.isUpper()) || (direction < 0 && limit.isLower());
    }

    /** Whether it is another figure than the limit's. */
    boolean differs(TargetLimit limit) {
        return value.compareTo(limit.value()) != 0;
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private static int direction(String before, String after) {
        boolean down =
                DOWN_BEFORE.matcher(before).find() || DOWN_AFTER.matcher(after).find();
        boolean up = UP_BEFORE.matcher(before).find() || UP_AFTER.matcher(after).find();
        return up && (!down || DENIED.matcher(before).find()) ? 1 : down ? -1 : 0;
    }
}
