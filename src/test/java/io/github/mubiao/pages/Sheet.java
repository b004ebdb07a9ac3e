package io.github.mubiao.pages;

import java.util.ArrayList;
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

    /** The pages without the lines at the end of a page whose table goes on, and at the beginning of the rest. */
    public static List<Sheet> withoutLinesBetween(List<Sheet> sheets) {
        List<Sheet> open = new ArrayList<>(sheets);
        for (int i = 1; i < open.size(); i++) {
            Sheet before = open.get(i - 1);
            Sheet next = open.get(i);
            if (before.endsWithTable() && next.beginsWithTable()) {
                open.set(i - 1, before.without(before.lowest()));
                open.set(i, next.without(Typesetter.MARGIN));
            }
        }
        return open;
    }

    private float lowest() {
        float lowest = 0;
        for (Line line : lines) {
            lowest = Math.max(lowest, line.toY());
        }
        return lowest;
    }

    private boolean endsWithTable() {
        return !lines.isEmpty() && texts.stream().noneMatch(text -> text.y() > lowest());
    }

    private boolean beginsWithTable() {
        return lines.stream().anyMatch(line -> line.horizontal() && line.y() == Typesetter.MARGIN);
    }

    private Sheet without(float y) {
        return new Sheet(
                height,
                texts,
                lines.stream()
                        .filter(line -> !line.horizontal() || line.y() != y)
                        .toList());
    }
}
