package io.github.mubiao.read;

import io.github.mubiao.model.Origin;
import java.util.List;

/**
 * A table as the file states it: spans and merges not resolved.
 *
 * @param number counts from 1 in document order, nested tables and those in text boxes too
 * @param within the number of the table that holds this one; 0 where none does
 * @param withinRow the row of that table, counted from 1; 0 where none does
 * @param inTextBox whether the table, or one that holds it, stands in a text box
 * @param rows the rows shown: no deleted and no hidden ones; none where
 *     all are
 * @param origin where it stands in a file that has sheets or pages; {@code null} where the file has none
 */
public record RawTable(int number, int within, int withinRow, boolean inTextBox, List<RawRow> rows, Origin origin) {

    /** Takes a copy of the rows. */
    public RawTable {
        rows = List.copyOf(rows);
    }

    /** A table of a file that has neither sheets nor pages. */
    public RawTable(int number, int within, int withinRow, boolean inTextBox, List<RawRow> rows) {
        this(number, within, withinRow, inTextBox, rows, null);
    }
}
