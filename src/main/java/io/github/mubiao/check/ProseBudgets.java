package io.github.mubiao.check;

import io.github.mubiao.model.Budget;
import io.github.mubiao.model.Budget.Amount;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Sourced;
import java.math.BigDecimal;
import java.util.List;

/** The budget as sentences of the purpose and of the objectives state it against the table's figures, in yuan. */
final class ProseBudgets implements Check {

    private static final Rule RULE = Rules.of("budget-prose");
    private static final Rule ROUNDING = Rules.of("budget-prose-rounding");

    private Integer fiscalYear;

    @Override
    public void start(DocumentHeader header) {
        fiscalYear = header.fiscalYear();
    }

    @Override
    public void project(Project project, Report report) {
        Budget budget = project.budget();
        String purpose = Sourced.valueOf(project.purpose());
        if (budget == null || budget.unit() == null) {
            return;
        }
        if (purpose != null) {
            purpose(project, prose(project, purpose), report);
        }
        List<String> objectives = project.objectives();
        boolean one = objectives != null && objectives.size() == 1 && project.objectivesLocation() != null;
        // One of several objectives may have a part of the budget.
        if (one && ProjectYears.isOne(project, "")) {
            prose(project, objectives.get(0))
                    .named()
                    .ifPresent(stated -> total(project, project.objectivesLocation(), stated, report));
        }
    }

    private ProseBudget prose(Project project, String text) {
        String name = Sourced.valueOf(project.name());
        return new ProseBudget(text, name == null ? "" : name, fiscalYear);
    }

    private static void purpose(Project project, ProseBudget prose, Report report) {
        Location place = project.purpose().location();
        prose.total().ifPresent(stated -> total(project, place, stated, report));
        prose.part("财政资金").ifPresent(stated -> compare(project, Amount.FISCAL, place, stated, report));
        prose.part("财政拨款").ifPresent(stated -> compare(project, Amount.FISCAL, place, stated, report));
        prose.part("其他资金").ifPresent(stated -> compare(project, Amount.OTHER, place, stated, report));
        prose.allFiscal().ifPresent(words -> allFiscal(project, words, report));
    }

    /** The amount of all the project's years, or the year's after a change, is another budget and no contradiction. */
    private static void total(Project project, Location place, ProseMoney stated, Report report) {
        if (!isStated(project, Amount.MID_TERM_TOTAL, stated) && !isStated(project, Amount.ADJUSTED, stated)) {
            compare(project, Amount.TOTAL, place, stated, report);
        }
    }

    private static boolean isStated(Project project, Amount amount, ProseMoney stated) {
        BigDecimal figure = ProjectMoney.figure(project.budget(), amount);
        return figure != null && project.budget().unit().toYuan(figure).compareTo(stated.yuan()) == 0;
    }

    private static void compare(Project project, Amount amount, Location place, ProseMoney stated, Report report) {
        Sourced<BigDecimal> cell = project.budget().amount(amount);
        if (cell == null || cell.value() == null) {
            return;
        }
        BigDecimal yuan = project.budget().unit().toYuan(cell.value());
        if (yuan.compareTo(stated.yuan()) != 0) {
            Rule rule = stated.rounds(yuan) ? ROUNDING : RULE;
            String shown = ProjectMoney.shown(cell.value(), project.budget().unit());
            report.add(rule, project.key(), place, stated.text(), shown, cell.location());
        }
    }

    private static void allFiscal(Project project, String words, Report report) {
        Sourced<BigDecimal> other = project.budget().amount(Amount.OTHER);
        if (other != null && other.value() != null && other.value().signum() > 0) {
            String shown =
                    "其他资金" + ProjectMoney.shown(other.value(), project.budget().unit());
            report.add(RULE, project.key(), project.purpose().location(), words, shown, other.location());
        }
    }
}
