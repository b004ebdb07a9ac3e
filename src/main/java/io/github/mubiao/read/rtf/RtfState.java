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
    /** The definition of the row that ends next. */
    RtfRow row = new RtfRow();

    /** Of the group alone: nothing was read of it yet; it begins with {@code \*}. */
    boolean atStart;

    boolean starred;
    /** Of the group alone: what its end means. */
    boolean endsFont;

    boolean opensStory;
    boolean rowProperties;

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
