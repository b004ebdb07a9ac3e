package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands behind a quantity or a grade. Its fields do not change once it is read. */
final class ValueSuffix {

    private static final int LONGEST_OBJECT = 12;

    private final Clause clause;
    private final int start;
    private int place;
    /** {@code null} for none. */
    Comparator comparator;
    /** What (含) or (不含) says; {@code null} where neither is written. */
    Boolean inclusive;
    /** The change that a bracket says; {@code null} for none. */
    Measure.Change change;
    /** What the quantity counts by, where that stands behind the comparator; {@code null} for none. */
    String per;
    /** Whether it says that the quantity is a standard. */
    boolean standard;

    private String changeNote;
    private final List<String> notes = new ArrayList<>();

    private ValueSuffix(Clause clause, int place) {
        this.clause = clause;
        this.start = place;
        this.place = place;
    }

    /**
     * Reads the tail from a place to the end.
     *
     * @param words whether words such as 完成 may stand there
     * @param number what is known of the number, which says whether a noun may stand there
     * @return {@code null} where something else stands there
     */
    static ValueSuffix read(Clause clause, int start, boolean words, Predicate<Fact> number) {
        ValueSuffix tail = new ValueSuffix(clause, start);
        while (tail.place < clause.length()) {
            int before = tail.place;
            if (!tail.step(words)) {
                return null;
            }
            if (tail.place == before && !(tail.mayName(number) && tail.object(number))) {
                return null;
            }
        }
        return tail;
    }

    /** Takes the token at the place, or none; false where it contradicts what is read. */
    private boolean step(boolean words) {
        if (text().charAt(place) == '(') {
            return bracket();
        }
        place = againEnd();
        String suffix = Words.SUFFIX.at(text(), place);
        if (suffix != null) {
            clause.note("sign", place, place + suffix.length());
            place += suffix.length();
            return compare(suffix);
        }
        if (comparator != null && per == null && "/每".indexOf(text().charAt(place)) >= 0) {
            UnitLexer.Span counted = UnitLexer.counted(clause.folded(), new UnitLexer.Span(Unit.NONE, place));
            per = counted.unit().per();
            clause.note("unit", place, counted.end());
            place = counted.end();
            return true;
        }
        String word = Words.TAIL.at(text(), place);
        boolean rate = word != null && Words.RATE_NAME.at(text(), place + word.length()) != null;
        if (word != null && !rate && (words || comparator != null || word.endsWith("标准"))) {
            clause.note("word", place, place + word.length());
            standard |= word.endsWith("标准");
            place += word.length();
        }
        return true;
    }

    /** The place behind the second quantity of 3个及3个以上, which says the first again; the same place for none. */
    private int againEnd() {
        String joint = place == start ? Words.EITHER.at(text(), place) : null;
        for (int number : joint == null ? List.<Integer>of() : clause.numbers()) {
            int second = place + joint.length();
            int end = second + place - number;
            boolean again = number < place && text().startsWith(text().substring(number, place), second);
            if (again && Words.SUFFIX.at(text(), end) != null) {
                return end;
            }
        }
        return place;
    }

    /** 95%的学生, but 85%以上群众 as well as 5个以上示范点; 20户以上村庄 and 500吨以上船舶 are of that size. */
    private boolean mayName(Predicate<Fact> number) {
        boolean counted = number.test(Fact.COUNTED);
        return comparator == null
                ? counted || number.test(Fact.MEASURED) || isOf(number)
                : (counted || number.test(Fact.SHARE)) && Form.of("size").at(text(), start - 1) == null;
    }

    private boolean isOf(Predicate<Fact> number) {
        return number.test(Fact.SHARE) && text().startsWith("的", place - 1);
    }

    /** The noun behind a measure word or 的; the rest of the text. */
    private boolean object(Predicate<Fact> number) {
        boolean of = isOf(number);
        int end = text().indexOf('(', place) < 0 ? text().length() : text().indexOf('(', place);
        String object = text().substring(place, end);
        boolean noun = !object.isEmpty()
                && object.length() <= LONGEST_OBJECT
                && Characters.areWords(object)
                && !Guards.OBJECT.refuse(
                        object, fact -> fact == Fact.OF_OTHER ? of : number.test(fact), clause.trace());
        if (noun) {
            clause.note("name", place, end);
            place = end;
        }
        return noun;
    }

    private boolean compare(String suffix) {
        Comparator read = Words.SUFFIX.comparator(suffix);
        if (suffix.contains("含")) {
            inclusive = true;
        }
        comparator = comparator == null ? read : Signs.both(comparator, read);
        return comparator != null;
    }

    private boolean bracket() {
        int close = clause.closing(place);
        if (close < 0) {
            return false;
        }
        String inner = text().substring(place + 1, close);
        boolean suffix = Words.SUFFIX.has(inner);
        boolean in = inner.startsWith("含") && isOwnNumber(inner.substring(1));
        boolean out = inner.startsWith("不含") && isOwnNumber(inner.substring(2));
        boolean joint = inner.equals("及") || inner.equals("或");
        if (in || out) {
            inclusive = in;
        } else if (suffix ? !compare(inner) : !joint && !aside(close)) {
            return false;
        }
        place = close + 1;
        return true;
    }

    /** (不低于), (下降): words that belong before the number; anything else is a note. */
    private boolean aside(int close) {
        Clause inner = clause.slice(place + 1, close);
        if (Guards.NOTE.refuse(inner.text(), Fact.NUMBER::equals, clause.trace())) {
            return false;
        }
        ValuePrefix lead = inner.length() == 0 || Characters.hasDigit(inner.text())
                ? null
                : ValuePrefix.read(inner, inner.length());
        String note = clause.folded().originalOf(place + 1, close);
        if (lead != null && lead.isWhole() && (lead.comparator != null || lead.change != null)) {
            boolean twice = change != null || (comparator != null && lead.comparator != null);
            change = lead.change;
            changeNote = change == null ? null : note;
            comparator = comparator == null ? lead.comparator : comparator;
            lead.note();
            return !twice;
        }
        notes.add(note);
        clause.note("note", place, close + 1);
        return lead == null || !lead.strong;
    }

    /** 80%(含), 80%(含80%), 80(含本数): names the number that the tail stands behind. Any other is a note. */
    private boolean isOwnNumber(String inner) {
        NumberLexer.Span named = Form.of("own-number").is(inner) ? NumberLexer.read(inner, 0) : null;
        return inner.isEmpty() || inner.equals("本数") || (named != null && follows(named.value()));
    }

    private boolean follows(BigDecimal number) {
        String before = text().substring(0, start);
        return NumberLexer.places(before).stream()
                .map(from -> NumberLexer.read(before, from))
                .anyMatch(read -> read != null && read.value().compareTo(number) == 0);
    }

    private String text() {
        return clause.text();
    }

    /** The notes in brackets, with the one that says a change. */
    String allNotes() {
        return Stream.concat(Stream.of(changeNote), notes.stream()).collect(Collectors.joining("；"));
    }

    /** The notes in brackets; {@code null} for none. */
    String note() {
        return notes.isEmpty() ? null : String.join("；", notes);
    }
}
