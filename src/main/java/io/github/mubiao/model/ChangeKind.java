package io.github.mubiao.model;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of change that a reader may ask for by name. */
public enum ChangeKind {
    /** A document, project or indicator that is new. */
    ADDED("added"),
    /** A document, project or indicator that is gone. */
    REMOVED("removed"),
    /** An amount of a budget. */
    BUDGET("budget"),
    /** A step of the expenditure schedule. */
    SCHEDULE("schedule"),
    /** Words or numbers of any other field. */
    FIELD("field"),
    TIGHTENED("tightened"),
    RELAXED("relaxed"),
    SAME("same"),
    SHIFTED("shifted"),
    QUANTIFIED("quantified"),
    UNQUANTIFIED("unquantified"),
    REWORDED("reworded");

    private final String label;

    ChangeKind(String label) {
        this.label = label;
    }

    /** The word that output and options use. */
    public String label() {
        return label;
    }

    /** The kind with this label, if there is one. */
    public static Optional<ChangeKind> ofLabel(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }

    /** The kind of a target's change. */
    public static ChangeKind of(Effect effect) {
        return switch (effect) {
            case TIGHTENED -> TIGHTENED;
            case RELAXED -> RELAXED;
            case SAME -> SAME;
            case SHIFTED -> SHIFTED;
            case QUANTIFIED -> QUANTIFIED;
            case UNQUANTIFIED -> UNQUANTIFIED;
            case REWORDED -> REWORDED;
        };
    }
}
