package io.github.mubiao.value;

import io.github.mubiao.model.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.regex.Matcher;

/**
 * A piece of a value that is read as one: a folded text, with what the lexers found in it. Numbers and leads are read once,
 * whichever productions ask for them.
 */
final class Clause {

    /** Pairs of brackets that may stand around a whole value. */
    private static final String BRACKETS = "()[]【】「」『』〔〕{}《》〈〉";

    private final FoldedText folded;
    private final Integer fiscalYear;
    private final Trace trace;
    private final int marks;
    private List<Integer> numbers;
    private final Map<Integer, ValuePrefix> leads = new HashMap<>(4);

    /** A clause; the document's year is {@code null} where it is not known. */
    Clause(FoldedText folded, Integer fiscalYear, Trace trace) {
        this.folded = folded;
        this.fiscalYear = fiscalYear;
        this.trace = trace;
        this.marks = CharacterKind.of(folded.text());
    }

    FoldedText folded() {
        return folded;
    }

    /** The document's year; {@code null} where not known. */
    Integer fiscalYear() {
        return fiscalYear;
    }

    Trace trace() {
        return trace;
    }

    /** Notes what a piece of the text was taken for. */
    void note(String type, int start, int end) {
        trace.token(type, folded, start, end);
    }

    String text() {
        return folded.text();
    }

    int length() {
        return folded.text().length();
    }

    /** Whether a character of any of the kinds stands in the clause. */
    boolean has(CharacterKind... kinds) {
        for (CharacterKind kind : kinds) {
            if (kind.isIn(marks)) {
                return true;
            }
        }
        return false;
    }

    /** The places at which a number may start, outside of brackets. */
    List<Integer> numbers() {
        if (numbers == null) {
            numbers = has(CharacterKind.DIGIT, CharacterKind.NUMERAL) ? NumberLexer.places(text()) : List.of();
        }
        return numbers;
    }

    /** What stands before the number at a place; {@code null} where that contradicts itself. */
    ValuePrefix lead(int number) {
        if (!leads.containsKey(number)) {
            leads.put(number, ValuePrefix.read(this, number));
        }
        return leads.get(number);
    }

    /** A piece of this piece; its places in the original stay right. */
    Clause slice(int start, int end) {
        return start == 0 && end == length() ? this : new Clause(folded.slice(start, end), fiscalYear, trace);
    }

    /** The same piece, in whose text a date without a year is of this one. */
    Clause inYear(Integer year) {
        return Objects.equals(year, fiscalYear) ? this : new Clause(folded, year, trace);
    }

    /** The first target that a production reads at the place of a number; one that it does not read leaves nothing in the trace. */
    Target firstAtNumber(IntFunction<Target> production) {
        for (int start : numbers()) {
            int mark = trace.mark();
            Target target = production.apply(start);
            if (target != null) {
                return target;
            }
            trace.reset(mark);
        }
        return null;
    }

    /** Without punctuation and a pair of brackets around it. */
    private Clause unwrapped() {
        int start = 0;
        int end = length();
        // The “ of “12·4”宣传 is closed within.
        while (start < end
                && ",;:、。\n“”\"'!".indexOf(text().charAt(start)) >= 0
                && !(text().charAt(start) == '“'
                        && text().indexOf('”', start) < end - 1
                        && text().indexOf('”', start) > 0)) {
            start++;
        }
        // The mark of 10" that nothing opens is a unit.
        while (end > start
                && ",;:、。\n“”\"'.!".indexOf(text().charAt(end - 1)) >= 0
                && !(start == 0
                        && end > 1
                        && "”\"'".indexOf(text().charAt(end - 1)) >= 0
                        && Characters.isDigit(text().charAt(end - 2)))) {
            end--;
        }
        int pair = end - start > 2 ? BRACKETS.indexOf(text().charAt(start)) : -1;
        boolean wrapped = pair >= 0 && pair % 2 == 0 && closing(start) == end - 1;
        // (95%,100%) is an interval or a list; its brackets must stay, so that it is read as neither.
        boolean around = wrapped && !Form.of("interval-front").isIn(text().substring(start, end));
        return around ? slice(start + 1, end - 1) : slice(start, end);
    }

    /** What the round bracket that begins at a place holds where it ends the clause; {@code null} where none does. */
    Clause bracket(int open) {
        boolean last = open >= 0 && text().startsWith("(", open) && closing(open) == length() - 1;
        return last ? slice(open + 1, length() - 1) : null;
    }

