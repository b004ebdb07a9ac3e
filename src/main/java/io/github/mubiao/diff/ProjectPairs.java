package io.github.mubiao.diff;

import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.Match;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Sourced;
import java.util.List;
import java.util.function.Predicate;

/** Which projects of two documents are one: by what the user says, code, code stem, name, likeness. */
final class ProjectPairs {

    /** A code's stem may be given to another project in another year; some likeness is asked for. */
    private static final int STEM_FLOOR = 1_500;

    private final Pairing<ProjectView> pairing;
    private final Splits splits;
    private final List<ProjectView> removed;
    private final List<ProjectView> added;

    ProjectPairs(BudgetDocument older, BudgetDocument newer, DiffOptions options) {
        Features indicators = new Features();
        Features prose = new Features();
        List<ProjectView> first = views(older, indicators, prose);
        List<ProjectView> second = views(newer, indicators, prose);
        Units units = new Units(units(older), units(newer));
        this.splits = new Splits(units);
        this.pairing =
                new Pairing<>(first, second, ProjectView::content, new ProjectLikeness(indicators, prose, units));
        options.named().forEach(named -> pairing.byHand(named(named.older()), named(named.newer())));
        pairing.byKey(view -> view.code() == null ? null : view.content(), Match.Evidence.CODE, 0);
        pairing.byKey(ProjectView::code, Match.Evidence.CODE, 0);
        pairing.byKey(ProjectView::stem, Match.Evidence.CODE_STEM, STEM_FLOOR);
        pairing.byKey(view -> view.nameInUnit() == null ? null : view.content(), Match.Evidence.NAME, 0);
        pairing.byKey(ProjectView::nameInUnit, Match.Evidence.NAME, 0);
        pairing.byKey(ProjectView::relativeNameInUnit, Match.Evidence.NAME, 0);
        pairing.byKey(ProjectView::content, Match.Evidence.SIMILARITY, 0);
        pairing.byLikeness((int) Math.round(options.threshold() * Pairing.WHOLE));
        this.removed = pairing.removed();
        this.added = pairing.added();
    }

    private static List<ProjectView> views(BudgetDocument document, Features indicators, Features prose) {
        Integer fiscalYear = document.header().fiscalYear();
        return document.projects().stream()
                .map(project -> new ProjectView(project, fiscalYear, indicators, prose))
                .toList();
    }

    private static List<Organisation> units(BudgetDocument document) {
        return document.projects().stream()
                .map(Project::unit)
                .map(Sourced::valueOf)
                .filter(unit -> unit != null)
                .toList();
    }

    private static Predicate<ProjectView> named(String written) {
        return view -> DiffOptions.names(written, Sourced.valueOf(view.project().code()))
                || DiffOptions.names(written, Sourced.valueOf(view.project().name()));
    }

    List<Pairing.Pair<ProjectView>> pairs() {
        return pairing.pairs();
    }

    List<ProjectView> removed() {
        return removed;
    }

    List<ProjectView> added() {
        return added;
    }

    Splits splits() {
        return splits;
    }
}
