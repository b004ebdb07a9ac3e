package io.github.mubiao.read;

import java.util.List;

/**
 * A row of a {@link RawTable}.
 *
 * @param gridBefore the grid columns left free before the first cell
 * @param gridAfter the grid columns left free after the last cell
 * @param header whether the row is repeated on every page
 * @param cells the cells, from left to right
 */
public record RawRow(int gridBefore, int gridAfter, boolean header, List<RawCell> cells) {

    /** Takes a copy of the cells. */
    public RawRow {
        cells = List.copyOf(cells);
    }
}
