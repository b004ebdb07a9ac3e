package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides whether a name can stand before a number without making it something else than a target. */
final class Names {

    private static final int LONGEST = 60;
    /** Stands for a figure that belongs to the name: a name without digits. */
    private static final char FIGURE = '某';

    private static final Pattern YEAR = Patterns.of("year-in-front");
    private static final Pattern YEAR_BOUND = Patterns.of("year-bound");
    private static final Pattern AGE = Patterns.of("age");
    private static final Pattern LATIN = Patterns.of("latin-figure");
    private static final Pattern LATIN_END = Pattern.compile("[A-Za-z][\\d.-]*$");
    private static final Pattern OWN_TARGET = Patterns.of("own-target");
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
    private static final Pattern BEHIND_FIGURE = Patterns.of("behind-figure");
    /** Dimensions in which things are counted, and not described. */
    private static final List<String> COUNTED = List.of("money", "area", "length", "mass", "mu", "volume", "share");

    private Names() {}

    /** Whether the name of the lead can stand before this quantity. */
    static boolean admit(Lead lead, Quantity quantity, Trace trace) {
        String named = lead.name();
        String name = withoutFigures(stripYear(named), lead.isStrong());
        return !(Guards.refuse("other-year", boundsYear(named), trace)
                || contradicts(lead, quantity, trace)
                || (name.isEmpty()
                        ? isTwoNumbers(lead, quantity, trace)
                        : refusesName(name, lead, quantity, trace) || isUnitless(name, lead, quantity, trace)));
    }

    /** What the words before the number and the number itself say against each other. */
    private static boolean contradicts(Lead lead, Quantity quantity, Trace trace) {
        Unit unit = quantity.unit();
        boolean zero = quantity.value().signum() == 0;
        Measure.Change change = lead.change();
        boolean reached = (change == null && lead.firstChange() != null && !lead.namesRate() && zero)
                || (lead.has(Lead.Mark.STATED) && change == null && lead.isLowered() && !lead.namesRate())
                || (lead.changeInFront(unit) != null && Words.ending(Words.Category.REACHED, lead.name()) != null);
        String other = Words.ending(Words.Category.CHANGE, lead.name());
        boolean contrary = change != null
                && (lead.name().equals("少")
                        || (change == Measure.Change.DECREASE
                                && quantity.value().signum() < 0)
                        || (other != null && Words.change(Words.Category.CHANGE, other) != change));
        return Guards.refuse("down-to-or-by", reached, trace)
                || Guards.refuse("contrary-change", contrary, trace)
                || Guards.refuse(
                        "work-without-unit",
                        lead.has(Lead.Mark.WORK) && unit.isNone() && lead.unit().isNone(),
                        trace)
                || Guards.refuse("share-of-other", lead.has(Lead.Mark.OF_OTHER) && unit.isShare(), trace)
                || Guards.refuse(
                        "compared-without-change",
                        lead.has(Lead.Mark.COMPARED) && lead.changeInFront(unit) == null,
                        trace)
                || Guards.refuse("weekday", lead.per() != null && quantity.numeral() && unit.text() == null, trace)
                || Guards.refuse("over-budget", isOverBudget(lead, unit), trace)
                || Guards.refuse("other-currency", isOtherCurrency(lead, unit), trace)
                || Guards.refuse(
                        "unknown-unit",
                        unit.isUnknown() && !lead.isStrong() && (!lead.isWhole() || lead.has(Lead.Mark.SCOPED)),
                        trace);
    }

    /** 超计划26人 is 26 more than was planned; 不超过预算120万元 is an amount. */
    private static boolean isOverBudget(Lead lead, Unit unit) {
        boolean amount = unit.isMoney() || (unit.isMultiplier() && !lead.has(Lead.Mark.OF_OTHER));
        return lead.has(Lead.Mark.BUDGETED) && !(amount && lead.comparator() == Comparator.AT_MOST);
    }

