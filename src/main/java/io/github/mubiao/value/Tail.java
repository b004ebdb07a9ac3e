package io.github.mubiao.value;

import io.github.mubiao.model.Comparator;
import io.github.mubiao.model.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands behind a quantity: 以上, (含), notes in brackets, 完成. */
final class Tail {

    private final Clause clause;
    private final int start;
    private int place;
    private Comparator comparator;
    private Boolean inclusive;
    private Measure.Change change;
    private String changeNote;
    private final List<String> notes = new ArrayList<>();

    private Tail(Clause clause, int place) {
        this.clause = clause;
        this.start = place;
        this.place = place;
    }

    /** The tail that reaches from a place to the end; {@code null} where something else stands there. */
    static Tail read(Clause clause, int start, boolean words) {
        Tail tail = new Tail(clause, start);
        while (tail.place < clause.length()) {
            int before = tail.place;
            if (!tail.step(words) || tail.place == before) {
                return null;
            }
        }
        return tail;
    }

    private boolean step(boolean words) {
        if (clause.text().charAt(place) == '(') {
            return bracket();
        }
        String suffix = Words.at(Words.Category.SUFFIX, clause.text(), place);
        if (suffix != null) {
            clause.trace().token("sign", clause.folded(), place, place + suffix.length());
            place += suffix.length();
            return compare(suffix);
        }
        String word = Words.at(Words.Category.TAIL, clause.text(), place);
        if ((words || comparator != null) && word != null) {
            clause.trace().token("word", clause.folded(), place, place + word.length());
            place += word.length();
            return true;
        }
        return false;
    }

    private boolean compare(String suffix) {
        Comparator read = Words.comparator(Words.Category.SUFFIX, suffix);
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
        String inner = clause.text().substring(place + 1, close);
        if (inner.equals("含") || (inner.startsWith("含") && isOwnNumber(inner.substring(1)))) {
            inclusive = true;
        } else if (inner.equals("不含") || (inner.startsWith("不含") && isOwnNumber(inner.substring(2)))) {
            inclusive = false;
        } else if (inner.equals("内")) {
            // 5天（内） is 5天内.
            if (!compare(inner)) {
                return false;
            }
        } else if (Words.is(Words.Category.SUFFIX, inner) || inner.equals("及") || inner.equals("或")) {
            if (inner.length() > 1 && !compare(inner)) {
                return false;
            }
        } else if (Aside.turns(inner) || !aside(clause.slice(place + 1, close))) {
            return false;
        }
        place = close + 1;
        return true;
    }

    /** (不低于), (下降): words that belong before the number; anything else is a note. */
    private boolean aside(Clause inner) {
        Lead lead = inner.length() == 0 || Characters.hasDigit(inner.text()) ? null : Lead.read(inner, inner.length());
        boolean speaks = lead != null && (lead.comparator() != null || lead.change() != null);
        if (speaks && lead.isWhole()) {
            boolean twice = change != null || (comparator != null && lead.comparator() != null);
            change = lead.change();
            changeNote = change == null ? null : clause.folded().originalOf(place + 1, place + 1 + inner.length());
            comparator = comparator == null ? lead.comparator() : comparator;
            return !twice;
        }
        notes.add(clause.folded().originalOf(place + 1, place + 1 + inner.length()));
        clause.trace().token("note", clause.folded(), place, place + 2 + inner.length());
        return lead == null || !lead.isStrong();
    }

    /** Whether a note says a change, so that what it stands behind is taken for one unless a name says otherwise. */
    static boolean saysChange(String note) {
        Clause clause = new Clause(Folding.fold(note, false), null, new Trace());
        Lead lead = clause.length() == 0 ? null : Lead.read(clause, clause.length());
        return lead != null && lead.isWhole() && lead.change() != null;
    }

    /** 80%(含80%), 80(含本数): names the number that the tail stands behind. Any other is a note. */
    private boolean isOwnNumber(String inner) {
        NumberReader.Span named = inner.matches("[\\d.,]+[^\\d]{0,4}") ? NumberReader.read(inner, 0) : null;
        return inner.equals("本数") || (named != null && follows(named.value()));
    }

    private boolean follows(BigDecimal number) {
        String before = clause.text().substring(0, start);
        return NumberPlaces.of(before).stream()
                .map(from -> NumberReader.read(before, from))
                .anyMatch(read -> read != null && read.value().compareTo(number) == 0);
    }

    /** The comparator; {@code null} for none. */
    Comparator comparator() {
        return comparator;
    }

    /** The change that a bracket says; {@code null} for none. */
    Measure.Change change() {
        return change;
    }

    /** What (含) or (不含) says; {@code null} where neither is written. */
    Boolean inclusive() {
        return inclusive;
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
