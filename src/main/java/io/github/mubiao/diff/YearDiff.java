package io.github.mubiao.diff;

import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.DocumentDiff;
import io.github.mubiao.model.Match;
import io.github.mubiao.model.ProjectDiff;
import java.util.List;
import java.util.Map;
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
        ProjectPairs pairs = ProjectPairs.of(older, newer, options);
        DocumentComparison comparison = new DocumentComparison(pairs, older, newer, Map.of(0, older));
        pairs.pairs().forEach(comparison::pair);
        pairs.removed().forEach(comparison::removed);
        pairs.added().forEach(comparison::added);
        return comparison.diff(match);
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
        List<ProjectDiff> projects =
                Contents.sorted(older.projects(), project -> ProjectView.place(project, older.header())).stream()
                        .map(DocumentComparison::removed)
                        .toList();
        return new DocumentDiff(older.header(), null, null, List.of(), List.of(), projects);
    }

    /** A document that the older year did not have. */
    public DocumentDiff added(BudgetDocument newer) {
        return removed(newer).inverse();
    }
}
