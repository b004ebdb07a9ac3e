package io.github.mubiao.recognise;

import io.github.mubiao.grid.GridCell;
import io.github.mubiao.model.TargetKind;
import io.github.mubiao.value.TargetParser;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads cells that hold the indicators of one level in words, beside or under its name: {@code 产出指标 |
 * 维修校舍≥3所；合格率100%}.
 */
final class LevelCells {

    private static final int LONGEST_LEVEL = 10;

    private static final Set<String> FIRST_LEVELS = Set.of("产出", "效益", "效果", "满意度", "成本");

    private static final IndicatorColumns NO_COLUMNS = new IndicatorColumns(Map.of(), null, null, null);

    private final Meanings meanings;
    private final Sentences sentences;

    LevelCells(Meanings meanings) {
        this.meanings = meanings;
        this.sentences = new Sentences(meanings.vocabulary());
    }

    /** Whether a cell names a level of indicators and is no other label. */
    boolean isLevel(GridCell cell) {
        String name = name(cell);
        Vocabulary vocabulary = meanings.vocabulary();
        boolean level = name.endsWith("指标") || name.endsWith("效益") || FIRST_LEVELS.contains(name);
        return level
                && name.length() <= LONGEST_LEVEL
                && (vocabulary.levels().isDimension(name) || vocabulary.levels().isCategory(name))
                && !meanings.of(cell.text()).isKnown();
    }

    /** Whether a level's cell names one of the first. */
    boolean isFirst(GridCell level) {
        return FIRST_LEVELS.contains(name(level).replace("指标", ""));
    }

    private static String name(GridCell cell) {
        return LabelText.of(cell.text()).plain();
    }

    /** The indicators of a level's cell, one a clause. */
    List<IndicatorDraft> of(GridCell level, GridCell cell) {
        boolean first = isFirst(level);
        String label = Spaces.withinLabel(level.text());
        return of(first ? label : null, first ? null : label, cell);
    }

    /** The indicators of a cell that does not say of which level they are, one a clause. */
    List<IndicatorDraft> of(GridCell cell) {
        return of(null, null, cell);
    }

    private List<IndicatorDraft> of(String level1, String label2, GridCell cell) {
        String level2 = label2;
        List<IndicatorDraft> drafts = new ArrayList<>();
        for (String clause : cell.text().split("[;；。\n]", -1)) {
            int colon = Math.max(clause.indexOf(':'), clause.indexOf('：'));
            String own = colon > 0 ? sentences.level(clause.substring(0, colon)) : null;
            level2 = own == null ? level2 : own;
            String text = (own == null ? clause : clause.substring(colon + 1)).strip();
            if (!text.isEmpty() && !Amounts.isNothing(text, meanings.vocabulary())) {
                drafts.add(indicator(level1, level2, text, cell));
            }
        }
        return drafts;
    }

    private static IndicatorDraft indicator(String level1, String level2, String text, GridCell cell) {
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
