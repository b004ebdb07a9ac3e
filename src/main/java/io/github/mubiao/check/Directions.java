package io.github.mubiao.check;

import io.github.mubiao.model.Category;
import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Dimension;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Project;
import java.math.BigDecimal;
import java.util.List;

/**
 * The direction of a target against what it measures: a lower limit for a cost or for something bad, an
 * upper limit for something good. What is measured is told by the end of the name, so that 投诉处理率
 * is no 投诉率 and 成本节约率 no cost.
 */
final class Directions implements IndicatorCheck {

    private static final Rule COST = Rules.of("cost-direction");
    private static final Rule ADVERSE = Rules.of("adverse-direction");
    private static final Rule FAVOURABLE = Rules.of("favourable-direction");
    private static final Rule CONTROL = Rules.of("cost-control");

    /** The unit of a count, whole or its base. */
    private static final List<String> COUNTS = List.of("unit-things", "unit-people");

    @Override
    public void indicator(Project project, Indicator indicator, Wording wording, Report report) {
        TargetLimit limit = TargetLimit.of(indicator);
        if (limit == null || (limit.value().signum() <= 0 && !limit.isUpper())) {
            return;
        }
        Rule rule = rule(indicator, wording, limit, report);
        if (rule != null) {
            report.add(rule, project.key(), indicator.location(), wording.name(), indicator.value());
        }
    }

    private static Rule rule(Indicator indicator, Wording wording, TargetLimit limit, Report report) {
        boolean adverse = isAdverse(wording, limit);
        if (adverse) {
            return asksForMore(limit) ? ADVERSE : null;
        }
        if (isControlRate(wording)) {
            return asksToOverspend(limit, report.threshold(CONTROL, "percent")) ? CONTROL : null;
        }
        if (isCost(indicator, wording)) {
            return limit.isLower() ? COST : null;
        }
        boolean cost = indicator.category() == Category.COST || indicator.dimension() == Dimension.COST;
        return !cost && limit.isUpper() && isShare(limit) && wording.endsWith("favourable") ? FAVOURABLE : null;
    }

    /** A bad thing that shall always happen is as wrong as one with a lower limit. */
    private static boolean asksForMore(TargetLimit limit) {
        boolean always = limit.comparator() == Comparator.EQUAL && limit.isPercent() && limit.toHundred() == 0;
        return limit.isLower() || always;
    }

    private static boolean isAdverse(Wording wording, TargetLimit limit) {
        boolean bad = wording.endsWith("adverse-share") || wording.endsWith("adverse-count") || isEvent(wording, limit);
        return bad && !wording.mentions("turned") && !wording.description().contains("同比");
    }

    /** What shall not happen, counted: 返工次数, or 返工 alone where the unit is one of a count. */
    private static boolean isEvent(Wording wording, TargetLimit limit) {
        if (wording.endsWith("adverse-event", "event-count")) {
            return true;
        }
        String base = limit.measure().baseUnit();
        String unit = Folded.of(base == null ? limit.measure().unit() : base);
        boolean counted = COUNTS.stream().anyMatch(kind -> RuleWords.of(kind).contains(unit));
        return counted && wording.endsWith("adverse-event");
    }

    /** Cost by budget: 成本控制率. The share of items whose cost was kept in check is another thing. */
    private static boolean isControlRate(Wording wording) {
        return wording.endsWith("control-rate") && !wording.mentions("control-share");
    }

    /** Spending all of the budget, or more, as the least result. */
    private static boolean asksToOverspend(TargetLimit limit, BigDecimal percent) {
        return limit.isLower() && limit.isPercent() && limit.value().compareTo(percent) >= 0;
    }

    private static boolean isCost(Indicator indicator, Wording wording) {
        boolean named =
                RuleWords.within("cost", wording.name()) || RuleWords.ending("cost-ending", wording.name()) != null;
        return indicator.category() == Category.COST && named && !wording.mentions("not-cost");
    }

    private static boolean isShare(TargetLimit limit) {
        String unit = limit.measure().unit();
        return unit == null || limit.isPercent() || unit.equals("分");
    }
}
