package io.github.mubiao.laws;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The labels of the program's layout files, each with all that it can mean. */
final class LayoutLabels {

    private static final Path FOLDER = Path.of("src/main/resources/layouts");

    /** Lists of what guesses look for in unknown labels; they say nothing of what a label means. */
    private static final Set<String> GUESSES = Set.of("words.labelEnds", "words.listLabelEnds", "words.neutral");

    /** Groups whose labels name or head something in a form. */
    private static final Set<String> LABELS =
            Set.of("project", "budget", "moneyRows", "moneyColumns", "sections", "ignored", "columns");

    /** Label without white space, in one width, to its meanings such as {@code project.name}. */
    private static final Map<String, Set<String>> MEANINGS = new LinkedHashMap<>();

    private static final Map<String, List<String>> TERMS = new LinkedHashMap<>();

    static {
        try {
            for (String id : Files.readAllLines(FOLDER.resolve("index.txt"))) {
                read(Reading.JSON.readTree(FOLDER.resolve(id + ".json").toFile()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The labels of each set of meanings. */
    private static final Map<Set<String>, List<String>> SYNONYMS =
            MEANINGS.keySet().stream().collect(Collectors.groupingBy(LayoutLabels::meanings));

    private LayoutLabels() {}

    private static void read(JsonNode layout) {
        layout.properties().forEach(group -> {
            if (!group.getValue().isObject()) {
                return;
            }
            group.getValue()
                    .properties()
                    .forEach(meaning -> meaning.getValue().forEach(label -> {
                        if (group.getKey().equals("terms")) {
                            TERMS.computeIfAbsent(meaning.getKey(), key -> new ArrayList<>())
                                    .add(label.asText());
                        } else {
                            MEANINGS.computeIfAbsent(fold(label.asText()), key -> new TreeSet<>())
                                    .add(group.getKey() + "." + meaning.getKey());
                        }
                    }));
        });
    }

    /** Returns a text without white space, in one width. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                folded.append(c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c);
            }
        }
        return folded.toString();
    }

    /** Returns all meanings of a label, and the terms that it speaks of; empty for other texts. */
    static Set<String> meanings(String label) {
        Set<String> known = MEANINGS.get(fold(label));
        if (known == null) {
            return Set.of();
        }
        Set<String> meanings = new TreeSet<>(known);
        meanings.removeAll(GUESSES);
        TERMS.forEach((term, words) -> {
            if (words.stream().anyMatch(label::contains)) {
                meanings.add("terms." + term);
            }
        });
        return meanings;
    }

    /** Returns whether a text is nothing but a label of a form. */
    static boolean isLabel(String text) {
        return MEANINGS.getOrDefault(fold(text), Set.of()).stream().anyMatch(LayoutLabels::isOfLabels);
    }

    private static boolean isOfLabels(String meaning) {
        return LABELS.contains(meaning.substring(0, meaning.indexOf('.')));
    }

    /** Returns whether a text heads a column of indicators, whatever term it names and whatever its marks are. */
    static boolean isColumn(String text) {
        String plain = text.replaceAll("[*★：:]", "").replaceAll("[（(].*", "");
        return hasColumn(plain)
                || TERMS.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(term -> plain.startsWith(term) && hasColumn(plain.substring(term.length())));
    }

    private static boolean hasColumn(String label) {
        return meanings(label).stream().anyMatch(meaning -> meaning.startsWith("columns."));
    }

    /** Returns the other labels with the same meanings, in the order of the layout files. */
    static List<String> synonyms(String label) {
        Set<String> meanings = meanings(label);
        if (meanings.isEmpty()) {
            return List.of();
        }
        return SYNONYMS.get(meanings).stream()
                .filter(other -> !other.equals(fold(label)))
                .toList();
    }
}
