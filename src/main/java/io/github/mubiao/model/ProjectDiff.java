package io.github.mubiao.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project in two years.
 *
 * @param from the older project; {@code null} where it is new
 * @param to the newer project; {@code null} where it is gone
 * @param match why both are one; {@code null} where one side is absent
 * @param changes the fields that changed, in the order of the form
 * @param indicators the indicators of both sides, in the order of their levels
 * @param possibleSplit the newer projects that the older one may have become, this one among them;
 *     empty or two at least
 * @param possibleMerge the older projects that the newer one may have been made of, likewise
 * @param origin the older document that holds the older project, where that is not the one that the newer document is
 *     compared with; {@code null} otherwise
 */
public record ProjectDiff(
        @Nullable Project from,
        @Nullable Project to,
        @Nullable Match match,
        List<FieldChange> changes,
        List<IndicatorDiff> indicators,
        List<Project> possibleSplit,
        List<Project> possibleMerge,
        @Nullable DocumentHeader origin) {

    /** A project whose documents are compared with each other. */
    public ProjectDiff(
            Project from,
            Project to,
            Match match,
            List<FieldChange> changes,
            List<IndicatorDiff> indicators,
            List<Project> possibleSplit,
            List<Project> possibleMerge) {
        this(from, to, match, changes, indicators, possibleSplit, possibleMerge, null);
    }

    /** Checks that a match is there just where both sides are. */
    public ProjectDiff {
        changes = List.copyOf(changes);
        indicators = List.copyOf(indicators);
        possibleSplit = List.copyOf(possibleSplit);
        possibleMerge = List.copyOf(possibleMerge);
        if ((match != null) != (from != null && to != null)) {
            throw new IllegalArgumentException("A match needs both sides and both sides need a match");
        }
    }

    /** What became of the project. */
    public DiffStatus status() {
        boolean changed = !changes.isEmpty()
                || indicators.stream().anyMatch(indicator -> indicator.status() != DiffStatus.UNCHANGED);
        return DiffStatus.of(from, to, changed);
    }

    /** The same, going back. */
    public ProjectDiff inverse() {
        return new ProjectDiff(
                to,
                from,
                match,
                changes.stream().map(FieldChange::inverse).toList(),
                indicators.stream().map(IndicatorDiff::inverse).toList(),
                possibleMerge,
                possibleSplit,
                origin);
    }
}
