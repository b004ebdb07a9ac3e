package io.github.mubiao.read.rtf;

/** What holds within a group, until it ends. */
final class RtfState {

    int font = RtfFonts.NO_FONT;
    int unicodeSkip = 1;
    boolean hidden;
    boolean deleted;
    /** Above the line, below it or on it: 1, -1, 0. */
    int position;
    /** How many tables stand around the paragraph. */
    int nesting;
    /** Whether what follows is no text. */
    boolean aside;

    boolean inFonts;
    /** Whether what follows is an entry of a control. */
    boolean inEntry;
    /** The definition of the row that ends next. */
    RtfRow row = new RtfRow();

    /** Of the group alone: nothing was read of it yet; it begins with {@code \*}. */
    boolean atStart;

    boolean starred;
    /** Of the group alone: what its end means. */
    boolean endsFont;

    boolean opensStory;
    /** The control of a form whose data are read. */
    RtfControl control;

    /** The field around. */
    Field field = new Field();

    /** Of the group alone: it is the data of a control, or holds one of its entries. */
    boolean endsControl;

    boolean endsEntry;
    boolean rowProperties;

    /** A field: whether it is shown, and whether its text was read from a form control, so that its result is left out. */
    static final class Field {
        boolean shown;
        boolean told;
    }

    RtfState inGroup() {
        RtfState inner = new RtfState();
        inner.font = font;
        inner.unicodeSkip = unicodeSkip;
        inner.hidden = hidden;
        inner.deleted = deleted;
        inner.position = position;
        inner.nesting = nesting;
        inner.aside = aside;
        inner.inFonts = inFonts;
        inner.endsFont = inFonts;
        inner.row = row;
        inner.control = control;
        inner.field = field;
        inner.inEntry = inEntry;
        inner.atStart = true;
        return inner;
    }

    void plain() {
        hidden = false;
        deleted = false;
        position = 0;
        font = RtfFonts.NO_FONT;
    }

    void startParagraph() {
        nesting = 0;
    }
}
