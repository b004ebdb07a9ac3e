package io.github.mubiao.read;

import java.util.Locale;

/**
 * What a file may ask for before it is refused, so that no file takes the machine down. Each has a
 * default far above real documents, and an option of its name that raises it: {@code --limit
 * nesting=100}.
 */
public enum Limit {
    /** Bytes of all parts together once unzipped. */
    UNZIPPED(4L << 30, "bytes unzipped"),
    /**
     * Unzipped bytes for each zipped one, for a part that unzips to more than {@link
     * LimitedStream#RATIO_GRACE}: real tables of thousands of rows reach 1:90 and more.
     */
    RATIO(400, "unzipped bytes for each zipped one"),
    /** Bytes of a file of a format that is read into memory whole: .doc, HTML. */
    WHOLE(128L << 20, "bytes in a file that is read as a whole"),
    /** Elements of an HTML page, which are in memory together. */
    ELEMENTS(4_000_000, "elements in an HTML page"),
    /** Entries of the package. */
    ENTRIES(50_000, "entries in the package"),
    /** Bytes of one of the parts that say what the package holds, which are read into memory whole. */
    DESCRIPTION(4L << 20, "bytes in a part that describes the package"),
    /** Tables within tables (and text boxes) within tables. */
    NESTING(50, "tables within tables"),
    /** Elements within elements, each of which takes some of the stack; fifty nested tables take 300. */
    DEPTH(500, "elements within elements"),
    /** Bytes of one tag or one other piece of a part. */
    TOKEN(16L << 20, "bytes in one XML tag or text"),
    /** Different names of elements and attributes, and attributes of one long tag; Word has under 2,000. */
    NAMES(10_000, "different names in the XML"),
    /** Styles of the document. */
    STYLES(50_000, "styles"),
    /** Grid columns of one row; Word itself stops at 63. */
    SPAN(1_000, "columns in a row"),
    /** Cells and rows of one table with all tables nested in it. */
    CELLS(500_000, "cells in a table"),
    /** Characters of one cell or paragraph. */
    TEXT(2_000_000, "characters in a cell or paragraph"),
    /** Characters of one table with all that is nested in it. */
    TABLE_TEXT(32_000_000, "characters in a table");

    private final long standard;
    private final String what;

    Limit(long standard, String what) {
        this.standard = standard;
        this.what = what;
    }

    /** The value where no option says otherwise. */
    public long standard() {
        return standard;
    }

    /** The limit's name as an option gives it: {@code table-text}. */
    public String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Refuses the file where a count is above the limit that the options set. */
    void check(long count, ReadOptions options) throws UnreadableDocumentException {
        long limit = options.limit(this);
        if (count > limit) {
            throw reached(limit);
        }
    }

    /** Refuses the file: one line that names the limit, the value and the option. */
    UnreadableDocumentException reached(long limit) {
        return new UnreadableDocumentException(
                UnreadableDocumentException.Reason.LIMIT,
                "more than " + limit + " " + what + " (--limit " + option() + "=N raises this)");
    }
}
