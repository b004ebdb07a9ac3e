package io.github.mubiao.recognise;

import java.util.ArrayList;
import java.util.List;

/** What is noted of the current table: the marks that tell its layout, and what was found in it. */
final class TableMarks {

    private final Layouts layouts;
    private final List<FindingDraft> log = new ArrayList<>();
    private Layouts.Tally tally;

    TableMarks(Layouts layouts) {
        this.layouts = layouts;
        this.tally = layouts.tally();
    }

    /** A new table: its marks and findings are counted anew. */
    void newTable() {
        log.clear();
        tally = layouts.tally();
    }

    /** Notes a label or title: it may tell the layout. */
    void label(String text) {
        tally.add(text);
    }

    void title(String text) {
        tally.addTitle(text);
    }

    /** The layout that the table is most like. */
    String layout() {
        return tally.best();
    }

    /** What was found in the table; projects add to it. */
    List<FindingDraft> log() {
        return log;
    }
}
