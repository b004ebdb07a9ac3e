package io.github.mubiao.value;

import java.util.regex.Pattern;

/** What a bracket behind a value may say without touching it: （每年）, （含加班）, but not （±2%） or （作废）. */
final class Aside {

    /** Says that the value does not hold, or not for all. */
    private static final Pattern TURNS =
            Pattern.compile("作废|取消|删除|废止|不达标|未达标|未达到|未完成|没完成|不适用|^否$|^或|^且|除外|^除|顺延|部分|暂定|预计|[±]|^[+-]\\d");

    /** Words that move the bound which stands outside the bracket. */
    private static final Pattern OUTER = Pattern.compile("前|后|外|余|多|上下浮动.*|浮动.*");

    private Aside() {}

    /** Whether a bracket's text, as folded, says another bound, another number, a doubt or the contrary. */
    static boolean turns(String text) {
        return doubts(text)
                || (Characters.hasSign(text) && Characters.hasDigit(text))
                || OUTER.matcher(text).matches();
    }

    /** Whether it says that what stands before it does not hold, or not always, or not for all. */
    static boolean doubts(String text) {
        return TURNS.matcher(text).find() || (text.length() > 1 && Words.is(Words.Category.ADVERB, text));
    }
}
