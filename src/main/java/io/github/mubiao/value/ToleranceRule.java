package io.github.mubiao.value;

import io.github.mubiao.model.Target;
import java.math.BigDecimal;

/** 100%±5% is a range from 95 to 105; ±5% is one from -5 to 5. */
final class ToleranceRule {

    private ToleranceRule() {}

    static Target read(Clause clause) {
        int sign = clause.text().indexOf('±');
        if (sign < 0 || clause.length() > 60) {
            return null;
        }
        boolean bracket = clause.text().startsWith("(") && clause.closing(0) > sign;
        Quantity middle = sign == 0 ? null : quantity(clause, bracket ? 1 : 0, sign);
        Quantity margin = Quantity.read(clause.folded(), sign + 1, false);
        if (margin == null || margin.value().signum() < 0 || (sign > 0 && middle == null)) {
            return null;
        }
        int end = margin.end();
        Unit unit = margin.unit();
        if (bracket) {
            UnitReader.Span outer = UnitReader.read(clause.folded(), clause.closing(0) + 1, UnitReader.Trust.KNOWN);
            boolean inner = !unit.isNone() || !middle.unit().isNone() || clause.closing(0) != margin.end();
            end = outer.end();
            unit = outer.unit();
            if (inner) {
                return null;
            }
        } else if (middle != null && !middle.unit().equals(unit) && !sharesUnit(middle, margin)) {
            return null;
        }
        String rest = clause.text().substring(end);
        if (!rest.isEmpty() && !rest.equals("以内") && !rest.equals("之内") && !rest.equals("范围内") && !rest.equals("之间")) {
            return null;
        }
        BigDecimal centre = middle == null ? BigDecimal.ZERO : middle.value();
        clause.trace().token("number", clause.folded(), 0, sign);
        clause.trace().token("number", clause.folded(), sign, end);
        return RangeRule.of(centre.subtract(margin.value()), true, centre.add(margin.value()), true, unit, null, null);
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