    /** The place of the bracket that closes the one at a place; -1 for none. */
    int closing(int open) {
        char opening = text().charAt(open);
        char close = BRACKETS.charAt(BRACKETS.indexOf(opening) + 1);
        int depth = 0;
        for (int i = open; i < length(); i++) {
            char c = text().charAt(i);
            if (c == opening) {
                depth++;
            } else if (c == close && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The clauses of a text that are not empty; they may be cut at words such as 且 and at 、 too. */
    List<Clause> pieces(boolean words) {
        if (!has(CharacterKind.CUT)) {
            return length() == 0 ? List.of() : List.of(this);
        }
        List<Clause> pieces = new ArrayList<>(2);
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= length(); i++) {
            char c = i < length() ? text().charAt(i) : ';';
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            int cut = i == length() ? 1 : depth == 0 ? cut(text(), i, words) : 0;
            if (cut > 0) {
                if (start < i) {
                    pieces.add(slice(start, i));
                }
                start = i + cut;
                i = start - 1;
            }
        }
        return pieces;
    }

    private static int cut(String text, int place, boolean words) {
        char c = text.charAt(place);
        if (";。\n".indexOf(c) >= 0
                || (c >= '①' && c <= '⑳')
                || (c == ',' && Form.of("thousands").at(text, place) == null)
                || (words && c == '、')) {
            return 1;
        }
        Matcher joint = words ? Form.of("list-joint").at(text, place) : null;
        return joint == null ? 0 : joint.end() - place;
    }

    /** The items of 1、100人；2、200人 without their numbers, of which the first may be gone; empty where it is no such list. */
    List<Clause> items() {
        List<Clause> items = new ArrayList<>();
        for (Clause piece : pieces(false)) {
            Matcher item = Form.of("item").at(piece.text(), 0);
            boolean numbered = item != null && item.end() < piece.length() && number(item) == items.size() + 1;
            boolean month = numbered && Form.of("item-month").at(piece.text(), item.end()) != null;
            if (month || (!numbered && (!items.isEmpty() || folded.originOf(0) == 0))) {
                return List.of();
            }
            items.add(numbered ? piece.slice(item.end(), piece.length()) : piece);
        }
        return items.size() < 2 ? List.of() : items;
    }

    private static int number(Matcher item) {
        String digits = item.group("digits");
        BigDecimal number = digits == null ? Numerals.read(item.group("numeral")) : new BigDecimal(digits);
        return number == null ? 0 : number.intValue();
    }

    /** This without what stands around a value and says nothing: numbering, outer brackets and punctuation. */
    Clause trimmed() {
        Clause trimmed = this;
        int length;
        do {
            length = trimmed.length();
            trimmed = trimmed.unwrapped().withoutNoteMark();
            trimmed = trimmed.slice(skipNumbering(trimmed.text()), trimmed.length());
        } while (trimmed.length() < length);
        return trimmed;
    }

    /** Without a note in brackets at the end that has no digits and leaves what stands before it as it is. */
    Clause withoutNote() {
        int open = text().endsWith(")") ? text().lastIndexOf('(') : -1;
        Clause note = open > 0 ? bracket(open) : null;
        return note != null && !Characters.hasDigit(note.text()) && !Guards.NOTE.refuse(note.text(), trace)
                ? slice(0, open)
                : this;
    }

    /** Without the mark of a footnote behind the value: 120户①. */
    private Clause withoutNoteMark() {
        Matcher mark = length() > 1 ? Form.of("note-mark").find(text(), 0) : null;
        return mark != null && mark.start() > 0 ? slice(0, mark.start()) : this;
    }

    /** The place behind numbering at the front: 1., (2), ③, 指标1:; 0 where there is none. */
    private static int skipNumbering(String text) {
        Matcher matcher = Form.of("numbering").at(text, 0);
        if (matcher == null || matcher.end() == text.length()) {
            return 0;
        }
        // (3)次 and 3)岁以上 have their number in the bracket.
        String unit = text.charAt(matcher.end() - 1) == ')' ? Units.at(text, matcher.end()) : null;
        String rest = unit == null ? null : text.substring(matcher.end() + unit.length());
        return rest != null && (rest.isEmpty() || Words.SUFFIX.has(rest)) ? 0 : matcher.end();
    }
}
