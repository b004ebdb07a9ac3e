package io.github.mubiao.read;

import java.util.Arrays;
import java.util.List;

/**
 * The grid columns of a table: between each two places where a cell of any row begins or ends. Places
 * that differ by less than a column that could hold a character are one, unless a cell of that width
 * lies between.
 */
public final class DocColumns {

    /** Four tenths of a millimetre, in twips: Word and LibreOffice write no narrower cells. */
    static final int NEAR = 22;

    /** The first place of each group of places that are one. */
    private final int[] places;

    /**
     * The columns of rows.
     *
     * @param rows the places of each row, every one greater than the one before
     */
    public DocColumns(List<int[]> rows) {
        int near = NEAR;
        for (int[] row : rows) {
            for (int i = 1; i < row.length; i++) {
                near = Math.min(near, row[i] - row[i - 1] - 1);
            }
        }
        int[] sorted =
                rows.stream().flatMapToInt(Arrays::stream).sorted().distinct().toArray();
        int[] firsts = new int[sorted.length];
        int count = 0;
        for (int place : sorted) {
            if (count == 0 || place - firsts[count - 1] > near) {
                firsts[count++] = place;
            }
        }
        this.places = Arrays.copyOf(firsts, count);
    }

    /** How many columns there are. */
    public int count() {
        return Math.max(0, places.length - 1);
    }

    /** How many columns lie before a place. */
    public int of(int place) {
        int index = Arrays.binarySearch(places, place);
        return index >= 0 ? index : -index - 2;
    }
}
