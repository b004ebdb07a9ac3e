package io.github.mubiao.read.page;

/**
 * A straight line as a page shows it, whatever drew it: a stroke, a thin area, a thin picture. In points
 * from the page's upper left corner.
 *
 * @param horizontal whether it runs from left to right; else from top to bottom
 * @param at the place of its middle: of a horizontal line from the top, of a vertical one from the left
 * @param from where it begins
 * @param to where it ends, not before it begins
 */
public record DrawnLine(boolean horizontal, float at, float from, float to) {

    /** An area at most so thick is a line; borders of forms are up to 3 points thick. */
    public static final float THICKEST = 3f;

    /** Puts the ends in order. */
    public DrawnLine {
        if (from > to) {
            float end = from;
            from = to;
            to = end;
        }
    }

    /**
     * The line that an area is.
     *
     * @return {@code null} where it is too thick for a line
     */
    public static DrawnLine ofArea(float left, float top, float right, float bottom) {
        float width = Math.abs(right - left);
        float height = Math.abs(bottom - top);
        if (height <= THICKEST && width >= height) {
            return new DrawnLine(true, (top + bottom) / 2, left, right);
        }
        return width <= THICKEST ? new DrawnLine(false, (left + right) / 2, top, bottom) : null;
    }

    /**
     * What a box shows of the line: one on its edge is half shown.
     *
     * @param box left, top, right, bottom
     * @return {@code null} where it shows nothing
     */
    public DrawnLine in(float[] box) {
        float start = Math.max(from, horizontal ? box[0] : box[1]);
        float end = Math.min(to, horizontal ? box[2] : box[3]);
        boolean beside = at < (horizontal ? box[1] : box[0]) - 1 || at > (horizontal ? box[3] : box[2]) + 1;
        return beside || end < start ? null : new DrawnLine(horizontal, at, start, end);
    }

    float length() {
        return to - from;
    }

    /** The line on a page turned by so many quarters against the clock. */
    DrawnLine upright(int quarters, float width, float height) {
        return switch (quarters) {
            case 0 -> this;
            case 1 ->
                horizontal
                        ? new DrawnLine(false, at, width - to, width - from)
                        : new DrawnLine(true, width - at, from, to);
            case 2 ->
                horizontal
                        ? new DrawnLine(true, height - at, width - to, width - from)
                        : new DrawnLine(false, width - at, height - to, height - from);
            default ->
                horizontal
                        ? new DrawnLine(false, height - at, from, to)
                        : new DrawnLine(true, at, height - to, height - from);
        };
    }
}
