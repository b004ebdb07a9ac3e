package io.github.mubiao.check;

import io.github.mubiao.model.Budget;
import io.github.mubiao.model.Budget.Amount;
import io.github.mubiao.model.Category;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Sourced;
import io.github.mubiao.model.Target;
import java.math.BigDecimal;

/**
 * What the whole project may cost against its budget: more than there is, or the budget's own figure in
 * another unit. A project of several years may cost more than one of them has, so that nothing is said
 * where anything speaks of more than the year.
 */
final class CostBudgets implements IndicatorCheck {

    private static final Rule RULE = Rules.of("cost-budget");
    private static final String YUAN = "元";

    @Override
    public void indicator(Project project, Indicator indicator, Wording wording, Report report) {
        TargetLimit limit = TargetLimit.of(indicator);
        Budget budget = project.budget();
        boolean whole = indicator.category() == Category.COST
                && RuleWords.of("whole-cost").contains(wording.name());
        if (!whole || limit == null || limit.isLower() || budget == null || budget.unit() == null) {
            return;
        }
        Sourced<BigDecimal> total = budget.amount(Amount.TOTAL);
        BigDecimal cost = yuan((Target.Comparison) indicator.target());
        if (total == null || total.value() == null || total.value().signum() <= 0 || cost == null) {
            return;
        }
        int above = cost.compareTo(budget.unit().toYuan(most(budget, total.value())));
        boolean slip = cost.compareTo(budget.unit().toYuan(total.value())) != 0
                && limit.value().compareTo(total.value()) == 0;
        if (slip || (above > 0 && ProjectYears.isOne(project, wording.description()))) {
            String shown = ProjectMoney.shown(total.value(), budget.unit());
            report.add(
                    RULE,
                    project.key(),
                    indicator.location(),
                    wording.name(),
                    indicator.value(),
                    shown,
                    total.location());
        }
    }

    /** All that the year has: its total, or the changed one, and what the year before left. */
    private static BigDecimal most(Budget budget, BigDecimal total) {
        BigDecimal adjusted = Sourced.valueOf(budget.amount(Amount.ADJUSTED));
        BigDecimal left = Sourced.valueOf(budget.amount(Amount.CARRIED_OVER));
        BigDecimal most = adjusted == null ? total : adjusted.max(total);
        return left == null ? most : most.max(total.add(left));
    }

    /** Money in yuan; {@code null} for what is no amount of it, or one for each. */
    private static BigDecimal yuan(Target.Comparison target) {
        if (target.measure().per() != null) {
            return null;
        }
        if (YUAN.equals(target.measure().baseUnit())) {
            return target.baseValue();
        }
        return YUAN.equals(target.measure().unit()) ? target.value() : null;
    }
}
