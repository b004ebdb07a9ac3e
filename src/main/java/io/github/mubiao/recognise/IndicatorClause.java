package io.github.mubiao.recognise;

import io.github.mubiao.model.Location;
import io.github.mubiao.model.TargetKind;
import io.github.mubiao.value.TargetParser;
import java.util.EnumMap;
import java.util.Map;

/**
 * An indicator in words: {@code 维修校舍≥3所}, {@code 维修校舍（3所）}.
 *
 * @param name what stands before the target; {@code null} where nothing does
 * @param value the target; {@code null} where the words hold none that a sign or brackets set apart
 */
record IndicatorClause(String name, String value) {

    private static final IndicatorColumns NO_COLUMNS = new IndicatorColumns(Map.of(), null, null, null);

    /**
     * Takes a clause apart.
     *
     * @param bracketed whether brackets at the end hold the target, whatever it is; else they do where no note reads so
     */
    static IndicatorClause of(String text, boolean bracketed) {
        int open = bracket(text);
        if (open > 0 && (bracketed || isBracketed(text))) {
            return new IndicatorClause(
                    text.substring(0, open).strip(),
                    text.substring(open + 1, text.length() - 1).strip());
        }
        int sign = isFigure(text) ? 0 : Sentences.sign(" " + text) - 1;
        return new IndicatorClause(
                sign > 0 ? text.substring(0, sign).strip() : sign == 0 ? null : text,
                sign < 0 ? null : text.substring(sign).strip());
    }

    /** Whether a text ends in brackets that hold a target as no note does. */
    static boolean isBracketed(String text) {
        int open = bracket(text);
        return open > 0 && Sentences.isTarget(text.substring(open + 1, text.length() - 1));
    }

    /** Where the brackets open that end a text; not above 0 where none do. */
    private static int bracket(String text) {
        boolean ends = text.endsWith(")") || text.endsWith("）");
        return ends ? Math.max(text.lastIndexOf('('), text.lastIndexOf('（')) : -1;
    }

    /** A figure with its unit and nothing else is a value without a name. */
    private static boolean isFigure(String text) {
        if (text.isEmpty() || !Character.isDigit(text.charAt(0))) {
            return false;
        }
        TargetKind kind = TargetParser.parse(text).kind();
        return kind == TargetKind.COMPARISON || kind == TargetKind.RANGE;
    }

    /** The indicator below levels; {@code null} for levels that are not known. */
    IndicatorDraft below(String level1, String level2, Location location) {
        Map<Column, String> texts = new EnumMap<>(Column.class);
        if (name != null) {
            texts.put(Column.LEVEL3, name);
        }
        if (value != null) {
            texts.put(Column.VALUE, value);
        }
        return new IndicatorDraft(level1, level2, texts, NO_COLUMNS, location);
    }
}
