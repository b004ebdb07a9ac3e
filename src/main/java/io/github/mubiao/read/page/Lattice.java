package io.github.mubiao.read.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cells that touching lines make: a grid of all their places, whose squares are one cell where no line
 * is between them. Borders that are not drawn around the whole are closed where the lines end.
 */
final class Lattice {

    /** A line closes a side of a square where it covers so much of it. */
    private static final float COVERED = 0.6f;

    private final float[] xs;
    private final float[] ys;
    /** By row of lines and column of squares: whether a line is drawn there. */
    private final boolean[][] across;
    /** By row of squares and column of lines. */
    private final boolean[][] down;
    /** By row and column of squares: the number of its cell; negative where no cell is. */
    private final int[][] cellAt;

    private final List<Cell> cells = new ArrayList<>();

    /** A cell: rows and columns of squares, counted from 0, the last ones included. */
    record Cell(int top, int left, int bottom, int right) {}

    private Lattice(float[] xs, float[] ys) {
        this.xs = xs;
        this.ys = ys;
        this.across = new boolean[ys.length][xs.length - 1];
        this.down = new boolean[ys.length - 1][xs.length];
        this.cellAt = new int[ys.length - 1][xs.length - 1];
    }

    /**
     * The cells of lines that touch.
     *
     * @param mostSquares more squares of the grid are no table
     * @return {@code null} where the lines make no cells side by side or below each other
     */
    static Lattice of(Ruling ruling, long mostSquares) {
        float[] xs = places(ruling.down(), ruling.left(), ruling.right());
        float[] ys = places(ruling.across(), ruling.top(), ruling.bottom());
        if (xs.length < 2 || ys.length < 2 || (long) xs.length * ys.length > mostSquares) {
            return null;
        }
        Lattice lattice = new Lattice(xs, ys);
        lattice.draw(ruling);
        lattice.join();
        return lattice.cells.size() < 2 ? null : lattice;
    }

    /** The places of lines, each group that touches taken for one. */
    private static float[] places(List<DrawnLine> lines, float first, float last) {
        float[] all = new float[lines.size() + 2];
        for (int i = 0; i < lines.size(); i++) {
            all[i] = lines.get(i).at();
        }
        all[lines.size()] = first;
        all[lines.size() + 1] = last;
        Arrays.sort(all);
        float[] places = new float[all.length];
        int count = 0;
        int start = 0;
        for (int i = 1; i <= all.length; i++) {
            if (i == all.length || all[i] - all[start] > Ruling.TOUCH) {
                places[count++] = (all[start] + all[i - 1]) / 2;
                start = i;
            }
        }
        return Arrays.copyOf(places, count);
    }

    private void draw(Ruling ruling) {
        for (DrawnLine line : ruling.across()) {
            mark(across[nearest(ys, line.at())], xs, line);
        }
        boolean[][] columns = new boolean[xs.length][ys.length - 1];
        for (DrawnLine line : ruling.down()) {
            mark(columns[nearest(xs, line.at())], ys, line);
        }
        for (int column = 0; column < xs.length; column++) {
            for (int row = 0; row < down.length; row++) {
                down[row][column] = columns[column][row];
            }
        }
    }

    private static void mark(boolean[] sides, float[] places, DrawnLine line) {
        for (int i = Math.max(0, square(places, line.from())); i < sides.length && places[i] < line.to(); i++) {
            float covered = Math.min(line.to(), places[i + 1]) - Math.max(line.from(), places[i]);
            sides[i] |= covered >= COVERED * (places[i + 1] - places[i]);
        }
    }

    private static int nearest(float[] places, float at) {
        int below = Math.max(0, Math.min(places.length - 1, square(places, at)));
        boolean next = below + 1 < places.length && places[below + 1] - at < at - places[below];
        return next ? below + 1 : below;
    }

    /** The square that a place is in; negative before the first, the last line's number behind the last. */
    static int square(float[] places, float at) {
        int found = Arrays.binarySearch(places, at);
        return found >= 0 ? found : -found - 2;
    }

