package io.github.mubiao.value;

import io.github.mubiao.model.TabTable;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
    /** Characters of which one begins every match; {@code null} where nothing is known. */
    private final BitSet first;

    private Form(String source) {
        pattern = Pattern.compile(source);
        Reader.Part whole = new Reader(source).any();
        needed = whole.needed;
        first = whole.empty ? null : whole.first;
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
        return alternatives(Words.of(Words.Category.of(category)));
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
        if (!mayBegin(text, place) || (first == null && !mayMatch(text, place))) {
            return null;
        }
        Matcher matcher = pattern.matcher(text).region(place, text.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher : null;
    }

    /** The match that is the whole text; {@code null} for none. */
    Matcher whole(String text) {
        Matcher matcher = mayBegin(text, 0) && mayMatch(text, 0) ? pattern.matcher(text) : null;
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

    private boolean mayBegin(String text, int place) {
        return first == null || (place < text.length() && first.get(text.charAt(place)));
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

    /** Reads in the source of a regular expression which characters a match needs, and with which it begins. */
    private static final class Reader {

        /**
         * What is known of a part.
         *
         * @param needed characters of which one stands in every match; {@code null} where nothing is known
         * @param first characters of which one begins every match that is not empty; {@code null} where nothing is known
         * @param empty whether a match may be empty
         */
        private record Part(BitSet needed, BitSet first, boolean empty) {

            static final Part NOTHING = new Part(null, new BitSet(), true);
            static final Part ANYTHING = new Part(null, null, false);

            static Part of(BitSet characters) {
                return new Part(characters, characters, false);
            }

            static Part of(char c) {
                BitSet one = new BitSet();
                one.set(c);
                return of(one);
            }
        }

        private final String source;
        private int place;

        Reader(String source) {
            this.source = source;
        }

        private static BitSet union(BitSet one, BitSet other) {
            if (one == null || other == null) {
                return null;
            }
            BitSet union = (BitSet) one.clone();
            union.or(other);
            return union;
        }

        /** Any of some alternatives. */
        Part any() {
            Part any = sequence();
            while (take("|")) {
                Part other = sequence();
                any = new Part(
                        union(any.needed, other.needed), union(any.first, other.first), any.empty || other.empty);
            }
            return any;
        }

        /** Parts one behind the other; of what they need, one of the fewest characters is kept. */
        private Part sequence() {
            BitSet needed = null;
            BitSet first = new BitSet();
            boolean empty = true;
            while (place < source.length() && "|)".indexOf(source.charAt(place)) < 0) {
                Part part = part();
                boolean optional = isOptional() || part.empty;
                first = empty ? union(first, part.first) : first;
                empty &= optional;
                boolean fewer = part.needed != null
                        && !optional
                        && (needed == null || part.needed.cardinality() <= needed.cardinality());
                needed = fewer ? part.needed : needed;
            }
            return new Part(needed, first, empty);
        }

        /** Whether the part before this place may be left out; skips what says how often it stands. */
        private boolean isOptional() {
            boolean optional = take("?") || take("*") || source.startsWith("{0", place);
            if (take("{")) {
                place = source.indexOf('}', place) + 1;
            }
            while (take("?") || take("+")) {
                // Greedy, reluctant or possessive.
            }
            return optional;
        }

        private Part part() {
            char c = source.charAt(place++);
            return switch (c) {
                case '(' -> group();
                case '[' -> characters();
                case '.' -> Part.ANYTHING;
                case '^', '$' -> Part.NOTHING;
                case '\\' -> escaped();
                default -> Part.of(c);
            };
        }

        private Part group() {
            boolean looks = false;
            if (take("?")) {
                looks = take("=") || take("!") || take("<=") || take("<!");
                if (!looks && take("<")) {
                    place = source.indexOf('>', place) + 1;
                } else if (!looks && !take(":")) {
                    // Flags such as (?s).
                    place = source.indexOf(')', place);
                }
            }
            Part inner = any();
            take(")");
            return looks ? Part.NOTHING : inner;
        }

        private Part characters() {
            int start = place;
            for (int depth = 1; depth > 0; place++) {
                char c = source.charAt(place);
                place += c == '\\' ? 1 : 0;
                depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            }
            String inner = source.substring(start, place - 1);
            if (inner.startsWith("^") || inner.contains("[") || inner.contains("\\p")) {
                return Part.ANYTHING;
            }
            Reader within = new Reader(inner);
            BitSet characters = new BitSet();
            while (within.place < inner.length()) {
                BitSet one = within.character();
                characters.or(one);
                if (within.place + 1 < inner.length() && one.cardinality() == 1 && within.take("-")) {
                    characters.set(one.nextSetBit(0), within.character().nextSetBit(0) + 1);
                }
            }
            return Part.of(characters);
        }

        private BitSet character() {
            return take("\\") ? escaped().needed : Part.of(source.charAt(place++)).needed;
        }

        private Part escaped() {
            char c = source.charAt(place++);
            return switch (c) {
                case 'd' -> {
                    BitSet digits = new BitSet();
                    digits.set('0', '9' + 1);
                    yield Part.of(digits);
                }
                case 'Q' -> quoted();
                case 'u' -> coded(4);
                case 'x' -> coded(2);
                case 'n' -> Part.of('\n');
                case 'r' -> Part.of('\r');
                case 'p' -> {
                    place = source.indexOf('}', place) + 1;
                    yield Part.ANYTHING;
                }
                case 'k' -> {
                    place = source.indexOf('>', place) + 1;
                    yield new Part(null, null, true);
                }
                default -> {
                    if (Character.isLetterOrDigit(c)) {
                        throw new IllegalArgumentException("Not read in a pattern: \\" + c);
                    }
                    yield Part.of(c);
                }
            };
        }

        private Part quoted() {
            int end = source.indexOf("\\E", place);
            Part quoted = new Part(Part.of(source.charAt(end - 1)).needed, Part.of(source.charAt(place)).needed, false);
            place = end + 2;
            return quoted;
        }

        private Part coded(int digits) {
            place += digits;
            return Part.of((char) Integer.parseInt(source.substring(place - digits, place), 16));
        }

        private boolean take(String mark) {
            boolean there = source.startsWith(mark, place);
            place += there ? mark.length() : 0;
            return there;
        }
    }
}
