package io.github.mubiao.recognise;

import io.github.mubiao.model.Category;
import io.github.mubiao.model.Dimension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the first two levels of indicators are about, by the words that their names hold. */
final class LevelNames {

    private final Map<String, Dimension> dimensions;
    private final Map<String, Category> categories;
    private final Set<String> firstLevels;
    /** What names of levels end with and leave out: 指标. */
    private final List<String> nouns;


    LevelNames(Map<String, Dimension> dimensions, Map<String, Category> categories, List<String> firstLevels, List<String> nouns) {
        this.dimensions = new LinkedHashMap<>(dimensions);
        this.categories = new LinkedHashMap<>(categories);
        this.firstLevels = Set.copyOf(firstLevels);
        this.nouns = List.copyOf(nouns);
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

    /** Whether a name is one that first levels have, with 指标 behind it or without. */
    boolean isFirst(String level) {
        return firstLevels.contains(bare(level));
    }

    /** The name of a level without 指标 and what stands in brackets. */
    private String bare(String level) {
        String bare = level == null ? "" : LabelText.of(level).plain();
        for (String noun : nouns) {
            bare = bare.replace(noun, "");
        }
        return bare;
    }

    /** What an indicator of level 2 is about, by the words its name holds. */
    Category category(String level2) {
        return firstWithin(categories, level2).orElse(Category.OTHER);
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

    /** Whether a cell names one of the dimensions. */
    boolean isDimension(String level1) {
        return firstWithin(dimensions, level1).isPresent();
    }

    /** Whether a cell names one of the categories. */
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
}
