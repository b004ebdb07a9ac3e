package io.github.mubiao.read.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The tables of a page and the lines of text around them, from the top down.
 *
 * @param page the page, upright
 * @param parts its tables ({@link PageTable}) and lines ({@link TextLine})
 * @param columnless how many tables have lines between rows, and text whose columns nobody can tell
 */
record PageLayout(DrawnPage page, List<Object> parts, int columnless) {

    /** Widths of the bands that tables are looked up by, in points. */
    private static final float BAND = 32f;
    /** The padding of cells that is believed. */
    private static final float WIDEST_PADDING = 8f;

    /** A table's cells and the signs in each. */
    private static final class Filling {
        final Lattice lattice;
        final List<List<Glyph>> glyphs = new ArrayList<>();
        boolean filled;

        Filling(Lattice lattice) {
            this.lattice = lattice;
            for (int i = 0; i < lattice.cells().size(); i++) {
                glyphs.add(new ArrayList<>(0));
            }
        }

        float area() {
            float[] xs = lattice.xs();
            float[] ys = lattice.ys();
            return (xs[xs.length - 1] - xs[0]) * (ys[ys.length - 1] - ys[0]);
        }
    }

    /**
     * The layout of a page.
     *
     * @param mostSquares more squares of a grid are no table
     */
    static PageLayout of(DrawnPage drawn, long mostSquares) {
        DrawnPage page = drawn.upright();
        List<Filling> fillings = new ArrayList<>();
        List<DrawnLine> alone = new ArrayList<>();
        for (Ruling ruling : Ruling.of(LineRuns.of(page.lines(), true), LineRuns.of(page.lines(), false))) {
            boolean crossed = !ruling.across().isEmpty() && !ruling.down().isEmpty();
            if (ruling.down().isEmpty()) {
                alone.addAll(ruling.across());
            }
            Lattice lattice = crossed ? Lattice.of(ruling, mostSquares) : null;
            if (lattice != null) {
                fillings.add(new Filling(lattice));
            }
        }
        List<Glyph> around = fill(page, fillings);
        int columnless = 0;
        for (OpenRules rules : OpenRules.of(alone, turned(around, 0, page))) {
            columnless += open(rules, around, fillings, mostSquares) ? 0 : 1;
        }
        List<Object> parts = new ArrayList<>(TextLine.of(turned(around, 0, page)));
        for (Filling filling : fillings) {
            if (filling.filled) {
                parts.add(table(page, filling));
            }
        }
        parts.sort(Comparator.comparingDouble(PageLayout::place));
        for (int turn = 1; turn < 4; turn++) {
            parts.addAll(TextLine.of(turned(around, turn, page)));
        }
        return new PageLayout(page, parts, columnless);
    }

    /** Makes a table of lines between rows, where its columns can be told; says where they cannot. */
    private static boolean open(OpenRules rules, List<Glyph> around, List<Filling> fillings, long mostSquares) {
        List<DrawnLine> columns = rules.columns();
        Lattice lattice = columns == null || columns.isEmpty() ? null : Lattice.of(rules.closed(columns), mostSquares);
        if (lattice != null) {
            Filling filling = new Filling(lattice);
            around.removeIf(glyph -> glyph.turn() == 0 && rules.holds(glyph) && isInCell(glyph, List.of(filling)));
            fillings.add(filling);
        }
        return columns != null;
    }

    private static double place(Object part) {
        return part instanceof TextLine line ? (line.top() + line.bottom()) / 2 : ((PageTable) part).top();
    }

    /** Puts each sign into the smallest table that has a cell around it; gives those that are in none. */
    private static List<Glyph> fill(DrawnPage page, List<Filling> fillings) {
        fillings.sort(Comparator.comparingDouble(Filling::area));
        List<List<Filling>> bands = new ArrayList<>();
        int count = (int) Math.min(2000, Math.max(0, page.height() / BAND)) + 1;
        for (int i = 0; i < count; i++) {
            bands.add(new ArrayList<>(0));
        }
        for (Filling filling : fillings) {
            float[] ys = filling.lattice.ys();
            for (int i = band(ys[0], count); i <= band(ys[ys.length - 1], count); i++) {
                bands.get(i).add(filling);
            }
        }
        List<Glyph> around = new ArrayList<>();
        for (Glyph glyph : page.glyphs()) {
            if (!isInCell(glyph, bands.get(band(glyph.middleY(), count)))) {
                around.add(glyph);
            }
        }
        return around;
    }

