package io.github.mubiao.check;

import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Measure;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A target's unit against what its name measures: a head count in percent, a rate in households. Only
 * pairs that cannot be are found; a name of no known kind, or a unit of none, is left alone.
 */
final class UnitMismatches implements IndicatorCheck {

    private static final Rule RULE = Rules.of("unit-mismatch");

    /** What a name measures → the kinds of unit in which that cannot come, and one in which it can. */
    private static final Map<String, Wrong> WRONG = wrong();

    private record Wrong(List<String> units, String expected) {}

    private static Map<String, Wrong> wrong() {
        Map<String, Wrong> wrong = new LinkedHashMap<>();
        wrong.put("people", new Wrong(List.of("percent", "money", "area", "length", "time", "weight", "volume"), "人"));
        wrong.put("things", new Wrong(List.of("percent", "money"), "个"));
        wrong.put("area", new Wrong(List.of("percent", "people", "money", "length", "time", "weight", "volume"), "亩"));
        wrong.put("length", new Wrong(List.of("percent", "people", "money", "area", "time", "weight", "volume"), "公里"));
        wrong.put("money", new Wrong(List.of("people", "area", "length", "time", "weight", "volume"), "万元"));
        wrong.put("time", new Wrong(List.of("percent", "people", "money", "area", "length", "weight", "volume"), "天"));
        wrong.put(
                "rate",
                new Wrong(List.of("people", "things", "money", "area", "length", "time", "weight", "volume"), "%"));
        return wrong;
    }

    @Override
    public void indicator(Project project, Indicator indicator, Wording wording, Report report) {
        Measure measure = measure(indicator.target());
        if (measure == null || measure.per() != null || measure.change() != null || measure.unit() == null) {
            return;
        }
        String measured = measured(wording);
        Wrong wrong = measured == null ? null : WRONG.get(measured);
        if (wrong == null) {
            return;
        }
        String unit = kind(measure);
        boolean partOf = unit.equals("percent") && (wording.mentions("share-words") || isChange(wording));
        if (wrong.units().contains(unit) && !partOf) {
            report.add(RULE, project.key(), indicator.location(), wording.name(), measure.unit(), wrong.expected());
        }
    }

    private static Measure measure(Target target) {
        return target instanceof Target.Comparison comparison
                ? comparison.measure()
                : target instanceof Target.Range range ? range.measure() : null;
    }

    /** The kind whose word is the longest at the name's end; {@code null} for none. */
    private static String measured(Wording wording) {
        if (RuleWords.ending("not-rate", wording.name()) != null) {
            return null;
        }
        String best = null;
        String longest = "";
        for (String kind : WRONG.keySet()) {
            String word = RuleWords.ending(kind, wording.name());
            if (word != null && word.length() > longest.length()) {
                best = kind;
                longest = word;
            }
        }
        return best;
    }

    /** The kind of a unit; empty for one that no rule speaks of. */
    private static String kind(Measure measure) {
        String unit = Folded.of(measure.baseUnit() == null ? measure.unit() : measure.baseUnit());
        for (String kind :
                List.of("percent", "people", "things", "money", "area", "length", "time", "weight", "volume")) {
            if (RuleWords.of("unit-" + kind).contains(unit)) {
                return kind;
            }
        }
        return "";
    }

    /** A value that says it is a change, a part or one of words beside its number. */
    private static boolean isChange(Wording wording) {
        return RuleWords.of("share-words").stream()
                .filter(word -> !word.equals("%"))
                .anyMatch(wording.value()::contains);
    }
}
