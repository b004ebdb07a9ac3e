package io.github.mubiao.value;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/**
 * What may stand before a number, a grade or a proportion as its name.
 *
 * <p>Figures that are part of a name are taken for plain characters: 24小时 of 24小时监测覆盖率, PM2.5, 65岁以上. A figure describes
 * what is measured where a noun stands behind it and nothing in front makes it a target of its own; before a number without
 * a sign only where it begins the name, and counts no things.
 */
final class Names {

    /** Stands for a figure in the name. */
    private static final char FIGURE = '某';

    private static final Set<Words> COMPARING = EnumSet.of(Words.SIGN, Words.WEAK, Words.CHANGE);
    /** Dimensions in which things are counted, and not described. */
    private static final List<String> COUNTED = List.of("money", "area", "length", "mass", "mu", "volume");

    private final String name;
    private final boolean signed;

    private Names(String name, boolean signed) {
        this.name = name;
        this.signed = signed;
    }

    /** The name, behind which a sign may stand, with a plain character in place of each figure that describes. */
    static String taken(String name, boolean signed) {
        return new Names(name, signed).taken();
    }

    private String taken() {
        StringBuilder plain = new StringBuilder();
        int place = 0;
        while (place < name.length()) {
            int end = isInside(place) ? place : end(place);
            plain.append(end == place ? name.charAt(place) : FIGURE);
            place = Math.max(place + 1, end);
        }
        return plain.toString();
    }

    /** The end of the figure at a place; the place itself where none describes. */
    private int end(int place) {
        String term = Words.TERM.at(name, place);
        int after = term == null ? place : place + term.length();
        if (after > place && !isInside(after)) {
            return after;
        }
        Matcher age = Form.of("age").at(name, place);
        boolean bound = place > 0 && name.charAt(place - 1) == '满';
        if (age != null && !(bound && age.end() == name.length())) {
            return age.end();
        }
        Matcher code = Form.of("code-in-name").at(name, place);
        if (code != null && !isInside(place) && !isTarget(place)) {
            return code.end();
        }
        boolean figure = Characters.isLatin(name.charAt(place)) || startsQuantity(name, place);
        return figure && (signed || (place == 0 && !endsInVerb())) && !isTarget(place) ? described(place) : place;
    }

    /** Whether a sign, a change or a word for what is counted in front makes the number at a place a target of its own. */
    private boolean isTarget(int place) {
        Words.Word word = Words.before(name, place);
        return (word != null && COMPARING.contains(word.category()))
                || Form.of("own-target").isIn(name.substring(0, place));
    }

    private boolean endsInVerb() {
        return Words.COUNTING_VERB.ending(name) != null
                || Words.TAIL.ending(name) != null
                || Words.DONE.ending(name) != null;
    }

    private int described(int place) {
        NumberLexer.Span number = NumberLexer.read(name, place);
        UnitLexer.Span span =
                number == null ? null : UnitLexer.read(Folding.fold(name, false), number.end(), UnitLexer.Trust.KNOWN);
        if (span == null || span.unit().isNone()) {
            Matcher latin = Form.of("latin-figure").at(name, place);
            int end = latin != null ? latin.end() : signed && number != null ? number.end() : place;
            return isBeforeNoun(end) && !isWeak(end) ? end : place;
        }
        Unit unit = span.unit();
        Matcher behind = Form.of("behind-figure").at(name, span.end());
        int end = behind == null ? span.end() : behind.end();
        boolean amount = unit.per() != null || unit.isShare() || name.charAt(number.end()) == '(';
        return (signed || behind != null || !counts(unit) || Words.RATE_NAME.ending(name) != null)
                        && !amount
                        && !isCalendar(number.value(), unit, end)
                        && isBeforeNoun(end)
                        && !isWeak(end)
                ? end
                : place;
    }

    private static boolean counts(Unit unit) {
        Units.Known known = Units.known(unit.text());
        return known == null || known.classifier() || COUNTED.contains(known.dimension());
    }

    /** 3月, 15日 and 2024年底 are dates; 7日内 and 2024年 are not. */
    private boolean isCalendar(BigDecimal number, Unit unit, int end) {
        return switch (String.valueOf(unit.text())) {
            case "月", "号" -> true;
            case "日" -> name.charAt(end - 1) != '内';
            case "年" ->
                number.compareTo(Candidate.FIRST_YEAR) >= 0
                        && end < name.length()
                        && "底末前内".indexOf(name.charAt(end)) >= 0;
            default -> false;
        };
    }

