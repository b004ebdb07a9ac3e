package io.github.mubiao.value;

import io.github.mubiao.model.TabTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reading must not be, from {@code guards.tsv}: a text at a place of the grammar that makes a number, a date or a
 * grade something else than a target. A guard whose pattern is empty is a condition in the code, such as a sign that
 * contradicts another; the table gives its reason.
 */
final class Guards {

    /** The places of the grammar at which a text is tested. */
    enum Place {
        /** The name before a number, whatever its sign and unit. */
        NAME,
        /** The name before a number, unless a sign or a strong word of comparison stands between. */
        NAME_UNSIGNED,
        /** The name before a number without sign, unless it is a rate before a percentage. */
        NAME_OF_NO_RATE,
        /** The name before a number, unless a sign such as ≥ stands between. */
        NAME_WITHOUT_SYMBOL,
        /** What stands before a number, a date, a grade or a reference. */
        DENIAL,
        /** What stands before a word of comparison that says the opposite when it is denied. */
        DENIAL_OF_WORD,
        /** What stands before such a word, or before 达到, 控制在 and other words that compare weakly. */
        DENIAL_OF_COMPARISON,
        /** The name before a share or a multiple. */
        NAME_OF_SHARE,
        /** The name before 突破 and a count. */
        NAME_OF_BREAKTHROUGH,
        /** The name before a numeral. */
        NAME_OF_NUMERAL,
        /** A note in brackets behind a value. */
        NOTE,
        /** A note in brackets behind a number. */
        NOTE_OF_NUMBER,
        /** A noun behind a number with its measure word. */
        OBJECT,
        /** What stands before a date. */
        DATE_LEAD,
        /** What stands before a sign that compares with something that is no number. */
        REFERENCE_NAME,
        /** What a value is compared with that is no number. */
        REFERENCE,
        /** A piece of a list. */
        PIECE,
        /** A whole list. */
        LIST,
        /** The name before a number, with the year and the figures in it. */
        FULL_NAME,
        /** No text: a condition in the code. */
        CONDITION;

        private static Place of(String label) {
            return valueOf(label.replace('-', '_').toUpperCase(Locale.ROOT));
        }
    }

    /**
     * A guard.
     *
     * @param id its name
     * @param where the place at which it tests
     * @param pattern the text that it refuses; {@code null} for a condition in the code
     * @param unless a match of the pattern within a match of this one is none; {@code null} for no exception
     * @param reason why, one line
     * @param hints find texts that the pattern cannot match, without trying it
     */
    record Guard(String id, Place where, Pattern pattern, Pattern unless, String reason, List<Hint> hints) {

        boolean refuses(String text) {
            if (!mayMatch(text)) {
                return false;
            }
            Matcher matcher = pattern.matcher(text);
            if (unless == null) {
                return matcher.find();
            }
            for (int from = 0; from <= text.length() && matcher.find(from); from = matcher.start() + 1) {
                if (!isExcepted(text, matcher.start(), matcher.end())) {
                    return true;
                }
            }
            return false;
        }

        private boolean mayMatch(String text) {
            for (Hint hint : hints) {
                if (hint.mayMatch(text)) {
                    return true;
                }
            }
            return hints.isEmpty();
        }

