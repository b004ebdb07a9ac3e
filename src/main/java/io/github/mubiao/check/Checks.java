package io.github.mubiao.check;

import io.github.mubiao.model.BudgetTotal;
import io.github.mubiao.model.Coverage;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Project;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Checks a document while it passes: hands everything on unchanged, and at the end the findings of
 * reading, then its own in the order of their places. Needs little more than the memory of
 * one project, however long the document.
 */
public final class Checks implements DocumentSink {

    /** Findings of the whole document first, then paragraphs, then tables as they are counted. */
    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(
            Finding::location,
            Comparator.nullsFirst(Comparator.comparingInt(Location::table)
                    .thenComparingInt(Location::paragraph)
                    .thenComparingInt(Location::row)
                    .thenComparingInt(Location::column)));

    private final DocumentSink next;
    private final List<Check> checks;
    private final RuleSettings settings;
    private final Report report;

    /**
     * Checks one document.
     *
     * @param settings severities and thresholds; those of reading are set too
     * @param next takes the document, with the findings
     */
    public Checks(RuleSettings settings, DocumentSink next) {
        this(settings, next, all());
    }

    private Checks(RuleSettings settings, DocumentSink next, List<Check> checks) {
        this.settings = settings;
        this.report = new Report(settings);
        this.next = next;
        this.checks = checks;
    }

    /** The checks of a document, new for each. */
    private static List<Check> all() {
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

    /**
     * Compares one document with last year's targets, and makes no other check.
     *
     * @param earlier last year's targets
     * @param settings severities and thresholds
     * @param next takes the document, with the findings
     */
    public static DocumentSink against(EarlierTargets earlier, RuleSettings settings, DocumentSink next) {
        return new Checks(settings, next, List.of(new EarlierTargets.UnchangedTargets(earlier)));
    }

    /** Every rule that a finding can name, those of reading too. */
    public static List<Rule> rules() {
        return List.copyOf(Rules.all());
    }

    @Override
    public void start(DocumentHeader header) throws IOException {
        checks.forEach(check -> check.start(header));
        next.start(header);
    }

    @Override
    public void project(Project project) throws IOException {
        checks.forEach(check -> check.project(project, report));
        next.project(project);
    }

    @Override
    public void total(BudgetTotal total) throws IOException {
        checks.forEach(check -> check.total(total));
        next.total(total);
    }

    @Override
    public void coverage(Coverage coverage) throws IOException {
        next.coverage(coverage);
    }

    @Override
    public void end(List<Finding> recognised) throws IOException {
        checks.forEach(check -> check.end(recognised, report));
        List<Finding> all = new ArrayList<>(settings.of(recognised));
        report.findings().stream().sorted(BY_PLACE).forEach(all::add);
        next.end(all);
    }

    /** Shows every indicator to the checks that look at one at a time. */
    private record EachIndicator(List<IndicatorCheck> checks, Wordings wordings) implements Check {

        @Override
        public void project(Project project, Report report) {
            List<Wording> said = wordings.of(project);
            for (int i = 0; i < said.size(); i++) {
                Indicator indicator = project.indicators().get(i);
                for (IndicatorCheck check : checks) {
                    check.indicator(project, indicator, said.get(i), report);
                }
            }
        }
    }
}
