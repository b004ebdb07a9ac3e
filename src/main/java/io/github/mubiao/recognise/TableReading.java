package io.github.mubiao.recognise;

import io.github.mubiao.model.Finding;
import java.util.List;

/**
 * How a table was read.
 *
 * @param role what it holds
 * @param layout the id of the layout whose marks it bears, {@code general} where it bears none, and
 *     {@code null} where nothing in it is known
 * @param unplaced what could not be placed, in the order of the table
 */
public record TableReading(TableRole role, String layout, List<Finding> unplaced) {

    /** Copies the list. */
    public TableReading {
        unplaced = List.copyOf(unplaced);
    }
}
