package io.github.mubiao.read;

import java.util.List;

/**
 * A table that a reader of whole blocks hands on, with the tables nested in its cells.
 *
 * @param rows its rows
 * @param inTextBox whether the table stands in a text box
 * @param inner the tables in its cells, in document order
 * @param innerRows the row that holds each of these, counted from 1
 */
public record NestedTable(List<RawRow> rows, boolean inTextBox, List<NestedTable> inner, List<Integer> innerRows) {

    /** Takes copies and checks that each inner table has its row. */
    public NestedTable {
        rows = List.copyOf(rows);
        inner = List.copyOf(inner);
        innerRows = List.copyOf(innerRows);
        if (inner.size() != innerRows.size()) {
            throw new IllegalArgumentException(inner.size() + " inner tables in " + innerRows.size() + " rows");
        }
    }
}
