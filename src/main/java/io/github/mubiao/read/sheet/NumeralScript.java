package io.github.mubiao.read.sheet;

/**
 * Writes numbers in the Chinese scripts of number formats: 1 with the numerals of prose (一百二十), 2 with
 * those of cheques (壹佰贰拾), 3 with full-width digits (１２０); 0 leaves them as they are.
 */
final class NumeralScript {

    private static final String[] DIGITS = {"", "〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "０１２３４５６７８９"};
    private static final String[] STEPS = {"", "十百千", "拾佰仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    private static final int FULL_WIDTH = 3;
    /** Longer numbers have no names here. */
    private static final int LONGEST = 16;

    private NumeralScript() {}

    /** Each digit by itself, as years are read. */
    static String digits(String number, int script) {
        if (script == 0) {
            return number;
        }
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            shown.append(c >= '0' && c <= '9' ? DIGITS[script].charAt(c - '0') : c);
        }
        return shown.toString();
    }

    /** A number of a date: ten has no one before it. */
    static String ofDate(String number, int script) {
        String shown = number(number, script);
        String one = script == 1 ? "一十" : "";
        return !one.isEmpty() && shown.startsWith(one) ? shown.substring(1) : shown;
    }

    /** The number as it is spoken; full-width digits as they stand. */
    static String number(String number, int script) {
        int dot = number.indexOf('.');
        String integer = dot < 0 ? number : number.substring(0, dot);
        boolean plain = !integer.isEmpty() && integer.chars().allMatch(c -> c >= '0' && c <= '9');
        if (script == 0 || script == FULL_WIDTH || !plain || integer.length() > LONGEST) {
            return digits(number, script);
        }
        String spoken = spoken(integer, script);
        return dot < 0 ? spoken : spoken + digits(number.substring(dot), script);
    }

    private static String spoken(String integer, int script) {
        StringBuilder shown = new StringBuilder();
        char zero = DIGITS[script].charAt(0);
        boolean pending = false;
        boolean group = false;
        for (int i = 0; i < integer.length(); i++) {
            int place = integer.length() - 1 - i;
            int digit = integer.charAt(i) - '0';
            if (digit == 0) {
                pending = shown.length() > 0;
            } else {
                shown.append(pending ? String.valueOf(zero) : "");
                pending = false;
                group = true;
                shown.append(DIGITS[script].charAt(digit));
                shown.append(place % 4 == 0 ? "" : STEPS[script].charAt(place % 4 - 1));
            }
            if (place % 4 == 0 && place > 0 && group) {
                shown.append(GROUPS[place / 4]);
                group = false;
                pending = false;
            }
        }
        return shown.length() == 0 ? String.valueOf(zero) : shown.toString();
    }
}
