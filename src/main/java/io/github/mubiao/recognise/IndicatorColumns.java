package io.github.mubiao.recognise;

import io.github.mubiao.grid.GridCell;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the columns under an indicator header mean. */
final class IndicatorColumns {

    /** Fewer known labels in a row are a coincidence, not a header. */
    private static final int LEAST_LABELS = 3;

    private final Map<Column, Integer> columns;
    private final Map<String, Integer> byName;

    private IndicatorColumns(Map<Column, Integer> columns) {
        this.columns = columns;
        Map<String, Integer> names = new LinkedHashMap<>();
        columns.forEach((column, number) -> names.put(column.key(), number));
        this.byName = Collections.unmodifiableMap(names);
    }

    /** The columns that a row heads, if it is an indicator header. */
    static Optional<IndicatorColumns> of(Row row, Vocabulary vocabulary) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (GridCell cell : row.cells()) {
            vocabulary.column(cell.text()).ifPresent(column -> columns.putIfAbsent(column, cell.column()));
        }
        boolean named = columns.containsKey(Column.LEVEL2) || columns.containsKey(Column.LEVEL3);
        return named && columns.containsKey(Column.VALUE) && columns.size() >= LEAST_LABELS
                ? Optional.of(new IndicatorColumns(columns))
                : Optional.empty();
    }

    boolean has(Column column) {
        return columns.containsKey(column);
    }

    /** The grid column, from 1. */
    int number(Column column) {
        return columns.get(column);
    }

    /** The cell of a row under a column; {@code null} where the layout or the row has none. */
    GridCell cell(Row row, Column column) {
        Integer number = columns.get(column);
        return number == null ? null : row.at(number);
    }

    /** The text of a row under a column; {@code null} where the layout has no such column. */
    String text(Row row, Column column) {
        if (!has(column)) {
            return null;
        }
        GridCell cell = cell(row, column);
        return cell == null ? "" : cell.text();
    }

    /** The grid columns by the names of output. */
    Map<String, Integer> byName() {
        return byName;
    }
}
