package io.github.mubiao.recognise;

import io.github.mubiao.model.TargetKind;
import io.github.mubiao.value.TargetParser;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads cells that hold the indicators of one level in words, beside or under its name: {@code 产出指标 |
 * 维修校舍≥3所；合格率100%}.
 */
final class LevelCells {

    private static final int LONGEST_LEVEL = 10;
    private static final int LONGEST_NAME = 16;

    private static final IndicatorColumns NO_COLUMNS = new IndicatorColumns(Map.of(), null, null, null);

    private final Vocabulary vocabulary;
    private final Sentences sentences;

    LevelCells(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.sentences = new Sentences(vocabulary);
    }

    /** Whether a cell names a level of indicators and is no other label. */
    boolean isLevel(LabelledCell cell) {
        String name = name(cell);
        boolean level = name.endsWith("指标")
                || name.endsWith("效益")
                || vocabulary.words(Word.FIRST_LEVEL).contains(name);
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

    /** The indicators of a level's cell, one a clause. */
    List<IndicatorDraft> of(LabelledCell level, LabelledCell cell) {
        boolean first = isFirst(level);
        String label = Spaces.withinLabel(level.text());
        return of(first ? label : null, first ? null : label, cell);
    }

    /** The indicators of a cell that does not say of which level they are, one a clause. */
    List<IndicatorDraft> of(LabelledCell cell) {
        return of(null, null, cell);
    }

    private List<IndicatorDraft> of(String level1, String label2, LabelledCell cell) {
        String level2 = label2;
        List<IndicatorDraft> drafts = new ArrayList<>();
        for (String clause : cell.text().split("[;；。\n]", -1)) {
            int colon = Math.max(clause.indexOf(':'), clause.indexOf('：'));
            String own = colon > 0 ? sentences.level(clause.substring(0, colon)) : null;
            level2 = own == null ? level2 : own;
            String text = (own == null ? clause : clause.substring(colon + 1)).strip();
            if (!text.isEmpty() && !Amounts.isNothing(text, vocabulary)) {
                drafts.add(indicator(level1, level2, text, cell));
            }
        }
        return drafts;
    }

    private static IndicatorDraft indicator(String level1, String level2, String text, LabelledCell cell) {
        int sign = isFigure(text) ? 0 : Sentences.sign(" " + text) - 1;
        Map<Column, String> texts = new EnumMap<>(Column.class);
        if (sign != 0) {
            texts.put(Column.LEVEL3, sign > 0 ? text.substring(0, sign).strip() : text);
        }
        if (sign >= 0) {
            texts.put(Column.VALUE, text.substring(sign).strip());
        }
        return new IndicatorDraft(level1, level2, texts, NO_COLUMNS, cell.location());
    }

    /** A figure with its unit and nothing else is a value without a name. */
    private static boolean isFigure(String text) {
        if (!Character.isDigit(text.charAt(0))) {
            return false;
        }
        TargetKind kind = TargetParser.parse(text).kind();
        return kind == TargetKind.COMPARISON || kind == TargetKind.RANGE;
    }
}
