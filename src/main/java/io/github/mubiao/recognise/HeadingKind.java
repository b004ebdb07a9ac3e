package io.github.mubiao.recognise;

/** What a heading paragraph can open. Names are those of layout files. */
public enum HeadingKind {
    OVERALL("overall"),
    OBJECTIVES("objectives"),
    MEASURES("measures"),
    PROJECTS("projects"),
    /** Ends the title of one project. */
    PROJECT("project"),
    /** Names the form below it where it fills a row of a table. */
    FORM("form"),
    /** Before the text of an objective. */
    OBJECTIVE("objective"),
    /** Before the sentence of an objective's indicators. */
    INDICATORS("indicators");

    private final String key;

    HeadingKind(String key) {
        this.key = key;
    }

    /** The heading's name in layout files. */
    public String key() {
        return key;
    }
}
