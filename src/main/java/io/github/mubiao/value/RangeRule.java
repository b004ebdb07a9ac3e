package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Measure;
import io.github.mubiao.model.Target;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 90%-95%, 10～15天, 三至五次, 80%≤X≤100%, 100%≥X≥80%. */
final class RangeRule {

    private static final Pattern JOINT = Pattern.compile("(?:-{1,2}|~{1,2}|至|到)");
    private static final Pattern FIRST_OF_MONTH = Pattern.compile("(?:[1-9]|1[0-2])[.]1");
    private static final Pattern DAY_OF_YEAR = Pattern.compile("(?:[1-9]|1[0-2])[.](?:[1-9]|[12]\\d|3[01])");
    private static final Pattern LATE_DAY = Pattern.compile(".*[.]\\d\\d");
    private static final Pattern MONTH_OF_YEAR =
            Pattern.compile("(?:19|20)\\d{2}(?:[.](?:0?[1-9]|1[0-2])|0[1-9]|1[0-2])");
    private static final Pattern BETWEEN = Pattern.compile("[和与](?=[^之]*之间$)");
    private static final Pattern SANDWICH =
            Pattern.compile("^([^<>≤≥=]+)([<≤>≥]=?)([^\\d<>≤≥=]{1,12})([<≤>≥]=?)([^<>≤≥=]+)$");

    private RangeRule() {}

    static Target read(Clause clause) {
        Target written = sandwich(clause);
        written = written == null ? IntervalRule.read(clause) : written;
        if (written != null) {
            return written;
        }
        for (int start : NumberPlaces.of(clause.text())) {
            int mark = clause.trace().mark();
            Target target = readAt(clause, start);
            if (target != null) {
                return target;
            }
            clause.trace().reset(mark);
        }
        return null;
    }

    private static Target readAt(Clause clause, int start) {
        Quantity lower = Quantity.read(clause.folded(), start, false);
        if (lower == null
                || lower.about()
                || (lower.value().signum() < 0 && start > 0 && clause.text().charAt(start - 1) == '(')) {
            return null;
        }
        int joint = jointEnd(clause.text(), lower.end());
        if (joint < 0) {
            return null;
        }
        Quantity upper = Quantity.read(clause.folded(), joint, false);
        Lead lead = upper == null ? null : Lead.read(clause, start);
        if (lead == null
                || lead.isStrong()
                || upper.about()
                || (lower.numeral() != upper.numeral() && !sharesNumeral(lower, upper))) {
            return null;
        }
        Quantity ends =
                new Quantity(upper.value(), upper.unit(), upper.numberEnd(), upper.end(), upper.numeral(), false);
        String note = rest(clause, upper.end());
        // 增加500人到1000人 may end at 1000; 增长6%至8% is between.
        boolean grown = lead.change() != null
                && !lower.unit().isNone()
                && isUpTo(clause.text().charAt(lower.end()), lower.unit());
        if (note == null || grown || !lead.admits(ends) || isDateLike(lower, upper, lead)) {
            return null;
        }
        clause.trace().token("name", clause.folded(), 0, lead.nameEnd());
        clause.trace().token("number", clause.folded(), start, lower.numberEnd());
        clause.trace().token("number", clause.folded(), joint, upper.numberEnd());
        clause.trace().token("unit", clause.folded(), upper.numberEnd(), upper.end());
        return range(lower, upper, lead, note.isEmpty() ? null : note);
    }

    private static boolean isUpTo(char joint, Unit unit) {
        return joint == '到' || (joint == '至' && !LeadNames.isShare(unit.text()));
    }

    private static boolean sharesNumeral(Quantity lower, Quantity upper) {
        return "%".equals(lower.unit().text()) && "%".equals(upper.unit().text());
    }

    private static int jointEnd(String text, int place) {
        Matcher joint = JOINT.matcher(text).region(place, text.length());
        if (joint.lookingAt()) {
            return joint.end();
        }
        Matcher between = BETWEEN.matcher(text).region(place, text.length());
        return between.lookingAt() ? between.end() : -1;
    }

    /** The note behind a range, empty for none; {@code null} where something else stands there. */
    private static String rest(Clause clause, int place) {
        String text = clause.text().substring(place);
        String word = Words.at(Words.Category.SUFFIX_EXACT, text, 0);
        text = word == null ? text : text.substring(word.length());
        if (text.isEmpty()) {
            return "";
        }
        int start = clause.length() - text.length();
        boolean bracket = text.charAt(0) == '(' && clause.closing(start) == clause.length() - 1;
        Clause inner = bracket ? clause.slice(start + 1, clause.length() - 1) : null;
        return inner == null || inner.text().startsWith("不含") || Aside.turns(inner.text())
                ? null
                : clause.folded().originalOf(start + 1, clause.length() - 1);
    }

