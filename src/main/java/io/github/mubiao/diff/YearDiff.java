package io.github.mubiao.diff;

import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.DocumentDiff;
import io.github.mubiao.model.FieldChange;
import io.github.mubiao.model.IndicatorDiff;
import io.github.mubiao.model.Match;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.ProjectDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Compares a document with that of another year: which projects and indicators are one, and what
 * changed in them.
 *
 * <p>Neither the order of projects and indicators nor the direction changes what is found: comparing
 * the newer year with the older one gives {@link DocumentDiff#inverse}.
 */
public final class YearDiff {

    private final DiffOptions options;

    /** A comparison with options. */
    public YearDiff(DiffOptions options) {
        this.options = Objects.requireNonNull(options, "options");
    }

    /** What changed from the older to the newer document. */
    public DocumentDiff between(BudgetDocument older, BudgetDocument newer) {
        return between(older, newer, null);
    }

    /**
     * What changed between two documents of two folders.
     *
     * @param match why the two belong together
     */
    public DocumentDiff between(BudgetDocument older, BudgetDocument newer, Match match) {
        Form form = new Form(older, newer);
        ProjectPairs pairs = new ProjectPairs(older, newer, options);
        List<Placed<ProjectDiff>> projects = new ArrayList<>();
        Comparison comparison = new Comparison(older, newer, form, pairs);
        pairs.pairs().forEach(pair -> projects.add(placed(comparison.pair(pair), pair.from(), pair.to())));
        pairs.removed().forEach(view -> projects.add(placed(comparison.removed(view), view, null)));
        pairs.added().forEach(view -> projects.add(placed(comparison.added(view), null, view)));
        List<FieldChange> changes = DepartmentChanges.between(older.header(), newer.header(), comparison.changes());
        return new DocumentDiff(
                older.header(), newer.header(), match, changes, form.notCompared(), Placed.sorted(projects));
    }

    /**
     * What changed in a pair of documents of two folders.
     *
     * @param older {@code null} where there is none
     * @param newer {@code null} where there is none; not both
     * @param match why the two belong together; {@code null} where one is absent
     */
    public DocumentDiff pair(BudgetDocument older, BudgetDocument newer, Match match) {
        if (older == null) {
            return added(newer);
        }
        return newer == null ? removed(older) : between(older, newer, match);
    }

    /** A document that the newer year does not have any more. */
    public DocumentDiff removed(BudgetDocument older) {
        List<ProjectDiff> projects = Contents.sorted(older.projects(), YearDiff::place).stream()
                .map(YearDiff::removed)
                .toList();
        return new DocumentDiff(older.header(), null, null, List.of(), List.of(), projects);
    }

    /** A document that the older year did not have. */
    public DocumentDiff added(BudgetDocument newer) {
        return removed(newer).inverse();
    }

    private static ProjectDiff removed(Project project) {
        List<IndicatorDiff> indicators = IndicatorChanges.removed(project.indicators());
        return new ProjectDiff(project, null, null, List.of(), indicators, List.of(), List.of());
    }

    private static Placed<ProjectDiff> placed(ProjectDiff diff, ProjectView from, ProjectView to) {
        return Placed.of(from == null ? null : from.place(), to == null ? null : to.place(), diff);
    }

    private static String place(Project project) {
        return ProjectView.place(project, Contents.of(project));
    }

    /** The comparison of two documents on its way. */
    private record Comparison(BudgetDocument older, BudgetDocument newer, Form form, ProjectPairs pairs) {

        Changes changes() {
            return new Changes(older.header().fiscalYear(), newer.header().fiscalYear());
        }

        ProjectDiff pair(Pairing.Pair<ProjectView> pair) {
            Project from = pair.from().project();
            Project to = pair.to().project();
            IndicatorChanges indicators = new IndicatorChanges(
                    form, older.header().fiscalYear(), newer.header().fiscalYear());
            return new ProjectDiff(
                    from,
                    to,
                    pair.match(),
                    ProjectChanges.between(from, to, form, changes()),
                    indicators.between(pair.from(), pair.to()),
                    pairs.splits().parts(pair.from(), pair.to(), pairs.added()),
                    pairs.splits().parts(pair.to(), pair.from(), pairs.removed()));
        }

        ProjectDiff removed(ProjectView view) {
            ProjectDiff plain = YearDiff.removed(view.project());
            List<Project> parts = pairs.splits().parts(view, null, pairs.added());
            return new ProjectDiff(plain.from(), null, null, List.of(), plain.indicators(), parts, List.of());
        }

        ProjectDiff added(ProjectView view) {
            ProjectDiff plain = YearDiff.removed(view.project()).inverse();
            List<Project> parts = pairs.splits().parts(view, null, pairs.removed());
            return new ProjectDiff(null, plain.to(), null, List.of(), plain.indicators(), List.of(), parts);
        }
    }
}
