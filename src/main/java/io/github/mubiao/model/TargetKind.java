package io.github.mubiao.model;

/** The ways to read a target, a closed set. {@code docs/values.md} shows each with examples. */
public enum TargetKind {
    COMPARISON("comparison"),
    RANGE("range"),
    DEADLINE("deadline"),
    PERIOD("period"),
    ORDINAL("ordinal"),
    BOOLEAN("boolean"),
    RATIO("ratio"),
    REFERENCE("reference"),
    ALL("all"),
    QUALITATIVE("qualitative"),
    NOT_APPLICABLE("notApplicable"),
    MISSING("missing");

    private final String label;

    TargetKind(String label) {
        this.label = label;
    }

    /** The word that output uses. */
    public String label() {
        return label;
    }
}