    private static int band(float y, int count) {
        return Math.max(0, Math.min(count - 1, (int) (y / BAND)));
    }

    private static boolean isInCell(Glyph glyph, List<Filling> fillings) {
        for (Filling filling : fillings) {
            int cell = filling.lattice.cellAt(glyph.middleX(), glyph.middleY());
            if (cell >= 0) {
                filling.glyphs.get(cell).add(glyph);
                filling.filled |= !glyph.isBlank();
                return true;
            }
        }
        return false;
    }

    private static PageTable table(DrawnPage page, Filling filling) {
        Lattice lattice = filling.lattice;
        float[] xs = lattice.xs();
        float[] ys = lattice.ys();
        List<List<TextLine>> lines = new ArrayList<>(lattice.cells().size());
        for (List<Glyph> glyphs : filling.glyphs) {
            lines.add(TextLine.of(turned(glyphs, 0, page)));
        }
        float padding = padding(lattice, lines);
        List<TableCell> cells = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Lattice.Cell cell = lattice.cells().get(i);
            float left = xs[cell.left()];
            float right = xs[cell.right() + 1];
            String turned = turnedText(page, filling.glyphs.get(i), left, ys[cell.top()], right, ys[cell.bottom() + 1]);
            TableCell own = new TableCell(cell.top(), cell.bottom(), left, right, lines.get(i), padding, turned);
            own.openBelow = !lattice.isClosedBelow(cell);
            cells.add(own);
        }
        cells.sort(Comparator.<TableCell>comparingInt(cell -> cell.top).thenComparingDouble(cell -> cell.left));
        return new PageTable(
                page.number(), xs[0], xs[xs.length - 1], ys, cells, lattice.isClosedAbove(), lattice.isClosedBelow());
    }

    /** What most cells leave free at their sides at least: one in ten may leave less. */
    private static float padding(Lattice lattice, List<List<TextLine>> lines) {
        float[] free = new float[lines.size()];
        int count = 0;
        for (int i = 0; i < free.length; i++) {
            if (!lines.get(i).isEmpty()) {
                Lattice.Cell cell = lattice.cells().get(i);
                float least = WIDEST_PADDING;
                for (TextLine line : lines.get(i)) {
                    least = Math.min(least, line.left() - lattice.xs()[cell.left()]);
                    least = Math.min(least, lattice.xs()[cell.right() + 1] - line.right());
                }
                free[count++] = Math.max(0, least);
            }
        }
        if (count == 0) {
            return 0;
        }
        float[] sorted = Arrays.copyOf(free, count);
        Arrays.sort(sorted);
        return sorted[count / 10];
    }

    /** The text of a cell whose signs are turned, such as a title along its side. */
    private static String turnedText(
            DrawnPage page, List<Glyph> glyphs, float left, float top, float right, float bottom) {
        StringBuilder text = new StringBuilder();
        for (int turn = 1; turn < 4; turn++) {
            List<Glyph> turned = turned(glyphs, turn, page);
            if (!turned.isEmpty()) {
                Glyph box = new Glyph("", left, top, right, bottom, turn).upright(turn, page.width(), page.height());
                String more = LineJoin.text(TextLine.of(turned), box.left(), box.right());
                text.append(text.isEmpty() || more.isEmpty() ? "" : "\n").append(more);
            }
        }
        return text.toString();
    }

    private static List<Glyph> turned(List<Glyph> glyphs, int turn, DrawnPage page) {
        List<Glyph> found = new ArrayList<>(turn == 0 ? glyphs.size() : 0);
        for (Glyph glyph : glyphs) {
            if (glyph.turn() == turn) {
                found.add(glyph.upright(turn, page.width(), page.height()));
            }
        }
        return found;
    }
}
