package io.github.mubiao.bench;

import java.util.Locale;

/** Programs that write such documents, by what they write around the same text. */
enum Program {
    /** A budget system's export: few properties, and the same ids in every paragraph and row. */
    SYSTEM("as budget systems write them"),
    /** Word: ids of its own for each paragraph and row, texts cut into runs, borders of each cell. */
    WORD("as Word writes them"),
    /** WPS: no ids, and every property of each paragraph. */
    WPS("as WPS writes them");

    private final String title;

    Program(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** The start of its files' names. */
    String prefix() {
        return this == SYSTEM ? "" : name().toLowerCase(Locale.ROOT) + "-";
    }
}
