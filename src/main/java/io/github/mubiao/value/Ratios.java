package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Target;
import java.math.BigDecimal;
import java.util.regex.Matcher;

/** Two numbers in proportion: 1:3, 不低于1:20, 三分之二以上. */
final class Ratios {

    private static final int LONGEST = 60;

    private Ratios() {}

    static Target read(Clause clause) {
        if (clause.length() > LONGEST) {
            return null;
        }
        Matcher digits = Form.of("ratio-colon").find(clause.text(), 0);
        Matcher colon = digits == null ? Form.of("ratio-numerals").find(clause.text(), 0) : digits;
        if (colon != null) {
            return ratio(clause, colon, number(colon, 1), number(colon, 2), true);
        }
        Matcher parts = Form.of("ratio-parts").find(clause.text(), 0);
        if (parts != null) {
            return ratio(clause, parts, number(parts, 2), number(parts, 1), false);
        }
        Matcher slash = Form.of("ratio-slash").find(clause.text(), 0);
        BigDecimal part = slash == null ? null : number(slash, 1);
        BigDecimal whole = slash == null ? null : number(slash, 2);
        boolean fraction = slash != null && part.compareTo(whole) < 0 && whole.compareTo(BigDecimal.TEN) <= 0;
        return fraction ? ratio(clause, slash, part, whole, false) : null;
    }

    private static BigDecimal number(Matcher found, int group) {
        String text = found.group(group);
        return Characters.isDigit(text.charAt(0)) ? new BigDecimal(text) : Numerals.read(text);
    }

    private static Target ratio(Clause clause, Matcher found, BigDecimal left, BigDecimal right, boolean colon) {
        ValuePrefix lead = clause.lead(found.start());
        ValueSuffix tail = ValueSuffix.read(clause, found.end(), false, fact -> false);
        // A ratio has no note: 1:20(小学) would hold for all.
        if (left == null
                || right == null
                || lead == null
                || tail == null
                || tail.note() != null
                || tail.per != null
                || lead.change != null
                || tail.change != null
                || left.signum() == 0
                || right.signum() == 0) {
            return null;
        }
        Comparator comparator = lead.and(tail.comparator);
        boolean compared = lead.comparator != null || tail.comparator != null;
        boolean clock = colon && found.group().contains(":") && isClock(left, found.group(2));
        if ((!lead.name.isEmpty() && !Names.isPlain(lead.name, lead.namesRate(), clause.trace()))
                || (clock && !compared && !lead.name.contains("比"))
                || (comparator == null && (compared || lead.has(Fact.GENERAL)))) {
            return null;
        }
        lead.note();
        clause.note("number", found.start(), found.end());
        return new Target.Ratio(left, right, comparator == null ? Comparator.EQUAL : comparator);
    }

    /** 8:30 is a time of day as well as a proportion. */
    private static boolean isClock(BigDecimal left, String right) {
        return left.scale() == 0
                && left.compareTo(BigDecimal.ONE) > 0
                && left.compareTo(BigDecimal.valueOf(24)) <= 0
                && Form.of("minutes").is(right);
    }
}
