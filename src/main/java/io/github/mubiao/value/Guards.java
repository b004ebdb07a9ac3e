package io.github.mubiao.value;

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
     * @param hint finds texts that the pattern cannot match, without trying it
     */
    record Guard(String id, Place where, Pattern pattern, Pattern unless, String reason, Hint hint) {

        boolean refuses(String text) {
            if (!hint.mayMatch(text)) {
                return false;
            }
            Matcher matcher = pattern.matcher(text);
            for (int from = 0; from <= text.length() && matcher.find(from); from = matcher.start() + 1) {
                if (unless == null || !isExcepted(text, matcher.start(), matcher.end())) {
                    return true;
                }
            }
            return false;
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
     * The characters that a pattern names. A text that holds none of them cannot match, unless the pattern has a wildcard.
     *
     * @param characters the characters
     * @param symbols whether all that is neither letter nor digit counts, too
     * @param any whether any text may match
     */
    private record Hint(BitSet characters, boolean symbols, boolean any) {

        static Hint of(String source) {
            BitSet characters = new BitSet();
            source.chars().forEach(characters::set);
            if (source.contains("\\d")) {
                characters.set('0', '9' + 1);
            }
            boolean symbols = source.contains("\\p{S");
            boolean any = !symbols && (source.contains("\\p") || source.contains(".") || source.contains("A-Z"));
            return new Hint(characters, symbols, any);
        }

        boolean mayMatch(String text) {
            if (any) {
                return true;
            }
            for (int i = 0; i < text.length(); i++) {
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
        for (String[] row : TabTable.rows("guards.tsv", 5)) {
            Pattern pattern = pattern(row[2]);
            Hint hint = Hint.of(pattern == null ? "" : pattern.pattern());
            Guard guard = new Guard(row[0], Place.of(row[1]), pattern, pattern(row[3]), row[4], hint);
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
        return TabTable.rows("guards.tsv", 5).stream()
                .map(row -> BY_ID.get(row[0]))
                .toList();
    }
}
