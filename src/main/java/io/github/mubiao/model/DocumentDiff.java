package io.github.mubiao.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document in two years.
 *
 * @param from the older document's header; {@code null} where the document is new
 * @param to the newer document's header; {@code null} where the document is gone
 * @param match why both are one; {@code null} where one side is absent or the user named both
 * @param changes the fields of the department's own part that changed
 * @param notCompared fields that only one of the two forms has, as {@code indicators.weight}; nothing
 *     is said of them
 * @param projects the projects of both sides, in the order of unit and code
 */
public record DocumentDiff(
        @Nullable DocumentHeader from,
        @Nullable DocumentHeader to,
        @Nullable Match match,
        List<FieldChange> changes,
        List<String> notCompared,
        List<ProjectDiff> projects) {

    /** Copies the lists. */
    public DocumentDiff {
        changes = List.copyOf(changes);
        notCompared = List.copyOf(notCompared);
        projects = List.copyOf(projects);
    }

    /** What became of the document. */
    public DiffStatus status() {
        boolean changed =
                !changes.isEmpty() || projects.stream().anyMatch(project -> project.status() != DiffStatus.UNCHANGED);
        return DiffStatus.of(from, to, changed);
    }

    /** The same, going back. */
    public DocumentDiff inverse() {
        return new DocumentDiff(
                to,
                from,
                match,
                changes.stream().map(FieldChange::inverse).toList(),
                notCompared,
                projects.stream().map(ProjectDiff::inverse).toList());
    }
}
