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
        Limit limit = Limit.of(indicator);
        Budget budget = project.budget();
        boolean whole =
                indicator.category() == Category.COST && Words.of("whole-cost").contains(wording.name());
        if (!whole || limit == null || limit.isLower() || budget == null || budget.unit() == null) {
            return;
        }
        Sourced<BigDecimal> total = budget.amount(Amount.TOTAL);
        BigDecimal cost = yuan((Target.Comparison) indicator.target());
        if (total == null || total.value() == null || total.value().signum() <= 0 || cost == null) {
            return;
        }
        int above = cost.compareTo(budget.unit().toYuan(total.value()));
        boolean slip = above != 0 && limit.value().compareTo(total.value()) == 0;
        if (slip || (above > 0 && isOfOneYear(project, wording))) {
            String shown = Amounts.shown(total.value(), budget.unit());
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

    private static boolean isOfOneYear(Project project, Wording wording) {
        StringBuilder said = new StringBuilder(wording.description());
        said.append(Folded.of(Sourced.valueOf(project.name()))).append(Folded.of(Sourced.valueOf(project.purpose())));
        if (project.objectives() != null) {
            project.objectives().forEach(objective -> said.append(Folded.of(objective)));
        }
        return project.budget().amount(Amount.MID_TERM_TOTAL) == null
                && project.period() == null
                && project.midTermObjectives() == null
                && !Words.within("several-years", said.toString());
    }
}
