package io.github.mubiao.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of a project in two years.
 *
 * @param from the older row; {@code null} where it is new
 * @param to the newer row; {@code null} where it is gone
 * @param match why both are one; {@code null} where one side is absent
 * @param effect what the newer target does to the older one; {@code null} where the value is written
 *     as before or one side is absent
 * @param changes the other fields that changed, in the order of the form
 */
public record IndicatorDiff(
        @Nullable Indicator from,
        @Nullable Indicator to,
        @Nullable Match match,
        @Nullable Effect effect,
        List<FieldChange> changes) {

    /** Checks that a match is there just where both sides are. */
    public IndicatorDiff {
        changes = List.copyOf(changes);
        if ((match != null) != (from != null && to != null)) {
            throw new IllegalArgumentException("A match needs both sides and both sides need a match");
        }
    }

    /** What became of the indicator. */
    public DiffStatus status() {
        return DiffStatus.of(from, to, effect != null || !changes.isEmpty());
    }

    /** Whether just one of two equal targets writes a sign: 100%, ≥100%. */
    public boolean isSignChanged() {
        return effect == Effect.SAME && isBare(from.target()) != isBare(to.target());
    }

    private static boolean isBare(Target target) {
        return target instanceof Target.Comparison comparison && comparison.implied();
    }

    /** The same, going back. */
    public IndicatorDiff inverse() {
        return new IndicatorDiff(
                to,
                from,
                match,
                effect == null ? null : effect.inverse(),
                changes.stream().map(FieldChange::inverse).toList());
    }
}
