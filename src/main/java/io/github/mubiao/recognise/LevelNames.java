package io.github.mubiao.recognise;

import io.github.mubiao.model.Category;
import io.github.mubiao.model.Dimension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names of the first two levels of indicators, and what they are about by the words that they hold. */
final class LevelNames {

    private static final Pattern BETWEEN_LEVELS = Pattern.compile("[-－—–/／]");

    private static final int LONGEST_PAIR = 40;

    private static final int LONGEST_LABEL = 10;
    private static final int LONGEST_NAME = 16;
    private static final int LONGEST_SECOND = 24;
    /** {@code 设12条}. */
    private static final int LONGEST_COUNT = 5;

    private final Map<String, Dimension> dimensions;
    private final Map<String, Category> categories;
    private final Vocabulary vocabulary;

    LevelNames(Map<String, Dimension> dimensions, Map<String, Category> categories, Vocabulary vocabulary) {
        this.dimensions = new LinkedHashMap<>(dimensions);
        this.categories = new LinkedHashMap<>(categories);
        this.vocabulary = vocabulary;
    }

    /** What an indicator of level 1 is about, by the words its name holds. */
    Dimension dimension(String level1) {
        return firstWithin(dimensions, level1).orElse(Dimension.OTHER);
    }

    /** What an indicator is about: a second level that is called as first levels are goes before the first. */
    Dimension dimension(String level1, String level2) {
        boolean first = level2 != null
                && isDimension(level2)
                && isFirst(level2)
                && !bare(level2).equals(bare(level1));
        return dimension(first && !isFirst(level1) ? level2 : level1);
    }

    /** What an indicator of level 2 is about, by the words its name holds. */
    Category category(String level2) {
        return firstWithin(categories, level2).orElse(Category.OTHER);
    }

    /** What an indicator is about: without a second level, what its first says: 产出指标（数量）, 满意度指标. */
    Category category(String level1, String level2) {
        return category(level2 == null ? level1 : level2);
    }

    /** The dimension that a second level belongs to where no first level says it: not certain of costs. */
    Dimension dimensionOfCategory(String level2) {
        return switch (category(level2)) {
            case QUANTITY, QUALITY, TIMELINESS -> Dimension.OUTPUT;
            case ECONOMIC, SOCIAL, ECOLOGICAL, SUSTAINABILITY -> Dimension.BENEFIT;
            case SATISFACTION -> Dimension.SATISFACTION;
            case COST, OTHER -> Dimension.OTHER;
        };
    }

    boolean isDimension(String level1) {
        return firstWithin(dimensions, level1).isPresent();
    }

    boolean isCategory(String level2) {
        return firstWithin(categories, level2).isPresent();
    }

    private static <T> Optional<T> firstWithin(Map<String, T> words, String name) {
        if (name != null) {
            for (Map.Entry<String, T> word : words.entrySet()) {
                if (name.contains(word.getKey())) {
                    return Optional.of(word.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a name is one that first levels have, with 指标 behind it or without. */
    boolean isFirst(String level) {
        return vocabulary.isExactly(WordList.FIRST_LEVEL, bare(level));
    }

    /** The name of a level without 指标 and what stands in brackets. */
    private String bare(String level) {
        String bare = level == null ? "" : LabelText.of(level).plain();
        for (String noun : vocabulary.words(WordList.INDICATOR)) {
            bare = bare.replace(noun, "");
        }
        return bare;
    }

    /** Whether a cell names a level of indicators and is no other label. */
    boolean isLevel(LabelledCell cell) {
        if (cell.isKnown()) {
            return false;
        }
        String name = cell.label().plain();
        return name.length() <= LONGEST_LABEL
                && (vocabulary.endsAs(WordList.LEVEL_LABEL, name) || vocabulary.isExactly(WordList.FIRST_LEVEL, name))
                && (isDimension(name) || isCategory(name));
    }

    /** Whether a text is the name of a level, of those that no dimension and no category holds too: 投入, 时效目标. */
    boolean isLevelName(String text) {
        if (isDimension(text) || isCategory(text)) {
            return true;
        }
        String name = LabelText.of(text).plain();
        return name.length() <= LONGEST_NAME
                && (vocabulary.isExactly(WordList.LEVEL, name) || vocabulary.endsAs(WordList.LEVEL_END, name));
    }

    /** Whether a text is the whole name of a second level: a category alone, or with an end of levels such as 指标. */
    boolean isSecond(String text) {
        String name = LabelText.of(text).plain();
        if (name.length() > LONGEST_NAME || !isCategory(name)) {
            return false;
        }
        return categories.containsKey(name) || vocabulary.endsAs(WordList.LEVEL_LABEL, name);
    }

    /** The two levels of a text that names both, as {@code 产出指标-数量指标} does; empty for any other. */
    List<String> pair(String text) {
        String[] names = text.length() > LONGEST_PAIR ? new String[0] : BETWEEN_LEVELS.split(Labels.compact(text), -1);
        boolean both = names.length == 2 && isDimension(names[0]) && isLevelName(names[0]) && isSecond(names[1]);
        return both ? List.of(names) : List.of();
    }

    /** The second level that a text names, as {@code 设1条质量指标} does 质量指标; {@code null} for none. */
    String second(String text) {
        String name = LabelText.of(text).plain();
        for (String word : vocabulary.words(WordList.COUNTED)) {
            int count = name.indexOf(word);
            name = count >= 0 && count < LONGEST_COUNT ? name.substring(count + word.length()) : name;
        }
        boolean second =
                name.length() <= LONGEST_SECOND && vocabulary.endsAs(WordList.INDICATOR, name) && isCategory(name);
        return second ? name : null;
    }
}
