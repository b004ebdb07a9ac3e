package io.github.mubiao.value;

import java.util.Objects;

/**
 * A piece of a value that is read as one.
 *
 * @param folded the piece
 * @param fiscalYear the document's year; {@code null} where not known
 * @param trace takes notes
 */
record Clause(FoldedText folded, Integer fiscalYear, Trace trace) {

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

    /** The same piece, in whose text a date without a year is of this one. */
    Clause inYear(Integer year) {
        return Objects.equals(year, fiscalYear) ? this : new Clause(folded, year, trace);
    }

    /** Without what stands around a value and says nothing: numbering, outer brackets and punctuation. */
    Clause trimmed() {
        int start = 0;
        int end = length();
        boolean changed = true;
        while (changed) {
            int from = start;
            int to = end;
            while (start < end && ",;:、。\n“”\"'。!".indexOf(text().charAt(start)) >= 0) {
                start++;
            }
            while (end > start && ",;:、。\n“”\"'.!".indexOf(text().charAt(end - 1)) >= 0) {
                end--;
            }
            if (end - start > 2
                    && text().charAt(start) == '('
                    && closing(start) == end - 1
                    && !isInterval(start, end)) {
                start++;
                end--;
            }
            start = Numbering.skip(text(), start);
            changed = start != from || end != to;
        }
        return start == 0 && end == length() ? this : slice(start, Math.max(start, end));
    }

    /** (95%,100%) is an interval or a list; its brackets must stay, so that it is read as neither. */
    private boolean isInterval(int start, int end) {
        int comma = text().indexOf(',', start);
        return comma > start && comma < end && Characters.isDigit(text().charAt(start + 1));
    }

    /** The place of the bracket that closes the one at a place; -1 for none. */
    int closing(int open) {
        int depth = 0;
        for (int i = open; i < length(); i++) {
            char c = text().charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
