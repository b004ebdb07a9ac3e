package io.github.mubiao.read.sheet;

import io.github.mubiao.read.Blocks;
import io.github.mubiao.read.Limit;
import io.github.mubiao.read.UnreadableDocumentException;
import io.github.mubiao.read.sheet.SheetCells.SheetCell;
import io.github.mubiao.read.sheet.SheetCells.SheetMerge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Rows of a sheet that no blank row parts, as a rectangle of places. A column that no cell
 * stands in is one of it only where it parts two that have some. Every place belongs to one area: a cell, or
 * cells that are merged.
 */
final class SheetBand {

    private static final int NONE = -1;

    /** The sheet's row of each row, and its column of each column. */
    final int[] rows;

    final int[] columns;
    /** The area of each place. */
    final int[][] area;

    final List<Area> areas = new ArrayList<>();

    /**
     * Places that show one text.
     *
     * @param lastRow the last row, counted from 0 within the band as the others are
     * @param borders how many sides have a border of the area's own cells
     * @param ruled how many sides have a border, of neighbours too
     */
    record Area(int row, int column, int lastRow, int lastColumn, String text, int borders, int ruled) {

        boolean isFilled() {
            return !text.isEmpty();
        }

        /** Whether the area is drawn as a cell of a table. */
        boolean isRuled() {
            return borders >= 2 || (borders == 1 && ruled >= 3);
        }
    }

    private final String[][] texts;
    private final int[][] borders;

    /**
     * A band.
     *
     * @param rowNumbers the sheet's rows
     * @param cells the cells of each of these
     * @param merges the merges that reach into the band
     * @param blocks limits how many places it has
     */
    SheetBand(
            SheetCells sheet,
            List<Integer> rowNumbers,
            List<List<SheetCell>> cells,
            List<SheetMerge> merges,
            Blocks blocks)
            throws UnreadableDocumentException {
        this.rows = rowNumbers.stream().mapToInt(Integer::intValue).toArray();
        this.columns = columns(sheet, cells, merges);
        blocks.check(Limit.PLACES, (long) rows.length * columns.length);
        this.area = new int[rows.length][columns.length];
        this.texts = new String[rows.length][columns.length];
        this.borders = new int[rows.length][columns.length];
        for (int[] row : area) {
            Arrays.fill(row, NONE);
        }
        for (int row = 0; row < rows.length; row++) {
            for (SheetCell cell : cells.get(row)) {
                int column = Arrays.binarySearch(columns, cell.column());
                if (column >= 0) {
                    texts[row][column] = cell.text();
                    borders[row][column] = cell.borders();
                }
            }
        }
        for (SheetMerge merge : merges) {
            merged(merge);
        }
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                if (area[row][column] == NONE) {
                    place(row, column, row, column);
                }
            }
        }
    }

    /** The columns that are shown and hold something, and one for each gap between these. */
    private static int[] columns(SheetCells sheet, List<List<SheetCell>> cells, List<SheetMerge> merges) {
        BitSet columns = new BitSet();
        for (List<SheetCell> row : cells) {
            for (SheetCell cell : row) {
                columns.set(cell.column());
            }
        }
        int last = columns.length() - 1;
        for (SheetMerge merge : merges) {
            int right = Math.min(last, merge.lastColumn());
            if (right >= merge.firstColumn()) {
                columns.set(merge.firstColumn(), right + 1);
            }
        }
        List<Integer> shown = new ArrayList<>();
        int before = 0;
        for (int column = columns.nextSetBit(0); column >= 0; column = columns.nextSetBit(column + 1)) {
            if (sheet.isHiddenColumn(column)) {
                continue;
            }
            if (before > 0 && column - before > 1 && sheet.shownColumns(before, column) > 1) {
                shown.add(gap(sheet, before));
            }
            shown.add(column);
            before = column;
        }
        return shown.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The first shown column behind one. */
    private static int gap(SheetCells sheet, int before) {
        int column = before + 1;
        while (sheet.isHiddenColumn(column)) {
            column++;
        }
        return column;
    }

    private void merged(SheetMerge merge) {
        int top = from(rows, merge.firstRow());
        int left = from(columns, merge.firstColumn());
        int bottom = from(rows, merge.lastRow() + 1) - 1;
        int right = from(columns, merge.lastColumn() + 1) - 1;
        if (bottom < top || right < left) {
            return;
        }
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                if (area[row][column] != NONE) {
                    // Merges that overlap are damage: the first one counts.
                    return;
                }
            }
        }
        place(top, left, bottom, right);
    }

    /** The first index of a number that is not below another. */
    private static int from(int[] numbers, int number) {
        int found = Arrays.binarySearch(numbers, number);
        return found < 0 ? -found - 1 : found;
    }

    /** Makes an area of places. */
    private void place(int top, int left, int bottom, int right) {
        int own = 0;
        int all = 0;
        String text = null;
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                area[row][column] = areas.size();
                int sides = borders[row][column];
                int outer = (row == top ? SheetCells.TOP : 0)
                        | (row == bottom ? SheetCells.BOTTOM : 0)
                        | (column == left ? SheetCells.LEFT : 0)
                        | (column == right ? SheetCells.RIGHT : 0);
                own |= sides & outer;
                all |= outer & (sides | ofNeighbours(row, column));
                if (text == null && texts[row][column] != null && !texts[row][column].isEmpty()) {
                    text = texts[row][column];
                }
            }
        }
        areas.add(new Area(
                top, left, bottom, right, text == null ? "" : text, Integer.bitCount(own), Integer.bitCount(all)));
    }

    private int ofNeighbours(int row, int column) {
        int sides = 0;
        if (row > 0 && (borders[row - 1][column] & SheetCells.BOTTOM) != 0) {
            sides |= SheetCells.TOP;
        }
        if (row + 1 < rows.length && (borders[row + 1][column] & SheetCells.TOP) != 0) {
            sides |= SheetCells.BOTTOM;
        }
        if (column > 0 && (borders[row][column - 1] & SheetCells.RIGHT) != 0) {
            sides |= SheetCells.LEFT;
        }
        if (column + 1 < columns.length && (borders[row][column + 1] & SheetCells.LEFT) != 0) {
            sides |= SheetCells.RIGHT;
        }
        return sides;
    }

    /** The areas that begin in a row and show a text, from left to right. */
    List<Area> filled(int row) {
        List<Area> filled = new ArrayList<>();
        for (int column = 0; column < columns.length; column++) {
            Area one = areas.get(area[row][column]);
            if (one.row() == row && one.column() == column && one.isFilled()) {
                filled.add(one);
            }
        }
        return filled;
    }
}
