package io.github.mubiao.recognise;

import io.github.mubiao.model.Location;
import io.github.mubiao.value.TargetParser;
import java.util.ArrayList;
import java.util.List;

/**
 * Indicators of a document without forms, in clauses of its paragraphs: {@code 一、产出指标}, {@code
 * 数量指标:开通业务月份≥1个月;…}.
 */
final class Sentences {

    /** A notice of this kind has some dozens; more is another kind of document. */
    private static final int MOST = 2000;

    private static final int LONGEST_LEVEL = 24;
    private static final int LONGEST_TARGET = 60;
    private static final String ENDS = ";；。\n";
    private static final String SIGNS = ">≥≤<=＝＞＜≧≦";

    private final Vocabulary vocabulary;
    private final List<IndicatorDraft> indicators = new ArrayList<>();
    private String level1;
    private String level2;

    Sentences(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<IndicatorDraft> indicators() {
        return indicators;
    }

    /** Takes a paragraph: a heading of a first level, or clauses of which the first names a second level. */
    void paragraph(Location place, String text) {
        String heading = LabelText.of(text).plain();
        if (heading.length() <= LONGEST_LEVEL
                && vocabulary.endsAs(Word.INDICATOR, heading)
                && vocabulary.levels().isDimension(heading)) {
            level1 = heading;
            level2 = null;
            return;
        }
        boolean open = false;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || ENDS.indexOf(text.charAt(i)) >= 0) {
                open = clause(place, text.substring(start, i).strip(), open);
                start = i + 1;
            }
        }
    }

    private boolean clause(Location place, String text, boolean open) {
        int colon = Math.max(text.indexOf(':'), text.indexOf('：'));
        String label = colon > 0 ? level(text.substring(0, colon)) : null;
        if (label != null) {
            level2 = label;
        }
        String rest = label == null ? text : text.substring(colon + 1).strip();
        boolean inside = label != null || open;
        if (inside && !rest.isEmpty() && indicators.size() < MOST) {
            indicators.add(IndicatorClause.of(rest, false).below(level1, level2, place));
        }
        return inside;
    }

    /** {@code 设1条质量指标} names the second level 质量指标; {@code null} where a text names none. */
    String level(String text) {
        String folded = Labels.fold(text);
        int count = folded.indexOf('条');
        String name = count >= 0 && count < 5
                ? folded.substring(count + 1)
                : LabelText.of(folded).plain();
        boolean second = name.length() <= LONGEST_LEVEL
                && vocabulary.endsAs(Word.INDICATOR, name)
                && vocabulary.levels().isCategory(name);
        return second ? name : null;
    }

    /** Whether a text is a target that no plain number or word is: with a sign, a percentage, a date or a range. */
    static boolean isTarget(String text) {
        if (text.isEmpty() || text.length() > LONGEST_TARGET) {
            return false;
        }
        return switch (TargetParser.parse(text).kind()) {
            case COMPARISON -> text.chars().anyMatch(c -> !Character.isDigit(c) && c != '.' && c != ',');
            case RANGE, DEADLINE, PERIOD, RATIO, ALL, REFERENCE -> true;
            case ORDINAL, BOOLEAN, QUALITATIVE, NOT_APPLICABLE, MISSING -> false;
        };
    }

    /** Where the value begins: at the first sign behind the name and outside of brackets; -1 for none. */
    static int sign(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '（' ? 1 : c == ')' || c == '）' ? -1 : 0;
            if (depth == 0 && i > 0 && SIGNS.indexOf(c) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
