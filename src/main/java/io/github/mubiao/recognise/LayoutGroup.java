package io.github.mubiao.recognise;

import io.github.mubiao.model.Category;
import io.github.mubiao.model.Dimension;
import io.github.mubiao.model.IndicatorDetails.Term;
import io.github.mubiao.model.InvalidArgumentException;
import io.github.mubiao.model.Message;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The objects of a layout file and what each may list. */
public enum LayoutGroup {
    PROJECT("project", keys(Field.values(), "project")) {
        @Override
        void add(VocabularyBuilder builder, String key, List<String> labels) {
            builder.field(Field.of(label(), known(key)).orElseThrow(), labels);
        }
    },
    BUDGET("budget", keys(Field.values(), "budget")) {
        @Override
        void add(VocabularyBuilder builder, String key, List<String> labels) {
            builder.field(Field.of(label(), known(key)).orElseThrow(), labels);
        }
    },
    MONEY_ROWS("moneyRows", keys(Field.values(), "budget")) {
        @Override
        void add(VocabularyBuilder builder, String key, List<String> labels) {
            builder.moneyRow(Field.of("budget", known(key)).orElseThrow(), labels);
        }
    },
    MONEY_COLUMNS("moneyColumns", keys(MoneyColumn.values(), MoneyColumn::key)) {
        @Override
        void add(VocabularyBuilder builder, String key, List<String> labels) {
            builder.moneyColumn(MoneyColumn.ofKey(known(key)).orElseThrow(), labels);
        }
    },
    SECTIONS("sections", keys(Field.values(), "sections")) {
        @Override
        void add(VocabularyBuilder builder, String key, List<String> labels) {
            builder.field(Field.of(label(), known(key)).orElseThrow(), labels);
        }
    },
    IGNORED("ignored", keys(Field.values(), "ignored")) {
        @Override
        void add(VocabularyBuilder builder, String key, List<String> labels) {
            builder.field(Field.of(label(), known(key)).orElseThrow(), labels);
        }
    },
    COLUMNS("columns", keys(Column.values(), Column::key)) {
        @Override
        void add(VocabularyBuilder builder, String key, List<String> labels) {
            builder.column(Column.ofKey(known(key)).orElseThrow(), labels);
        }
    },
    HEADINGS("headings", keys(HeadingKind.values(), HeadingKind::key)) {
        @Override
        void add(VocabularyBuilder builder, String key, List<String> labels) {
            builder.heading(HeadingKind.ofKey(known(key)).orElseThrow(), List.copyOf(labels));
        }
    },
    DIMENSIONS("dimensions", keys(Dimension.values(), Vocabulary::keyOf)) {
        @Override
        void add(VocabularyBuilder builder, String key, List<String> labels) {
            builder.dimension(constant(Dimension.values(), known(key)), labels);
        }
    },
    CATEGORIES("categories", keys(Category.values(), Vocabulary::keyOf)) {
        @Override
        void add(VocabularyBuilder builder, String key, List<String> labels) {
            builder.category(constant(Category.values(), known(key)), labels);
        }
    },
    TERMS("terms", keys(Term.values(), Term::label)) {
        @Override
        void add(VocabularyBuilder builder, String key, List<String> labels) {
            Term term = known(key).equals(Term.ANNUAL.label()) ? Term.ANNUAL : Term.MID_TERM;
            builder.term(term, labels);
        }
    },
    WORDS("words", keys(WordList.values(), WordList::key)) {
        @Override
        void add(VocabularyBuilder builder, String key, List<String> labels) {
            builder.words(WordList.ofKey(known(key)).orElseThrow(), labels);
        }
    },
    /** Kinds of tables that are no forms, each under a name of its own, by labels that stand in no form. */
    OTHER_TABLES("otherTables", List.of()) {
        @Override
        void add(VocabularyBuilder builder, String key, List<String> labels) {
            builder.otherTable(key, labels);
        }
    };

    private static final List<LayoutGroup> ALL = List.of(values());

    private final String label;
    /** Made by {@code toList()} and never changed, which Error Prone cannot see. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> keys;

    LayoutGroup(String label, List<String> keys) {
        this.label = label;
        this.keys = keys;
    }

    abstract void add(VocabularyBuilder builder, String key, List<String> labels);

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

    String known(String key) {
        if (!keys.contains(key)) {
            throw new InvalidArgumentException(Message.of("layout.key", key, label, String.join(", ", keys)));
        }
        return key;
    }

    private static List<String> keys(Field[] fields, String group) {
        Predicate<Field> within = field -> field.group().equals(group);
        return Arrays.stream(fields).filter(within).map(Field::key).toList();
    }

    private static <T> List<String> keys(T[] constants, Function<T, String> name) {
        return Stream.of(constants).map(name).toList();
    }

    private static <T extends Enum<T>> T constant(T[] constants, String key) {
        return Arrays.stream(constants)
                .filter(constant -> Vocabulary.keyOf(constant).equals(key))
                .findFirst()
                .orElseThrow();
    }
}
