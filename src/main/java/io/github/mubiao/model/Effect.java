package io.github.mubiao.model;

/** What a new target does to an old one: compares the sets of results that meet them. */
public enum Effect {
    /** The new set lies strictly inside the old one. */
    TIGHTENED("tightened"),
    /** The new set lies strictly around the old one. */
    RELAXED("relaxed"),
    /** Both are one set, perhaps written in two ways. */
    SAME("same"),
    /** Neither set lies inside the other, or they are on different scales. */
    SHIFTED("shifted"),
    /** Words became something that can be measured. */
    QUANTIFIED("quantified"),
    /** Something that can be measured became words. */
    UNQUANTIFIED("unquantified"),
    /** Words became other words. */
    REWORDED("reworded");

    private final String label;

    Effect(String label) {
        this.label = label;
    }

    /** The word that output uses. */
    public String label() {
        return label;
    }

    /** The effect of going back. */
    public Effect inverse() {
        return switch (this) {
            case TIGHTENED -> RELAXED;
            case RELAXED -> TIGHTENED;
            case QUANTIFIED -> UNQUANTIFIED;
            case UNQUANTIFIED -> QUANTIFIED;
            case SAME, SHIFTED, REWORDED -> this;
        };
    }
}
