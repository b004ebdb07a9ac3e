package io.github.mubiao.read.page;

import java.util.List;

/**
 * A page as it is shown.
 *
 * @param number counts from 1
 * @param width in points
 * @param height in points
 * @param glyphs the signs, in the order in which they are drawn
 * @param lines the straight lines along the page's edges
 * @param pictures the part of the page that pictures take: 0 for none, 1 or more for all of it
 * @param shapes how many curved areas are filled: a text that is drawn as shapes has hundreds
 */
public record DrawnPage(
        int number, float width, float height, List<Glyph> glyphs, List<DrawnLine> lines, float pictures, int shapes) {

    /** More curved areas than these are text drawn as shapes, where the page has no text of another kind. */
    private static final int SHAPES = 100;
    /** A picture that takes less of a page is an ornament. */
    private static final float PICTURE = 0.25f;

    /** Whether the page shows something and none of it can be read. */
    boolean isWithoutText() {
        int readable = 0;
        int unreadable = 0;
        for (Glyph glyph : glyphs) {
            if (glyph.text().equals(Glyph.UNREADABLE)) {
                unreadable++;
            } else if (!glyph.isBlank()) {
                readable++;
            }
        }
        return unreadable > readable || (readable == 0 && (pictures >= PICTURE || shapes >= SHAPES));
    }

    /** The page turned so that most of its text is upright. */
    DrawnPage upright() {
        int[] signs = new int[4];
        for (Glyph glyph : glyphs) {
            signs[glyph.turn()]++;
        }
        int turn = 0;
        for (int i = 1; i < signs.length; i++) {
            turn = signs[i] > signs[turn] ? i : turn;
        }
        if (turn == 0) {
            return this;
        }
        int quarters = turn;
        List<Glyph> turned = glyphs.stream()
                .map(glyph -> glyph.upright(quarters, width, height))
                .toList();
        List<DrawnLine> turnedLines = lines.stream()
                .map(line -> line.upright(quarters, width, height))
                .toList();
        boolean across = turn % 2 == 1;
        return new DrawnPage(
                number, across ? height : width, across ? width : height, turned, turnedLines, pictures, shapes);
    }
}
