package io.github.mubiao.write;

import java.util.EnumMap;
import java.util.Map;

/** One change on its way into a table. */
final class DiffRow {

    private final Map<DiffColumn, Object> values = new EnumMap<>(DiffColumn.class);

    /** Sets a value: text, Integer or BigDecimal; {@code null} and the empty text are no value. */
    DiffRow set(DiffColumn column, Object value) {
        if (value == null || value.equals("")) {
            values.remove(column);
        } else {
            values.put(column, value);
        }
        return this;
    }

    /** The value; {@code null} where there is none. */
    Object value(DiffColumn column) {
        return values.get(column);
    }
}
