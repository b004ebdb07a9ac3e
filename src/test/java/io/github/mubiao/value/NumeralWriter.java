package io.github.mubiao.value;

/** Writes numbers as numerals: an oracle for the reader that shares no code with it. */
final class NumeralWriter {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] SMALL = {"", "十", "百", "千"};
    private static final String[] LARGE = {"", "万", "亿"};

    private NumeralWriter() {}

    /** The numeral of a number from 0 to below a trillion. */
    static String write(long number) {
        if (number == 0) {
            return "零";
        }
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int group = 2; group >= 0; group--) {
            long size = (long) Math.pow(10_000, group);
            int part = (int) (number / size % 10_000);
            if (part == 0) {
                gap = text.length() > 0;
                continue;
            }
            boolean zero = text.length() > 0 && (gap || part < 1000);
            text.append(zero ? "零" : "").append(section(part)).append(LARGE[group]);
            gap = false;
        }
        return text.toString();
    }

    private static String section(int part) {
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int place = 3; place >= 0; place--) {
            int digit = part / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = text.length() > 0;
                continue;
            }
            text.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(SMALL[place]);
            gap = false;
        }
        return text.toString();
    }
}
