package io.github.mubiao.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The complex fields open at a place: of each, whether its code is being read, which is not shown, or
 * its result, which is. A field's result may hold fields, and so may its code. An equation has no result:
 * what it shows is told by its code.
 */
final class FieldStack {

    private final long limit;

    /** Made with the first field: few cells have one. */
    private BitSet inCode;

    /** The fields that show nothing of their own: what they show was told when they began. */
    private BitSet told;

    /** The code of each open field, null where it is not that of an equation. */
    private List<StringBuilder> code;

    private int depth;
    private int codes;

    /**
     * A stack without fields.
     *
     * @param limit the most characters that the code of an equation may have, and the most open fields
     */
    FieldStack(long limit) {
        this.limit = limit;
    }

    /**
     * Begins a field.
     *
     * @param shown whether what it shows is told already, so that its result is not
     */
    void begin(boolean shown) throws IOException {
        if (depth >= limit) {
            // The sign that begins a field is a character too.
            throw Limit.TEXT.reached(limit);
        }
        if (inCode == null) {
            inCode = new BitSet();
            told = new BitSet();
            code = new ArrayList<>();
        }
        told.set(depth, shown);
        inCode.set(depth++);
        code.add(new StringBuilder());
        codes++;
    }

    /** Leaves out the result of the field at this place: its text was read from the data of its form control. */
    void tell() {
        if (depth > 0) {
            told.set(depth - 1);
        }
    }

    /** Whether text at this place is part of the code of one field alone, which is shown. */
    boolean isOwnCode() {
        return codes == 1 && inCode.get(depth - 1);
    }

    void separate() {
        if (depth > 0 && !told.get(depth - 1)) {
            leaveCode(depth - 1);
        }
    }

    /**
     * Ends the innermost field.
     *
     * @return the text that it shows without a result; empty for all but equations
     */
    String end() throws IOException {
        if (depth == 0) {
            return "";
        }
        depth--;
        StringBuilder last = code.remove(depth);
        boolean resultless = inCode.get(depth);
        leaveCode(depth);
        String shown = resultless && last != null ? EquationField.text(last.toString()) : "";
        if (isCode()) {
            addCode(shown);
            return "";
        }
        return shown;
    }

    /** Takes a piece of the code at this place. */
    void addCode(CharSequence text) throws IOException {
        int level = inCode.previousSetBit(depth);
        StringBuilder open = code.get(level);
        if (open == null) {
            return;
        }
        if (open.length() + (long) text.length() > limit) {
            throw Limit.TEXT.reached(limit);
        }
        boolean known = open.length() > EquationField.BEGINNING;
        open.append(text);
        if (!known && !EquationField.mayBe(open)) {
            code.set(level, null);
        }
    }

    private void leaveCode(int level) {
        if (inCode.get(level)) {
            inCode.clear(level);
            codes--;
        }
    }

    /** Forgets all fields. */
    void clear() {
        endCodes();
        if (depth > 0) {
            code.clear();
            depth = 0;
        }
    }

    /** Whether text at this place is part of a code. */
    boolean isCode() {
        return codes > 0;
    }

    /**
     * Ends every code, as a paragraph's end does: a field that was never finished must not hide the
     * rest of the document.
     */
    void endCodes() {
        if (codes > 0) {
            inCode.clear();
            codes = 0;
        }
    }
}
