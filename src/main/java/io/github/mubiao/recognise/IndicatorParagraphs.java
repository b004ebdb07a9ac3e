package io.github.mubiao.recognise;

import io.github.mubiao.model.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * Indicators of a document without forms, in clauses of its paragraphs: {@code 一、产出指标}, {@code
 * 数量指标:开通业务月份≥1个月;…}.
 */
final class IndicatorParagraphs {

    /** A notice of this kind has some dozens; more is another kind of document. */
    private static final int MOST = 2000;

    private static final int LONGEST_LEVEL = 24;

    private final Vocabulary vocabulary;
    private final List<IndicatorDraft> indicators = new ArrayList<>();
    private String level1;
    private String level2;

    IndicatorParagraphs(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<IndicatorDraft> indicators() {
        return indicators;
    }

    /** Takes a paragraph: a heading of a first level, or clauses of which the first names a second level. */
    void paragraph(Location place, String text) {
        String heading = LabelText.of(text).plain();
        if (heading.length() <= LONGEST_LEVEL
                && vocabulary.endsAs(WordList.INDICATOR, heading)
                && vocabulary.levels().isDimension(heading)) {
            level1 = heading;
            level2 = null;
            return;
        }
        boolean named = false;
        for (String clause : IndicatorText.clauses(text)) {
            int colon = Math.max(clause.indexOf(':'), clause.indexOf('：'));
            String label = colon > 0 ? vocabulary.levels().second(clause.substring(0, colon)) : null;
            named |= label != null;
            level2 = label == null ? level2 : label;
            String rest = label == null ? clause : clause.substring(colon + 1).strip();
            if (named && !rest.isEmpty() && indicators.size() < MOST) {
                indicators.add(IndicatorText.ofClause(rest, level1, level2, place));
            }
        }
    }
}
