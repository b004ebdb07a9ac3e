package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Interval;
import io.github.mubiao.model.Measure;
import io.github.mubiao.model.PartialDate;
import io.github.mubiao.model.TabTable;
import io.github.mubiao.model.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the scale and the set of each kind of target. */
final class Scales {

    /** A set of results, whose ends may be only about right, with the scale that it lies on; sets on different scales do not compare. */
    record Scale(String dimension, Interval interval, boolean about) {

        /** Whether the results are shares of a whole, and no change of one. */
        boolean isShare() {
            return dimension.equals(SHARES);
        }
    }

    /** A leap year stands in for a year that is not written. */
    private static final int ANY_YEAR = 2000;

    private static final String SHARE = "share";
    private static final String SHARES = "number " + SHARE + " per  null";
    private static final String DURATION = "duration";

    /** Dimension → how many minutes its base unit is. */
    private static final Map<String, BigDecimal> DURATIONS = new HashMap<>();

    static {
        for (List<String> row : TabTable.rows(Scales.class, "durations.tsv", 2)) {
            DURATIONS.put(row.get(0), new BigDecimal(row.get(1)));
        }
    }

    private Scales() {}

    /** The target's set; {@code null} where it is none on a line. */
    static Scale of(Target target) {
        return switch (target.kind()) {
            case COMPARISON -> comparison((Target.Comparison) target);
            case RANGE -> range((Target.Range) target);
            case DEADLINE -> deadline((Target.Deadline) target);
            case PERIOD -> period((Target.Period) target);
            case ORDINAL -> ordinal((Target.Ordinal) target);
            case BOOLEAN -> answer((Target.YesNo) target);
            case RATIO, REFERENCE, ALL, QUALITATIVE, NOT_APPLICABLE, MISSING -> null;
        };
    }

    private static Scale comparison(Target.Comparison target) {
        Unit unit = unit(target.measure().unit());
        Interval interval = Interval.of(target.comparator(), base(unit, target.value()));
        return new Scale(scale(target.measure(), unit), interval, target.comparator() == Comparator.ABOUT);
    }

    private static Scale range(Target.Range target) {
        Unit unit = unit(target.measure().unit());
        Interval interval = new Interval(
                base(unit, target.lower()),
                target.lowerInclusive(),
                base(unit, target.upper()),
                target.upperInclusive());
        return new Scale(scale(target.measure(), unit), interval, false);
    }

    private static String scale(Measure measure, Unit unit) {
        return "number " + dimension(unit) + " per " + String.join("·", perParts(measure.per())) + " "
                + measure.change();
    }

    /** What is counted by: 元/月/人 and 元/人·月 count by the same two, 元/㎡ and 元/平方米 by one. */
    static SortedSet<String> perParts(String written) {
        return written == null
                ? new TreeSet<>()
                : Form.of("per-joint").split(Folding.fold(written, false).text()).stream()
                        .map(Scales::base)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String base(String part) {
        Units.Known known = Units.known(part);
        BigDecimal minutes = known == null ? null : DURATIONS.get(known.dimension());
        if (minutes != null) {
            return DURATION + minutes.multiply(known.scale());
        }
        return known == null || known.scale().compareTo(BigDecimal.ONE) != 0 ? part : known.base();
    }

    static Unit unit(String text) {
        Unit unit = text == null ? Unit.NONE : UnitLexer.whole(text);
        return unit == null ? new Unit(text, null, text, BigDecimal.ONE, "own:" + text) : unit;
    }

    /** What the unit measures; all shares are one scale, and so are days, hours and minutes. */
    static String dimension(Unit unit) {
        String dimension = unit.dimension() == null ? "" : unit.dimension();
        if (DURATIONS.containsKey(dimension)) {
            return DURATION;
        }
        return dimension.startsWith("perm") ? SHARE : dimension;
    }

    static BigDecimal base(Unit unit, BigDecimal value) {
        String dimension = unit.dimension() == null ? "" : unit.dimension();
        int places = dimension.equals("permille") ? 1 : dimension.equals("permyriad") ? 2 : 0;
        BigDecimal minutes = DURATIONS.getOrDefault(dimension, BigDecimal.ONE);
        return Unit.plain(value.multiply(unit.scale()).multiply(minutes).movePointLeft(places));
    }

    private static Scale deadline(Target.Deadline target) {
        BigDecimal first = day(target.date(), false);
        BigDecimal last = day(target.date(), true);
        Interval days = switch (target.comparator()) {
            case AT_MOST -> new Interval(null, false, last, true);
            case LESS_THAN -> new Interval(null, false, first, false);
            case AT_LEAST -> new Interval(first, true, null, false);
            case MORE_THAN -> new Interval(last, false, null, false);
            case EQUAL, ABOUT -> new Interval(first, true, last, true);
        };
        return new Scale(calendar(target.date()), days, target.comparator() == Comparator.ABOUT);
    }

    private static Scale period(Target.Period target) {
        Interval days = new Interval(day(target.from(), false), true, day(target.to(), true), true);
        return new Scale(calendar(target.from()), days, false);
    }

    private static String calendar(PartialDate date) {
        return date.year() == null ? "day of any year" : "day";
    }

    /** The first or last day of a date, counted from a fixed one. */
    static BigDecimal day(PartialDate date, boolean last) {
        int year = date.year() == null ? ANY_YEAR : date.year();
        int month = date.month() != null ? date.month() : last ? 12 : 1;
        int day = date.day() != null
                ? date.day()
                : last ? YearMonth.of(year, month).lengthOfMonth() : 1;
        return BigDecimal.valueOf(LocalDate.of(year, month, day).toEpochDay());
    }

    /** A grade's place on its scale; where none is known, the grade is a scale of its own. */
    private static Scale ordinal(Target.Ordinal target) {
        String folded = Folding.fold(target.grade(), false).text();
        String known = Words.GRADE.has(folded) ? Words.GRADE.meaning(folded) : Words.GRADE_WEAK.meaning(folded);
        String[] place = known == null ? new String[] {folded, "0"} : known.split(":");
        Comparator comparator = target.comparator() == null ? Comparator.EQUAL : target.comparator();
        Interval grades = Interval.of(comparator, new BigDecimal(place[1]));
        return new Scale("grade " + place[0], grades, comparator == Comparator.ABOUT);
    }

    private static Scale answer(Target.YesNo target) {
        BigDecimal value = target.value() ? BigDecimal.ONE : BigDecimal.ZERO;
        return new Scale("answer", Interval.of(Comparator.EQUAL, value), false);
    }
}
