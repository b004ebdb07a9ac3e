package io.github.mubiao.warehouse;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Queries that give the rows of the current documents as {@code convert} writes them. */
final class Exports {

    private Exports() {}

    /** Views have the columns of {@code convert}; only money in yuan is exact in the table alone. */
    static String rows(String table, List<String> columns, int keys, String order) {
        String selected = columns.stream()
                .map(column -> (column.endsWith("_yuan") ? "x" : "v") + ".\"" + column + '"')
                .collect(Collectors.joining(", "));
        String exact = table.equals("projects")
                ? " JOIN history.projects x ON x.document_id = v.document_id AND x.project = v.project"
                : "";
        String by = columns.subList(1, keys).stream()
                .map(column -> ", v.\"" + column + '"')
                .collect(Collectors.joining());
        return "SELECT " + selected + " FROM " + table + " v" + exact + " ORDER BY v.document" + order + by;
    }

    static String lines(boolean projects, String order) {
        return projects
                ? "SELECT p.json FROM history.documents d JOIN history.projects p ON p.document_id = d.document_id"
                        + " WHERE d.valid_to IS NULL ORDER BY d.path" + order + ", p.project"
                : "SELECT d.json FROM history.documents d WHERE d.valid_to IS NULL ORDER BY d.path" + order;
    }

    static List<Object> values(ResultSet rows, int columns) throws SQLException {
        List<Object> values = new ArrayList<>(columns);
        for (int c = 1; c <= columns; c++) {
            values.add(value(rows.getObject(c)));
        }
        return values;
    }

    /** The types that rows have: texts, exact numbers, truth. */
    private static Object value(Object object) {
        return object instanceof BigDecimal number ? number.stripTrailingZeros() : object;
    }
}
