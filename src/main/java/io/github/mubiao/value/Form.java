package io.github.mubiao.value;

import io.github.mubiao.model.TabTable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A regular expression over folded text, which is tried only where a character stands with which it may begin. Those
 * over Chinese text are in {@code patterns.tsv}; there {@code {name}} stands for the pattern of that name or for any word of
 * the category of that name.
 */
final class Form {

    private static final Pattern REFERENCE = Pattern.compile("\\{([a-z][a-z-]*)\\}");
    private static final Map<String, String> SOURCES = new HashMap<>();
    private static final Map<String, Form> NAMED = new ConcurrentHashMap<>();

    static {
        for (List<String> row : TabTable.rows(Form.class, "patterns.tsv", 3)) {
            SOURCES.put(row.get(0), row.get(1));
        }
    }

    private static final int SLOTS = 1 << 9;

    private final Pattern pattern;
    /** Whether a match may be empty, or looks at what stands before it, so that its first character says nothing. */
    private final boolean anywhere;
    /** Characters that were tried, each with a bit that says whether a match may begin with it; 0 where none was. */
    private final int[] begins = new int[SLOTS];

    private Form(String source) {
        pattern = Pattern.compile(source);
        anywhere = pattern.matcher("").lookingAt() || source.contains("(?<=");
    }

    /** The pattern of a name in the table, which is made when it is first asked for. */
    static Form of(String name) {
        Form known = NAMED.get(name);
        return known == null ? NAMED.computeIfAbsent(name, Form::named) : known;
    }

    private static Form named(String name) {
        String source = SOURCES.get(name);
        if (source == null) {
            throw new IllegalArgumentException("No pattern is called " + name);
        }
        return compile(source);
    }

    /** A pattern that may refer to others and to categories of words. */
    static Form compile(String source) {
        return new Form(expand(source));
    }

    private static String expand(String source) {
        return REFERENCE
                .matcher(source)
                .replaceAll(found -> Matcher.quoteReplacement("(?:" + meaning(found.group(1)) + ")"));
    }

    private static String meaning(String name) {
        String pattern = SOURCES.get(name);
        return pattern != null ? expand(pattern) : alternatives(Words.of(name).words());
    }

    /** The words as a pattern that takes the longest, and looks at what some of them begin with once: 不(?:超过|低于). */
    private static String alternatives(Collection<String> words) {
        Map<Character, Set<String>> rests = new TreeMap<>();
        for (String word : words) {
            if (!word.isEmpty()) {
                rests.computeIfAbsent(word.charAt(0), first -> new TreeSet<>()).add(word.substring(1));
            }
        }
        String longer = rests.entrySet().stream()
                .map(rest -> Pattern.quote(rest.getKey().toString()) + alternatives(rest.getValue()))
                .collect(Collectors.joining("|"));
        boolean ends = words.contains("");
        return rests.isEmpty() ? "" : !ends && rests.size() == 1 ? longer : "(?:" + longer + (ends ? ")?" : ")");
    }

    /** The match that begins at a place, which may look at what stands before it; {@code null} for none. */
    Matcher at(String text, int place) {
        if (!mayBegin(text, place)) {
            return null;
        }
        Matcher matcher = pattern.matcher(text).region(place, text.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher : null;
    }

    /** The match that is the whole text; {@code null} for none. */
    Matcher whole(String text) {
        Matcher matcher = mayBegin(text, 0) ? pattern.matcher(text) : null;
        return matcher != null && matcher.matches() ? matcher : null;
    }

    /** The first match that begins at a place or behind it; {@code null} for none. */
    Matcher find(String text, int place) {
        int start = place;
        while (!mayBegin(text, start)) {
            if (++start >= text.length()) {
                return null;
            }
        }
        Matcher matcher = pattern.matcher(text);
        return matcher.find(start) ? matcher : null;
    }

    boolean is(String text) {
        return whole(text) != null;
    }

    boolean isIn(String text) {
        return find(text, 0) != null;
    }

    /** The text without its matches. */
    String cutAll(String text) {
        return isIn(text) ? pattern.matcher(text).replaceAll("") : text;
    }

    /** The pieces of a text between the matches, which may be empty. */
    List<String> split(String text) {
        return List.of(pattern.split(text, -1));
    }

    /** The text without its first match. */
    String cut(String text) {
        return isIn(text) ? pattern.matcher(text).replaceFirst("") : text;
    }

    private boolean mayBegin(String text, int place) {
        return anywhere || (place < text.length() && mayBegin(text.charAt(place)));
    }

    /** Whether a text that begins with the character matches, or would if it were longer. */
    private boolean mayBegin(char c) {
        int known = begins[c % SLOTS];
        if (known >> 2 != c || known == 0) {
            Matcher alone = pattern.matcher(String.valueOf(c));
            boolean may = alone.lookingAt() || alone.hitEnd() || Character.isSurrogate(c);
            known = c << 2 | (may ? 3 : 2);
            begins[c % SLOTS] = known;
        }
        return (known & 1) != 0;
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }
}
