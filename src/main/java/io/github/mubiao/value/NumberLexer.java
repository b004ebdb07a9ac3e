package io.github.mubiao.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Reads a number at a place of folded text. */
final class NumberLexer {

    /** More digits than this are a code or nonsense, never a target. */
    private static final int MOST_DIGITS = 24;

    /** 一亿五千 is 150 million to those who speak, and 100,005,000 to those who count. */
    private static final Form ELLIPTIC = Form.of("elliptic");

    private static final Form JIAO = Form.of("jiao");

    private static final int MOST_PLACES = 12;

    /**
     * A number that was read.
     *
     * @param value the number
     * @param end the place behind it
     * @param unit a unit that is part of the way it is written (百分之, 成, 半年's own unit follows);
     *     {@code null} for none
     * @param numeral whether it is written in Chinese numerals, at least in part
     */
    record Span(BigDecimal value, int end, String unit, boolean numeral) {}

    private NumberLexer() {}

    /** The number that starts at a place; {@code null} where none does. */
    static Span read(String text, int start) {
        Span share = share(text, start);
        if (share != null) {
            return share;
        }
        Span number = plain(text, start);
        if (number == null || !text.startsWith("成", number.end())) {
            return number;
        }
        return tenths(text, number);
    }

    private static Span plain(String text, int start) {
        if (start >= text.length()) {
            return null;
        }
        Span arabic = arabic(text, start);
        return arabic != null ? arabic : numeral(text, start);
    }

    /** 百分之九十: the unit stands before the number. */
    private static Span share(String text, int start) {
        if (text.startsWith("百分百", start)) {
            return new Span(BigDecimal.valueOf(100), start + 3, "%", true);
        }
        String part = Words.at(Words.Category.PART, text, start);
        if (part == null) {
            return null;
        }
        String unit = Words.meaning(Words.Category.PART, part);
        int place = start + part.length();
        if (text.startsWith("百", place)) {
            return new Span(BigDecimal.valueOf(100), place + 1, unit, true);
        }
        Span number = plain(text, place);
        return number == null ? null : new Span(number.value(), number.end(), unit, true);
    }

    /** 九成五 is 95 %. */
    private static Span tenths(String text, Span number) {
        BigDecimal value = number.value().movePointRight(1);
        int end = number.end() + 1;
        boolean small = number.value().signum() >= 0 && number.value().compareTo(BigDecimal.TEN) <= 0;
        if (!small) {
            return number;
        }
        if (end < text.length()) {
            int digit = "零一二三四五六七八九".indexOf(text.charAt(end));
            if (digit > 0) {
                value = value.add(BigDecimal.valueOf(digit));
                end++;
            }
        }
        return new Span(Unit.plain(value), end, "%", true);
    }

    /** Digits with an optional sign, thousands separators and decimals; {@code null} where they are no number. */
    private static Span arabic(String text, int start) {
        int place = start;
        if ("-+负".indexOf(text.charAt(place)) >= 0) {
            if (place > 0 && "正/+".indexOf(text.charAt(place - 1)) >= 0) {
                // 正负5% and +/-5% leave both signs open.
                return null;
            }
            place++;
        }
        int end = wholeEnd(text, place);
        if (end == place || isOctalLike(text, place, end)) {
            return null;
        }
        if (end + 1 < text.length() && text.charAt(end) == '.' && Characters.isDigit(text.charAt(end + 1))) {
            end = digitsEnd(text, end + 1);
        }
        if (isContinued(text, end) || end - place > MOST_DIGITS * 2) {
            return null;
        }
        String digits =
                text.substring(start, end).replace(",", "").replace(" ", "").replace('负', '-');
        if (digits.length() > MOST_DIGITS) {
            return null;
        }
        Span sum = jiao(text, place, start);
        return sum != null ? sum : Mixed.from(text, new Span(new BigDecimal(digits), end, null, false));
    }

    /** 3元5角8分 is 3.58 元. */
    private static Span jiao(String text, int place, int start) {
        if (place != start || text.indexOf('角', place) < 0) {
            return null;
        }
        Matcher sum = JIAO.at(text, place);
        if (sum == null) {
            return null;
        }
        String cents = sum.group("fen") == null ? "" : sum.group("fen");
        String yuan = sum.group("yuan").replace(",", "") + "." + sum.group("jiao") + cents;
        return new Span(new BigDecimal(yuan), sum.end(), "元", false);
    }

