package io.github.mubiao.recognise;

import io.github.mubiao.model.TargetKind;
import io.github.mubiao.value.TargetParser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What stands in a column below its label: it shows the meaning of a label that has several, or that no layout knows. */
final class ColumnContents {

    /** Rows that are looked at; a column shows within these what it is. */
    static final int MOST_ROWS = 60;

    private static final int LONGEST_UNIT = 8;
    private static final int LONGEST_CATEGORY = 16;

    private final Vocabulary vocabulary;
    private final FormContext context;
    private final List<String> texts = new ArrayList<>();

    /** The filled cells that begin in a column. */
    ColumnContents(FormContext context, List<Row> rows, int column) {
        this.vocabulary = context.vocabulary();
        this.context = context;
        for (Row row : rows) {
            if (row.startsAt(column) && !row.at(column).isEmpty()) {
                texts.add(row.at(column).folded());
            }
        }
    }

    /**
     * The rows from one on, down to where a form begins, without rows that repeat the labels, as at the top of a page.
     *
     * @param labels the last row of the labels above, from 1; 0 for none
     * @param first the first row
     */
    static List<Row> rowsBelow(LabelledGrid grid, int labels, int first) {
        List<Row> rows = new ArrayList<>();
        List<String> head = labels < 1 ? List.of() : texts(Row.of(grid, labels));
        int last = Math.min(grid.rows(), first + MOST_ROWS);
        for (int number = first; number <= last; number++) {
            Row row = Row.of(grid, number);
            if (!head.isEmpty() && texts(row).equals(head)) {
                continue;
            }
            if (ends(row)) {
                break;
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> texts(Row row) {
        return row.filled().stream().map(LabelledCell::text).toList();
    }

    /** Whether a row begins something else: labels of columns again, or a label of a form at the left. */
    private static boolean ends(Row row) {
        int levels = 0;
        for (LabelledCell cell : row.filled()) {
            levels += cell.isLevelLabel() ? 1 : 0;
        }
        LabelledCell first = row.isBlank() ? null : row.filled().get(0);
        boolean label = first != null
                && first.column() == 1
                && first.rowSpan() == 1
                && first.isField()
                && (first.field().startsHeader() || first.isOfHead() || first.isObjectives());
        return levels > 1 || label || row.isUnitLine();
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    private boolean isAny(WordList word) {
        return texts.stream().anyMatch(text -> vocabulary.isExactly(word, text));
    }

    private boolean isAll(Predicate<String> kind) {
        return !texts.isEmpty() && texts.stream().allMatch(kind);
    }

    private boolean isMostly(Predicate<String> kind) {
        return texts.stream().filter(kind).count() * 2 > texts.size();
    }

    /** Signs stand here, perhaps beside words such as 定性; a column of directions has none. */
    boolean hasSigns() {
        return isAny(WordList.SIGN);
    }

    /** Nothing but signs stands here, and words that stand among signs. */
    boolean isSigns() {
        return hasSigns()
                && isAll(text ->
                        vocabulary.isExactly(WordList.SIGN, text) || vocabulary.isExactly(WordList.NATURE, text));
    }

    boolean hasNatures() {
        return isAny(WordList.NATURE);
    }

    boolean isStandards() {
        return isAll(text -> vocabulary.isExactly(WordList.STANDARD, text));
    }

    /** Short texts without digits, as units are. */
    boolean isUnits() {
        return isAll(text -> text.length() <= LONGEST_UNIT && text.chars().noneMatch(Character::isDigit));
    }

    boolean isDimensions() {
        return isMostly(vocabulary.levels()::isDimension);
    }

    /** Nothing but names of first levels, which some second levels hold too: 社会效益指标. */
    boolean areAllDimensions() {
        return texts.stream().allMatch(vocabulary.levels()::isDimension);
    }

    boolean isCategories() {
        return isMostly(text -> vocabulary.levels().isCategory(text) && text.length() <= LONGEST_CATEGORY);
    }

    /** Mostly whole names of second levels, such as 数量指标, and nothing that names none. */
    boolean areSecondLevels() {
        return isMostly(vocabulary.levels()::isSecond) && isAll(vocabulary.levels()::isCategory);
    }

    /** Nothing but numbers of lines stands here: {@code 指标1}, {@code 1}. */
    boolean arePlaceholders() {
        return isAll(vocabulary::isPlaceholder);
    }

    boolean areTargets() {
        return isMostly(IndicatorText::isTarget);
    }

    /** Nothing but labels of a form stands here, as beside the rows of its indicators, and sums. */
    boolean areLabels() {
        Predicate<String> sum = text -> vocabulary.isExactly(WordList.TOTAL, text);
        return isAll(text -> sum.test(text) || context.meaning(text).isField())
                && !texts.stream().allMatch(sum);
    }

    /** Mostly units of measure: with a number, each is a quantity. */
    boolean areMeasures() {
        return isMostly(text -> TargetParser.parse("1" + text).kind() == TargetKind.COMPARISON);
    }

    /** Mostly texts longer than any unit. */
    boolean isLong() {
        return isMostly(text -> text.length() > 5);
    }
}
