package io.github.mubiao.value;

import java.math.BigDecimal;
import java.util.BitSet;

/** Reads Chinese numerals: 三千五百, 一千二 (1200), 贰分 (0.02), 负零点三. */
public final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";
    /** Characters that are written for plain ones, and those. */
    private static final String WRITTEN = "壹贰叁肆伍陆柒捌玖拾佰仟〇○两兩貳參陸億萬圆圓負點";

    private static final String PLAIN = "一二三四五六七八九十百千零零二二二三六亿万元元负点";
    private static final String COINS = "元角分";
    private static final String SCALES = "亿万千百十";
    private static final long[] SIZES = {100_000_000, 10_000, 1000, 100, 10};
    private static final int MYRIAD = 1;
    /** Longer numerals are not read; the longest of real use has some thirty characters. */
    private static final int LONGEST = 60;

    /** All characters of numerals. A circle is a bullet more often than a zero; dates read it on their own. */
    private static final BitSet PARTS = new BitSet();

    static {
        (DIGITS + SCALES + "廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟〇两兩貳參陸億萬").chars().forEach(PARTS::set);
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
        if (numeral == null || numeral.isEmpty() || numeral.length() > LONGEST || Characters.hasDigit(numeral)) {
            return null;
        }
        String plain = plain(numeral.replace("廿", "二十").replace("卅", "三十").replace("卌", "四十"));
        if (plain.startsWith("负")) {
            BigDecimal positive = unsigned(plain.substring(1));
            return positive == null ? null : positive.negate();
        }
        return unsigned(plain);
    }

    /**
     * The value of the first of two numerals, of which the second may hold the scale of both: 三至五万 is 30000 to 50000, 三到五百万
     * 3 to 5 million, 五到八成 50 % to 80 %; but 五千到一万 is 5000 to 10000.
     *
     * @return {@code null} where it is not certain whether it does: 二至三十
     */
    static BigDecimal lower(String first, String second) {
        BigDecimal value = read(first);
        boolean tenths = second.indexOf('成') >= 0;
        String plain = tenths ? second.replaceFirst("成.*", "十") : plain(second);
        BigDecimal upper = read(plain);
        int end = plain.length();
        int start = end;
        while (start > 1 && SCALES.indexOf(plain.charAt(start - 1)) >= 0) {
            start--;
        }
        for (int i = start; i < end && upper != null; i++) {
            BigDecimal shared = read(first + plain.substring(i));
            if (shared != null && shared.compareTo(upper) < 0) {
                return plain.charAt(i) == '十' && !tenths ? null : shared;
            }
        }
        boolean own = start == end || plain.endsWith("十") || (value != null && value.compareTo(BigDecimal.TEN) >= 0);
        return own && !tenths ? value : null;
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

    /** The whole number, without money, sign or point, of digits with scales between them too: 1亿2千万; {@code null} where it is none. */
    static BigDecimal whole(String text) {
        Long value = value(text, 0);
        return value == null ? null : BigDecimal.valueOf(value);
    }

    /** A number in which no scale before that of a place in {@link #SCALES} stands. */
    private static Long value(String text, int highest) {
        Long digit = digit(text);
        if (digit != null) {
            return digit;
        }
        for (int scale = highest; scale < SIZES.length; scale++) {
            int cut = text.lastIndexOf(SCALES.charAt(scale));
            if (cut >= 0) {
                String behind = text.substring(cut + 1);
                // 百二 and 千三 leave out the one; 百 and 千 alone are no numbers.
                boolean bare = cut == 0 && (SIZES[scale] == 10 || (highest <= MYRIAD + 1 && behind.length() == 1));
                Long times = bare && scale > MYRIAD ? Long.valueOf(1) : times(text.substring(0, cut), scale);
                Long rest = rest(behind, SIZES[scale], scale + 1);
                boolean none = times == null || rest == null || times == 0;
                return none || times > Long.MAX_VALUE / SIZES[scale] - 1 ? null : times * SIZES[scale] + rest;
            }
        }
        return null;
    }

    /** One digit, or Arabic ones alone; {@code null} for anything else. */
    private static Long digit(String text) {
        int digit = text.length() == 1 ? DIGITS.indexOf(text) : -1;
        return digit >= 0 ? Long.valueOf(digit) : Form.of("digits").is(text) ? Long.valueOf(text) : null;
    }

    /** What stands before a scale: before 万 a number below ten thousand, before 千, 百 and 十 a digit. */
    private static Long times(String text, int scale) {
        if (scale > MYRIAD) {
            return digit(text);
        }
        // 万亿 is a multiple of 亿, so what stands before the last 亿 is a number of its own.
        return value(text, scale == MYRIAD ? scale + 1 : 0);
    }

    /** What follows a scale: nothing, a smaller number, or one digit of the next scale (两万二, 一百二). */
    private static Long rest(String text, long size, int highest) {
        if (text.isEmpty()) {
            return 0L;
        }
        if (Form.of("digits").is(text)) {
            // 3万12 is 30012, or 3万 and 12: only digits that fill the places behind the scale are part of one number.
            return String.valueOf(size).length() == text.length() + 1 ? Long.valueOf(text) : null;
        }
        int digit = DIGITS.indexOf(text.charAt(0));
        boolean spoken = digit > 0 && (text.length() == 1 || (text.charAt(1) == '零' && size == SIZES[MYRIAD]));
        if (spoken) {
            Long rest = rest(text.substring(1), size / 10, highest);
            return rest == null ? null : Long.valueOf(digit * (size / 10) + rest);
        }
        Long value = value(digit == 0 ? text.substring(1) : text, highest);
        boolean zeros = value != null && value == 0 && highest > MYRIAD + 1;
        return value == null || zeros || value >= size ? null : value;
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

    private static char plain(char c) {
        int written = WRITTEN.indexOf(c);
        return written < 0 ? c : PLAIN.charAt(written);
    }

    /** Whether the character can be part of a numeral. */
    static boolean isPart(char c) {
        return PARTS.get(c);
    }
}
