package io.github.mubiao.diff;

import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.Match;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Sourced;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which projects of two sides are one, whatever documents hold them: by what the user says, code, code stem, name,
 * likeness. Documents are added first, then {@link #match} pairs.
 *
 * <p>A code or stem pairs two projects only where they are alike at all, and yields to a name: where one of the two
 * has a namesake in its department on the other side and the two are named otherwise, the code was swapped, or left
 * in a form that was copied.
 */
final class ProjectPairs {

    /** A code may be left in a form that was copied for another project; some likeness is asked for. */
    private static final int CODE_FLOOR = 2_000;
    /** A code's stem may be given to another project in another year. */
    private static final int STEM_FLOOR = 2_000;
    /** A code or stem in another department was left in a form that was copied, unless much else is the same. */
    private static final int ELSEWHERE_FLOOR = 3_500;
    /** Above sisters that differ in a year alone. */
    private static final int NAMESAKE_FLOOR = 3_500;
    /** A name that projects of several departments have. */
    private static final int NAME_FLOOR = 5_500;

    private final DiffOptions options;
    private final Features indicators = new Features();
    private final Features prose = new Features();
    private final DepartmentLikeness departments = new DepartmentLikeness();
    private final List<ProjectView> older = new ArrayList<>();
    private final List<ProjectView> newer = new ArrayList<>();
    private Pairing<ProjectView> pairing;
    private Splits splits;
    private List<ProjectView> removed;
    private List<ProjectView> added;

    ProjectPairs(DiffOptions options) {
        this.options = options;
    }

    /** The same for one document a side. */
    static ProjectPairs of(BudgetDocument older, BudgetDocument newer, DiffOptions options) {
        ProjectPairs pairs = new ProjectPairs(options);
        pairs.addOlder(older, 0);
        pairs.addNewer(newer, 0);
        pairs.match();
        return pairs;
    }

    /**
     * Adds a document of the older side; of its projects only what identity rests on is kept.
     *
     * @param number its number on its side
     */
    void addOlder(BudgetDocument document, int number) {
        add(document, number, 0, older);
    }

    /** Adds a document of the newer side. */
    void addNewer(BudgetDocument document, int number) {
        add(document, number, 1, newer);
    }

    private void add(BudgetDocument document, int number, int side, List<ProjectView> views) {
        int index = 0;
        for (Project project : document.projects()) {
            ProjectView view = new ProjectView(project, document.header(), number, index++, indicators, prose);
            departments.add(side, view.department());
            views.add(view);
        }
    }

    /** Takes a document of the older side out again. */
    void dropOlder(int number) {
        older.removeIf(view -> view.document() == number);
    }

    /** Takes a document of the newer side out again. */
    void dropNewer(int number) {
        newer.removeIf(view -> view.document() == number);
    }

    /** Pairs; nothing is added any more. */
    void match() {
        ProjectLikeness likeness = new ProjectLikeness(
                indicators, prose, new UnitLikeness(older, newer), departments, new CommonNames(older, newer));
        departments.learnUnits(older, newer);
        splits = new Splits(likeness);
        pairing = new Pairing<>(older, newer, ProjectView::content, likeness);
        options.named().forEach(named -> pairing.byHand(named(named.older()), named(named.newer())));
        BiPredicate<ProjectView, ProjectView> noNamesakes = noNamesakes();
        pairing.byKey(view -> view.code() == null ? null : view.content(), Match.Evidence.CODE, 0);
        // Where two projects say little beside their names, nothing speaks against the code.
        BiPredicate<ProjectView, ProjectView> alike = (one, other) ->
                !one.isTelling() || !other.isTelling() || likeness.between(one, other) >= floor(one, other, CODE_FLOOR);
        BiPredicate<ProjectView, ProjectView> stemsAlike =
                (one, other) -> likeness.between(one, other) >= floor(one, other, STEM_FLOOR);
        pairing.byKey(named(ProjectView::code), Match.Evidence.CODE, 0, alike);
        pairing.byKey(ProjectView::code, Match.Evidence.CODE, 0, noNamesakes.and(alike));
        pairing.byKey(named(ProjectView::stem), Match.Evidence.CODE_STEM, STEM_FLOOR);
        pairing.byKey(ProjectView::stem, Match.Evidence.CODE_STEM, STEM_FLOOR, noNamesakes.and(stemsAlike));
        pairing.byKey(view -> view.nameInUnit() == null ? null : view.content(), Match.Evidence.NAME, 0);
        pairing.byKey(ProjectView::nameInUnit, Match.Evidence.NAME, 0);
        pairing.byKey(ProjectView::relativeNameInUnit, Match.Evidence.NAME, 0);
        pairing.byKey(ProjectView::lastingNameInDepartment, Match.Evidence.NAME, NAMESAKE_FLOOR);
        departments.learn(pairing.pairs());
        pairing.byKey(ProjectView::lastingNameInRegion, Match.Evidence.NAME, NAME_FLOOR, onlyOnes());
        departments.learn(pairing.pairs());
        pairing.byKey(ProjectView::lastingName, Match.Evidence.NAME, NAME_FLOOR);
        pairing.byKey(ProjectView::code, Match.Evidence.CODE, 0, alike);
        pairing.byKey(ProjectView::stem, Match.Evidence.CODE_STEM, STEM_FLOOR, stemsAlike);
        pairing.byKey(ProjectView::content, Match.Evidence.SIMILARITY, 0);
        pairing.byLikeness((int) Math.round(options.threshold() * Pairing.WHOLE));
        removed = pairing.removed();
        added = pairing.added();
    }

    private static Function<ProjectView, String> named(Function<ProjectView, String> code) {
        return view -> {
            String known = code.apply(view);
            return known == null || view.lastingName() == null ? null : known + "\n" + view.lastingName();
        };
    }

    private int floor(ProjectView one, ProjectView other, int within) {
        return departments.areTwo(one.department(), other.department()) ? ELSEWHERE_FLOOR : within;
    }

    /** Whether neither of two projects with two names has a namesake in its department on the other side. */
    private BiPredicate<ProjectView, ProjectView> noNamesakes() {
        Set<String> before = names(older);
        Set<String> after = names(newer);
        // Not in the order of years: which of the two is the older does not matter.
        return (one, other) -> {
            if (one.lastingName() == null
                    || other.lastingName() == null
                    || one.lastingName().equals(other.lastingName())) {
                return true;
            }
            boolean oneDepartment =
                    one.department().key().equals(other.department().key());
            Function<ProjectView, String> name =
                    oneDepartment ? ProjectView::lastingNameInDepartment : ProjectView::lastingNameInRegion;
            String first = name.apply(one);
            String second = name.apply(other);
            return !(before.contains(first) && after.contains(first))
                    && !(before.contains(second) && after.contains(second));
        };
    }

    private static Set<String> names(List<ProjectView> views) {
        Set<String> names = new HashSet<>();
        views.forEach(view -> {
            names.add(view.lastingNameInDepartment());
            names.add(view.lastingNameInRegion());
        });
        return names;
    }

    /** Whether no other project of either side has the name in the region. */
    private BiPredicate<ProjectView, ProjectView> onlyOnes() {
        Map<String, Integer> before = counts(older);
        Map<String, Integer> after = counts(newer);
        return (one, other) -> {
            String name = one.lastingNameInRegion();
            return before.getOrDefault(name, 0) == 1 && after.getOrDefault(name, 0) == 1;
        };
    }

    private static Map<String, Integer> counts(List<ProjectView> views) {
        Map<String, Integer> counts = new HashMap<>();
        views.forEach(view -> counts.merge(String.valueOf(view.lastingNameInRegion()), 1, Integer::sum));
        return counts;
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
