package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Measure;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A number that may be a target, with all that is read around it so far. It knows the {@link Fact}s about itself; which of
 * them make it something else than a target is said by {@code guards.tsv} alone.
 */
final class Candidate implements Predicate<Fact> {

    private static final int LONGEST_NAME = 60;
    /** A bare number as long as this is a code, not a target. */
    private static final int CODE_DIGITS = 12;
    /** From here on, a share is what is reached, and hardly by how much it grows. */
    static final BigDecimal HALF = BigDecimal.valueOf(50);

    static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(31);
    private static final int YEAR_DIGITS = 4;

    /** The figure dash and the dashes that follow it in Unicode join and do not negate. */
    private static final char LAST_HYPHEN = '\u2011';

    private final Clause clause;
    private final int start;
    private final ValuePrefix lead;
    private final Quantity quantity;
    private final Unit unit;
    /** The name without its year and the figures that describe. */
    private final String name;

    private final Map<Fact, Boolean> known = new EnumMap<>(Fact.class);
    /** The first number of a range, whose second is the quantity; {@code null} for one number. */
    private Quantity lower;
    /** The place of what joins the two; -1 for one number. */
    private int joint = -1;

    private ValueSuffix tail;
    /** What all that is read says together; {@code null} for nothing, or for a contradiction. */
    private Comparator comparator;

    /** A number at a place of a clause, with what stands before it. */
    Candidate(Clause clause, int start, ValuePrefix lead, Quantity quantity) {
        this.clause = clause;
        this.start = start;
        this.lead = lead;
        this.quantity = quantity;
        this.unit = quantity.unit();
        this.name = Names.taken(Names.stripYear(lead.name), lead.has(Fact.EXPLICIT));
    }

    /** Adds the first number of a range, and the place of what joins the two. */
    Candidate from(Quantity first, int joined) {
        lower = first;
        joint = joined;
        return this;
    }

    /** Adds what stands behind the number, and what all says together. */
    Candidate with(ValueSuffix behind, Comparator whole) {
        tail = behind;
        comparator = whole;
        return this;
    }

    /** Whether name, words in front and number go together. */
    boolean isAdmitted() {
        String named = lead.name;
        Trace trace = clause.trace();
        return !(Guards.QUANTITY.refuse(clause.text(), this, trace)
                || (!named.isEmpty() && Guards.FULL_NAME.refuse(named, this, trace))
                || (!name.isEmpty()
                        && (Guards.DENIAL.refuse(name, this, trace) || Guards.NAME.refuse(name, this, trace))));
    }

    /** Whether a guard refuses the whole clause at a place for what is known of this. */
    boolean isRefused(Guards place) {
        return place.refuse(clause.text(), this, clause.trace());
    }

    /** Whether the fact holds, which is found out when a guard first asks. */
    @Override
    public boolean test(Fact fact) {
        return known.computeIfAbsent(fact, this::holds);
    }

