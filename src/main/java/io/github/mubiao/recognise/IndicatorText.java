package io.github.mubiao.recognise;

import io.github.mubiao.model.Location;
import io.github.mubiao.model.Sourced;
import io.github.mubiao.model.TargetKind;
import io.github.mubiao.value.TargetParser;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads indicators in words, one a clause: {@code 维修校舍≥3所；合格率100%} beside or below the name of their level, or in a text
 * that names the levels itself.
 */
final class IndicatorText {

    /**
     * Goals and indicators of one text: {@code 【总体目标】…【产出指标-数量指标】指标1:机柜数量(≥77台)}.
     *
     * @param objectives what stands before the indicators
     * @param indicators the indicators, in order
     */
    record WithGoals(String objectives, List<IndicatorDraft> indicators) {}

    /** A name and its target; {@code null} where the clause has none. */
    private record Clause(String name, String value) {

        IndicatorDraft below(String level1, String level2, Location location) {
            Map<Column, String> texts = new EnumMap<>(Column.class);
            if (name != null) {
                texts.put(Column.LEVEL3, name);
            }
            if (value != null) {
                texts.put(Column.VALUE, value);
            }
            return new IndicatorDraft(level1, level2, texts, NO_COLUMNS, location, Map.of());
        }
    }

    private static final IndicatorColumns NO_COLUMNS = IndicatorColumns.of(Map.of(), null, null, null);
    private static final Pattern CLAUSE_END = Pattern.compile("[;；。\n]");
    private static final Pattern PART = Pattern.compile("【([^】]{1,40})】([^【]*)");
    private static final String SIGNS = ">≥≤<=＝＞＜≧≦";
    private static final int LONGEST_TARGET = 60;

    private final Vocabulary vocabulary;
    private final LevelNames levels;
    private final Pattern numbered;

    IndicatorText(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.levels = vocabulary.levels();
        this.numbered = Pattern.compile(vocabulary.either(WordList.INDICATOR) + "\\s*\\d{1,2}\\s*[:：.、]");
    }

    /** The indicators of a cell right of the cells of its levels. */
    List<IndicatorDraft> of(List<LabelledCell> levelCells, LabelledCell cell) {
        String level1 = null;
        String level2 = null;
        for (LabelledCell level : levelCells) {
            boolean first = level1 == null && level2 == null && levels.isFirst(level.text());
            level1 = first ? Labels.compact(level.text()) : level1;
            level2 = first ? null : Labels.compact(level.text());
        }
        return of(level1, level2, cell, hasBrackets(cell));
    }

    /**
     * The indicators of a cell below the label of its level.
     *
     * @param bracketed whether targets stand in brackets behind the names
     */
    List<IndicatorDraft> of(LabelledCell level, LabelledCell cell, boolean bracketed) {
        boolean first = levels.isFirst(level.text());
        String label = Labels.compact(level.text());
        return of(first ? label : null, first ? null : label, cell, bracketed);
    }

    /** The indicators of a cell that does not say of which level they are. */
    List<IndicatorDraft> of(LabelledCell cell) {
        return of(null, null, cell);
    }

    /** The indicators of a cell below the labels of both levels, which are {@code null} where they are not known. */
    List<IndicatorDraft> of(String level1, String level2, LabelledCell cell) {
        return of(level1, level2, cell, hasBrackets(cell));
    }

    private List<IndicatorDraft> of(String level1, String label2, LabelledCell cell, boolean bracketed) {
        String level2 = label2;
        List<IndicatorDraft> drafts = new ArrayList<>();
        for (String clause : clauses(cell.text())) {
            String text = clause;
            int colon = Math.max(text.indexOf(':'), text.indexOf('：'));
            String own = colon > 0
                    ? level2(text.substring(0, colon), text.substring(colon + 1).strip())
                    : null;
            level2 = own == null ? level2 : own;
            text = own == null ? text : text.substring(colon + 1).strip();
            if (!text.isEmpty() && !Amounts.isNothing(text, vocabulary)) {
                drafts.add(clause(text, bracketed).below(level1, level2, cell.location()));
            }
        }
        return drafts;
    }

    static List<String> clauses(String text) {
        return CLAUSE_END.splitAsStream(text).map(String::strip).toList();
    }

    /** The second level that words before a colon name, where what follows names an indicator; {@code null} for none. */
    private String level2(String label, String rest) {
        String own = levels.second(label);
        if (own != null || !levels.isCategory(label) || !levels.isLevelName(label)) {
            return own;
        }
        Clause clause = clause(rest, false);
        return clause.name == null || clause.value == null ? null : Labels.compact(label);
    }

    /** The indicator of one clause below levels, which are {@code null} where they are not known. */
    static IndicatorDraft ofClause(String text, String level1, String level2, Location location) {
        return clause(text, false).below(level1, level2, location);
    }

    /** The goals and indicators of a cell; {@code null} where it names no level of indicators in brackets. */
    WithGoals withGoals(Sourced<String> cell) {
        if (cell == null || cell.isEmpty() || cell.text().indexOf('【') < 0) {
            return null;
        }
        List<String> objectives = new ArrayList<>();
        List<IndicatorDraft> indicators = new ArrayList<>();
        Matcher part = PART.matcher(cell.text());
        while (part.find()) {
            String[] names = Labels.compact(part.group(1)).split("[-－—/]", 2);
            if (!levels.isDimension(names[0])) {
                objectives.add(part.group(2).strip());
                continue;
            }
            for (String text : numbered.split(part.group(2), -1)) {
                if (!text.isBlank()) {
                    Clause clause = clause(text.strip(), true);
                    indicators.add(new Clause(clause.name, clause.value == null ? "" : clause.value)
                            .below(names[0], names.length > 1 ? names[1] : null, cell.location()));
                }
            }
        }
        return indicators.isEmpty() ? null : new WithGoals(String.join("\n", objectives), indicators);
    }

    static boolean hasBrackets(LabelledCell cell) {
        return clauses(cell.text()).stream().anyMatch(IndicatorText::isBracketed);
    }

    /**
     * Takes a clause apart: a target in brackets at its end, or from its sign on.
     *
     * @param bracketed whether brackets at the end hold the target, whatever it is; else they do where no note reads so
     */
    private static Clause clause(String text, boolean bracketed) {
        int open = bracket(text);
        if (open > 0 && (bracketed || isBracketed(text))) {
            return new Clause(
                    text.substring(0, open).strip(),
                    text.substring(open + 1, text.length() - 1).strip());
        }
        int sign = sign(" " + text) - 1;
        sign = isFigure(sign > 0 ? text.substring(0, sign) : text) ? 0 : sign;
        return new Clause(
                sign > 0 ? text.substring(0, sign).strip() : sign == 0 ? null : text,
                sign < 0 ? null : text.substring(sign).strip());
    }

    /** Whether a text ends in brackets that hold a target as no note does. */
    private static boolean isBracketed(String text) {
        int open = bracket(text);
        return open > 0 && isTarget(text.substring(open + 1, text.length() - 1));
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
