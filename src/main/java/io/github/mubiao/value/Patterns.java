package io.github.mubiao.value;

import io.github.mubiao.model.TabTable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The regular expressions over Chinese text, from {@code patterns.tsv}. In a pattern {@code {name}} stands for the
 * pattern of that name or for any word of the category of that name.
 */
final class Patterns {

    private static final Pattern REFERENCE = Pattern.compile("\\{([a-z][a-z-]*)\\}");
    private static final Map<String, String> SOURCES = new HashMap<>();

    static {
        for (List<String> row : TabTable.rows(Patterns.class, "patterns.tsv", 3)) {
            SOURCES.put(row.get(0), row.get(1));
        }
    }

    private Patterns() {}

    /** Returns the pattern of a name. */
    static Pattern of(String name) {
        String source = SOURCES.get(name);
        if (source == null) {
            throw new IllegalArgumentException("No pattern is called " + name);
        }
        return compile(source);
    }

    /** Compiles a pattern that may refer to others and to categories of words. */
    static Pattern compile(String source) {
        return Pattern.compile(expand(source));
    }

    private static String expand(String source) {
        return REFERENCE
                .matcher(source)
                .replaceAll(found -> Matcher.quoteReplacement("(?:" + meaning(found.group(1)) + ")"));
    }

    private static String meaning(String name) {
        String pattern = SOURCES.get(name);
        return pattern != null ? expand(pattern) : alternatives(name);
    }

    private static String alternatives(String category) {
        return Words.of(Words.Category.of(category)).stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
