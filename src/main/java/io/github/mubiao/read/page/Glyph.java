package io.github.mubiao.read.page;

/**
 * A sign as a page shows it: its characters and the box that it takes, in points from the page's upper left
 * corner, to the right and down.
 *
 * @param text what the sign stands for, mostly one character; {@code U+FFFD} where the file does not say
 * @param left the left edge
 * @param top the upper edge of the font's box: for upright signs 0.8 of the size above the base line
 * @param right the right edge, where the next sign begins
 * @param bottom the lower edge of the font's box
 * @param turn how many quarters of a turn the sign is turned clockwise, 0 to 3
 */
public record Glyph(String text, float left, float top, float right, float bottom, int turn) {

    /** The part of a sign's size that is above its base line. */
    public static final float ASCENT = 0.8f;

    /** A sign that could not be read. */
    public static final String UNREADABLE = "\uFFFD";

    /** Puts the edges in order, checks the turn, and takes characters for their shapes. */
    public Glyph {
        if (turn < 0 || turn > 3) {
            throw new IllegalArgumentException("A sign is turned by 0 to 3 quarters, not " + turn);
        }
        text = Script.asWritten(text);
        if (left > right) {
            float edge = left;
            left = right;
            right = edge;
        }
        if (top > bottom) {
            float edge = top;
            top = bottom;
            bottom = edge;
        }
    }

    /**
     * A sign by its base line.
     *
     * @param x where its base line begins
     * @param y the height of its base line there
     * @param advance how far it is to the end of its base line
     * @param size the size of its font
     */
    public static Glyph at(String text, float x, float y, float advance, float size, int turn) {
        float above = size * ASCENT;
        float below = size - above;
        return switch (turn) {
            case 0 -> new Glyph(text, x, y - above, x + advance, y + below, 0);
            case 1 -> new Glyph(text, x - below, y, x + above, y + advance, 1);
            case 2 -> new Glyph(text, x - advance, y - below, x, y + above, 2);
            default -> new Glyph(text, x - above, y - advance, x + below, y, 3);
        };
    }

    /** Whether its middle is in a box: left, top, right, bottom. */
    public boolean isIn(float[] box) {
        return middleX() >= box[0] && middleX() <= box[2] && middleY() >= box[1] && middleY() <= box[3];
    }

    float size() {
        return turn % 2 == 0 ? bottom - top : right - left;
    }

    float middleX() {
        return (left + right) / 2;
    }

    float middleY() {
        return (top + bottom) / 2;
    }

    boolean isBlank() {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** The sign on a page turned so that signs of a turn are upright: all edges in the turned page. */
    Glyph upright(int quarters, float width, float height) {
        int rest = (turn - quarters + 4) % 4;
        return switch (quarters) {
            case 0 -> this;
            case 1 -> new Glyph(text, top, width - right, bottom, width - left, rest);
            case 2 -> new Glyph(text, width - right, height - bottom, width - left, height - top, rest);
            default -> new Glyph(text, height - bottom, left, height - top, right, rest);
        };
    }
}
