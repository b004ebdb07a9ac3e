package io.github.mubiao.value;

import io.github.mubiao.model.TabTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * What a reading must not be, from {@code guards.tsv}: the places of the grammar at which a reading is tested, and the text
 * that patterns are tried on. A guard refuses what is read at its place where all facts hold that it asks for, none of those
 * that it leaves alone, and its pattern matches the text.
 */
// Filled once, before any is used.
@SuppressWarnings("ImmutableEnumChecker")
enum Guards {
    FULL_NAME, // the name before a number, as it is written
    QUANTITY, // a number with the words before it, in its clause
    DENIAL, // what stands before a word of comparison: before a number, a date, a grade or a reference
    NAME, // the name before a number, a grade, a ratio or a bracket, without year and figures that describe
    NUMBER, // one number, in its clause, before what stands behind it is read
    COMPARISON, // one number with all that stands around it, in its clause
    RANGE, // two numbers that are joined, in their clause
    INTERVAL, // two numbers in the brackets of an interval, in their clause
    BRACKET, // a bracket before a number
    NOTE, // a note in brackets behind a value
    OBJECT, // a noun behind a number with its measure word
    DATE, // a date, in its clause
    DATE_LEAD, // what stands before a date
    DATE_NAME, // the same without the word of comparison
    REFERENCE_NAME, // what stands before a sign that compares with something that is no number
    REFERENCE, // what a value is compared with that is no number
    PIECE, // a piece of a list
    LIST, // a whole list, before its pieces are read
    TARGETS; // the same with the targets that are read of them

    /**
     * A guard.
     *
     * @param id its name, which guards that refuse for one reason share
     * @param where the place at which it tests
     * @param when the facts that must hold
     * @param unless the facts of which none may hold
     * @param pattern what must be in the text; {@code null} for anything
     * @param except matches of the pattern that lie within a match of this one do not count; {@code null} for no exception
     * @param reason why, one line
     */
    record Guard(
            String id, Guards where, List<Fact> when, List<Fact> unless, Form pattern, Form except, String reason) {

        private boolean refuses(String text, Predicate<Fact> facts) {
            for (Fact fact : when) {
                if (!facts.test(fact)) {
                    return false;
                }
            }
            for (Fact fact : unless) {
                if (facts.test(fact)) {
                    return false;
                }
            }
            return isIn(text);
        }

        private boolean isIn(String text) {
            Matcher match = pattern == null ? null : pattern.find(text, 0);
            while (match != null && isExcepted(text, match)) {
                match = next(match, text);
            }
            return pattern == null || match != null;
        }

        private static Matcher next(Matcher match, String text) {
            return match.start() < text.length() && match.find(match.start() + 1) ? match : null;
        }

        private boolean isExcepted(String text, Matcher match) {
            Matcher exception = except == null ? null : except.find(text, 0);
            while (exception != null && exception.start() <= match.start() && exception.end() < match.end()) {
                exception = next(exception, text);
            }
            return exception != null && exception.start() <= match.start();
        }
    }

    private final List<Guard> guards = new ArrayList<>();

    static {
        for (List<String> row : TabTable.rows(Guards.class, "guards.tsv", 7)) {
            Guards place = valueOf(row.get(1).replace('-', '_').toUpperCase(Locale.ROOT));
            place.guards.add(new Guard(
                    row.get(0),
                    place,
                    facts(row.get(2)),
                    facts(row.get(3)),
                    form(row.get(4)),
                    form(row.get(5)),
                    row.get(6)));
        }
    }

    private static List<Fact> facts(String labels) {
        return Stream.of(labels.split(" "))
                .filter(label -> !label.isEmpty())
                .map(Fact::of)
                .toList();
    }

    private static Form form(String source) {
        return source.isEmpty() ? null : Form.compile(source);
    }

    /** The name in the table. */
    String label() {
        return name().replace('_', '-').toLowerCase(Locale.ROOT);
    }

    /** Whether a guard refuses a text about which no facts are known. */
    boolean refuse(String text, Trace trace) {
        return refuse(text, fact -> false, trace);
    }

    /** Whether a guard refuses what is known by a text and facts; the trace keeps the first that does. */
    boolean refuse(String text, Predicate<Fact> facts, Trace trace) {
        for (Guard guard : guards) {
            if (guard.refuses(text, facts)) {
                trace.refuse(guard);
                return true;
            }
        }
        return false;
    }

    /** All guards, place by place, in the order in which they are tried. */
    static List<Guard> all() {
        return Stream.of(values()).flatMap(place -> place.guards.stream()).toList();
    }
}