        private boolean isExcepted(String text, int start, int end) {
            Matcher exception = unless.matcher(text);
            for (int from = 0; from <= start && exception.find(from); from = exception.start() + 1) {
                if (exception.start() <= start && exception.end() >= end) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * A condition without which an alternative of a pattern cannot match, which is looked up without trying the pattern.
     *
     * @param words the category of which a word must stand at the end; {@code null} for none
     * @param characters characters one of which must stand in the text, or at its end
     * @param symbols whether all that is neither letter nor digit counts as such a character
     * @param last whether only the text's last character counts
     */
    private record Hint(Words.Category words, BitSet characters, boolean symbols, boolean last) {

        private static final Pattern ENDING_WORD = Pattern.compile("\\{([a-z-]+)\\}\\$");
        private static final Pattern ENDING_CLASS = Pattern.compile(".*\\[([^\\\\\\[\\]^&-]+)\\]\\$", Pattern.DOTALL);

        /** The conditions of a pattern's alternatives, any of which must hold; empty where any text may match. */
        static List<Hint> of(String source) {
            List<Hint> hints = new ArrayList<>();
            for (String alternative : alternatives(source)) {
                Matcher word = ENDING_WORD.matcher(alternative);
                Matcher end = ENDING_CLASS.matcher(alternative);
                if (word.matches()) {
                    hints.add(new Hint(Words.Category.of(word.group(1)), null, false, false));
                } else if (end.matches()) {
                    hints.add(new Hint(null, characters(end.group(1)), false, true));
                } else {
                    String pattern = Patterns.compile(alternative).pattern();
                    boolean symbols = pattern.contains("\\p{S");
                    boolean wild = pattern.contains("\\p") || pattern.contains(".") || pattern.contains("A-Z");
                    if (wild && !symbols) {
                        return List.of();
                    }
                    hints.add(new Hint(null, characters(pattern), symbols, false));
                }
            }
            return hints;
        }

        private static BitSet characters(String pattern) {
            BitSet characters = new BitSet();
            pattern.chars().forEach(characters::set);
            if (pattern.contains("\\d")) {
                characters.set('0', '9' + 1);
            }
            return characters;
        }

        /** The alternatives of a pattern outside of its brackets. */
        private static List<String> alternatives(String source) {
            List<String> alternatives = new ArrayList<>();
            int depth = 0;
            int start = 0;
            for (int i = 0; i < source.length(); i++) {
                char c = source.charAt(i);
                i += c == '\\' ? 1 : 0;
                depth += "([".indexOf(c) >= 0 ? 1 : ")]".indexOf(c) >= 0 ? -1 : 0;
                if (c == '|' && depth == 0) {
                    alternatives.add(source.substring(start, i));
                    start = i + 1;
                }
            }
            alternatives.add(source.substring(start));
            return alternatives;
        }

        boolean mayMatch(String text) {
            if (words != null) {
                return Words.ending(words, text) != null;
            }
            for (int i = last ? Math.max(0, text.length() - 1) : 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (characters.get(c) || (symbols && !Characters.isOrdinary(c))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final Map<Place, List<Guard>> BY_PLACE = new EnumMap<>(Place.class);
    private static final Map<String, Guard> BY_ID = new HashMap<>();

    static {
        for (List<String> row : TabTable.rows(Guards.class, "guards.tsv", 5)) {
            Pattern pattern = pattern(row.get(2));
            List<Hint> hints = pattern == null ? List.of() : Hint.of(row.get(2));
            Guard guard = new Guard(row.get(0), Place.of(row.get(1)), pattern, pattern(row.get(3)), row.get(4), hints);
            BY_PLACE.computeIfAbsent(guard.where(), place -> new ArrayList<>()).add(guard);
            BY_ID.put(guard.id(), guard);
        }
    }

    private static Pattern pattern(String source) {
        return source.isEmpty() ? null : Patterns.compile(source);
    }

    private Guards() {}

    /** Whether a guard refuses the text at the place; the trace keeps which one. */
    static boolean refuse(Place place, String text, Trace trace) {
        for (Guard guard : BY_PLACE.get(place)) {
            if (guard.refuses(text)) {
                trace.refuse(guard);
                return true;
            }
        }
        return false;
    }

    /** Whether a condition of the code holds; the trace keeps the guard that stands for it. */
    static boolean refuse(String id, boolean condition, Trace trace) {
        if (condition) {
            trace.refuse(BY_ID.get(id));
        }
        return condition;
    }

    /** All guards in the order of the table. */
    static List<Guard> all() {
        return TabTable.rows(Guards.class, "guards.tsv", 5).stream()
                .map(row -> BY_ID.get(row.get(0)))
                .toList();
    }
}
