package io.github.mubiao.model;

/** What an indicator of level 2 (二级指标) is about. */
public enum Category {
    /** How much: 数量指标. */
    QUANTITY("quantity"),
    /** How good: 质量指标. */
    QUALITY("quality"),
    /** By when: 时效指标. */
    TIMELINESS("timeliness"),
    /** For how much: 成本指标. */
    COST("cost"),
    /** What the economy gains: 经济效益指标. */
    ECONOMIC("economic"),
    /** What society gains: 社会效益指标. */
    SOCIAL("social"),
    /** What nature gains: 生态效益指标. */
    ECOLOGICAL("ecological"),
    /** What lasts: 可持续影响指标. */
    SUSTAINABILITY("sustainability"),
    /** What those served think: 满意度指标. */
    SATISFACTION("satisfaction"),
    /** What the layouts do not know. */
    OTHER("other");

    private final String label;

    Category(String label) {
        this.label = label;
    }

    /** The word that output uses. */
    public String label() {
        return label;
    }
}
