package io.github.mubiao.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What stands in a column, to tell the meaning of a label that has several. */
final class ColumnContents {

    private static final int LONGEST_UNIT = 8;

    private final Vocabulary vocabulary;
    private final FormContext context;
    private final List<String> texts = new ArrayList<>();

    /** The filled cells of a column, each once. */
    ColumnContents(FormContext context, List<Row> rows, int column) {
        this.vocabulary = context.vocabulary();
        this.context = context;
        for (Row row : rows) {
            LabelledCell cell = row.startsAt(column) ? row.at(column) : null;
            if (cell != null && !cell.isEmpty()) {
                texts.add(Labels.fold(cell.text()));
            }
        }
    }

    private boolean any(Word word) {
        Set<String> words = Set.copyOf(vocabulary.words(word));
        return texts.stream().anyMatch(words::contains);
    }

    /** Signs stand here, perhaps beside words such as 定性; a column of directions has none. */
    boolean hasSigns() {
        return any(Word.SIGN);
    }

    /** Nothing but signs stands here, and words that stand among signs. */
    boolean isSigns() {
        Set<String> signs = Set.copyOf(vocabulary.words(Word.SIGN));
        Set<String> natures = Set.copyOf(vocabulary.words(Word.NATURE));
        return hasSigns() && texts.stream().allMatch(text -> signs.contains(text) || natures.contains(text));
    }

    /** Short texts without digits, as units are. */
    boolean isUnits() {
        return !texts.isEmpty()
                && texts.stream()
                        .allMatch(text ->
                                text.length() <= LONGEST_UNIT && text.chars().noneMatch(Character::isDigit));
    }

    /** Directions or natures stand here, and no sign. */
    boolean hasNatures() {
        return any(Word.NATURE);
    }

    /** Nothing but names of standards stands here. */
    boolean isStandards() {
        Set<String> words = Set.copyOf(vocabulary.words(Word.STANDARD));
        return !texts.isEmpty() && texts.stream().allMatch(words::contains);
    }

    /** Mostly names of first levels. */
    boolean isDimensions() {
        return mostly(vocabulary.levels()::isDimension);
    }

    /** Nothing but names of first levels, which some second levels hold too: 社会效益指标. */
    boolean areAllDimensions() {
        return texts.stream().allMatch(vocabulary.levels()::isDimension);
    }

    /** Mostly names of second levels. */
    boolean isCategories() {
        return mostly(text -> vocabulary.levels().isCategory(text) && text.length() <= 16);
    }

    /** Nothing but numbers of lines stands here: {@code 指标1}, {@code 1}. */
    boolean arePlaceholders() {
        return !texts.isEmpty() && texts.stream().allMatch(Labels::isPlaceholder);
    }

    /** Mostly targets that no plain number or word is. */
    boolean areTargets() {
        return mostly(Sentences::isTarget);
    }

    /** Nothing but labels of a form stands here, as beside the rows of its indicators. */
    boolean areLabels() {
        List<String> totals = vocabulary.words(Word.TOTAL);
        List<String> others =
                texts.stream().filter(text -> !totals.contains(text)).toList();
        return !others.isEmpty()
                && others.stream().allMatch(text -> context.meaning(text).isField());
    }

    /** Mostly texts longer than any unit. */
    boolean isLong() {
        return mostly(text -> text.length() > 5);
    }

    private boolean mostly(java.util.function.Predicate<String> kind) {
        long hits = texts.stream().filter(kind).count();
        return hits > 0 && hits * 2 > texts.size();
    }
}
