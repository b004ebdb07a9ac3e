package io.github.mubiao.model;

/** How much a finding matters. */
public enum Severity {
    /** Something is wrong or lost. */
    ERROR("error"),
    /** Something is doubtful. */
    WARNING("warning"),
    /** Worth knowing. */
    NOTE("note");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    /** The word that output uses. */
    public String label() {
        return label;
    }
}
