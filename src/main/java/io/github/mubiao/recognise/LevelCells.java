package io.github.mubiao.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads cells that hold the indicators of one level in words, beside or under its name: {@code 产出指标 |
 * 维修校舍≥3所；合格率100%}.
 */
final class LevelCells {

    private static final int LONGEST_LEVEL = 10;
    private static final int LONGEST_NAME = 16;

    private static final Pattern CLAUSE_END = Pattern.compile("[;；。\n]");

    private final Vocabulary vocabulary;
    private final Sentences sentences;

    LevelCells(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.sentences = new Sentences(vocabulary);
    }

    /** Whether a cell names a level of indicators and is no other label. */
    boolean isLevel(LabelledCell cell) {
        String name = name(cell);
        boolean level =
                vocabulary.endsAs(Word.LEVEL_LABEL, name) || vocabulary.isExactly(Word.FIRST_LEVEL, name);
        return level
                && name.length() <= LONGEST_LEVEL
                && (vocabulary.levels().isDimension(name) || vocabulary.levels().isCategory(name))
                && !cell.meaning().isKnown();
    }

    /** Whether a text is the name of a level, of those that no dimension and no category holds too: 投入, 时效目标. */
    boolean isLevelName(String text) {
        String name = LabelText.of(text).plain();
        return vocabulary.levels().isDimension(text)
                || vocabulary.levels().isCategory(text)
                || (name.length() <= LONGEST_NAME
                        && (vocabulary.words(Word.LEVEL).contains(name) || vocabulary.endsAs(Word.LEVEL_END, name)));
    }

    /** Whether a level's cell names one of the first. */
    boolean isFirst(LabelledCell level) {
        return vocabulary.levels().isFirst(level.text());
    }

    private static String name(LabelledCell cell) {
        return LabelText.of(cell.text()).plain();
    }

    /** The indicators of a cell right of their levels, one a clause. */
    List<IndicatorDraft> of(List<LabelledCell> levels, LabelledCell cell) {
        String level1 = null;
        String level2 = null;
        for (LabelledCell level : levels) {
            boolean first = level1 == null && level2 == null && isFirst(level);
            level1 = first ? Labels.compact(level.text()) : level1;
            level2 = first ? null : Labels.compact(level.text());
        }
        return of(level1, level2, cell, hasBrackets(cell));
    }

    /**
     * The indicators of a level's cell, one a clause.
     *
     * @param bracketed whether targets stand in brackets behind the names
     */
    List<IndicatorDraft> of(LabelledCell level, LabelledCell cell, boolean bracketed) {
        boolean first = isFirst(level);
        String label = Labels.compact(level.text());
        return of(first ? label : null, first ? null : label, cell, bracketed);
    }

    /** The indicators of a cell that does not say of which level they are, one a clause. */
    List<IndicatorDraft> of(LabelledCell cell) {
        return of(null, null, cell, hasBrackets(cell));
    }

    /** Whether a clause of a cell ends in brackets that hold a target. */
    static boolean hasBrackets(LabelledCell cell) {
        return CLAUSE_END.splitAsStream(cell.text()).map(String::strip).anyMatch(IndicatorClause::isBracketed);
    }

    private List<IndicatorDraft> of(String level1, String label2, LabelledCell cell, boolean bracketed) {
        String level2 = label2;
        List<IndicatorDraft> drafts = new ArrayList<>();
        for (String part : CLAUSE_END.split(cell.text(), -1)) {
            String text = part.strip();
            int colon = Math.max(text.indexOf(':'), text.indexOf('：'));
            String own = colon > 0
                    ? level(text.substring(0, colon), text.substring(colon + 1).strip())
                    : null;
            level2 = own == null ? level2 : own;
            text = own == null ? text : text.substring(colon + 1).strip();
            if (!text.isEmpty() && !Amounts.isNothing(text, vocabulary)) {
                drafts.add(IndicatorClause.of(text, bracketed).below(level1, level2, cell.location()));
            }
        }
        return drafts;
    }

    /** The second level that words before a colon name, where what follows names an indicator; {@code null} for none. */
    private String level(String label, String rest) {
        String own = sentences.level(label);
        boolean named = own == null
                && vocabulary.levels().isCategory(label)
                && isLevelName(label)
                && IndicatorClause.of(rest, false).name() != null
                && IndicatorClause.of(rest, false).value() != null;
        return named ? Labels.compact(label) : own;
    }
}