    private static boolean isOtherCurrency(Lead lead, Unit unit) {
        return lead.currency() != null
                && unit.text() != null
                && !unit.isMultiplier()
                && !Unit.of(lead.currency()).base().equals(unit.base());
    }

    /** 2023年16 is no more than two numbers. */
    private static boolean isTwoNumbers(Lead lead, Quantity quantity, Trace trace) {
        boolean bare = quantity.unit().isNone() && lead.comparator() == null && lead.change() == null;
        return Guards.refuse(
                "two-numbers",
                bare && (lead.has(Lead.Mark.SCOPED) || !lead.name().isEmpty()),
                trace);
    }

    private static boolean refusesName(String name, Lead lead, Quantity quantity, Trace trace) {
        boolean share = quantity.unit().isShare();
        boolean symbol = lead.has(Lead.Mark.SYMBOL);
        boolean compares = lead.comparator() != null;
        return Guards.refuse("long-name", name.length() > LONGEST, trace)
                || Guards.refuse("figures", isFigured(name, symbol), trace)
                || isBroken(name, trace)
                || (!symbol && Guards.refuse(Guards.Place.NAME_WITHOUT_SYMBOL, name, trace))
                || denies(name, lead.has(Lead.Mark.DENIABLE), compares && !lead.isStrong(), trace)
                || (share && Guards.refuse(Guards.Place.NAME_OF_SHARE, name, trace))
                || (lead.has(Lead.Mark.BROKEN)
                        && quantity.unit().isThing()
                        && Guards.refuse(Guards.Place.NAME_OF_BREAKTHROUGH, name, trace))
                || (quantity.numeral()
                        && (Guards.refuse(Guards.Place.NAME_OF_NUMERAL, name, trace)
                                || Guards.refuse("two-quantities", endsInNumeral(name), trace)))
                || (!lead.isStrong() && refusesPlainName(name, lead, quantity, trace));
    }

    /**
     * Whether the text before a comparison turns or lifts it. What it makes of the target is not said by any sign: 不要求≥80%,
     * 不能让合格率低于95%.
     *
     * @param word whether a word compares that says the opposite when it is denied
     * @param weak whether 达到, 控制在 or the like compares
     */
    static boolean denies(String name, boolean word, boolean weak, Trace trace) {
        return Guards.refuse(Guards.Place.DENIAL, name, trace)
                || ((word || weak) && Guards.refuse(Guards.Place.DENIAL_OF_COMPARISON, name, trace))
                || (word && Guards.refuse(Guards.Place.DENIAL_OF_WORD, name, trace));
    }

    /** Whether a text cannot be one name: a number ends it, a word of comparison or a clause's end stands in it. */
    static boolean isBroken(String name, Trace trace) {
        return Guards.refuse("figures", NumberLexer.isNumeral(name, name.length() - 1), trace)
                || Guards.refuse("second-sign", Words.compareIn(name), trace)
                || Guards.refuse(Guards.Place.NAME, name, trace);
    }

    /** Whether a name can stand before a grade or a proportion. */
    static boolean isPlain(String name, boolean rate, Trace trace) {
        char last = name.charAt(name.length() - 1);
        return !Characters.hasDigit(name)
                && !(last < 128 && Character.isLetterOrDigit(last))
                && !isBroken(name, trace)
                && !Guards.refuse(Guards.Place.NAME_UNSIGNED, name, trace)
                && (rate || !Guards.refuse(Guards.Place.NAME_OF_NO_RATE, name, trace));
    }

    /** Without a sign between, more names make the number something else. */
    private static boolean refusesPlainName(String name, Lead lead, Quantity quantity, Trace trace) {
        if (Words.ending(Words.Category.UNITLESS, name) != null
                && quantity.unit().isNone()
                && lead.unit().isNone()) {
            return false;
        }
        char last = name.charAt(name.length() - 1);
        boolean joins =
                last < 128 && (lead.change() != null ? Characters.isDigit(last) : Character.isLetterOrDigit(last));
        boolean rate = "%".equals(quantity.unit().text()) && lead.namesRate();
        return Guards.refuse("joined-letters", joins, trace)
                || Guards.refuse(Guards.Place.NAME_UNSIGNED, name, trace)
                || (!rate && Guards.refuse(Guards.Place.NAME_OF_NO_RATE, name, trace));
    }