    /** 007 and 0315 are codes; 0.5 and 0 are numbers. */
    private static boolean isOctalLike(String text, int place, int end) {
        return text.charAt(place) == '0' && end > place + 1;
    }

    /** Whether digits go on in a way that no number does: 1.2.3, 1,5, 12,34. */
    private static boolean isContinued(String text, int end) {
        if (end + 1 >= text.length() || !Characters.isDigit(text.charAt(end + 1))) {
            return false;
        }
        char next = text.charAt(end);
        return next == '.' || next == ' ' || next == ',';
    }

    /** The end of the whole part, past thousands separators where they stand right. */
    private static int wholeEnd(String text, int start) {
        int end = digitsEnd(text, start);
        if (end - start > 3 || end == start || end == text.length()) {
            return end;
        }
        int grouped = end;
        while (isGroup(text, grouped, text.charAt(end))) {
            grouped += 4;
        }
        return grouped;
    }

    private static boolean isGroup(String text, int place, char separator) {
        return place + 3 < text.length()
                && text.charAt(place) == separator
                && (separator == ',' || separator == ' ')
                && digitsEnd(text, place + 1) == place + 4;
    }

    private static int digitsEnd(String text, int start) {
        int end = start;
        while (end < text.length() && Characters.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static Span numeral(String text, int start) {
        if (text.charAt(start) == '半') {
            return new Span(new BigDecimal("0.5"), start + 1, null, true);
        }
        int end = start + (text.charAt(start) == '负' ? 1 : 0);
        while (end < text.length() && (Numerals.isPart(text.charAt(end)) || isPoint(text, end))) {
            end++;
        }
        Span money = money(text, start);
        if (money != null) {
            return money;
        }
        for (int cut = end; cut > start && end - start <= 60; cut--) {
            BigDecimal value = Numerals.read(text.substring(start, cut));
            if (value != null) {
                return isLoose(text, cut) || ELLIPTIC.isIn(text.substring(start, cut))
                        ? null
                        : new Span(value, cut, null, true);
            }
        }
        return null;
    }

    /** 一元一角 and 叁元整 are sums in 元; 一元 alone is a number and its unit. */
    private static Span money(String text, int start) {
        int end = start;
        int units = 0;
        while (end < text.length() && end - start <= 60) {
            boolean unit = "元圆角分整".indexOf(text.charAt(end)) >= 0;
            if (!unit && !Numerals.isPart(text.charAt(end))) {
                break;
            }
            units += unit ? 1 : 0;
            end++;
        }
        BigDecimal value = units < 2 ? null : Numerals.read(text.substring(start, end));
        return value == null ? null : new Span(value, end, "元", true);
    }

    private static boolean isPoint(String text, int place) {
        return text.charAt(place) == '点' && place + 1 < text.length() && Numerals.isPart(text.charAt(place + 1));
    }

    /** Whether more digits follow that the numeral does not hold: 三四十, 十几. */
    private static boolean isLoose(String text, int end) {
        if (end >= text.length()) {
            return false;
        }
        char next = text.charAt(end);
        boolean scale = next == '万' || next == '亿' || next == '百' || next == '千';
        return (Numerals.isPart(next) && !scale) || next == '几' || next == '数' || Characters.isDigit(next);
    }

    /** The places of a text at which a number may start, outside of brackets. */
    static List<Integer> places(String text) {
        List<Integer> places = new ArrayList<>(4);
        int depth = 0;
        for (int i = 0; i < text.length() && places.size() < MOST_PLACES; i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            if (depth == 0 && (startsDigits(text, i) || startsNumeral(text, i))) {
                places.add(i);
            }
        }
        return places;
    }

    private static boolean startsDigits(String text, int place) {
        char c = text.charAt(place);
        char before = place == 0 ? ' ' : text.charAt(place - 1);
        boolean signed =
                (c == '-' || c == '+') && place + 1 < text.length() && Characters.isDigit(text.charAt(place + 1));
        if (signed) {
            return place == 0 || Characters.isSign(before) || Characters.isHan(before);
        }
        return Characters.isDigit(c)
                && !Characters.isDigit(before)
                && before != '.'
                && before != ','
                && before != '-'
                && before != '+'
                && before != '负';
    }

    private static boolean startsNumeral(String text, int place) {
        char c = text.charAt(place);
        boolean part = isNumeral(text, place) || c == '半' || c == '负';
        return part
                && (place == 0
                        || (!isNumeral(text, place - 1)
                                && !Characters.isDigit(text.charAt(place - 1))
                                && text.charAt(place - 1) != '负'));
    }

    /** Whether a character counts: the 伍 of 伍拾 does, that of 队伍 does not. */
    static boolean isNumeral(String text, int place) {
        return Numerals.isPart(text.charAt(place))
                && Words.at(Words.Category.FALSE_NUMERAL, text, place) == null
                && (place == 0 || Words.at(Words.Category.FALSE_NUMERAL, text, place - 1) == null);
    }

    /**
     * Digits with 亿, 万, 千, 百 or 十 between them: 1亿2千万 is 120,000,000. A scale at the end of a number that holds
     * none before (250万, 3千5百万) stays with the unit.
     */
    private static final class Mixed {

        private static final String SCALES = "十百千万亿";
        private static final long[] VALUES = {10, 100, 1000, 10_000, 100_000_000};
        private static final long MYRIAD = 10_000;
        /** More digits than this between two scales are larger than any scale before them. */
        private static final int MOST_DIGITS = 8;

        private final String text;
        private int end;
        /** What 亿 and 万 have closed. */
        private BigDecimal closed = BigDecimal.ZERO;
        /** What 千, 百 and 十 have made since. */
        private BigDecimal section = BigDecimal.ZERO;
        /** The digits that no scale has multiplied; {@code null} for none. */
        private BigDecimal digits;
        /** The scales behind must be less. */
        private long below = Long.MAX_VALUE;

        private long inner = Long.MAX_VALUE;
        private boolean summed;

        private Mixed(String text, Span first) {
            this.text = text;
            this.end = first.end();
            this.digits = first.value();
        }

        /**
         * The whole number that begins with these digits.
         *
         * @return the digits alone where no scale joins them with others; {@code null} where they are joined and are no
         *     one number
         */
        static Span from(String text, Span first) {
            boolean whole = first.value().scale() == 0 && first.value().signum() > 0;
            return whole ? new Mixed(text, first).read(first) : first;
        }

        private Span read(Span first) {
            while (end < text.length()) {
                int scale = SCALES.indexOf(text.charAt(end));
                if (scale < 0 || !takes(VALUES[scale])) {
                    break;
                }
                if (!take(VALUES[scale])) {
                    return null;
                }
            }
            if (!summed) {
                return first;
            }
            if (below > MYRIAD && below < Long.MAX_VALUE && sum().signum() > 0) {
                // 1亿5千 is 150 million to those who speak, and 100,005,000 to those who count.
                return null;
            }
            return new Span(closed.add(sum()), end, null, true);
        }

        /** Whether a scale at the place belongs to the number, and not to the unit behind it. */
        private boolean takes(long scale) {
            boolean followed = end + 1 < text.length() && Characters.isDigit(text.charAt(end + 1));
            if (scale < MYRIAD) {
                return digits != null && scale < inner && (followed || summed);
            }
            return scale < below && sum().signum() > 0 && (followed || closed.signum() > 0);
        }

        /** Multiplies by the scale, and takes the digits behind it; false where they are no one number. */
        private boolean take(long scale) {
            if (scale < MYRIAD) {
                section = section.add(digits.multiply(BigDecimal.valueOf(scale)));
                inner = scale;
            } else {
                BigDecimal part = sum().multiply(BigDecimal.valueOf(scale));
                if (closed.signum() > 0 && part.compareTo(BigDecimal.valueOf(below)) >= 0) {
                    return false;
                }
                closed = closed.add(part);
                section = BigDecimal.ZERO;
                below = scale;
                inner = Long.MAX_VALUE;
            }
            digits = null;
            summed = true;
            return digits(end + 1, scale);
        }

        private boolean digits(int start, long scale) {
            end = start;
            while (end < text.length() && Characters.isDigit(text.charAt(end))) {
                end++;
            }
            if (end == start) {
                return true;
            }
            if (end - start > MOST_DIGITS || (end < text.length() && text.charAt(end) == '.')) {
                return false;
            }
            digits = new BigDecimal(text.substring(start, end));
            // 3万12 is 30012, or 3万 and 12: only digits that fill the places behind the scale are part of one number.
            boolean full = end - start == BigDecimal.valueOf(scale).precision() - 1;
            int next = end < text.length() ? SCALES.indexOf(text.charAt(end)) : -1;
            return (full || (next >= 0 && VALUES[next] < scale)) && digits.compareTo(BigDecimal.valueOf(scale)) < 0;
        }

        private BigDecimal sum() {
            return digits == null ? section : section.add(digits);
        }
    }
}
