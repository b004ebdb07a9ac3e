package io.github.mubiao.recognise;

/** The years that forms state: the first is the document's, the last one that of the next form. */
final class FormYears {

    private Integer first;
    private Integer last;

    /** The first year that a form states; {@code null} for none yet. */
    Integer first() {
        return first;
    }

    /** The year that the last line or cell of its own states; {@code null} for none yet. */
    Integer last() {
        return last;
    }

    /** Takes a year of a title, where a project may be named after another year. */
    void ofTitle(Integer year) {
        first = first == null ? year : first;
    }

    /** Takes a year that stands alone in a line, a bracket or a cell, for the forms from here on. */
    void alone(Integer year) {
        ofTitle(year);
        last = year == null ? last : year;
    }
}
