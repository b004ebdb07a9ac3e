package io.github.mubiao.recognise;

/** What became of a filled cell of a form. A later constant goes before an earlier one. */
enum CellUse {
    /** Nothing so far. */
    OPEN,
    /** Output does not carry it, by a rule. */
    IGNORED,
    /** A field, an indicator or a label was read from it. */
    USED,
    /** A finding names it. */
    REPORTED
}
