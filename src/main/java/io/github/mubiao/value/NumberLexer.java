package io.github.mubiao.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Reads a number at a place of folded text. */
final class NumberLexer {

    /** More digits than this are a code or nonsense, never a target. */
    private static final int MOST_DIGITS = 24;

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
    record Span(BigDecimal value, int end, String unit, boolean numeral) {

        /** A number that is more by so much. */
        Span plus(BigDecimal more) {
            return new Span(value.add(more), end, unit, numeral);
        }
    }

    private NumberLexer() {}

    /** The number that starts at a place; {@code null} where none does. */
    static Span read(String text, int start) {
        Span share = share(text, start);
        share = share == null ? bracketed(text, start) : share;
        if (share != null) {
            return share;
        }
        Span number = plain(text, start);
        if (number == null || !text.startsWith("成", number.end())) {
            return number;
        }
        return tenths(text, number);
    }

    /** ≥(95)% is ≥95%. */
    private static Span bracketed(String text, int start) {
        Matcher bracket =
                text.startsWith("(", start) ? Form.of("number-in-bracket").at(text, start) : null;
        Span number = bracket == null ? null : arabic(text, start + 1);
        String unit = number == null ? "" : text.substring(number.end(), bracket.end() - 1);
        boolean whole = number != null && (unit.isEmpty() || Units.known(unit) != null);
        return whole ? new Span(number.value(), bracket.end(), unit.isEmpty() ? null : unit, false) : null;
    }

    private static Span plain(String text, int start) {
        Span number = once(text, start);
        Span again = number == null || !text.startsWith("(", number.end()) ? null : once(text, number.end() + 1);
        // 12(十二) says the number twice.
        boolean twice = again != null
                && again.numeral() != number.numeral()
                && again.value().compareTo(number.value()) == 0
                && text.startsWith(")", again.end());
        return twice ? new Span(number.value(), again.end() + 1, number.unit(), number.numeral()) : number;
    }

    private static Span once(String text, int start) {
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
        String part = Words.PART.at(text, start);
        if (part == null) {
            return null;
        }
        String unit = Words.PART.meaning(part);
        int place = start + part.length();
        if (text.startsWith("百", place)) {
            return new Span(BigDecimal.valueOf(100), place + 1, unit, true);
        }
        Span number = plain(text, place);
        return number == null ? null : new Span(number.value(), number.end(), unit, true);
    }

    /** 九成五 is 95 %. */
    private static Span tenths(String text, Span number) {
        if (number.value().signum() < 0 || number.value().compareTo(BigDecimal.TEN) > 0) {
            return number;
        }
        int end = number.end() + 1;
        int digit = end < text.length() ? "零一二三四五六七八九".indexOf(text.charAt(end)) : 0;
        BigDecimal value = number.value().movePointRight(1).add(BigDecimal.valueOf(Math.max(0, digit)));
        return new Span(Unit.plain(value), digit > 0 ? end + 1 : end, "%", true);
    }

    /** Digits with an optional sign, thousands separators and decimals; {@code null} where they are no number. */
    private static Span arabic(String text, int start) {
        Matcher found = Form.of("arabic").at(text, start);
        String digits = found == null
                ? ""
                : found.group().replace(",", "").replace(" ", "").replace('负', '-');
        if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
            return null;
        }
        Matcher sum = Form.of("jiao").at(text, start);
        if (sum != null) {
            // 3元5角8分 is 3.58 元.
            String cents = sum.group("fen") == null ? "" : sum.group("fen");
            String yuan = sum.group("yuan").replace(",", "") + "." + sum.group("jiao") + cents;
            return new Span(new BigDecimal(yuan), sum.end(), "元", false);
        }
        BigDecimal value = new BigDecimal(digits);
        Matcher mixed =
                value.scale() == 0 && value.signum() > 0 ? Form.of("mixed").at(text, found.end()) : null;
        return mixed == null ? new Span(value, found.end(), null, false) : mixed(text, value, mixed);
    }

    /**
     * Digits with 亿, 万, 千, 百 or 十 between them: 1亿2千万 is 120,000,000. A scale at the end of a number that holds none
     * before (250万, 3千5百万) stays with the unit.
     */
    private static Span mixed(String text, BigDecimal first, Matcher behind) {
        String number = first.toPlainString() + behind.group();
        BigDecimal value =
                text.startsWith(".", behind.end()) || Form.of("elliptic-digits").isIn(number)
                        ? null
                        : Numerals.whole(number);
        return value == null ? null : new Span(value, behind.end(), null, true);
    }

    private static Span numeral(String text, int start) {
        if (text.charAt(start) == '半') {
            return new Span(new BigDecimal("0.5"), start + 1, null, true);
        }
        // 一元一角 and 叁元整 are sums in 元; 一元 alone is a number and its unit.
        Matcher coins = Form.of("coins").at(text, start);
        BigDecimal sum = coins == null ? null : Numerals.read(coins.group());
        if (sum != null) {
            return new Span(sum, coins.end(), "元", true);
        }
        Matcher run = Form.of("numeral-run").at(text, start);
        for (int end = run == null ? start : run.end(); end > start; end--) {
            String numeral = text.substring(start, end);
            BigDecimal value = Numerals.read(numeral);
            if (value != null) {
                boolean vague = Form.of("behind-numeral").at(text, end) != null
                        || Form.of("elliptic").isIn(numeral);
                return vague ? null : new Span(value, end, null, true);
            }
        }
        return null;
    }

    /** The places of a text at which a number may start, outside of brackets. */
    static List<Integer> places(String text) {
        List<Integer> places = new ArrayList<>(4);
        int depth = 0;
        for (int i = 0; i < text.length() && places.size() < MOST_PLACES; i++) {
            char c = text.charAt(i);
            if (depth == 0 && c == '(' && Form.of("number-in-bracket").at(text, i) != null) {
                places.add(i);
            }
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            if (depth == 0 && (Form.of("digits-start").at(text, i) != null || startsNumeral(text, i))) {
                places.add(i);
            }
        }
        return places;
    }

    private static boolean startsNumeral(String text, int place) {
        char c = text.charAt(place);
        boolean part = isNumeral(text, place) || c == '半' || c == '负';
        // The fraction of 一点五 is no number of its own.
        boolean fraction = place > 1 && text.charAt(place - 1) == '点' && isNumeral(text, place - 2);
        return part
                && !fraction
                && (place == 0
                        || (!isNumeral(text, place - 1)
                                && !Characters.isDigit(text.charAt(place - 1))
                                && text.charAt(place - 1) != '负'));
    }

    /** Whether a character counts: the 伍 of 伍拾 does, that of 队伍 does not. */
    static boolean isNumeral(String text, int place) {
        return Numerals.isPart(text.charAt(place))
                && Words.FALSE_NUMERAL.at(text, place) == null
                && (place == 0 || Words.FALSE_NUMERAL.at(text, place - 1) == null);
    }
}
