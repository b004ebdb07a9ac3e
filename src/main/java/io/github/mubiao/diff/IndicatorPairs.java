package io.github.mubiao.diff;

import io.github.mubiao.model.Category;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.IndicatorDetails;
import io.github.mubiao.model.Match;
import io.github.mubiao.model.Project;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Which indicators of a project are one: by level 2 and name, by name, by likeness. */
final class IndicatorPairs {

    /** Rows of one project are few and differ much; what is below is another indicator. */
    private static final int THRESHOLD = 6_000;

    private final Pairing<View> pairing;

    IndicatorPairs(Project older, Project newer) {
        pairing = new Pairing<>(views(older), views(newer), View::content, new RowLikeness());
        pairing.byKey(View::content, Match.Evidence.NAME, 0);
        pairing.byKey(View::place, Match.Evidence.NAME, 0);
        pairing.byKey(View::named, Match.Evidence.NAME, 0);
        pairing.byLikeness(THRESHOLD);
    }

    private static List<View> views(Project project) {
        List<View> views = new ArrayList<>();
        for (Indicator indicator : project.indicators()) {
            views.add(new View(indicator, Contents.of(indicator)));
        }
        return views;
    }

    private static final class RowLikeness implements Pairing.Likeness<View> {

        @Override
        public int between(View one, View other) {
            return likeness(one, other);
        }

        @Override
        public Collection<?> marks(View row) {
            return row.name().pairs();
        }
    }

    private static int likeness(View one, View other) {
        if (!one.term.equals(other.term)) {
            return 0;
        }
        boolean sameName = Objects.equals(one.letters, other.letters);
        if (!sameName && one.name().contrasts(other.name())) {
            return 0;
        }
        double name = sameName ? 1 : one.name().likeness(other.name());
        double sum = 0.6 * name
                + 0.2 * description(one, other, name)
                + 0.1 * same(one.level2, other.level2)
                + 0.1 * same(one.indicator.value(), other.indicator.value());
        return (int) Math.round(Pairing.WHOLE * sum);
    }

    private static double description(View one, View other, double name) {
        if (Objects.equals(one.indicator.description(), other.indicator.description()) && name == 1) {
            return 1;
        }
        return one.description().isEmpty() || other.description().isEmpty()
                ? name
                : one.description().likeness(other.description());
    }

    private static int same(String one, String other) {
        return one != null && one.equals(other) ? 1 : 0;
    }

    List<Pairing.Pair<View>> pairs() {
        return pairing.pairs();
    }

    List<View> removed() {
        return pairing.removed();
    }

    List<View> added() {
        return pairing.added();
    }

    /** An indicator with what its identity rests on; its names are made ready where keys do not pair it. */
    static final class View {

        private final Indicator indicator;
        private final String content;
        private final String term;
        private final String level2;
        private final String letters;
        private Name name;
        private Name description;

        View(Indicator indicator, String content) {
            IndicatorDetails details = indicator.details();
            boolean known = indicator.category() != Category.OTHER;
            this.indicator = indicator;
            this.content = content;
            this.term = details != null && details.term() == IndicatorDetails.Term.MID_TERM ? "midTerm" : "annual";
            this.level2 = known ? indicator.category().label() : ComparedText.key(indicator.level2());
            this.letters = letters(indicator);
        }

        Indicator indicator() {
            return indicator;
        }

        String content() {
            return content;
        }

        Name name() {
            if (name == null) {
                name = Name.of(letters);
            }
            return name;
        }

        Name description() {
            if (description == null) {
                description = Name.of(indicator.description());
            }
            return description;
        }

        /** What the row calls itself: its level 3; where that is empty, its description. */
        private static String letters(Indicator indicator) {
            String letters = ComparedText.key(indicator.level3());
            return letters != null ? letters : ComparedText.key(indicator.description());
        }

        String named() {
            return letters == null ? null : term + "\n" + letters;
        }

        String place() {
            return letters == null ? null : term + "\n" + level2 + "\n" + letters;
        }
    }
}
