package io.github.mubiao.recognise;

import io.github.mubiao.grid.Grid;
import io.github.mubiao.model.Finding;
import java.util.List;

/**
 * How a table was read.
 *
 * @param grid the table
 * @param kind what it is
 * @param otherKind for a table of another kind, which it is; {@code null} where no marks say so
 * @param evidence the labels that decide, in the order of the table
 * @param role what its rows are
 * @param rows the kinds of its rows, in order; none for a table that is no form
 * @param layout the id of the layout whose marks it bears, {@code general} where it bears none, and
 *     {@code null} where it is no form
 * @param unplaced what could not be placed, in the order of the table
 */
public record TableReading(
        Grid grid,
        TableKind kind,
        String otherKind,
        List<String> evidence,
        TableRole role,
        List<RowReading> rows,
        String layout,
        List<Finding> unplaced) {

    /** Copies the lists. */
    public TableReading {
        evidence = List.copyOf(evidence);
        rows = List.copyOf(rows);
        unplaced = List.copyOf(unplaced);
    }

    /**
     * What a row is to its form.
     *
     * @param row the row, from 1
     * @param kind the kind
     */
    public record RowReading(int row, RowKind kind) {}
}
