package io.github.mubiao.model;

/** What an indicator of level 1 (一级指标) is about. */
public enum Dimension {
    OUTPUT("output"),
    BENEFIT("benefit"),
    SATISFACTION("satisfaction"),
    COST("cost"),
    OTHER("other");

    private final String label;

    Dimension(String label) {
        this.label = label;
    }

    /** The word that output uses. */
    public String label() {
        return label;
    }
}
