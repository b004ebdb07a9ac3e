package io.github.mubiao.value;

import io.github.mubiao.model.Target;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * A piece of a value that is read as one.
 *
 * @param folded the piece
 * @param fiscalYear the document's year; {@code null} where not known
 * @param trace takes notes
 */
record Clause(FoldedText folded, Integer fiscalYear, Trace trace) {

    /** Pairs of brackets that may stand around a whole value. */
    private static final String BRACKETS = "()[]【】「」『』〔〕{}《》〈〉";

    String text() {
        return folded.text();
    }

    int length() {
        return folded.text().length();
    }

    /** A piece of this piece; its places in the original stay right. */
    Clause slice(int start, int end) {
        return new Clause(folded.slice(start, end), fiscalYear, trace);
    }

    /** The same piece without two of its characters. */
    Clause without(int first, int second) {
        return new Clause(folded.without(first, second), fiscalYear, trace);
    }

    /** The same piece, in whose text a date without a year is of this one. */
    Clause inYear(Integer year) {
        return Objects.equals(year, fiscalYear) ? this : new Clause(folded, year, trace);
    }

    /**
     * Returns the first target that a production reads at one of the numbers; {@code null} for none. A number that it
     * does not read leaves nothing in the trace.
     *
     * @param production reads at the place of a number
     */
    Target firstAtNumber(IntFunction<Target> production) {
        for (int start : NumberLexer.places(text())) {
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
    Clause unwrapped() {
        int start = 0;
        int end = length();
        while (start < end && ",;:、。\n“”\"'!".indexOf(text().charAt(start)) >= 0) {
            start++;
        }
        while (end > start && ",;:、。\n“”\"'.!".indexOf(text().charAt(end - 1)) >= 0) {
            end--;
        }
        int pair = end - start > 2 ? BRACKETS.indexOf(text().charAt(start)) : -1;
        if (pair >= 0
                && pair % 2 == 0
                && closing(start, BRACKETS.charAt(pair + 1)) == end - 1
                && !isInterval(start, end)) {
            start++;
            end--;
        }
        return start == 0 && end == length() ? this : slice(start, end);
    }

    /** (95%,100%) is an interval or a list; its brackets must stay, so that it is read as neither. */
    private boolean isInterval(int start, int end) {
        int comma = text().indexOf(',', start);
        char first = text().charAt(start + 1);
        return comma > start && comma < end && (Characters.isDigit(first) || first == '-');
    }

    /** The place of the round bracket that closes the one at a place; -1 for none. */
    int closing(int open) {
        return closing(open, ')');
    }

    private int closing(int open, char close) {
        char opening = text().charAt(open);
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
}
