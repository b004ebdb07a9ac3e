package io.github.mubiao.diff;

import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.DocumentDiff;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.FieldChange;
import io.github.mubiao.model.IndicatorDiff;
import io.github.mubiao.model.Match;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.ProjectDiff;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What changed in the projects of one document, whose counterparts may stand in several documents. */
final class DocumentComparison {

    private final ProjectPairs pairs;
    /** The document of the older side; {@code null} where there is none. */
    private final BudgetDocument from;
    /** The document of the newer side; {@code null} where there is none. */
    private final BudgetDocument to;
    /** The older documents of the pairs, by their numbers. */
    private final Map<Integer, BudgetDocument> older;

    private final Map<Integer, SharedFields> forms = new HashMap<>();
    private final List<Placed<ProjectDiff>> projects = new ArrayList<>();

    DocumentComparison(ProjectPairs pairs, BudgetDocument from, BudgetDocument to, Map<Integer, BudgetDocument> older) {
        this.pairs = pairs;
        this.from = from;
        this.to = to;
        this.older = older;
    }

    void pair(Pairing.Pair<ProjectView> pair) {
        BudgetDocument source = older.get(pair.from().document());
        SharedFields form = forms.computeIfAbsent(pair.from().document(), k -> new SharedFields(source, to));
        Integer olderYear = source.header().fiscalYear();
        Integer newerYear = to.header().fiscalYear();
        Project before = pair.from().of(source);
        Project after = pair.to().of(to);
        ProjectDiff diff = new ProjectDiff(
                before,
                after,
                pair.match(),
                ProjectChanges.between(before, after, form, new Changes(olderYear, newerYear)),
                new IndicatorChanges(form, olderYear, newerYear).between(before, after),
                pairs.splits().parts(pair.from(), pair.to(), pairs.added()),
                pairs.splits().parts(pair.to(), pair.from(), pairs.removed()),
                from != null && source.header().equals(from.header()) ? null : source.header());
        add(diff, pair.from(), pair.to());
    }

    void removed(ProjectView view) {
        ProjectDiff plain = removed(view.of(from));
        List<Project> parts = pairs.splits().parts(view, null, pairs.added());
        add(new ProjectDiff(plain.from(), null, null, List.of(), plain.indicators(), parts, List.of()), view, null);
    }

    void added(ProjectView view) {
        ProjectDiff plain = removed(view.of(to)).inverse();
        List<Project> parts = pairs.splits().parts(view, null, pairs.removed());
        add(new ProjectDiff(null, plain.to(), null, List.of(), plain.indicators(), List.of(), parts), null, view);
    }

    static ProjectDiff removed(Project project) {
        List<IndicatorDiff> indicators = IndicatorChanges.removed(project.indicators());
        return new ProjectDiff(project, null, null, List.of(), indicators, List.of(), List.of());
    }

    private void add(ProjectDiff diff, ProjectView before, ProjectView after) {
        projects.add(Placed.of(before == null ? null : before.place(), after == null ? null : after.place(), diff));
    }

    /**
     * What was found.
     *
     * @param match why the two documents belong together
     */
    DocumentDiff diff(Match match) {
        boolean both = from != null && to != null;
        List<FieldChange> changes = both
                ? DepartmentChanges.between(
                        from.header(),
                        to.header(),
                        new Changes(from.header().fiscalYear(), to.header().fiscalYear()))
                : List.of();
        List<String> notCompared = both ? new SharedFields(from, to).notCompared() : List.of();
        return new DocumentDiff(
                header(from), header(to), both ? match : null, changes, notCompared, Placed.sorted(projects));
    }

    private static DocumentHeader header(BudgetDocument document) {
        return document == null ? null : document.header();
    }
}
