package io.github.mubiao.write;

import java.io.IOException;
import java.util.List;

/** Takes the rows of tables; within a table they come in order. */
interface RowSink {

    /**
     * The next row of a table.
     *
     * @param values one a column: String, BigDecimal, Integer, Long, Boolean or {@code null}
     */
    void row(Table table, List<Object> values) throws IOException;
}
