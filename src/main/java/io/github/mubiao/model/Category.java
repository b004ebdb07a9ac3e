package io.github.mubiao.model;

/** What an indicator of level 2 (二级指标) is about. */
public enum Category {
    QUANTITY("quantity"),
    QUALITY("quality"),
    TIMELINESS("timeliness"),
    COST("cost"),
    ECONOMIC("economic"),
    SOCIAL("social"),
    ECOLOGICAL("ecological"),
    SUSTAINABILITY("sustainability"),
    SATISFACTION("satisfaction"),
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
