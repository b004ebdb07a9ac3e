package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Effect;
import io.github.mubiao.model.Interval;
import io.github.mubiao.model.Target;
import io.github.mubiao.model.TargetKind;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compares targets as sets of results. */
public final class TargetSets {

    private static final Interval WHOLE = new Interval(BigDecimal.ZERO, true, new BigDecimal("100"), true);

    private TargetSets() {}

    /**
     * What a new target does to an old one.
     *
     * @return for two targets in words {@link Effect#REWORDED}: whoever asks knows whether the words are
     *     the same
     */
    public static Effect relation(Target older, Target newer) {
        boolean measured = isMeasurable(older);
        if (!measured || !isMeasurable(newer)) {
            return measured ? Effect.UNQUANTIFIED : isMeasurable(newer) ? Effect.QUANTIFIED : words(older, newer);
        }
        if (older instanceof Target.All || newer instanceof Target.All) {
            return all(older, newer);
        }
        if (older instanceof Target.Ratio ratio && newer instanceof Target.Ratio other) {
            return ratios(ratio, other);
        }
        Target first = signed(older, newer);
        Target second = signed(newer, older);
        Scales.Scale from = Scales.of(first);
        Scales.Scale to = Scales.of(second);
        if (from == null || to == null) {
            return first.equals(second) ? Effect.SAME : Effect.SHIFTED;
        }
        if (!from.dimension().equals(to.dimension())) {
            return Effect.SHIFTED;
        }
        boolean whole = from.isShare() && isWithinWhole(from.interval()) && isWithinWhole(to.interval());
        Interval was = whole ? withinWhole(from.interval()) : from.interval();
        Interval is = whole ? withinWhole(to.interval()) : to.interval();
        if (from.about() || to.about()) {
            return from.about() && to.about() && was.equals(is) ? Effect.SAME : Effect.SHIFTED;
        }
        return was.to(is);
    }

    /** A number without a sign compares with a floor or a ceiling as one of its kind: 100% with ≥100%. */
    private static Target signed(Target target, Target other) {
        boolean onesided = other instanceof Target.Comparison sign
                && !sign.implied()
                && (Signs.isUp(sign.comparator()) || Signs.isDown(sign.comparator()));
        return onesided && target instanceof Target.Comparison one && one.implied()
                ? new Target.Comparison(
                        ((Target.Comparison) other).comparator(), one.value(), false, one.baseValue(), one.measure())
                : target;
    }

    /** Whether no end of a set of shares is beyond the whole: a share of growth may be. */
    private static boolean isWithinWhole(Interval set) {
        return (set.lower() == null || WHOLE.contains(set.lower()))
                && (set.upper() == null || WHOLE.contains(set.upper()));
    }

    /** No share is more than the whole or less than nothing; more than all of it, and less than nothing, stay as they are. */
    private static Interval withinWhole(Interval set) {
        boolean low = set.lower() == null;
        boolean high = set.upper() == null;
        Interval within = new Interval(
                low ? WHOLE.lower() : set.lower(),
                low || set.lowerInclusive(),
                high ? WHOLE.upper() : set.upper(),
                high || set.upperInclusive());
        boolean empty =
                within.lower().compareTo(within.upper()) == 0 && !(within.lowerInclusive() && within.upperInclusive());
        return empty ? set : within;
    }

    /** Whether the target is more than words. */
    private static boolean isMeasurable(Target target) {
        return switch (target.kind()) {
            case COMPARISON, RANGE, DEADLINE, PERIOD, ORDINAL, BOOLEAN, RATIO, ALL -> true;
            case REFERENCE, QUALITATIVE, NOT_APPLICABLE, MISSING -> false;
        };
    }

    private static Effect words(Target older, Target newer) {
        boolean known = older.kind() != TargetKind.QUALITATIVE;
        return known && older.equals(newer) ? Effect.SAME : Effect.REWORDED;
    }

    /**
     * Several targets tighten where each of them tightens or stays. Where each lies on a scale of its own,
     * the scale tells which are one, in whatever order they stand, and one more target asks for more;
     * else they are taken in their order.
     */
    private static Effect all(Target older, Target newer) {
        List<Target> first = parts(older);
        List<Target> second = parts(newer);
        Map<String, Target> was = byScale(first);
        Map<String, Target> is = byScale(second);
        if (!was.isEmpty() && !is.isEmpty()) {
            Set<String> scales = new LinkedHashSet<>(was.keySet());
            scales.addAll(is.keySet());
            return together(scales.stream().map(scale -> part(was.get(scale), is.get(scale))));
        }
        return first.size() == second.size()
                ? together(IntStream.range(0, first.size()).mapToObj(i -> part(first.get(i), second.get(i))))
                : Effect.SHIFTED;
    }

    private static List<Target> parts(Target target) {
        return target instanceof Target.All all ? all.parts() : List.of(target);
    }

    /** Targets by their scales; empty where one has none, or two share one. */
    private static Map<String, Target> byScale(List<Target> parts) {
        Map<String, Target> scales = new LinkedHashMap<>();
        for (Target part : parts) {
            Scales.Scale scale = Scales.of(part);
            if (scale == null || scales.put(scale.dimension(), part) != null) {
                return Map.of();
            }
        }
        return scales;
    }

    private static Effect together(Stream<Effect> parts) {
        return parts.filter(part -> part != Effect.SAME)
                .reduce((first, second) -> first == second ? first : Effect.SHIFTED)
                .orElse(Effect.SAME);
    }

    /** Either part may be absent: asking for less is relaxed, for more tightened. */
    private static Effect part(Target older, Target newer) {
        if (older == null || newer == null) {
            return older == null ? Effect.TIGHTENED : Effect.RELAXED;
        }
        Effect part = older.equals(newer) ? Effect.SAME : relation(older, newer);
        return part == Effect.SAME || part == Effect.TIGHTENED || part == Effect.RELAXED ? part : Effect.SHIFTED;
    }

    /** Proportions compare by cross products, which are exact. */
    private static Effect ratios(Target.Ratio first, Target.Ratio second) {
        if (first.comparator() == Comparator.ABOUT || second.comparator() == Comparator.ABOUT) {
            return first.equals(second) ? Effect.SAME : Effect.SHIFTED;
        }
        Interval older = Interval.of(first.comparator(), Unit.plain(first.left().multiply(second.right())));
        Interval newer =
                Interval.of(second.comparator(), Unit.plain(second.left().multiply(first.right())));
        return older.to(newer);
    }
}