    /** Whether a number ends the name, or one stands in it that counts something. */
    private static boolean isFigured(String name, boolean symbol) {
        if (!Characters.hasDigit(name)) {
            return false;
        }
        boolean last = Characters.isDigit(name.charAt(name.length() - 1))
                && !LATIN_END.matcher(name).find();
        return !symbol || last || holdsQuantity(name);
    }

    private static boolean holdsQuantity(String name) {
        for (int i = 0; i < name.length(); i++) {
            boolean starts = Characters.isDigit(name.charAt(i)) && (i == 0 || !Characters.isDigit(name.charAt(i - 1)));
            NumberLexer.Span number = starts ? NumberLexer.read(name, i) : null;
            if (number != null
                    && (Units.at(name, number.end()) != null || Units.prefixAt(name, number.end()) != null)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name ends in a numeral with its unit: 一元 before 一角. */
    private static boolean endsInNumeral(String name) {
        for (int i = 0; i < name.length(); i++) {
            NumberLexer.Span number = Numerals.isPart(name.charAt(i)) ? NumberLexer.read(name, i) : null;
            String unit = number == null ? null : Units.at(name, number.end());
            if (unit != null && number.end() + unit.length() == name.length()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a number without any unit is certain: behind a sign, a change or 为, and behind pH值. */
    private static boolean isUnitless(String name, Lead lead, Quantity quantity, Trace trace) {
        boolean alone = quantity.unit().isNone() && lead.unit().isNone() && lead.currency() == null;
        boolean unitless = Words.ending(Words.Category.UNITLESS, name) != null
                && (lead.changeInFront(quantity.unit()) != null || Words.at(Words.Category.CHANGE, name, 0) == null);
        boolean explicit = lead.comparator() != null || lead.change() != null || lead.has(Lead.Mark.STATED);
        boolean numeral = quantity.numeral() && quantity.value().signum() != 0;
        return Guards.refuse("no-unit", alone && !unitless && (!explicit || numeral), trace);
    }

    /** Whether a year in front is one by which the target is met, and so a target of its own: 到2025年. */
    static boolean boundsYear(String text) {
        return YEAR_BOUND.matcher(text).lookingAt();
    }

    /** The text without a year in front that only says which year is meant: 2022年, 全年, 本年度. */
    static String stripYear(String text) {
        Matcher matcher = YEAR.matcher(text);
        return matcher.lookingAt() ? text.substring(matcher.end()) : text;
    }

    /**
     * The name with a plain character in place of each figure that describes what is measured: 24小时 of 24小时监测覆盖率,
     * PM2.5, 65岁以上. A figure describes where a noun stands behind it and nothing in front makes it a target of its own.
     */
    private static String withoutFigures(String name, boolean signed) {
        if (!Characters.hasDigit(name)) {
            return name;
        }
        StringBuilder plain = new StringBuilder();
        int place = 0;
        while (place < name.length()) {
            int end = isInside(name, place) ? place : figureEnd(name, place, signed);
            plain.append(end == place ? name.charAt(place) : FIGURE);
            place = Math.max(place + 1, end);
        }
        return plain.toString();
    }

    private static int figureEnd(String name, int place, boolean signed) {
        String term = Words.at(Words.Category.TERM, name, place);
        int after = term == null ? place : place + term.length();
        boolean last = after == name.length() && isLatin(name.charAt(after - 1));
        if (after > place && !last && !isInside(name, after)) {
            return after;
        }
        Matcher age = AGE.matcher(name).region(place, name.length());
        boolean bound = place > 0 && name.charAt(place - 1) == '满';
        if (age.lookingAt() && !(bound && age.end() == name.length())) {
            return age.end();
        }
        boolean figure = isLatin(name.charAt(place)) && (signed || (place == 0 && !endsInVerb(name)));
        return figure && !isTarget(name, place) ? described(name, place, signed) : place;
    }

    /** Whether a sign, a change, a rate or a verb makes the number at a place a target of its own. */
    private static boolean isTarget(String name, int place) {
        Lexer.Word word = Lexer.before(name, place);
        boolean compared = word != null
                && (word.category() == Words.Category.SIGN
                        || word.category() == Words.Category.WEAK
                        || word.category() == Words.Category.CHANGE);
        return compared || OWN_TARGET.matcher(name).region(0, place).find();
    }

    private static boolean endsInVerb(String name) {
        return Words.ending(Words.Category.COUNTING_VERB, name) != null
                || Words.ending(Words.Category.TAIL, name) != null
                || Words.ending(Words.Category.DONE, name) != null;
    }

    /** The end of a figure that describes the noun behind it; the place itself where it counts. */
    private static int described(String name, int place, boolean signed) {
        NumberLexer.Span number = NumberLexer.read(name, place);
        UnitLexer.Span unit =
                number == null ? null : UnitLexer.read(Folding.fold(name, false), number.end(), UnitLexer.Trust.KNOWN);
        if (unit == null || unit.unit().isNone()) {
            Matcher latin = LATIN.matcher(name).region(place, name.length());
            int end = latin.lookingAt() ? latin.end() : signed && number != null ? number.end() : place;
            return isBeforeNoun(name, end) ? end : place;
        }
        Matcher behind = BEHIND_FIGURE.matcher(name).region(unit.end(), name.length());
        boolean bounded = behind.lookingAt();
        int end = bounded ? behind.end() : unit.end();
        String text = unit.unit().text() == null ? "" : unit.unit().text();
        Units.Known known = Units.known(text);
        boolean counts = known == null || known.classifier() || COUNTED.contains(known.dimension());
        boolean named = Words.at(Words.Category.NOUN, name, end) != null
                || (known == null && text.length() > 1 && Words.at(Words.Category.NOUN, text, 1) != null);
        boolean noun = place == 0 ? signed || bounded || !counts : !(counts || bounded) || named;
        boolean calendar = isCalendar(name, number, text, end);
        boolean bracket = name.charAt(number.end()) == '(';
        return noun
                        && !calendar
                        && !bracket
                        && unit.unit().per() == null
                        && !unit.unit().isShare()
                        && isBeforeNoun(name, end)
                ? end
                : place;
    }

    /** 3月, 15日 and 2024年底 are dates; 7日内 and 2024年 are none. */
    private static boolean isCalendar(String name, NumberLexer.Span number, String unit, int end) {
        boolean year = unit.equals("年") && number.value().compareTo(FIRST_YEAR) >= 0;
        return unit.equals("月")
                || unit.equals("号")
                || (unit.equals("日") && name.charAt(end - 1) != '内')
                || (year && end < name.length() && "底末前内".indexOf(name.charAt(end)) >= 0);
    }

    /** Whether a noun of at least two characters stands at a place, and no bound. */
    private static boolean isBeforeNoun(String name, int place) {
        return place + 1 < name.length()
                && Characters.isHan(name.charAt(place))
                && "半多余来".indexOf(name.charAt(place)) < 0
                && Words.at(Words.Category.SUFFIX, name, place) == null
                && Words.at(Words.Category.SIGN, name, place) == null
                && Words.at(Words.Category.WEAK, name, place) == null;
    }

    /** Whether a word or number goes on at a place. */
    private static boolean isInside(String name, int place) {
        return place > 0 && place < name.length() && isLatin(name.charAt(place - 1)) && isLatin(name.charAt(place));
    }

    private static boolean isLatin(char c) {
        return c == '.' || (c < 128 && Character.isLetterOrDigit(c));
    }
}
