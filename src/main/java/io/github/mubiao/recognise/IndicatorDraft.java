package io.github.mubiao.recognise;

import io.github.mubiao.model.DepartmentTarget;
import io.github.mubiao.model.Dimension;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.IndicatorDetails;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Severity;
import io.github.mubiao.model.Target;
import io.github.mubiao.model.TargetKind;
import io.github.mubiao.value.TargetParser;
import io.github.mubiao.value.TargetReading;
import io.github.mubiao.value.TargetText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One indicator row as it stands; its target is read once the fiscal year is known.
 *
 * @param level1 一级指标, carried down
 * @param level2 二级指标, carried down
 * @param texts what stands under the other columns
 * @param header the columns
 * @param location the value's cell
 * @param others what stands under labels that are not carried
 */
record IndicatorDraft(
        String level1,
        String level2,
        Map<Column, String> texts,
        IndicatorColumns header,
        Location location,
        Map<String, String> others) {

    private static final String DOTS = "….·";

    /** What is of one indicator alone. */
    private static final Set<Column> OF_ONE = EnumSet.of(Column.WEIGHT, Column.SCORE, Column.ACTUAL, Column.BASELINE);

    /** What a cell may say line by line of several indicators. */
    private static final Set<Column> BY_LINE = EnumSet.of(
            Column.LEVEL3,
            Column.DESCRIPTION,
            Column.SIGN,
            Column.VALUE,
            Column.UNIT,
            Column.WEIGHT,
            Column.SCORE,
            Column.ACTUAL,
            Column.BASELINE);

    /** The row under a header; levels left empty are those of the row above, if it has any. */
    static IndicatorDraft of(Row row, IndicatorColumns header, IndicatorDraft above, Map<String, String> others) {
        Map<Column, String> texts = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            if (header.has(column)) {
                texts.put(column, header.text(row, column));
            }
        }
        if (header.isNameAcross(row)) {
            // It is below no level.
            texts.keySet().removeAll(EnumSet.of(Column.LEVEL1, Column.LEVEL2));
            LabelledCell target = header.cell(row, Column.VALUE);
            Location place = target == null ? row.place() : target.location();
            return new IndicatorDraft(null, null, texts, header, place, others);
        }
        String own1 = over(header.level1(), texts.get(Column.LEVEL1));
        String own2 = over(header.level2(), texts.get(Column.LEVEL2));
        boolean first = own1 != null && !own1.isEmpty();
        if (first != (own2 != null && !own2.isEmpty())) {
            List<String> both = row.grid().vocabulary().levels().pair(first ? own1 : own2);
            own1 = both.isEmpty() ? own1 : both.get(0);
            own2 = both.isEmpty() ? own2 : both.get(1);
        }
        boolean sameLevel1 = above != null && (own1 == null || own1.isEmpty() || own1.equals(above.level1));
        String level1 = above != null && own1 != null && own1.isEmpty() ? above.level1 : own1;
        String level2 = sameLevel1 && own2 != null && own2.isEmpty() ? above.level2 : own2;
        LabelledCell value = header.cell(row, Column.VALUE);
        if (value != null && value.equals(header.cell(row, Column.LEVEL3))) {
            // One cell holds name and value: the value begins at its sign. Without a sign there is no value.
            String text = value.text();
            int sign = IndicatorText.sign(text);
            texts.replaceAll((column, own) -> own.equals(text) ? "" : own);
            texts.put(Column.LEVEL3, sign < 0 ? text : text.substring(0, sign).strip());
            texts.put(Column.VALUE, sign < 0 ? "" : text.substring(sign).strip());
        }
        Location location = value == null ? row.place() : value.location();
        return new IndicatorDraft(level1, level2, texts, header, location, others);
    }

    /** The same with more of what its notes say. */
    IndicatorDraft with(Map<Column, String> more) {
        Map<Column, String> joined = new EnumMap<>(texts);
        more.forEach(
                (column, text) -> joined.merge(column, text, (own, next) -> own.isEmpty() ? next : own + "\n" + next));
        return new IndicatorDraft(level1, level2, joined, header, location, others);
    }

    /**
     * The indicators of a row whose cells hold several, one a line or number: as many names as values, each value a target of
     * its own, or one at least where the names are numbered. Other cells are of all, unless they have as many lines; one figure that cannot be of all keeps the row as one.
     */
    List<IndicatorDraft> parts(FormContext readers) {
        LevelNames levels = readers.levels();
        ObjectiveList numbers = readers.objectives();
        List<String> values = parts(Column.VALUE, numbers);
        Column named = texts.containsKey(Column.LEVEL3) ? Column.LEVEL3 : Column.DESCRIPTION;
        int count = values.size();
        if (count < 2
                || parts(named, numbers).size() != count
                || !areTargets(values, numbers.isNumbered(orEmpty(named)))
                || OF_ONE.stream()
                        .anyMatch(column ->
                                filled(column) && parts(column, numbers).size() != count)) {
            return List.of(this);
        }
        List<IndicatorDraft> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<Column, String> own = new EnumMap<>(texts);
            for (Column column : BY_LINE) {
                List<String> parts = parts(column, numbers);
                if (parts.size() == count) {
                    own.put(column, parts.get(i));
                }
            }
            String first = levelOf(parts(Column.LEVEL1, numbers), level1, i, count, levels::isFirst);
            String second = levelOf(parts(Column.LEVEL2, numbers), level2, i, count, levels::isSecond);
            drafts.add(new IndicatorDraft(first, second, own, header, location, others));
        }
        return drafts;
    }

    /** Whether each of some values is a target, or one at least beside numbered names. */
    private static boolean areTargets(List<String> values, boolean numbered) {
        return numbered
                ? values.stream().anyMatch(IndicatorText::isTarget)
                : values.stream().allMatch(IndicatorText::isTarget);
    }

    /** The level that a part of a cell names, where each of as many as there are indicators is the whole name of one. */
    private static String levelOf(List<String> names, String level, int part, int count, Predicate<String> isName) {
        return names.size() == count && names.stream().allMatch(isName) ? Labels.compact(names.get(part)) : level;
    }

    /** The lines of a cell, or of a single line what its numbers part. */
    private List<String> parts(Column column, ObjectiveList numbers) {
        String text = orEmpty(column);
        return text.indexOf('\n') < 0
                ? numbers.numbered(text)
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** The row's own level, or that which stands over it. */
    private static String over(String level, String own) {
        boolean stated = own != null && !own.isEmpty();
        return level != null && !stated ? level : own == null ? null : Labels.compact(own);
    }

    /**
     * Whether the row is more than an empty line of the form.
     *
     * @param oneOfSeveral whether the row holds other indicators, which may share the name
     */
    boolean saysSomething(boolean oneOfSeveral, Vocabulary vocabulary) {
        boolean value = isMoreThanDots(Column.VALUE) || isMoreThanDots(Column.ACTUAL);
        boolean name = named(Column.LEVEL3, vocabulary) || named(Column.DESCRIPTION, vocabulary);
        if (oneOfSeveral) {
            return value || (name && header.area() == null);
        }
        if (isBelowNoLevel()) {
            return value;
        }
        boolean second = texts.get(Column.LEVEL3) == null && filled(Column.LEVEL2) && !header.has(Column.VALUE);
        return value || name || second;
    }

    /** Whether the name lies over the columns of levels. */
    private boolean isBelowNoLevel() {
        return header.has(Column.LEVEL1) && !texts.containsKey(Column.LEVEL1);
    }

    /** What an indicator without name and target has: a second level, or a name below no level; {@code null} for neither. */
    String heading(Vocabulary vocabulary) {
        return isBelowNoLevel() ? texts.get(Column.LEVEL3) : named(Column.LEVEL2, vocabulary) ? level2 : null;
    }

    /** Whether name, target and result are dashes, or what the form prints there. */
    boolean isUnfilled(Vocabulary vocabulary) {
        return Stream.of(Column.LEVEL3, Column.DESCRIPTION, Column.VALUE, Column.ACTUAL)
                .map(this::orEmpty)
                .allMatch(text -> text.isEmpty() || Amounts.isNothing(text, vocabulary));
    }

    /** Whether a column holds anything but the dots of a template's row for more. */
    private boolean isMoreThanDots(Column column) {
        return orEmpty(column).chars().anyMatch(c -> DOTS.indexOf(c) < 0);
    }

    private boolean filled(Column column) {
        return !orEmpty(column).isEmpty();
    }

    /** Whether a column holds more than what the form prints in it. */
    boolean named(Column column, Vocabulary vocabulary) {
        return filled(column) && !vocabulary.isPlaceholder(texts.get(column));
    }

    Indicator build(int ordinal, Integer fiscalYear, Vocabulary vocabulary, FindingCollector findings) {
        TargetReading reading = TargetParser.parse(new TargetText(
                orEmpty(Column.VALUE),
                texts.get(Column.SIGN),
                texts.get(Column.UNIT),
                name(),
                header.headerUnit(),
                fiscalYear));
        Target target = texts.containsKey(Column.VALUE) ? reading.target() : withinName(fiscalYear);
        reading.conflicts().forEach(conflict -> findings.conflict(conflict, location));
        Dimension dimension = vocabulary.levels().dimension(level1, level2);
        return new Indicator(
                ordinal,
                level1,
                level2,
                texts.get(Column.LEVEL3),
                level1 == null || level1.isEmpty() ? vocabulary.levels().dimensionOfCategory(level2) : dimension,
                vocabulary.levels().category(level1, level2),
                texts.get(Column.DESCRIPTION),
                texts.get(Column.VALUE),
                target,
                texts.get(Column.BASIS),
                details(fiscalYear, vocabulary, findings),
                location,
                header.byName(),
                others);
    }

    /** Without a column or clause for it, the target is what the name itself says. */
    private Target withinName(Integer fiscalYear) {
        var targets = name() == null ? List.<DepartmentTarget>of() : TargetParser.parseSentence(name(), fiscalYear);
        boolean one = targets.size() == 1 && targets.get(0).target().kind() != TargetKind.QUALITATIVE;
        Target words = header.byName().isEmpty() ? new Target.Qualitative() : new Target.Missing();
        return one ? targets.get(0).target() : words;
    }

    private String name() {
        return texts.get(texts.containsKey(Column.LEVEL3) ? Column.LEVEL3 : Column.DESCRIPTION);
    }

    private IndicatorDetails details(Integer fiscalYear, Vocabulary vocabulary, FindingCollector findings) {
        if (!header.hasDetails()) {
            return null;
        }
        IndicatorDetails details = new IndicatorDetails(
                header.term(),
                figure(Column.WEIGHT, vocabulary, findings),
                texts.get(Column.BASELINE),
                texts.get(Column.ACTUAL),
                actual(fiscalYear),
                figure(Column.SCORE, vocabulary, findings),
                texts.get(Column.NATURE),
                texts.get(Column.EXPLANATION),
                texts.get(Column.REMARK),
                texts.get(Column.DEVIATION),
                texts.get(Column.SCORING_RULE),
                header.area());
        return details.equals(IndicatorDetails.NONE) ? null : details;
    }

    /** The result in the same unit as the target; the sign is the target's alone. */
    private Target actual(Integer fiscalYear) {
        return texts.containsKey(Column.ACTUAL)
                ? TargetParser.parse(new TargetText(
                                orEmpty(Column.ACTUAL),
                                null,
                                texts.get(Column.UNIT),
                                null,
                                header.headerUnit(),
                                fiscalYear))
                        .target()
                : null;
    }

    private BigDecimal figure(Column column, Vocabulary vocabulary, FindingCollector findings) {
        String text = texts.get(column);
        if (text == null || text.isEmpty() || Amounts.isNothing(text, vocabulary)) {
            return null;
        }
        BigDecimal figure = Amounts.points(text).orElse(null);
        if (figure == null) {
            findings.add("unreadable-figure", Severity.WARNING, location, text);
        }
        return figure;
    }

    private String orEmpty(Column column) {
        String text = texts.get(column);
        return text == null ? "" : text;
    }
}
