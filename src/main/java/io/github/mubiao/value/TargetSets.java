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
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Compares targets as sets of results. */
public final class TargetSets {

    private static final BigDecimal WHOLE = new BigDecimal("100");

    private TargetSets() {}

    /**
     * What a new target does to an old one.
     *
     * @return for two targets in words {@link Effect#REWORDED}: whoever asks knows whether the words are
     *     the same
     */
    public static Effect relation(Target older, Target newer) {
        boolean was = isMeasurable(older);
        boolean is = isMeasurable(newer);
        if (!was || !is) {
            return was ? Effect.UNQUANTIFIED : is ? Effect.QUANTIFIED : words(older, newer);
        }
        if (older instanceof Target.All || newer instanceof Target.All) {
            return all(older, newer);
        }
        if (older instanceof Target.Ratio first && newer instanceof Target.Ratio second) {
            return ratios(first, second);
        }
        Target first = signed(older, newer);
        Target second = signed(newer, older);
        Scales.Scale from = Scales.of(first);
        Scales.Scale to = Scales.of(second);
        if (Scales.isShare(first) && Scales.isShare(second) && isWithinWhole(from) && isWithinWhole(to)) {
            return scales(withinWhole(from), withinWhole(to), first, second);
        }
        return scales(from, to, first, second);
    }

    /** A number without a sign compares with a floor or a ceiling as one of its kind: 100% with ≥100%. */
    private static Target signed(Target target, Target other) {
        boolean bare = target instanceof Target.Comparison one && one.implied();
        boolean onesided = other instanceof Target.Comparison sign
                && !sign.implied()
                && sign.comparator() != Comparator.EQUAL
                && sign.comparator() != Comparator.ABOUT;
        if (!bare || !onesided) {
            return target;
        }
        Target.Comparison one = (Target.Comparison) target;
        return new Target.Comparison(
                ((Target.Comparison) other).comparator(), one.value(), false, one.baseValue(), one.measure());
    }

    /** Whether no end of a set of shares is beyond the whole: a share of growth may be. */
    private static boolean isWithinWhole(Scales.Scale scale) {
        return isWithinWhole(scale.interval().lower())
                && isWithinWhole(scale.interval().upper());
    }

    private static boolean isWithinWhole(BigDecimal share) {
        return share == null || (share.signum() >= 0 && share.compareTo(WHOLE) <= 0);
    }

    /** No share is more than the whole or less than nothing. */
    private static Scales.Scale withinWhole(Scales.Scale scale) {
        Interval set = scale.interval();
        boolean top = set.upper() == null && !(isWhole(set.lower()) && !set.lowerInclusive());
        boolean bottom = set.lower() == null && !(isNothing(set.upper()) && !set.upperInclusive());
        return new Scales.Scale(
                scale.dimension(),
                new Interval(
                        bottom ? BigDecimal.ZERO : set.lower(),
                        bottom || set.lowerInclusive(),
                        top ? WHOLE : set.upper(),
                        top || set.upperInclusive()),
                scale.about());
    }

    private static boolean isWhole(BigDecimal share) {
        return share != null && share.compareTo(WHOLE) == 0;
    }

    private static boolean isNothing(BigDecimal share) {
        return share != null && share.signum() == 0;
    }

    private static Effect scales(Scales.Scale first, Scales.Scale second, Target older, Target newer) {
        if (first == null || second == null) {
            return older.equals(newer) ? Effect.SAME : Effect.SHIFTED;
        }
        if (!first.dimension().equals(second.dimension())) {
            return Effect.SHIFTED;
        }
        if (first.about() || second.about()) {
            boolean same = first.about() && second.about() && first.interval().equals(second.interval());
            return same ? Effect.SAME : Effect.SHIFTED;
        }
        return first.interval().to(second.interval());
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
        Optional<Map<String, Target>> was = byScale(first);
        Optional<Map<String, Target>> is = byScale(second);
        if (was.isPresent() && is.isPresent()) {
            Set<String> scales = new LinkedHashSet<>(was.get().keySet());
            scales.addAll(is.get().keySet());
            return together(scales.stream()
                    .map(scale -> part(was.get().get(scale), is.get().get(scale)))
                    .toList());
        }
        if (first.size() != second.size()) {
            return Effect.SHIFTED;
        }
        return together(IntStream.range(0, first.size())
                .mapToObj(i -> part(first.get(i), second.get(i)))
                .toList());
    }

    private static List<Target> parts(Target target) {
        return target instanceof Target.All all ? all.parts() : List.of(target);
    }

    /** Targets by their scales; empty where one has none, or two share one. */
    private static Optional<Map<String, Target>> byScale(List<Target> parts) {
        Map<String, Target> scales = new LinkedHashMap<>();
        for (Target part : parts) {
            Scales.Scale scale = Scales.of(part);
            if (scale == null || scales.put(scale.dimension(), part) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(scales);
    }

    private static Effect together(List<Effect> parts) {
        Effect together = Effect.SAME;
        for (Effect part : parts) {
            boolean agrees = part == Effect.SAME || together == Effect.SAME || part == together;
            if (!agrees || part == Effect.SHIFTED) {
                return Effect.SHIFTED;
            }
            together = part == Effect.SAME ? together : part;
        }
        return together;
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
        Interval older = Interval.of(first.comparator(), first.left().multiply(second.right()));
        Interval newer = Interval.of(second.comparator(), second.left().multiply(first.right()));
        return Scales.plain(older).to(Scales.plain(newer));
    }
}
