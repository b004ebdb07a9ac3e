package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Measure;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides whether a name can stand before a number without making it something else than a target. */
final class Names {

    private static final int LONGEST = 60;

    private static final Pattern YEAR = Patterns.of("year-in-front");
    private static final Pattern LATIN_END = Pattern.compile("[A-Za-z][\\d.-]*$");

    private Names() {}

    /** Whether the name of the lead can stand before this quantity. */
    static boolean admit(ValuePrefix lead, Quantity quantity, Trace trace) {
        String named = lead.name();
        String name = Figures.taken(stripYear(named), lead.has(ValuePrefix.Mark.EXPLICIT));
        return !((!named.isEmpty() && Guards.refuse(Guards.Place.FULL_NAME, named, trace))
                || contradicts(lead, quantity, trace)
                || (name.isEmpty()
                        ? isTwoNumbers(lead, quantity, trace)
                        : refusesName(name, lead, quantity, trace) || isUnitless(name, lead, quantity, trace)));
    }

    /** What the words before the number and the number itself say against each other. */
    private static boolean contradicts(ValuePrefix lead, Quantity quantity, Trace trace) {
        Unit unit = quantity.unit();
        boolean zero = quantity.value().signum() == 0;
        Measure.Change change = lead.change();
        boolean reached = (change == null && lead.firstChange() != null && !lead.namesRate() && zero)
                || (lead.has(ValuePrefix.Mark.STATED) && change == null && lead.isLowered() && !lead.namesRate())
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
                        lead.has(ValuePrefix.Mark.WORK)
                                && unit.isNone()
                                && lead.unit().isNone(),
                        trace)
                || Guards.refuse("share-of-other", lead.has(ValuePrefix.Mark.OF_OTHER) && unit.isShare(), trace)
                || Guards.refuse(
                        "compared-without-change",
                        lead.has(ValuePrefix.Mark.COMPARED) && lead.changeInFront(unit) == null,
                        trace)
                || Guards.refuse("weekday", lead.per() != null && quantity.numeral() && unit.text() == null, trace)
                || Guards.refuse("over-budget", isOverBudget(lead, unit), trace)
                || Guards.refuse("other-currency", isOtherCurrency(lead, unit), trace)
                || Guards.refuse(
                        "unknown-unit",
                        unit.isUnknown() && !lead.isStrong() && (!lead.isWhole() || lead.has(ValuePrefix.Mark.SCOPED)),
                        trace);
    }

    /** 超计划26人 is 26 more than was planned; 不超过预算120万元 is an amount. */
    private static boolean isOverBudget(ValuePrefix lead, Unit unit) {
        boolean amount = unit.isMoney() || (unit.isMultiplier() && !lead.has(ValuePrefix.Mark.OF_OTHER));
        return lead.has(ValuePrefix.Mark.BUDGETED) && !(amount && lead.comparator() == Comparator.AT_MOST);
    }

    private static boolean isOtherCurrency(ValuePrefix lead, Unit unit) {
        return lead.currency() != null
                && unit.text() != null
                && !unit.isMultiplier()
                && !Unit.of(lead.currency()).base().equals(unit.base());
    }

    /** 2023年16 is no more than two numbers. */
    private static boolean isTwoNumbers(ValuePrefix lead, Quantity quantity, Trace trace) {
        boolean bare = quantity.unit().isNone() && lead.comparator() == null && lead.change() == null;
        return Guards.refuse(
                "two-numbers",
                bare && (lead.has(ValuePrefix.Mark.SCOPED) || !lead.name().isEmpty()),
                trace);
    }

    private static boolean refusesName(String name, ValuePrefix lead, Quantity quantity, Trace trace) {
        boolean share = quantity.unit().isShare();
        boolean symbol = lead.has(ValuePrefix.Mark.SYMBOL);
        boolean compares = lead.comparator() != null;
        return Guards.refuse("long-name", name.length() > LONGEST, trace)
                || Guards.refuse("figures", isFigured(name, symbol), trace)
                || isBroken(name, trace)
                || (!symbol && Guards.refuse(Guards.Place.NAME_WITHOUT_SYMBOL, name, trace))
                || denies(name, lead.has(ValuePrefix.Mark.DENIABLE), compares && !lead.isStrong(), trace)
                || (share && Guards.refuse(Guards.Place.NAME_OF_SHARE, name, trace))
                || (lead.has(ValuePrefix.Mark.BROKEN)
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
    private static boolean refusesPlainName(String name, ValuePrefix lead, Quantity quantity, Trace trace) {
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
    private static boolean isUnitless(String name, ValuePrefix lead, Quantity quantity, Trace trace) {
        boolean alone = quantity.unit().isNone() && lead.unit().isNone() && lead.currency() == null;
        boolean unitless = Words.ending(Words.Category.UNITLESS, name) != null
                && (lead.changeInFront(quantity.unit()) != null || Words.at(Words.Category.CHANGE, name, 0) == null);
        boolean explicit = lead.comparator() != null || lead.change() != null || lead.has(ValuePrefix.Mark.STATED);
        boolean numeral = quantity.numeral() && quantity.value().signum() != 0;
        return Guards.refuse("no-unit", alone && !unitless && (!explicit || numeral), trace);
    }

    /** The text without a year in front that only says which year is meant: 2022年, 全年, 本年度. */
    static String stripYear(String text) {
        Matcher matcher = text.indexOf('年') < 0 ? null : YEAR.matcher(text);
        return matcher != null && matcher.lookingAt() ? text.substring(matcher.end()) : text;
    }
}
