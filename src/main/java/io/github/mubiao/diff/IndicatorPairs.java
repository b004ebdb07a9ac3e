package io.github.mubiao.diff;

import io.github.mubiao.model.Category;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.IndicatorDetails;
import io.github.mubiao.model.Match;
import java.util.List;

/** Which indicators of a project are one: by level 2 and name, by name, by likeness. */
final class IndicatorPairs {

    /** Rows of one project are few and differ much; what is below is another indicator. */
    private static final int THRESHOLD = 6_000;

    private final Pairing<View> pairing;

    IndicatorPairs(List<Indicator> older, List<Indicator> newer) {
        pairing = new Pairing<>(views(older), views(newer), View::content, IndicatorPairs::likeness);
        pairing.byKey(View::content, Match.Evidence.NAME, 0);
        pairing.byKey(View::place, Match.Evidence.NAME, 0);
        pairing.byKey(View::named, Match.Evidence.NAME, 0);
        pairing.byLikeness(THRESHOLD);
    }

    private static List<View> views(List<Indicator> indicators) {
        return indicators.stream().map(View::of).toList();
    }

    private static int likeness(View one, View other) {
        if (!one.term.equals(other.term)) {
            return 0;
        }
        if (one.name.contrasts(other.name)) {
            return 0;
        }
        double description = one.description.isEmpty() || other.description.isEmpty()
                ? one.name.likeness(other.name)
                : one.description.likeness(other.description);
        double sum = 0.6 * one.name.likeness(other.name)
                + 0.2 * description
                + 0.1 * same(one.level2, other.level2)
                + 0.1 * same(one.indicator.value(), other.indicator.value());
        return (int) Math.round(Pairing.WHOLE * sum);
    }

    private static int same(String one, String other) {
        return one != null && one.equals(other) ? 1 : 0;
    }

    List<Pairing.Pair<Indicator>> pairs() {
        return pairing.pairs().stream()
                .map(pair -> new Pairing.Pair<>(pair.from().indicator, pair.to().indicator, pair.match()))
                .toList();
    }

    List<Indicator> removed() {
        return pairing.removed().stream().map(View::indicator).toList();
    }

    List<Indicator> added() {
        return pairing.added().stream().map(View::indicator).toList();
    }

    /** An indicator with what its identity rests on. */
    private record View(
            Indicator indicator,
            String content,
            String term,
            String level2,
            String letters,
            Name name,
            Name description) {

        static View of(Indicator indicator) {
            String letters = letters(indicator);
            IndicatorDetails details = indicator.details();
            boolean known = indicator.category() != Category.OTHER;
            return new View(
                    indicator,
                    Contents.of(indicator),
                    details != null && details.term() == IndicatorDetails.Term.MID_TERM ? "midTerm" : "annual",
                    known ? indicator.category().label() : Folding.key(indicator.level2()),
                    letters,
                    Name.of(letters),
                    Name.of(indicator.description()));
        }

        /** What the row calls itself: its level 3; where that is empty, its description. */
        private static String letters(Indicator indicator) {
            String letters = Folding.key(indicator.level3());
            return letters != null ? letters : Folding.key(indicator.description());
        }

        String named() {
            return letters == null ? null : term + "\n" + letters;
        }

        String place() {
            return letters == null ? null : term + "\n" + level2 + "\n" + letters;
        }
    }
}
