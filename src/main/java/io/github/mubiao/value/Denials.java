package io.github.mubiao.value;

import java.util.regex.Pattern;

/**
 * Words before a comparison that turn or lift it. What they make of the target is not said by any sign, so
 * that a value with one of them is no comparison: 不要求≥80%, 不能让合格率低于95%.
 */
final class Denials {

    /** Words that are never part of the name of what is measured. */
    private static final Pattern MODAL = Pattern.compile("不得|不能(?!自理)|不应|不该|不准|不许|不允许|不宜|不要|不会|没有");
    /** Words that deny the comparison, or name what is measured: 防止返贫监测率. */
    private static final Pattern PREVENTION = Pattern.compile("严禁|禁止|杜绝|避免|防止|勿");
    /** What was, and is no target: 去年实际. */
    private static final Pattern PAST = Pattern.compile("(?:去年|上年度?|上一年度?|往年|前年|上期|同期)(?:实际|实绩|完成|达到|水平|情况|数|值|末|底)*$");

    private Denials() {}

    /**
     * Whether the text before a comparison turns it.
     *
     * @param name what stands before the sign, the words of comparison and the number
     * @param word whether a word compares that says the opposite when it is denied
     * @param weak whether 达到, 控制在 or the like compares
     */
    static boolean turn(String name, boolean word, boolean weak) {
        return endsIn(name)
                || PAST.matcher(name).find()
                || ((word || weak) && MODAL.matcher(name).find())
                || (word && PREVENTION.matcher(name).find());
    }

    /** Whether a denial stands right before the comparison. */
    static boolean endsIn(String name) {
        return name.equals("别")
                || name.equals("莫")
                || Words.ending(Words.Category.NEGATION, name, name.length()) != null
                || Words.ending(Words.Category.DENIAL, name, name.length()) != null;
    }
}
