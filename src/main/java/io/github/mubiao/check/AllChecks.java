package io.github.mubiao.check;

import java.util.List;

/** The checks of a document, new for each. */
final class AllChecks {

    private AllChecks() {}

    static List<Check> of() {
        Wordings wordings = new Wordings();
        return List.of(
                new RequiredFields(),
                new Templates(),
                new BudgetSums(),
                new BudgetAmounts(),
                new BudgetUnits(),
                new TotalsRows(),
                new WeightSums(),
                new Scores(),
                new ProseBudgets(),
                new Schedules(),
                new Codes(),
                new DeadlineYears(wordings),
                new ObjectiveFigures(wordings),
                new BudgetMagnitudes(),
                new Headings(),
                new EachIndicator(
                        List.of(
                                new Levels(),
                                new Placeholders(),
                                new Unreadables(),
                                new UnitMismatches(),
                                new Directions(),
                                new CostBudgets(),
                                new Shares(),
                                new Descriptions()),
                        wordings),
                new RepeatedRows(wordings),
                new ListedProjects(),
                new SameTargets(wordings),
                new Substance());
    }
}
