package io.github.mubiao.check;

import java.util.List;

/** The checks of a document, new for each. */
final class AllChecks {

    private AllChecks() {}

    static List<Check> of() {
        return List.of(
                new BudgetSums(),
                new BudgetAmounts(),
                new Schedules(),
                new EachIndicator(List.of(
                        new Directions(),
                        new Shares(),
                        new UnitMismatches(),
                        new Unreadables(),
                        new Placeholders(),
                        new Levels())));
    }
}
