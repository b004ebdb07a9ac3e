package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.write.Writers;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code docs/warehouse.md} says what the warehouse is: its dictionary comes from the schema, its queries
 * run. {@code mvn test -Dtest=WarehouseDocumentTest -Dmubiao.writeDocs=true} writes it anew.
 */
class WarehouseDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/warehouse.md");
    private static final Path QUERIES = Path.of("src/test/resources/warehouse/queries.sql");
    private static final String BEGIN = "<!-- made from the schema; do not edit below -->\n";
    private static final int SHOWN = 5;

    @TempDir
    static Path folder;

    private static String url;

    @BeforeAll
    static void load() {
        url = "jdbc:duckdb:" + folder.resolve("w.duckdb");
        CommandRun run = CommandRun.of("load", "samples", "--to", url);
        assertEquals(Main.DONE, run.code(), run.err());
    }

    @Test
    void theDocumentIsCurrent() throws IOException, SQLException {
        String text = Files.readString(DOCUMENT);
        String made = text.substring(0, text.indexOf(BEGIN)) + BEGIN + made();
        if (Boolean.getBoolean("mubiao.writeDocs")) {
            Files.writeString(DOCUMENT, made);
        }
        assertEquals(made, Files.readString(DOCUMENT));
    }

    @Test
    void everyColumnOfTheTablesIsInTheWarehouse() throws SQLException {
        Map<String, String> renamed = Map.of(
                "document", "path",
                "table", "location_table",
                "row", "location_row",
                "column", "location_column",
                "paragraph", "location_paragraph");
        // Where a table names its document, the warehouse has a key; units and objectives are tables of their own.
        Set<String> elsewhere = Set.of("path", "status", "unit_code", "unit_name", "objectives");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (Writers.TableShape table : Writers.tables()) {
                Set<String> missing = new TreeSet<>();
                table.columns().forEach(column -> missing.add(renamed.getOrDefault(column, column)));
                missing.removeAll(elsewhere);
                try (ResultSet rows = statement.executeQuery("SELECT column_name FROM information_schema.columns"
                        + " WHERE table_schema = 'history' AND table_name IN ('" + table.name() + "'"
                        + switch (table.name()) {
                            case "documents" -> ", 'coverage', 'document_keys')";
                            case "projects" -> ", 'project_keys')";
                            default -> ")";
                        })) {
                    while (rows.next()) {
                        missing.remove(rows.getString(1));
                    }
                }
                assertEquals(Set.of(), missing, table.name());
            }
        }
    }

    private static String made() throws SQLException, IOException {
        StringBuilder made = new StringBuilder();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            made.append("\n## Ten queries\n");
            int number = 0;
            for (String query : Files.readString(QUERIES).strip().split(";\\s*(\\n\\n|$)", -1)) {
                if (!query.isBlank()) {
                    query(made, statement, query.strip(), ++number);
                }
            }
            assertTrue(number >= 10, number + " queries");
            made.append("\n## Dictionary\n");
            List<String> kinds = List.of(
                    "duckdb_tables() WHERE schema_name = 'history'",
                    "duckdb_views() WHERE schema_name = 'main' AND NOT internal");
            for (String kind : kinds) {
                dictionary(made, statement, kind);
            }
        }
        return made.toString();
    }

    private static void query(StringBuilder made, Statement statement, String query, int number) throws SQLException {
        String question = query.lines().findFirst().orElseThrow().substring(3);
        made.append("\n").append(number).append(". ").append(question).append("\n\n```sql\n");
        made.append(query.substring(query.indexOf('\n') + 1)).append(";\n```\n\n");
        try (ResultSet rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            StringBuilder rule = new StringBuilder("|");
            made.append('|');
            for (int c = 1; c <= columns; c++) {
                made.append(' ').append(rows.getMetaData().getColumnName(c)).append(" |");
                rule.append("---|");
            }
            made.append('\n').append(rule).append('\n');
            int found = 0;
            while (rows.next()) {
                if (++found > SHOWN) {
                    continue;
                }
                made.append('|');
                for (int c = 1; c <= columns; c++) {
                    made.append(' ').append(shown(rows.getObject(c))).append(" |");
                }
                made.append('\n');
            }
            if (found == 0) {
                made.append("\nNo rows here.\n");
            } else if (found > SHOWN) {
                made.append("\nThe first ")
                        .append(SHOWN)
                        .append(" of ")
                        .append(found)
                        .append(" rows.\n");
            }
        }
    }

    private static String shown(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return value == null ? "" : value.toString().replace("|", "\\|").replace("\n", " ");
    }

    private static void dictionary(StringBuilder made, Statement statement, String of) throws SQLException {
        boolean tables = of.startsWith("duckdb_tables");
        String name = tables ? "table_name" : "view_name";
        try (ResultSet rows = statement.executeQuery("SELECT " + name + ", comment FROM " + of + " ORDER BY 1")) {
            while (rows.next()) {
                String title = (tables ? "history." : "") + rows.getString(1);
                made.append("\n### ")
                        .append(title)
                        .append("\n\n")
                        .append(rows.getString(2))
                        .append("\n\n");
                made.append("| column | type | meaning |\n|---|---|---|\n");
                columns(made, tables ? "history" : "main", rows.getString(1));
            }
        }
    }

    private static void columns(StringBuilder made, String schema, String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT c.column_name, c.data_type, coalesce(c.comment, h.comment, '')"
                                + " FROM duckdb_columns() c LEFT JOIN duckdb_columns() h ON h.schema_name = 'history'"
                                + " AND h.table_name = c.table_name AND h.column_name = c.column_name"
                                + " WHERE c.schema_name = '" + schema + "' AND c.table_name = '" + table
                                + "' ORDER BY c.column_index")) {
            while (rows.next()) {
                made.append("| ").append(rows.getString(1)).append(" | ").append(rows.getString(2));
                made.append(" | ").append(rows.getString(3)).append(" |\n");
            }
        }
    }
}
