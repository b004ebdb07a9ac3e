package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Target;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 100%±5% is a range from 95 to 105; ±5% is one from -5 to 5, and so is 误差不超过±5%. */
final class ToleranceRule {

    private static final Pattern MARK = Pattern.compile("±|正负|\\+/-|\\+-");
    private static final Pattern REST = Pattern.compile("(?:以内|之内|内|范围内|之间|区间)?");
    private static final int LONGEST = 60;

    private ToleranceRule() {}

    static Target read(Clause clause) {
        Matcher mark = clause.length() > LONGEST ? null : MARK.matcher(clause.text());
        if (mark == null || !mark.find()) {
            return null;
        }
        Quantity margin = Quantity.read(clause.folded(), mark.end(), false);
        if (margin == null || margin.value().signum() < 0 || margin.about()) {
            return null;
        }
        boolean bracket = clause.text().startsWith("(") && clause.closing(0) > mark.start();
        Target read = bracket ? inBrackets(clause, mark, margin) : plain(clause, mark, margin);
        if (read != null) {
            clause.trace().token("number", clause.folded(), mark.start(), margin.end());
        }
        return read;
    }

    /** (100±5)%: the unit stands behind the bracket, for both. */
    private static Target inBrackets(Clause clause, Matcher mark, Quantity margin) {
        int close = clause.closing(0);
        Quantity middle = quantity(clause, 1, mark.start());
        boolean bare = middle != null && middle.unit().isNone() && margin.unit().isNone() && close == margin.end();
        UnitReader.Span outer = UnitReader.read(clause.folded(), close + 1, UnitReader.Trust.KNOWN);
        return bare && ends(clause, outer.end()) ? range(middle.value(), margin, outer.unit(), true) : null;
    }

    private static Target plain(Clause clause, Matcher mark, Quantity margin) {
        if (!ends(clause, margin.end())) {
            return null;
        }
        for (int start : NumberPlaces.of(clause.text())) {
            Quantity middle = start < mark.start() ? quantity(clause, start, mark.start()) : null;
            if (middle != null) {
                boolean shared = middle.unit().equals(margin.unit()) || sharesUnit(middle, margin);
                Lead lead = shared ? lead(clause, start, margin) : null;
                return lead == null || lead.isStrong() ? null : range(middle.value(), margin, margin.unit(), true);
            }
        }
        Lead lead = lead(clause, mark.start(), margin);
        boolean inclusive = lead != null && lead.comparator() != Comparator.LESS_THAN;
        return lead == null ? null : range(BigDecimal.ZERO, margin, margin.unit(), inclusive);
    }

    /** What stands before; {@code null} where it says more than a name, or more than that so much is the most. */
    private static Lead lead(Clause clause, int end, Quantity margin) {
        Lead lead = Lead.read(clause, end);
        boolean within = lead != null
                && lead.change() == null
                && lead.per() == null
                && (lead.comparator() == null || Signs.isDown(lead.comparator()));
        return within && lead.admits(margin) ? lead : null;
    }

    private static boolean ends(Clause clause, int end) {
        return REST.matcher(clause.text().substring(end)).matches();
    }

    private static Target range(BigDecimal centre, Quantity margin, Unit unit, boolean inclusive) {
        return RangeRule.of(
                centre.subtract(margin.value()), inclusive, centre.add(margin.value()), inclusive, unit, null, null);
    }

    /** 25±2℃: one unit for both. Of a percentage nothing is certain: 200±5% may mean 5 % of 200. */
    private static boolean sharesUnit(Quantity middle, Quantity margin) {
        return middle.unit().isNone()
                && !"%".equals(margin.unit().text())
                && !"‰".equals(margin.unit().text());
    }

    private static Quantity quantity(Clause clause, int start, int end) {
        Quantity quantity = Quantity.read(clause.folded(), start, false);
        return quantity != null && quantity.end() == end && !quantity.about() ? quantity : null;
    }
}
