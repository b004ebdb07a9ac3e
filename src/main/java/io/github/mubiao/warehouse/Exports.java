package io.github.mubiao.warehouse;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Queries that give the rows of the current documents as {@code convert} writes them. */
final class Exports {

    /** Columns whose names SQL keeps for itself have others in the warehouse. */
    private static final Map<String, String> PLACES = Map.of(
            "table", "location_table",
            "row", "location_row",
            "column", "location_column",
            "paragraph", "location_paragraph");

    private Exports() {}

    static String rows(String table, List<String> columns, int keys, String order) {
        String selected = columns.stream()
                .map(column -> expression(table, column) + " AS \"" + column + '"')
                .collect(Collectors.joining(", "));
        String joined = table.equals("documents")
                ? " LEFT JOIN history.coverage c ON c.document_id = d.document_id"
                        + " LEFT JOIN history.document_keys k ON k.document_id = d.document_id"
                : " JOIN history." + table + " x ON x.document_id = d.document_id";
        String unit = table.equals("projects")
                ? " LEFT JOIN history.units u ON u.document_id = x.document_id AND u.unit = x.unit"
                        + " LEFT JOIN history.project_keys k ON k.document_id = x.document_id AND k.project = x.project"
                : "";
        String by = IntStream.range(1, keys)
                .mapToObj(k -> ", " + expression(table, columns.get(k)))
                .collect(Collectors.joining());
        return "SELECT " + selected + " FROM history.documents d" + joined + unit
                + " WHERE d.valid_to IS NULL ORDER BY d.path" + order + by;
    }

    private static String expression(String table, String column) {
        boolean counted = column.startsWith("tables_") || column.startsWith("cells_");
        String of = !table.equals("documents") ? "x" : counted ? "c" : "d";
        return switch (table + "." + column) {
            case "documents.status" -> "'converted'";
            case "documents.region",
                    "documents.department_key",
                    "projects.region",
                    "projects.department_key",
                    "projects.project_key" -> "k." + column;
            case "projects.unit_code" -> "u.code";
            case "projects.unit_name" -> "u.name";
            case "projects.objectives" ->
                "(SELECT string_agg(o.text, chr(10) ORDER BY o.objective) FROM history.objectives o"
                        + " WHERE o.document_id = x.document_id AND o.project = x.project)";
            default -> column.equals("document") ? "d.path" : of + ".\"" + PLACES.getOrDefault(column, column) + '"';
        };
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
