package io.github.mubiao.model;

/** What an indicator of level 1 (一级指标) is about. */
public enum Dimension {
    /** What is done: 产出指标. */
    OUTPUT("output"),
    /** What it brings about: 效益指标. */
    BENEFIT("benefit"),
    /** What those served think: 满意度指标. */
    SATISFACTION("satisfaction"),
    /** For how much: 成本指标, where it is a level 1 of its own. */
    COST("cost"),
    /** What the layouts do not know. */
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
