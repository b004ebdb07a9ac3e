package io.github.mubiao.diff;

import io.github.mubiao.model.ChangeKind;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.IndicatorDiff;
import io.github.mubiao.model.Project;
import java.util.ArrayList;
import java.util.List;

/** What changed in the indicators of a project. */
final class IndicatorChanges {

    private final SharedFields form;
    private final Integer olderYear;
    private final Integer newerYear;
    private final TargetChange effect;

    IndicatorChanges(SharedFields form, Integer olderYear, Integer newerYear) {
        this.form = form;
        this.olderYear = olderYear;
        this.newerYear = newerYear;
        this.effect = new TargetChange(olderYear, newerYear);
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
        return new IndicatorDiff(
                from,
                to,
                pair.match(),
                effect.effect(from.value(), from.target(), to.value(), to.target()),
                changes.found());
    }
}
