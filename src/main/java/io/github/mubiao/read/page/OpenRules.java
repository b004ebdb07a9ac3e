package io.github.mubiao.read.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A table whose rows are divided by lines and whose columns are not: at least three horizontal lines of one
 * width below each other, which no vertical line touches. Its columns are where the text of all rows leaves
 * room; each row must have one text a column at most, else nothing says which figure belongs to which head.
 */
final class OpenRules {

    /** Lines of one table end within so many points of each other. */
    private static final float SAME = 3f;
    /** Two lines further apart, in points, bound no row. */
    private static final float HIGHEST = 120f;
    /** The room between columns, in sizes of the font. */
    private static final float ROOM = 0.8f;
    /** So many lines make a table; two are as often those above and below a heading. */
    private static final int FEWEST = 3;

    private final List<DrawnLine> lines;

    private OpenRules(List<DrawnLine> lines) {
        this.lines = lines;
    }

    /** The tables that lines alone across a page make. */
    static List<OpenRules> of(List<DrawnLine> alone) {
        List<DrawnLine> sorted = new ArrayList<>(alone);
        sorted.sort(Comparator.comparingDouble(DrawnLine::at));
        List<OpenRules> tables = new ArrayList<>();
        List<DrawnLine> current = new ArrayList<>();
        for (DrawnLine line : sorted) {
            DrawnLine last = current.isEmpty() ? null : current.get(current.size() - 1);
            boolean same = last != null
                    && Math.abs(last.from() - line.from()) <= SAME
                    && Math.abs(last.to() - line.to()) <= SAME
                    && line.at() - last.at() <= HIGHEST;
            if (!same) {
                end(current, tables);
                current = new ArrayList<>();
            }
            current.add(line);
        }
        end(current, tables);
        return tables;
    }

    private static void end(List<DrawnLine> lines, List<OpenRules> tables) {
        if (lines.size() >= FEWEST) {
            tables.add(new OpenRules(lines));
        }
    }

    float left() {
        return lines.get(0).from();
    }

    float right() {
        return lines.get(0).to();
    }

    float[] ys() {
        float[] ys = new float[lines.size()];
        for (int i = 0; i < ys.length; i++) {
            ys[i] = lines.get(i).at();
        }
        return ys;
    }

    boolean holds(Glyph glyph) {
        return glyph.middleX() >= left()
                && glyph.middleX() <= right()
                && glyph.middleY() >= lines.get(0).at()
                && glyph.middleY() <= lines.get(lines.size() - 1).at();
    }

    /**
     * The vertical lines that would divide the columns.
     *
     * @param glyphs the signs between the lines
     * @return none where the text has no columns; {@code null} where a row has two texts in one
     */
    List<DrawnLine> columns(List<Glyph> glyphs) {
        List<Glyph> shown = new ArrayList<>(glyphs);
        shown.removeIf(Glyph::isBlank);
        shown.sort(Comparator.comparingDouble(Glyph::left));
        List<DrawnLine> columns = new ArrayList<>();
        float end = Float.NaN;
        for (Glyph glyph : shown) {
            if (!Float.isNaN(end) && glyph.left() - end > ROOM * glyph.size()) {
                columns.add(side((glyph.left() + end) / 2));
            }
            end = Float.isNaN(end) ? glyph.right() : Math.max(end, glyph.right());
        }
        return isDivided(shown, columns) ? null : columns;
    }

    /** Whether a line of text has room between two signs where no column begins. */
    private static boolean isDivided(List<Glyph> shown, List<DrawnLine> columns) {
        for (TextLine line : TextLine.of(shown)) {
            for (float[] gap : line.gaps(2 * ROOM)) {
                boolean known = false;
                for (DrawnLine column : columns) {
                    known |= column.at() >= gap[0] && column.at() <= gap[1];
                }
                if (!known) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A vertical line from the first line to the last. */
    private DrawnLine side(float at) {
        return new DrawnLine(
                false, at, lines.get(0).at(), lines.get(lines.size() - 1).at());
    }

    /** All lines of the table, with those that divide its columns and close its sides. */
    Ruling closed(List<DrawnLine> columns) {
        List<DrawnLine> down = new ArrayList<>();
        down.add(side(left()));
        down.addAll(columns);
        down.add(side(right()));
        return new Ruling(lines, down);
    }
}
