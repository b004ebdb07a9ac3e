package io.github.mubiao.model;

/** What became of a document, a project or an indicator from one year to the next. */
public enum DiffStatus {
    /** Only the newer side has it. */
    ADDED("added"),
    /** Only the older side has it. */
    REMOVED("removed"),
    /** Both have it, and they say different things or say them differently. */
    CHANGED("changed"),
    /** Both have it and say the same; its place in the document does not matter. */
    UNCHANGED("unchanged");

    private final String label;

    DiffStatus(String label) {
        this.label = label;
    }

    /** The word that output uses. */
    public String label() {
        return label;
    }

    /** The status that going back has. */
    public DiffStatus inverse() {
        return switch (this) {
            case ADDED -> REMOVED;
            case REMOVED -> ADDED;
            case CHANGED, UNCHANGED -> this;
        };
    }

    /** The status of something that may be absent on either side. */
    static DiffStatus of(Object from, Object to, boolean changed) {
        if (from == null && to == null) {
            throw new IllegalArgumentException("Absent on both sides");
        }
        return from == null ? ADDED : to == null ? REMOVED : changed ? CHANGED : UNCHANGED;
    }
}
