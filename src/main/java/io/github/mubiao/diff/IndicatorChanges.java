package io.github.mubiao.diff;

import io.github.mubiao.model.ChangeKind;
import io.github.mubiao.model.Effect;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.IndicatorDiff;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Target;
import io.github.mubiao.model.TargetKind;
import io.github.mubiao.value.TargetSets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What changed in the indicators of a project. */
final class IndicatorChanges {

    private static final Set<TargetKind> COUNTED =
            EnumSet.of(TargetKind.COMPARISON, TargetKind.RANGE, TargetKind.ORDINAL, TargetKind.RATIO);

    private final Form form;
    private final Integer olderYear;
    private final Integer newerYear;

    IndicatorChanges(Form form, Integer olderYear, Integer newerYear) {
        this.form = form;
        this.olderYear = olderYear;
        this.newerYear = newerYear;
    }

    List<IndicatorDiff> between(Project older, Project newer) {
        IndicatorPairs pairs = new IndicatorPairs(older, newer);
        List<Placed<IndicatorDiff>> all = new ArrayList<>();
        pairs.removed().forEach(from -> {
            IndicatorDiff diff = new IndicatorDiff(from.indicator(), null, null, null, List.of());
            all.add(placed(diff, from, null));
        });
        pairs.added().forEach(to -> {
            IndicatorDiff diff = new IndicatorDiff(null, to.indicator(), null, null, List.of());
            all.add(placed(diff, null, to));
        });
        pairs.pairs().forEach(pair -> all.add(placed(pair(pair), pair.from(), pair.to())));
        return Placed.sorted(all);
    }

    static List<IndicatorDiff> removed(List<Indicator> older) {
        return Contents.sorted(older, Contents::of).stream()
                .map(from -> new IndicatorDiff(from, null, null, null, List.of()))
                .toList();
    }

    private static Placed<IndicatorDiff> placed(IndicatorDiff diff, IndicatorPairs.View from, IndicatorPairs.View to) {
        return Placed.of(from == null ? null : from.content(), to == null ? null : to.content(), diff);
    }

    private IndicatorDiff pair(Pairing.Pair<IndicatorPairs.View> pair) {
        Indicator from = pair.from().indicator();
        Indicator to = pair.to().indicator();
        Changes changes = new Changes(olderYear, newerYear);
        for (IndicatorField field : IndicatorField.ALL) {
            if (form.indicatorsHaveBoth(field.name())) {
                changes.amount(field.name(), ChangeKind.FIELD, field.number(from), field.number(to), null);
                changes.text(field.name(), field.text(from), field.text(to));
            }
        }
        return new IndicatorDiff(from, to, pair.match(), effect(from, to), changes.found());
    }

    /** What the newer target does to the older one; {@code null} where it is written as before. */
    private Effect effect(Indicator from, Indicator to) {
        String older = from.value() == null ? "" : from.value();
        String newer = to.value() == null ? "" : to.value();
        boolean sameText = Folding.withoutSpace(older).equals(Folding.withoutSpace(newer));
        if (sameText && !isCounted(from.target()) && !isCounted(to.target())) {
            return null;
        }
        Effect effect = relation(from.target(), to.target());
        if (sameText) {
            return effect == Effect.SAME || effect == Effect.REWORDED ? null : effect;
        }
        boolean sameWords = FiscalTexts.relative(Folding.words(older), olderYear)
                .equals(FiscalTexts.relative(Folding.words(newer), newerYear));
        return effect == Effect.REWORDED && sameWords ? Effect.SAME : effect;
    }

    /**
     * Whether sign and unit may stand in other cells, which may change while that of the number or grade
     * does not. A date has all it needs in its own cell: 12月底前 is no change, whatever year it means.
     */
    private static boolean isCounted(Target target) {
        return COUNTED.contains(target.kind());
    }

    private Effect relation(Target from, Target to) {
        boolean move = FiscalTexts.moves(from, olderYear) && FiscalTexts.moves(to, newerYear);
        return move
                ? TargetSets.relation(FiscalTexts.relative(from, olderYear), FiscalTexts.relative(to, newerYear))
                : TargetSets.relation(from, to);
    }
}