    /** Makes cells of squares, each as wide and then as high as no line and no other cell stops it. */
    private void join() {
        int[][] open = new int[down.length][];
        for (int row = 0; row < open.length; row++) {
            open[row] = outside(row);
            Arrays.fill(cellAt[row], -1);
        }
        for (int row = 0; row < open.length; row++) {
            for (int column = 0; column < xs.length - 1; column++) {
                if (cellAt[row][column] < 0 && column >= open[row][0] && column < open[row][1]) {
                    cell(row, column, open);
                }
            }
        }
    }

    private void cell(int row, int column, int[][] open) {
        int right = column;
        while (right + 1 < open[row][1] && !down[row][right + 1] && cellAt[row][right + 1] < 0) {
            right++;
        }
        int bottom = row;
        while (bottom + 1 < open.length && continues(bottom, column, right, open[bottom + 1])) {
            bottom++;
        }
        for (int r = row; r <= bottom; r++) {
            Arrays.fill(cellAt[r], column, right + 1, cells.size());
        }
        cells.add(new Cell(row, column, bottom, right));
    }

    /** Whether squares go on in the next row, between the same two lines. */
    private boolean continues(int row, int left, int right, int[] open) {
        if (left < open[0] || right >= open[1]) {
            return false;
        }
        boolean free = true;
        for (int column = left; column <= right && free; column++) {
            free = !across[row + 1][column] && cellAt[row + 1][column] < 0;
            free &= column == left || !down[row + 1][column];
        }
        boolean leftEdge = left == open[0] || down[row + 1][left];
        boolean rightEdge = right + 1 == open[1] || down[row + 1][right + 1];
        return free && leftEdge && rightEdge;
    }

    /**
     * The columns of a row, from the first to behind the last: a row is shorter than the table where its
     * end is drawn further in, and the squares beyond have no line at their side, and none above or none below.
     */
    private int[] outside(int row) {
        int first = 0;
        int last = xs.length - 1;
        while (first < last && isOpen(row, first) && !down[row][first] && hasSides(0)) {
            first++;
        }
        while (last > first && isOpen(row, last - 1) && !down[row][last] && hasSides(xs.length - 1)) {
            last--;
        }
        return first == last ? new int[] {0, xs.length - 1} : new int[] {first, last};
    }

    private boolean isOpen(int row, int column) {
        return !(across[row][column] && across[row + 1][column]);
    }

    /** Whether most of an outer side is drawn, so that what is not has a meaning. */
    private boolean hasSides(int column) {
        int drawn = 0;
        for (boolean[] row : down) {
            drawn += row[column] ? 1 : 0;
        }
        return drawn * 2 > down.length;
    }

    int rows() {
        return ys.length - 1;
    }

    int columns() {
        return xs.length - 1;
    }

    float[] xs() {
        return xs;
    }

    float[] ys() {
        return ys;
    }

    List<Cell> cells() {
        return cells;
    }

    /** The number of the cell at a square; negative where none is. */
    int cellAt(int row, int column) {
        return cellAt[row][column];
    }

    /** The number of the cell at a place of the page; negative where none is. */
    int cellAt(float x, float y) {
        int column = square(xs, x);
        int row = square(ys, y);
        boolean inside = row >= 0 && row < rows() && column >= 0 && column < columns();
        return inside ? cellAt[row][column] : -1;
    }

    /** Whether the lower edge is drawn along most of the table; else the page breaks a row. */
    boolean isClosedBelow() {
        return isDrawn(across[rows()]);
    }

    /** Whether a line is drawn below a cell. */
    boolean isClosedBelow(Cell cell) {
        return isDrawn(Arrays.copyOfRange(across[cell.bottom() + 1], cell.left(), cell.right() + 1));
    }

    boolean isClosedAbove() {
        return isDrawn(across[0]);
    }

    private static boolean isDrawn(boolean[] sides) {
        int drawn = 0;
        for (boolean side : sides) {
            drawn += side ? 1 : 0;
        }
        return drawn * 2 > sides.length;
    }
}
