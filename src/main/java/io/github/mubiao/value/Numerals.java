package io.github.mubiao.value;

import java.math.BigDecimal;
import java.util.BitSet;

/** Reads Chinese numerals: 三千五百, 一千二 (1200), 贰分 (0.02), 负零点三. */
public final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖拾佰仟";
    private static final String PLAIN = "零一二三四五六七八九十百千";
    private static final String COINS = "元角分";
    private static final String TENS = "廿卅卌";
    private static final String[] LARGE = {"亿", "万"};
    private static final long[] LARGE_VALUES = {100_000_000L, 10_000L};
    private static final String SMALL = "千百十";
    /** Longer numerals are not read; the longest of real use has some thirty characters. */
    private static final int LONGEST = 60;

    /** All characters of numerals. A circle is a bullet more often than a zero; dates read it on their own. */
    private static final BitSet PARTS = new BitSet();

    static {
        (DIGITS + FORMAL + SMALL + TENS + "万亿〇两兩貳參陸億萬").chars().forEach(PARTS::set);
    }

    private Numerals() {}

    /**
     * The value of a numeral.
     *
     * @param numeral all of it, in simplified or traditional, plain or formal characters; money as 元角分
     *     is a sum in 元
     * @return the value; {@code null} where the text is not a numeral through and through
     */
    public static BigDecimal read(String numeral) {
        if (numeral == null || numeral.isEmpty() || numeral.length() > LONGEST) {
            return null;
        }
        String plain = plain(spelled(numeral));
        if (plain.startsWith("负")) {
            BigDecimal positive = unsigned(plain.substring(1));
            return positive == null ? null : positive.negate();
        }
        return unsigned(plain);
    }

    /** 廿, 卅 and 卌 stand for two characters each. */
    private static String spelled(String numeral) {
        String spelled = numeral;
        for (int i = 0; i < TENS.length(); i++) {
            if (spelled.indexOf(TENS.charAt(i)) >= 0) {
                spelled = spelled.replace(TENS.substring(i, i + 1), DIGITS.charAt(i + 2) + "十");
            }
        }
        return spelled;
    }

    private static BigDecimal unsigned(String text) {
        if (!text.isEmpty() && "元角分整".indexOf(text.charAt(text.length() - 1)) >= 0) {
            return money(text);
        }
        int point = text.indexOf('点');
        if (point < 0) {
            return whole(text);
        }
        BigDecimal whole = whole(text.substring(0, point));
        String fraction = digits(text.substring(point + 1));
        return whole == null || fraction == null ? null : new BigDecimal(whole.toPlainString() + "." + fraction);
    }

    /** The sum in 元; {@code null} where the text is not such a sum. The text is in plain characters. */
    private static BigDecimal money(String text) {
        String rest = text.endsWith("整") ? text.substring(0, text.length() - 1) : text;
        BigDecimal sum = BigDecimal.ZERO;
        boolean any = false;
        for (int unit = 0; unit < COINS.length(); unit++) {
            int end = rest.indexOf(COINS.charAt(unit));
            if (end < 0) {
                continue;
            }
            String number = rest.substring(0, end);
            BigDecimal part = whole(any && number.startsWith("零") ? number.substring(1) : number);
            if (part == null || (unit > 0 && part.compareTo(BigDecimal.TEN) >= 0)) {
                return null;
            }
            sum = sum.add(part.movePointLeft(unit));
            rest = rest.substring(end + 1);
            any = true;
        }
        return any && rest.isEmpty() ? sum : null;
    }

    /** The whole number, without money, sign or point; {@code null} where it is none. */
    static BigDecimal whole(String text) {
        Long value = large(text, 0);
        return value == null ? null : BigDecimal.valueOf(value);
    }

    private static Long large(String text, int level) {
        if (level == LARGE.length) {
            return section(text, true);
        }
        int cut = text.lastIndexOf(LARGE[level]);
        if (cut < 0) {
            return large(text, level + 1);
        }
        // 万亿 is a multiple of 亿, so what stands before the last 亿 is a number of its own.
        Long head = large(text.substring(0, cut), level == 0 ? 0 : level + 1);
        Long tail = remainder(text.substring(cut + 1), LARGE_VALUES[level], level + 1);
        if (head == null || tail == null || head == 0 || head > Long.MAX_VALUE / LARGE_VALUES[level] - 1) {
            return null;
        }
        return head * LARGE_VALUES[level] + tail;
    }

    /** What follows a unit of this size: nothing, a smaller number, or one digit of the next size (两万二). */
    private static Long remainder(String text, long size, int level) {
        if (text.isEmpty()) {
            return 0L;
        }
        int digit = DIGITS.indexOf(text.charAt(0));
        boolean colloquial = digit > 0 && (text.length() == 1 || (text.charAt(1) == '零' && size == LARGE_VALUES[1]));
        if (colloquial) {
            Long rest = remainder(text.substring(1), size / 10, level);
            return rest == null || rest >= size / 10 ? null : digit * (size / 10) + rest;
        }
        String rest = text.charAt(0) == '零' ? text.substring(1) : text;
        Long value = rest.isEmpty() ? null : large(rest, level);
        return value == null || value >= size ? null : value;
    }

    /** A number below ten thousand. */
    private static Long section(String text, boolean first) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.equals("零")) {
            return 0L;
        }
        return section(text, 10_000L, first);
    }

    private static Long section(String text, long below, boolean first) {
        boolean gap = !first && text.charAt(0) == '零';
        String rest = gap ? text.substring(1) : text;
        if (rest.isEmpty()) {
            return null;
        }
        int digit = DIGITS.indexOf(rest.charAt(0));
        int unitPlace = digit >= 0 ? 1 : 0;
        if (digit == 0) {
            return null;
        }
        if (unitPlace == rest.length()) {
            // 一百二 is 120, 一百零二 is 102, and 十二 ends in a plain digit.
            return first || gap || below <= 10 ? Long.valueOf(digit) : Long.valueOf(digit * (below / 10));
        }
        int unit = SMALL.indexOf(rest.charAt(unitPlace));
        if (unit < 0) {
            return null;
        }
        long size = unit == 0 ? 1000 : unit == 1 ? 100 : 10;
        String tail = rest.substring(unitPlace + 1);
        // 百二 and 千三 leave out the one; 百 and 千 alone are no numbers.
        boolean bare = digit < 0 && size > 10 && !(first && tail.length() == 1);
        if (size >= below || bare) {
            return null;
        }
        long head = (digit < 0 ? 1 : digit) * size;
        if (tail.isEmpty()) {
            return head;
        }
        Long last = section(tail, size, false);
        return last == null ? null : Long.valueOf(head + last);
    }

    /** Digits one by one: 二〇二二 is 2022; {@code null} where another character stands among them. */
    static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int digit = DIGITS.indexOf(plain(text.charAt(i)));
            if (digit < 0) {
                return null;
            }
            digits.append(digit);
        }
        return digits.isEmpty() ? null : digits.toString();
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            plain.setCharAt(i, plain(text.charAt(i)));
        }
        return plain.toString();
    }

    static char plain(char c) {
        int formal = FORMAL.indexOf(c);
        if (formal >= 0) {
            return PLAIN.charAt(formal);
        }
        return switch (c) {
            case '〇', '○' -> '零';
            case '两', '兩', '貳' -> '二';
            case '參' -> '三';
            case '陸' -> '六';
            case '億' -> '亿';
            case '萬' -> '万';
            case '圆', '圓' -> '元';
            case '負' -> '负';
            case '點' -> '点';
            default -> c;
        };
    }

    /** Whether the character can be part of a numeral. */
    static boolean isPart(char c) {
        return PARTS.get(c);
    }
}