    /** 2022-2024 may be years, 12-31 behind a name may be a date. */
    private static boolean isDateLike(Quantity lower, Quantity upper, Lead lead) {
        boolean years = areYears(lower.value(), upper.value());
        String unit = upper.unit().text();
        return (years && (unit == null || unit.matches("(?:学|财)?年度?")))
                || (isDay(lower.value()) && isDay(upper.value()) && unit == null)
                || (unit == null && lead.isWhole() && areDaysOfYear(lower.value(), upper.value()))
                || (unit == null && isMonthOfYear(lower.value()) && isMonthOfYear(upper.value()))
                || "季度".equals(upper.unit().text())
                || "月".equals(unit)
                || "月".equals(lower.unit().text())
                || ("日".equals(upper.unit().text()) && !lead.isStrong());
    }

    /** 20230101: a day in eight digits. */
    private static boolean isDay(BigDecimal value) {
        return value.toPlainString().matches("(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])");
    }

    /** 1.1-12.31, 6.15-6.20, 5.1-10.1: a month and a day each, or figures that nobody tells from them. */
    private static boolean areDaysOfYear(BigDecimal lower, BigDecimal upper) {
        String first = lower.toPlainString();
        String second = upper.toPlainString();
        boolean days = DAY_OF_YEAR.matcher(first).matches()
                && DAY_OF_YEAR.matcher(second).matches();
        boolean late =
                LATE_DAY.matcher(first).matches() || LATE_DAY.matcher(second).matches();
        boolean firsts = FIRST_OF_MONTH.matcher(first).matches()
                && FIRST_OF_MONTH.matcher(second).matches();
        return days && (late || firsts);
    }

    /** 2026.06 and 202606 without a unit: a month, whatever stands beside it. */
    static boolean isMonthOfYear(BigDecimal value) {
        return MONTH_OF_YEAR.matcher(value.toPlainString()).matches();
    }

    static boolean areYears(BigDecimal lower, BigDecimal upper) {
        return isYear(lower) && isYear(upper);
    }

    private static boolean isYear(BigDecimal value) {
        return value.scale() == 0
                && value.compareTo(BigDecimal.valueOf(1949)) > 0
                && value.compareTo(BigDecimal.valueOf(2100)) < 0;
    }

    private static Target range(Quantity lower, Quantity upper, Lead lead, String note) {
        Unit unit = joint(lower.unit(), upper.unit());
        if (unit == null || lower.value().compareTo(upper.value()) >= 0) {
            return null;
        }
        return of(lower.value(), true, upper.value(), true, ComparisonRule.unit(lead, unit), lead.change(), note);
    }

    /** The unit of both ends: one may leave it out, or write only its multiplier (20万-30万元). */
    static Unit joint(Unit lower, Unit upper) {
        if (lower.isNone() || lower.equals(upper)) {
            return upper;
        }
        if (upper.isNone()) {
            return lower;
        }
        boolean multiplied =
                lower.isMultiplier() && upper.text() != null && upper.text().startsWith(lower.text());
        return multiplied || (lower.sameAs(upper) && lower.per() == null) ? upper : null;
    }

    static Target.Range of(
            BigDecimal lower,
            boolean lowerInclusive,
            BigDecimal upper,
            boolean upperInclusive,
            Unit unit,
            Measure.Change change,
            String note) {
        return new Target.Range(
                lower,
                lowerInclusive,
                upper,
                upperInclusive,
                unit.toBase(lower),
                unit.toBase(upper),
                Measures.of(unit, change, note, null));
    }

    /** 80%≤X≤100%, and 100%≥X≥80%. */
    private static Target sandwich(Clause clause) {
        Matcher matcher = SANDWICH.matcher(clause.text());
        if (clause.length() > 60 || !matcher.matches()) {
            return null;
        }
        Quantity left = whole(clause.slice(0, matcher.end(1)));
        Quantity right = whole(clause.slice(matcher.start(5), clause.length()));
        Comparator first = Signs.read(matcher.group(2));
        Comparator second = Signs.read(matcher.group(4));
        if (left == null || right == null || first == null || second == null) {
            return null;
        }
        boolean rising = isUpperEnd(first) && isUpperEnd(second);
        if (!rising && (isUpperEnd(first) || isUpperEnd(second))) {
            return null;
        }
        Quantity lower = rising ? left : right;
        Quantity upper = rising ? right : left;
        Unit unit = joint(lower.unit(), upper.unit());
        int order = unit == null ? 1 : lower.value().compareTo(upper.value());
        if (order > 0 || (order == 0 && !(isInclusive(first) && isInclusive(second)))) {
            return null;
        }
        return of(
                lower.value(),
                isInclusive(rising ? first : second),
                upper.value(),
                isInclusive(rising ? second : first),
                unit,
                null,
                null);
    }

    private static boolean isUpperEnd(Comparator sign) {
        return sign == Comparator.AT_MOST || sign == Comparator.LESS_THAN;
    }

    private static boolean isInclusive(Comparator sign) {
        return sign == Comparator.AT_MOST || sign == Comparator.AT_LEAST;
    }

    static Quantity whole(Clause clause) {
        Quantity quantity = Quantity.read(clause.folded(), 0, true);
        return quantity != null && quantity.end() == clause.length() && !quantity.about() ? quantity : null;
    }
}
