package io.github.mubiao.recognise;

import io.github.mubiao.model.Category;
import io.github.mubiao.model.Dimension;
import io.github.mubiao.model.IndicatorDetails.Term;
import io.github.mubiao.model.InvalidArgumentException;
import io.github.mubiao.model.Message;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the labels of a {@link Vocabulary}. A label that is there already keeps its first meaning. */
public final class VocabularyBuilder {

    final Map<String, Field> fields = new HashMap<>();
    final Map<String, Field> moneyRows = new HashMap<>();
    final Map<String, MoneyColumn> moneyColumns = new HashMap<>();
    final Map<String, Column> columns = new HashMap<>();
    final Map<HeadingKind, List<String>> headings = new EnumMap<>(HeadingKind.class);
    final Map<String, Dimension> dimensions = new LinkedHashMap<>();
    final Map<String, Category> categories = new LinkedHashMap<>();
    final Map<String, Term> terms = new LinkedHashMap<>();
    final List<String> neutral = new ArrayList<>();
    final Map<WordList, List<String>> words = new EnumMap<>(WordList.class);
    final Map<String, List<String>> otherTables = new LinkedHashMap<>();
    final Map<String, List<String>> marks = new LinkedHashMap<>();

    /**
     * Adds the labels of one meaning.
     *
     * @param group the object of the layout file, such as {@code project} or {@code columns}
     * @param key the meaning's name within the group
     * @param labels the labels, white space and punctuation as written
     * @throws IllegalArgumentException if there is no such group or name; the message says which are
     */
    public VocabularyBuilder add(String group, String key, List<String> labels) {
        LayoutGroup.of(group).add(this, key, labels);
        return this;
    }

    /**
     * Names a layout by the titles and labels that tell it from others.
     *
     * @param layout the layout's id
     * @param labels its marks
     */
    public VocabularyBuilder marks(String layout, List<String> labels) {
        join(marks, layout, labels);
        return this;
    }

    /**
     * Checks that each layout can be recognised by its marks.
     *
     * @throws InvalidArgumentException if no form has enough of one's marks; the message names the layout
     */
    public VocabularyBuilder requireMarks() {
        Vocabulary vocabulary = build();
        marks.forEach((layout, labels) -> {
            if (!labels.isEmpty() && !Marks.canMatch(labels, vocabulary)) {
                throw new InvalidArgumentException(Message.of("layout.marks", layout));
            }
        });
        return this;
    }

    void words(WordList word, List<String> labels) {
        if (word == WordList.NEUTRAL) {
            neutral.addAll(labels);
        }
        join(words, word, labels.stream().map(Labels::fold).toList());
    }

    <K> void join(Map<K, List<String>> lists, K key, List<String> labels) {
        lists.computeIfAbsent(key, none -> new ArrayList<>()).addAll(labels);
    }

    <T> void put(Map<String, T> known, T meaning, List<String> labels) {
        labels.forEach(label -> known.putIfAbsent(Labels.fold(label), meaning));
    }

    /** The vocabulary of all labels added. */
    public Vocabulary build() {
        return new Vocabulary(this);
    }
}
