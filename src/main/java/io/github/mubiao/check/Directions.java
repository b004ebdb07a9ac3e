package io.github.mubiao.check;

import io.github.mubiao.model.Category;
import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Dimension;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Project;

/**
 * The direction of a target against what it measures: a lower limit for a cost or for something bad, an
 * upper limit for something good. What is measured is told by the end of the name, so that 投诉处理率
 * is no 投诉率 and 成本节约率 no cost.
 */
final class Directions implements IndicatorCheck {

    private static final Rule COST = Rules.of("cost-direction");
    private static final Rule ADVERSE = Rules.of("adverse-direction");
    private static final Rule FAVOURABLE = Rules.of("favourable-direction");

    @Override
    public void indicator(Project project, Indicator indicator, Wording wording, Report report) {
        Limit limit = Limit.of(indicator);
        if (limit == null || (limit.value().signum() <= 0 && !limit.isUpper())) {
            return;
        }
        Rule rule = rule(indicator, wording, limit);
        if (rule != null) {
            report.add(rule, project.key(), indicator.location(), wording.name(), indicator.value());
        }
    }

    private static Rule rule(Indicator indicator, Wording wording, Limit limit) {
        boolean adverse = isAdverse(wording);
        if (adverse) {
            return asksForMore(limit) ? ADVERSE : null;
        }
        if (isCost(indicator, wording)) {
            return limit.isLower() ? COST : null;
        }
        boolean cost = indicator.category() == Category.COST || indicator.dimension() == Dimension.COST;
        return !cost && limit.isUpper() && isShare(limit) && wording.endsWith("favourable") ? FAVOURABLE : null;
    }

    /** A bad thing that shall always happen is as wrong as one with a lower limit. */
    private static boolean asksForMore(Limit limit) {
        boolean always = limit.comparator() == Comparator.EQUAL && limit.isPercent() && limit.toHundred() == 0;
        return limit.isLower() || always;
    }

    private static boolean isAdverse(Wording wording) {
        boolean bad = wording.endsWith("adverse-share") || wording.endsWith("adverse-count");
        return bad && !wording.mentions("turned") && !wording.description().contains("同比");
    }

    private static boolean isCost(Indicator indicator, Wording wording) {
        return indicator.category() == Category.COST
                && Words.within("cost", wording.name())
                && !wording.mentions("not-cost");
    }

    private static boolean isShare(Limit limit) {
        String unit = limit.measure().unit();
        return unit == null || limit.isPercent() || unit.equals("分");
    }
}
