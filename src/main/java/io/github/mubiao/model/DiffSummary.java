package io.github.mubiao.model;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** Counts what changed, over one pair of documents or many. Every project and indicator counts once. */
public final class DiffSummary {

    /** Below these a sum would be lost in zeros; budget systems state money in 万元. */
    public static final MoneyUnit BUDGET_UNIT = MoneyUnit.TEN_THOUSAND_YUAN;

    private static final int BUDGET_POINT = 4;

    private final Map<DiffStatus, Integer> documents = new EnumMap<>(DiffStatus.class);
    private final Map<DiffStatus, Integer> projects = new EnumMap<>(DiffStatus.class);
    private final Map<DiffStatus, Integer> indicators = new EnumMap<>(DiffStatus.class);
    private final Map<Effect, Integer> effects = new EnumMap<>(Effect.class);
    private BigDecimal from = BigDecimal.ZERO;
    private BigDecimal to = BigDecimal.ZERO;
    private int withoutAmount;

    /** Counts one pair of documents. */
    public static DiffSummary of(DocumentDiff document) {
        DiffSummary summary = new DiffSummary();
        summary.add(document);
        return summary;
    }

    /** Counts a pair of documents with all its projects. */
    public void add(DocumentDiff document) {
        documents.merge(document.status(), 1, Integer::sum);
        document.projects().forEach(this::add);
    }

    private void add(ProjectDiff project) {
        projects.merge(project.status(), 1, Integer::sum);
        for (IndicatorDiff indicator : project.indicators()) {
            indicators.merge(indicator.status(), 1, Integer::sum);
            if (indicator.effect() != null) {
                effects.merge(indicator.effect(), 1, Integer::sum);
            }
        }
        from = from.add(yuan(project.from()));
        to = to.add(yuan(project.to()));
    }

    /** A total without a unit is no amount of money; it is counted as missing. */
    private BigDecimal yuan(Project project) {
        if (project == null) {
            return BigDecimal.ZERO;
        }
        Budget budget = project.budget();
        BigDecimal total = budget == null ? null : Sourced.valueOf(budget.amount(Budget.Amount.TOTAL));
        if (total == null || budget.unit() == null) {
            withoutAmount++;
            return BigDecimal.ZERO;
        }
        return budget.unit().toYuan(total);
    }

    /** How many documents have a status. */
    public int documents(DiffStatus status) {
        return documents.getOrDefault(status, 0);
    }

    /** How many projects have a status. */
    public int projects(DiffStatus status) {
        return projects.getOrDefault(status, 0);
    }

    /** How many indicators have a status, those of added and removed projects among them. */
    public int indicators(DiffStatus status) {
        return indicators.getOrDefault(status, 0);
    }

    /** How many targets changed with an effect. */
    public int effects(Effect effect) {
        return effects.getOrDefault(effect, 0);
    }

    /** The sum of the older total budgets, exact, in {@link #BUDGET_UNIT}. */
    public BigDecimal budgetFrom() {
        return shown(from);
    }

    /** The sum of the newer total budgets, exact, in {@link #BUDGET_UNIT}. */
    public BigDecimal budgetTo() {
        return shown(to);
    }

    /** How many projects of either side state no total, or one without a unit; they are in no sum. */
    public int withoutAmount() {
        return withoutAmount;
    }

    private static BigDecimal shown(BigDecimal yuan) {
        BigDecimal shown = yuan.movePointLeft(BUDGET_POINT).stripTrailingZeros();
        return shown.scale() < 2 ? shown.setScale(2) : shown;
    }
}
