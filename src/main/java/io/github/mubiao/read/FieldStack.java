package io.github.mubiao.read;

import java.util.BitSet;

/**
 * The complex fields open at a place: of each, whether its code is being read, which is not shown, or
 * its result, which is. A field's result may hold fields, and so may its code.
 */
final class FieldStack {

    /** Made with the first field: few cells have one. */
    private BitSet inCode;

    private int depth;
    private int codes;

    void begin() {
        if (inCode == null) {
            inCode = new BitSet();
        }
        inCode.set(depth++);
        codes++;
    }

    void separate() {
        if (depth > 0) {
            leaveCode(depth - 1);
        }
    }

    void end() {
        if (depth > 0) {
            leaveCode(--depth);
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
        depth = 0;
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
