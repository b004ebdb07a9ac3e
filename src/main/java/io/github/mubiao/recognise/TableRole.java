package io.github.mubiao.recognise;

/** What a table turned out to hold. */
public enum TableRole {
    /** Rows about a project: code, name, budget, objectives. */
    PROJECT_HEADER("project-header"),
    /** Rows of indicators. */
    INDICATORS("indicators"),
    /** Both, or several projects. */
    PROJECT("project"),
    /** Nothing that the recogniser knows. */
    OTHER("other");

    private final String label;

    TableRole(String label) {
        this.label = label;
    }

    /** The word that {@code inspect} shows. */
    public String label() {
        return label;
    }

    static TableRole of(boolean header, boolean indicators) {
        if (header) {
            return indicators ? PROJECT : PROJECT_HEADER;
        }
        return indicators ? INDICATORS : OTHER;
    }
}
