package io.github.mubiao.diff;

import io.github.mubiao.model.ChangeKind;
import io.github.mubiao.model.DiffStatus;
import io.github.mubiao.model.DocumentDiff;
import io.github.mubiao.model.FieldChange;
import io.github.mubiao.model.IndicatorDiff;
import io.github.mubiao.model.ProjectDiff;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Keeps the changes that a reader asks for; what then has nothing to show is left out. */
public final class ChangeFilter {

    private final Set<ChangeKind> kinds;
    private final BigDecimal threshold;

    /**
     * A filter.
     *
     * @param kinds the kinds of change to keep; empty for all, with what did not change
     * @param threshold budget amounts that changed by less percent are left out; zero for none
     */
    public ChangeFilter(Set<ChangeKind> kinds, BigDecimal threshold) {
        this.kinds = kinds.isEmpty() ? EnumSet.noneOf(ChangeKind.class) : EnumSet.copyOf(kinds);
        this.threshold = threshold;
    }

    /** A document with the changes asked for. */
    public DocumentDiff of(DocumentDiff document) {
        if (kinds.isEmpty() && threshold.signum() == 0) {
            return document;
        }
        return new DocumentDiff(
                document.from(),
                document.to(),
                document.match(),
                changes(document.changes()),
                document.notCompared(),
                document.projects().stream()
                        .map(this::project)
                        .filter(project -> kinds.isEmpty()
                                || project.status() == DiffStatus.CHANGED
                                || isAskedFor(project.status()))
                        .toList());
    }

    private ProjectDiff project(ProjectDiff project) {
        boolean oneSided = project.match() == null;
        return new ProjectDiff(
                project.from(),
                project.to(),
                project.match(),
                changes(project.changes()),
                oneSided
                        ? project.indicators()
                        : project.indicators().stream()
                                .filter(indicator -> kinds.isEmpty() || isAskedFor(indicator))
                                .toList(),
                project.possibleSplit(),
                project.possibleMerge(),
                project.origin());
    }

    private boolean isAskedFor(IndicatorDiff indicator) {
        return switch (indicator.status()) {
            case ADDED, REMOVED -> isAskedFor(indicator.status());
            case CHANGED ->
                (indicator.effect() != null && kinds.contains(ChangeKind.of(indicator.effect())))
                        || !changes(indicator.changes()).isEmpty();
            case UNCHANGED -> false;
        };
    }

    private List<FieldChange> changes(List<FieldChange> changes) {
        return changes.stream().filter(this::isAskedFor).toList();
    }

    private boolean isAskedFor(FieldChange change) {
        if (!kinds.isEmpty() && !kinds.contains(change.kind())) {
            return false;
        }
        boolean budget = change.kind() == ChangeKind.BUDGET;
        return !(budget && change instanceof FieldChange.Amount amount) || isLarge(amount);
    }

    /** Exactly: an amount that is rounded to the threshold has not reached it. Nothing is no small amount. */
    private boolean isLarge(FieldChange.Amount amount) {
        if (amount.difference() == null || amount.from().signum() == 0) {
            return true;
        }
        BigDecimal changed = amount.difference().abs().movePointRight(2);
        return changed.compareTo(threshold.multiply(amount.from().abs())) >= 0;
    }

    /** Whether a filtered document shows any change. */
    public boolean showsChange(DocumentDiff filtered) {
        boolean entries = !filtered.changes().isEmpty() || !filtered.projects().isEmpty();
        return kinds.isEmpty() ? filtered.status() != DiffStatus.UNCHANGED : entries || isAskedFor(filtered.status());
    }

    private boolean isAskedFor(DiffStatus status) {
        return switch (status) {
            case ADDED -> kinds.contains(ChangeKind.ADDED);
            case REMOVED -> kinds.contains(ChangeKind.REMOVED);
            case CHANGED, UNCHANGED -> false;
        };
    }
}
