package io.github.mubiao.recognise;

import io.github.mubiao.model.Category;
import io.github.mubiao.model.Dimension;
import io.github.mubiao.model.IndicatorDetails.Term;
import io.github.mubiao.model.InvalidArgumentException;
import io.github.mubiao.model.Message;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The objects of a layout file and what each may list. */
public enum LayoutGroup {
    PROJECT("project", Field.keys("project"), LayoutGroup::field),
    BUDGET("budget", Field.keys("budget"), LayoutGroup::field),
    MONEY_ROWS(
            "moneyRows",
            Field.keys("budget"),
            (group, to, key, labels) -> to.put(to.moneyRows, Field.of("budget", key), labels)),
    MONEY_COLUMNS(
            "moneyColumns",
            keys(MoneyColumn.values(), MoneyColumn::key),
            (group, to, key, labels) ->
                    to.put(to.moneyColumns, constant(MoneyColumn.values(), MoneyColumn::key, key), labels)),
    SECTIONS("sections", Field.keys("sections"), LayoutGroup::field),
    IGNORED("ignored", Field.keys("ignored"), LayoutGroup::field),
    COLUMNS(
            "columns",
            keys(Column.values(), Column::key),
            (group, to, key, labels) -> to.put(to.columns, constant(Column.values(), Column::key, key), labels)),
    HEADINGS(
            "headings",
            keys(HeadingKind.values(), HeadingKind::key),
            (group, to, key, labels) ->
                    to.join(to.headings, constant(HeadingKind.values(), HeadingKind::key, key), labels)),
    DIMENSIONS(
            "dimensions",
            keys(Dimension.values(), Vocabulary::keyOf),
            (group, to, key, labels) ->
                    to.put(to.dimensions, constant(Dimension.values(), Vocabulary::keyOf, key), labels)),
    CATEGORIES(
            "categories",
            keys(Category.values(), Vocabulary::keyOf),
            (group, to, key, labels) ->
                    to.put(to.categories, constant(Category.values(), Vocabulary::keyOf, key), labels)),
    TERMS(
            "terms",
            keys(Term.values(), Term::label),
            (group, to, key, labels) -> to.put(to.terms, constant(Term.values(), Term::label, key), labels)),
    WORDS(
            "words",
            keys(WordList.values(), WordList::key),
            (group, to, key, labels) -> to.words(constant(WordList.values(), WordList::key, key), labels)),
    /** Kinds of tables that are no forms, each under a name of its own, by labels that stand in no form. */
    OTHER_TABLES("otherTables", List.of(), (group, to, key, labels) -> to.join(to.otherTables, key, labels));

    private static final List<LayoutGroup> ALL = List.of(values());

    private final String label;
    /** Made by {@code toList()} and never changed, which Error Prone cannot see. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> keys;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Adder adder;

    /** Adds the labels under one key of a group to a vocabulary. */
    private interface Adder {
        void add(LayoutGroup group, VocabularyBuilder to, String key, List<String> labels);
    }

    LayoutGroup(String label, List<String> keys, Adder adder) {
        this.label = label;
        this.keys = keys;
        this.adder = adder;
    }

    private static void field(LayoutGroup group, VocabularyBuilder to, String key, List<String> labels) {
        to.put(to.fields, Field.of(group.label, key), labels);
    }

    void add(VocabularyBuilder builder, String key, List<String> labels) {
        if (!keys.isEmpty() && !keys.contains(key)) {
            throw new InvalidArgumentException(Message.of("layout.key", key, label, String.join(", ", keys)));
        }
        adder.add(this, builder, key, labels);
    }

    /** The object's name in a layout file. */
    public String label() {
        return label;
    }

    /** The names that the object may hold; empty where any name will do. */
    public List<String> keys() {
        return keys;
    }

    /**
     * The group of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static LayoutGroup of(String label) {
        for (LayoutGroup group : ALL) {
            if (group.label.equals(label)) {
                return group;
            }
        }
        throw new InvalidArgumentException(
                Message.of("layout.group", label, String.join(", ", keys(values(), LayoutGroup::label))));
    }

    static <T> List<String> keys(T[] constants, Function<T, String> name) {
        return Stream.of(constants).map(name).toList();
    }

    private static <T> T constant(T[] constants, Function<T, String> name, String key) {
        return Arrays.stream(constants)
                .filter(each -> name.apply(each).equals(key))
                .findFirst()
                .orElseThrow();
    }
}
