package io.github.mubiao.pages;

import java.util.List;

/**
 * A page to be drawn: lengths in points from its upper left corner.
 *
 * @param height how high the page is
 * @param texts pieces of text, each on its base line
 * @param lines the borders of cells, each once
 */
public record Sheet(float height, List<Text> texts, List<Line> lines) {

    static final float WIDTH = 595;
    /** The height of A4. */
    public static final float A4 = 842;

    /** A text that begins at a place on its base line. */
    record Text(String text, float x, float y, float size) {}

    /** A line along the page's edges. */
    record Line(float x, float y, float toX, float toY) {

        boolean horizontal() {
            return y == toY;
        }
    }
}
