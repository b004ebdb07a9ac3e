package io.github.mubiao.recognise;

import io.github.mubiao.model.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Goals and indicators in one text: {@code 【总体目标】…【产出指标-数量指标】指标1:机柜数量(≥77台)}.
 *
 * @param objectives what stands before the indicators
 * @param indicators the indicators, in order
 */
record BracketedText(String objectives, List<IndicatorDraft> indicators) {

    private static final Pattern PART = Pattern.compile("【([^】]{1,40})】([^【]*)");
    private static final Pattern NUMBERED = Pattern.compile("指标\\s*\\d{1,2}\\s*[:：.、]");

    /** The parts of a cell; {@code null} where it names no indicator in brackets. */
    static BracketedText of(Sourced<String> cell, Vocabulary vocabulary) {
        if (cell == null || cell.isEmpty() || cell.text().indexOf('【') < 0) {
            return null;
        }
        StringBuilder objectives = new StringBuilder();
        List<IndicatorDraft> indicators = new ArrayList<>();
        Matcher part = PART.matcher(cell.text());
        while (part.find()) {
            String label = Labels.compact(part.group(1));
            String[] levels = label.split("[-－—/]", 2);
            if (vocabulary.levels().isDimension(levels[0])) {
                String level2 = levels.length > 1 ? levels[1] : null;
                names(part.group(2)).forEach(text -> indicators.add(indicator(levels[0], level2, text, cell)));
            } else {
                objectives
                        .append(objectives.length() == 0 ? "" : "\n")
                        .append(part.group(2).strip());
            }
        }
        return indicators.isEmpty() ? null : new BracketedText(objectives.toString(), indicators);
    }

    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        for (String name : NUMBERED.split(text, -1)) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }

    private static IndicatorDraft indicator(String level1, String level2, String text, Sourced<String> cell) {
        IndicatorClause clause = IndicatorClause.of(text, true);
        String value = clause.value() == null ? "" : clause.value();
        return new IndicatorClause(clause.name(), value).below(level1, level2, cell.location());
    }
}
