package io.github.mubiao.recognise;

import io.github.mubiao.model.Category;
import io.github.mubiao.model.Dimension;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the first two levels of indicators are about, by the words that their names hold. */
final class LevelNames {

    private final Map<String, Dimension> dimensions;
    private final Map<String, Category> categories;

    LevelNames(Map<String, Dimension> dimensions, Map<String, Category> categories) {
        this.dimensions = new LinkedHashMap<>(dimensions);
        this.categories = new LinkedHashMap<>(categories);
    }

    /** What an indicator of level 1 is about, by the words its name holds. */
    Dimension dimension(String level1) {
        return firstWithin(dimensions, level1).orElse(Dimension.OTHER);
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
