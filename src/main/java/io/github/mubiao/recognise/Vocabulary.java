package io.github.mubiao.recognise;

import io.github.mubiao.model.Category;
import io.github.mubiao.model.Dimension;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The labels of forms and their meaning. Made from layout files by a {@link Builder}; never changes
 * once built, so threads share it.
 */
public final class Vocabulary {

    private final Map<String, Field> fields;
    private final Map<String, Column> columns;
    private final Map<Heading, List<String>> headings;
    private final Map<String, Dimension> dimensions;
    private final Map<String, Category> categories;

    private Vocabulary(Builder builder) {
        this.fields = Map.copyOf(builder.fields);
        this.columns = Map.copyOf(builder.columns);
        this.headings = new EnumMap<>(builder.headings);
        this.dimensions = new LinkedHashMap<>(builder.dimensions);
        this.categories = new LinkedHashMap<>(builder.categories);
    }

    /** What a label outside indicator rows means; empty where nobody knows it. */
    Optional<Field> field(String text) {
        return lookUp(fields, text);
    }

    /** What a column's label means; empty where nobody knows it. */
    Optional<Column> column(String text) {
        return lookUp(columns, text);
    }

    /** The words that open a part of the document. */
    List<String> heading(Heading heading) {
        return headings.getOrDefault(heading, List.of());
    }

    /** What an indicator of level 1 is about, by the words its name holds. */
    Dimension dimension(String level1) {
        return firstWithin(dimensions, level1).orElse(Dimension.OTHER);
    }

    /** What an indicator of level 2 is about, by the words its name holds. */
    Category category(String level2) {
        return firstWithin(categories, level2).orElse(Category.OTHER);
    }

    /** Whether a cell names one of the dimensions. */
    boolean isDimension(String level1) {
        return firstWithin(dimensions, level1).isPresent();
    }

    /** Whether a cell names one of the categories. */
    boolean isCategory(String level2) {
        return firstWithin(categories, level2).isPresent();
    }

    private static <T> Optional<T> lookUp(Map<String, T> known, String text) {
        if (text.length() > MAXIMUM_LABEL) {
            return Optional.empty();
        }
        String folded = Labels.fold(text);
        T exact = known.get(folded);
        return exact != null ? Optional.of(exact) : Optional.ofNullable(known.get(Labels.core(folded)));
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

    /** No label of the catalogue has half as many characters; longer texts are not looked up. */
    private static final int MAXIMUM_LABEL = 80;

    /** Collects labels. A label that is there already keeps its first meaning. */
    public static final class Builder {

        private final Map<String, Field> fields = new HashMap<>();
        private final Map<String, Column> columns = new HashMap<>();
        private final Map<Heading, List<String>> headings = new EnumMap<>(Heading.class);
        private final Map<String, Dimension> dimensions = new LinkedHashMap<>();
        private final Map<String, Category> categories = new LinkedHashMap<>();

        /**
         * Adds the labels of one meaning.
         *
         * @param group the object of the layout file: {@code project}, {@code budget}, {@code sections},
         *     {@code columns}, {@code headings}, {@code dimensions} or {@code categories}
         * @param key the meaning's name within the group
         * @param labels the labels, white space and punctuation as written
         * @throws IllegalArgumentException if there is no such group or name
         */
        public Builder add(String group, String key, List<String> labels) {
            switch (group) {
                case "columns" -> put(columns, meaning(group, key, Column.ofKey(key)), labels);
                case "headings" -> headings.put(meaning(group, key, Heading.ofKey(key)), List.copyOf(labels));
                case "dimensions" -> put(dimensions, meaning(group, key, named(Dimension.values(), key)), labels);
                case "categories" -> put(categories, meaning(group, key, named(Category.values(), key)), labels);
                default -> put(fields, meaning(group, key, Field.of(group, key)), labels);
            }
            return this;
        }

        /** The vocabulary of all labels added. */
        public Vocabulary build() {
            return new Vocabulary(this);
        }

        private static <T> void put(Map<String, T> known, T meaning, List<String> labels) {
            labels.forEach(label -> known.putIfAbsent(Labels.fold(label), meaning));
        }

        private static <T> T meaning(String group, String key, Optional<T> meaning) {
            return meaning.orElseThrow(
                    () -> new IllegalArgumentException("A layout knows no \"" + key + "\" in \"" + group + "\""));
        }

        private static <T extends Enum<T>> Optional<T> named(T[] values, String key) {
            for (T value : values) {
                if (value.name().toLowerCase(java.util.Locale.ROOT).equals(key)) {
                    return Optional.of(value);
                }
            }
            return Optional.empty();
        }
    }
}
