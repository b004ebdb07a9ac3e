package io.github.mubiao.value;

import io.github.mubiao.model.TabTable;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A regular expression over folded text, which is tried only where a character stands without which it cannot match. Those
 * over Chinese text are in {@code patterns.tsv}; there {@code {name}} stands for the pattern of that name or for any word of
 * the category of that name.
 */
final class Form {

    private static final Pattern REFERENCE = Pattern.compile("\\{([a-z][a-z-]*)\\}");
    private static final Map<String, String> SOURCES = new HashMap<>();

    static {
        for (List<String> row : TabTable.rows(Form.class, "patterns.tsv", 3)) {
            SOURCES.put(row.get(0), row.get(1));
        }
    }

    private final Pattern pattern;
    /** Characters of which one stands in every match; {@code null} where nothing is known. */
    private final BitSet needed;

    private Form(String source) {
        pattern = Pattern.compile(source);
        needed = new Needed(source).any();
    }

    /** The pattern of a name in the table. */
    static Form of(String name) {
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
        return pattern != null ? expand(pattern) : alternatives(name);
    }

    private static String alternatives(String category) {
        return Words.of(Words.Category.of(category)).stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** The match that begins at a place, which may look at what stands before it; {@code null} for none. */
    Matcher at(String text, int place) {
        if (!mayMatch(text, place)) {
            return null;
        }
        Matcher matcher = pattern.matcher(text).region(place, text.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher : null;
    }

    /** The match that is the whole text; {@code null} for none. */
    Matcher whole(String text) {
        Matcher matcher = mayMatch(text, 0) ? pattern.matcher(text) : null;
        return matcher != null && matcher.matches() ? matcher : null;
    }

    /** The first match that begins at a place or behind it; {@code null} for none. */
    Matcher find(String text, int place) {
        Matcher matcher = mayMatch(text, place) ? pattern.matcher(text) : null;
        return matcher != null && matcher.find(place) ? matcher : null;
    }

    boolean is(String text) {
        return whole(text) != null;
    }

    boolean isIn(String text) {
        return find(text, 0) != null;
    }

    /** The text without its matches. */
    String cutAll(String text) {
        return mayMatch(text, 0) ? pattern.matcher(text).replaceAll("") : text;
    }

    /** The pieces of a text between the matches, which may be empty. */
    List<String> split(String text) {
        return List.of(pattern.split(text, -1));
    }

    /** The text without its first match. */
    String cut(String text) {
        Matcher matcher = find(text, 0);
        return matcher == null ? text : text.substring(0, matcher.start()) + text.substring(matcher.end());
    }

    private boolean mayMatch(String text, int start) {
        if (needed == null) {
            return true;
        }
        for (int i = start; i < text.length(); i++) {
            if (needed.get(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }

    /** Reads in the source of a regular expression which characters it cannot match without. */
    private static final class Needed {

        private final String source;
        private int place;

        Needed(String source) {
            this.source = source;
        }

        /** The characters that any of the alternatives needs; {@code null} where one needs none. */
        BitSet any() {
            BitSet any = new BitSet();
            boolean known = true;
            do {
                BitSet one = sequence();
                known &= one != null;
                any.or(one == null ? new BitSet() : one);
            } while (take('|'));
            return known ? any : null;
        }

        /** Of the parts of a sequence, the one that needs one of the fewest characters. */
        private BitSet sequence() {
            BitSet fewest = null;
            while (place < source.length() && "|)".indexOf(source.charAt(place)) < 0) {
                BitSet part = part();
                boolean optional = isOptional();
                if (part != null && !optional && (fewest == null || part.cardinality() <= fewest.cardinality())) {
                    fewest = part;
                }
            }
            return fewest;
        }

        private boolean isOptional() {
            boolean optional = place < source.length() && "?*".indexOf(source.charAt(place)) >= 0
                    || source.startsWith("{0", place);
            if (take('{')) {
                place = source.indexOf('}', place) + 1;
            } else if (place < source.length() && "?*+".indexOf(source.charAt(place)) >= 0) {
                place++;
            }
            while (take('?') || take('+')) {
                // Reluctant or possessive: needs the same.
            }
            return optional;
        }

        private BitSet part() {
            char c = source.charAt(place++);
            return switch (c) {
                case '(' -> group();
                case '[' -> characters();
                case '.', '^', '$' -> null;
                case '\\' -> escaped();
                default -> only(c);
            };
        }

        private BitSet group() {
            boolean looks = false;
            if (take('?')) {
                looks = "=!".indexOf(source.charAt(place)) >= 0
                        || source.startsWith("<=", place)
                        || source.startsWith("<!", place);
                boolean named = !looks && source.charAt(place) == '<';
                if (named) {
                    place = source.indexOf('>', place) + 1;
                } else {
                    // The flags of (?s), or the mark of (?: and (?=.
                    while (":=!)".indexOf(source.charAt(place)) < 0) {
                        place++;
                    }
                    place += source.charAt(place) == ')' ? 0 : 1;
                }
            }
            BitSet inner = any();
            take(')');
            return looks ? null : inner;
        }

        private BitSet characters() {
            int start = place;
            for (int depth = 1; depth > 0; place++) {
                char c = source.charAt(place);
                place += c == '\\' ? 1 : 0;
                depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            }
            String inner = source.substring(start, place - 1);
            if (inner.startsWith("^") || inner.contains("[") || inner.contains("&&") || inner.contains("\\p")) {
                return null;
            }
            Needed within = new Needed(inner);
            BitSet characters = new BitSet();
            while (within.place < inner.length()) {
                BitSet one = inner.charAt(within.place++) == '\\' ? within.escaped() : only(inner.charAt(within.place - 1));
                if (one == null) {
                    return null;
                }
                characters.or(one);
                boolean range = one.cardinality() == 1 && within.place + 1 < inner.length() && within.take('-');
                if (range) {
                    BitSet last = inner.charAt(within.place++) == '\\' ? within.escaped() : only(inner.charAt(within.place - 1));
                    characters.set(one.nextSetBit(0), last.nextSetBit(0) + 1);
                }
            }
            return characters;
        }

        private BitSet escaped() {
            char c = source.charAt(place++);
            switch (c) {
                case 'd':
                    BitSet digits = new BitSet();
                    digits.set('0', '9' + 1);
                    return digits;
                case 'Q':
                    int end = source.indexOf("\\E", place);
                    char last = source.charAt(end - 1);
                    place = end + 2;
                    return only(last);
                case 'u', 'x':
                    int digitsEnd = place + (c == 'u' ? 4 : 2);
                    char coded = (char) Integer.parseInt(source.substring(place, digitsEnd), 16);
                    place = digitsEnd;
                    return only(coded);
                case 'n':
                    return only('\n');
                case 'r':
                    return only('\r');
                case 'p', 'k':
                    place = source.indexOf(c == 'p' ? '}' : '>', place) + 1;
                    return null;
                default:
                    return Character.isLetterOrDigit(c) ? null : only(c);
            }
        }

        private boolean take(char c) {
            boolean there = place < source.length() && source.charAt(place) == c;
            place += there ? 1 : 0;
            return there;
        }

        private static BitSet only(char c) {
            BitSet one = new BitSet();
            one.set(c);
            return one;
        }
    }
}