    /** Whether a noun of at least two characters stands at a place, and no bound. */
    private boolean isBeforeNoun(int place) {
        return place + 1 < name.length()
                && Characters.isHan(name.charAt(place))
                && "半多余来".indexOf(name.charAt(place)) < 0
                && Words.SUFFIX.at(name, place) == null
                && (Words.SIGN.at(name, place) == null || Words.GRADE_WEAK.at(name, place) != null);
    }

    /** Whether 达到 or the like stands at a place, and is no rate: 到达率; behind 内 it may begin a noun. */
    private boolean isWeak(int place) {
        String word = Words.WEAK.at(name, place);
        return word != null && Words.RATE_NAME.at(name, place + word.length()) == null;
    }

    /** Whether a word or number goes on at a place. */
    private boolean isInside(int place) {
        return place > 0
                && place < name.length()
                && Characters.isLatin(name.charAt(place - 1))
                && Characters.isLatin(name.charAt(place));
    }

    /** Whether a text cannot be one name: a number ends it, a word of comparison or a clause's end stands in it. */
    static boolean isBroken(String name, Trace trace) {
        return Guards.NAME.refuse(name, fact -> holds(fact, name), trace);
    }

    /** Whether a name can stand before a grade or a proportion. */
    static boolean isPlain(String name, boolean rate, Trace trace) {
        Predicate<Fact> facts = fact -> switch (fact) {
            case FIGURED -> Characters.hasDigit(name);
            case PERCENT_OF_RATE -> rate;
            case UNSIGNED -> true;
            default -> holds(fact, name);
        };
        return !Guards.NAME.refuse(name, facts, trace);
    }

    /**
     * Whether a text before a comparison turns or lifts it: 不要求≥80%, 不能让合格率低于95%.
     *
     * @param word whether a word compares that says the opposite when it is denied
     */
    static boolean isDenied(String name, boolean word, Trace trace) {
        return Guards.DENIAL.refuse(name, fact -> word && (fact == Fact.DENIABLE || fact == Fact.TURNABLE), trace);
    }

    /** Whether a fact holds that any name has by itself, whatever stands behind it. */
    static boolean holds(Fact fact, String name) {
        return switch (fact) {
            case NUMERAL_END -> NumberLexer.isNumeral(name, name.length() - 1);
            case SECOND_SIGN -> Words.compareIn(name);
            default -> false;
        };
    }

    /** Whether a number ends the name, or one stands in it that counts something. */
    static boolean isFigured(String name, boolean symbol) {
        boolean last = !name.isEmpty()
                && Characters.isDigit(name.charAt(name.length() - 1))
                && !Form.of("latin-end").isIn(name);
        return last
                || (!symbol && Characters.hasDigit(name))
                || IntStream.range(0, name.length()).anyMatch(i -> startsQuantity(name, i));
    }

    /** Whether a number with a unit begins at a place: 3个, 三个, but not the numeral of 一次性, 第三批, 一户一档 and 一年内. */
    private static boolean startsQuantity(String name, int place) {
        char before = place == 0 ? ' ' : name.charAt(place - 1);
        boolean digits = Characters.isDigit(name.charAt(place)) && !Characters.isDigit(before);
        boolean numeral = NumberLexer.isNumeral(name, place)
                && "第每".indexOf(before) < 0
                && !Characters.isDigit(before)
                && (place == 0 || !NumberLexer.isNumeral(name, place - 1))
                && Words.IDIOM.at(name, place) == null;
        NumberLexer.Span number = digits || numeral ? NumberLexer.read(name, place) : null;
        String unit = number == null ? null : Units.at(name, number.end());
        return unit != null
                ? digits || Form.of("no-count").at(name, number.end() + unit.length()) == null
                : number != null && Units.prefixAt(name, number.end()) != null;
    }

    /** The text without a year in front that only says which year is meant: 2022年, 全年, 本年度. */
    static String stripYear(String text) {
        return text.substring(yearEnd(text, text.length()));
    }

    /** The place behind such a year in a name of so many characters. */
    static int yearEnd(String text, int nameEnd) {
        int place = text.indexOf('年');
        Matcher year =
                place < 0 || place >= nameEnd ? null : Form.of("year-in-front").at(text.substring(0, nameEnd), 0);
        return year == null ? 0 : year.end();
    }
}
