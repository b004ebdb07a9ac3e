package io.github.mubiao.value;

import io.github.mubiao.model.Target;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * [80%,90%), (80,90]: an interval as mathematics writes it. At least one bracket is a square one: what round ones hold
 * may be a list.
 */
final class IntervalRule {

    private static final Pattern FORM = Pattern.compile(
            "(?<open>[\\[(])(?<lower>[^,\\[\\]()]+),(?<upper>[^,\\[\\]()]+)(?<close>[\\])])(?<unit>.*)");

    private IntervalRule() {}

    static Target read(Clause clause) {
        Matcher form = FORM.matcher(clause.text());
        if (!form.matches()) {
            return null;
        }
        Quantity lower = RangeRule.whole(clause.slice(form.start("lower"), form.end("lower")));
        Quantity upper = RangeRule.whole(clause.slice(form.start("upper"), form.end("upper")));
        if (!mayBeEnds(lower, upper)) {
            return null;
        }
        boolean closedBelow = form.group("open").equals("[");
        boolean closedAbove = form.group("close").equals("]");
        boolean thousands = closedBelow == closedAbove && isThousands(form.group("lower"), form.group("upper"));
        if (!(closedBelow || closedAbove) || thousands) {
            return null;
        }
        Unit unit =
                unit(clause.slice(form.start("unit"), clause.length()), RangeRule.joint(lower.unit(), upper.unit()));
        return unit == null
                ? null
                : RangeRule.of(lower.value(), closedBelow, upper.value(), closedAbove, unit, null, null);
    }

    private static boolean mayBeEnds(Quantity lower, Quantity upper) {
        return lower != null
                && upper != null
                && !isDay(lower.unit())
                && !isDay(upper.unit())
                && !lower.numeral()
                && !upper.numeral()
                && lower.value().compareTo(upper.value()) < 0
                && !RangeRule.areYears(lower.value(), upper.value());
    }

    private static boolean isDay(Unit unit) {
        return "月".equals(unit.text()) || "日".equals(unit.text());
    }

    /** [80,100] may be 80100 in brackets. */
    private static boolean isThousands(String lower, String upper) {
        return lower.matches("\\d{1,3}") && upper.matches("\\d{3}(?!\\d).*");
    }

    /** The unit that stands behind both; {@code null} where something else does. */
    private static Unit unit(Clause behind, Unit ends) {
        if (behind.length() == 0) {
            return ends;
        }
        return ends != null && ends.isNone() ? UnitReader.wholeKnown(behind.folded()) : null;
    }
}
