package io.github.mubiao.read;

/** What part a cell has in a merge. */
public enum Merge {
    /** The cell is not merged. */
    NONE,
    /** The cell is the first of a merge and holds its text. */
    RESTART,
    /** The cell continues the merge of the cell before it; its own text is not shown. */
    CONTINUE
}