    private boolean holds(Fact fact) {
        return switch (fact) {
            case STRONG -> lead.strong;
            case UNSIGNED -> !lead.strong;
            case COMPARED -> lead.comparator != null;
            case AT_MOST -> lead.comparator == Comparator.AT_MOST;
            case ABOUT -> lead.comparator == Comparator.ABOUT;
            case TURNABLE -> lead.has(Fact.DENIABLE) || (lead.comparator != null && !lead.strong);
            case CHANGE -> lead.change != null;
            case DECREASE -> lead.change == Measure.Change.DECREASE;
            case OTHER_CHANGE -> {
                String word = Words.CHANGE.ending(lead.name);
                yield word != null && Words.CHANGE.change(word) != lead.change;
            }
            case CURRENCY -> lead.currency != null;
            case OTHER_CURRENCY -> isOtherCurrency();
            case COUNTS_BY -> lead.countsBy();
            case BRACKET_UNIT -> !lead.unit.isNone();
            case WHOLE -> lead.isWhole();
            case NAMED -> !lead.name.isEmpty();
            case NAMELESS -> name.isEmpty();
            case LONG -> name.length() > LONGEST_NAME;
            case NAME_CHANGES -> lead.firstChange() != null;
            case LOWERED -> lead.firstChange() == Measure.Change.DECREASE;
            case CHANGED -> lead.changeInFront(unit) != null;
            case BEGINS_IN_CHANGE -> Words.CHANGE.at(name, 0) != null;
            case RATE -> lead.namesRate();
            case PERCENT_OF_RATE -> test(Fact.PERCENT) && lead.namesRate();
            case FIGURED -> Names.isFigured(name, lead.has(Fact.SYMBOL));
            case NUMERAL_END, SECOND_SIGN -> Names.holds(fact, name);
            case DISTANCE_NAME -> Words.DISTANCE.has(lead.name);
            case UNITLESS -> unit.isNone() && lead.unit.isNone() && Words.UNITLESS.ending(name) != null;
            case NUMBER -> true;
            case ZERO -> quantity.value().signum() == 0;
            case NEGATIVE -> quantity.value().signum() < 0;
            case HIGH -> quantity.value().compareTo(HALF) >= 0;
            case NUMERAL -> quantity.numeral();
            case IDIOM -> {
                String idiom = Words.IDIOM.at(clause.text(), start);
                String word = Units.at(clause.text(), quantity.numberEnd());
                int end = quantity.numberEnd() + (word == null ? 0 : word.length());
                yield idiom != null && start + idiom.length() >= end;
            }
            case ORDINAL -> Form.of("ordinal").at(clause.text(), start) != null;
            case COMMA -> clause.text().substring(start, quantity.numberEnd()).indexOf(',') > 0;
            case DASH -> isDash();
            case CODE_FIGURES -> isCode();
            case MONTH_FIGURES -> quantity.value().precision() > YEAR_DIGITS && all(Form.of("month-figures"));
            case CALENDAR_YEAR -> test(Fact.YEAR_UNIT) && quantity.value().compareTo(FIRST_YEAR) >= 0;
            case UNIT -> !unit.isNone();
            case UNIT_WORD -> unit.text() != null;
            case UNKNOWN_UNIT -> unit.isUnknown();
            case SHARE -> unit.isShare();
            case PERCENT -> "%".equals(unit.text());
            case PER_MILLE -> "‰".equals(unit.text()) || "‱".equals(unit.text());
            case MULTIPLIER -> unit.isMultiplier();
            case MONEY -> "money".equals(unit.dimension());
            case COUNTED ->
                !quantity.numeral()
                        && ((unit.isNone() && test(Fact.ZERO))
                                || unit.counts("classifier")
                                || (unit.isExtent() && Words.COUNTING_VERB.ending(lead.name) != null));
            case MEASURED -> !quantity.numeral() && unit.counts("amount") && !test(Fact.COUNTED);
            case THING -> unit.text() != null && List.of("项", "个", "点").contains(unit.text());
            case RANK ->
                "类".equals(unit.text())
                        && comparator != Comparator.ABOUT
                        && quantity.value().compareTo(BigDecimal.TEN) < 0;
            case YEAR_UNIT -> unit.text() != null && Form.of("year-unit").is(unit.text());
            case QUARTER_UNIT -> "季度".equals(unit.text());
            case MONTH_UNIT -> "月".equals(unit.text());
            case DAY_UNIT -> "日".equals(unit.text()) && quantity.value().compareTo(LAST_DAY) <= 0;
            case SPAN_UNIT -> unit.text() != null && Form.of("recent-unit").is(unit.text());
            case AT_END -> quantity.end() == clause.length();
            case ALONE -> start == 0 && quantity.end() == clause.length();
            case CHANGE_BEHIND -> tail != null && tail.change != null;
            case STANDARD_BEHIND -> tail != null && tail.standard;
            case UNIT_IN_NOTE ->
                tail != null && tail.note() != null && UnitLexer.wholeKnown(Folding.fold(tail.note(), false)) != null;
            case BOUNDED -> comparator != null;
            case AT_LEAST -> comparator == Comparator.AT_LEAST;
            case CONTRARY_SIGNS -> comparator == null && (lead.comparator != null || tail.comparator != null);
            case UP_TO ->
                clause.text().startsWith("到", joint)
                        || (clause.text().startsWith("至", joint)
                                && !lower.unit().isShare());
            case LOWER_UNIT -> lower != null && !lower.unit().isNone();
            case LOWER_MONTH -> lower != null && "月".equals(lower.unit().text());
            case YEARS -> lower != null && areYears(lower, quantity);
            case DAY_FIGURES -> all(Form.of("day-figures"));
            case DAYS_OF_YEAR ->
                all(Form.of("day-of-year"))
                        && (all(Form.of("first-of-month"))
                                || matches(Form.of("late-day"), lower)
                                || matches(Form.of("late-day"), quantity));
            default -> lead.has(fact);
        };
    }

    private boolean isOtherCurrency() {
        return lead.currency != null
                && unit.text() != null
                && !unit.isMultiplier()
                && !Unit.of(lead.currency).base().equals(unit.base());
    }

    private boolean isDash() {
        char dash = clause.folded().original().charAt(clause.folded().originOf(start));
        return clause.text().charAt(start) == '-' && dash > LAST_HYPHEN && "−－﹣\uF02D".indexOf(dash) < 0;
    }

    private boolean isCode() {
        String digits = quantity.value().toPlainString();
        return !quantity.numeral()
                && unit.isNone()
                && quantity.value().scale() == 0
                && (digits.length() >= CODE_DIGITS || Form.of("code-figures").is(digits));
    }

    private boolean all(Form figures) {
        return matches(figures, quantity) && (lower == null || matches(figures, lower));
    }

    private static boolean matches(Form figures, Quantity of) {
        return figures.is(of.value().toPlainString());
    }

    /** Whether two numbers may be years. */
    static boolean areYears(Quantity first, Quantity second) {
        return isYear(first.value()) && isYear(second.value());
    }

    private static boolean isYear(BigDecimal value) {
        return value.scale() == 0
                && value.compareTo(BigDecimal.valueOf(1949)) > 0
                && value.compareTo(BigDecimal.valueOf(2100)) < 0;
    }
}
