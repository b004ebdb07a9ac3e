package io.github.mubiao.model;

/** The closed set of ways to read a target; see the contract's table of kinds. */
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
