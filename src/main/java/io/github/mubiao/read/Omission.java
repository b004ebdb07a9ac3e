package io.github.mubiao.read;

/** What a reader of whole blocks leaves out on purpose, as {@link LeftOut} counts it. */
public enum Omission {
    DELETED_RUNS,
    MOVED_RUNS,
    HIDDEN_RUNS,
    DELETED_ROWS,
    HIDDEN_ROWS,
    HIDDEN_COLUMNS,
    HIDDEN_SHEETS,
    COMMENTS,
    NOTES,
    EMBEDDED
}
