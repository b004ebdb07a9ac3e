package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.samples.Samples;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code docs/warehouse-columns.md} comes from the schema, and the queries of {@code docs/warehouse-queries.md}
 * run. {@code mvn test -Dtest=WarehouseDocumentTest -Dmubiao.writeDocs=true} writes it anew.
 */
class WarehouseDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/warehouse-queries.md");
    private static final Path DICTIONARY = Path.of("docs/warehouse-columns.md");
    private static final Path QUERIES = Path.of("src/test/resources/warehouse/queries.sql");
    private static final String BEGIN = "<!-- made by running the queries; do not edit below -->\n";
    private static final int SHOWN = 5;

    @TempDir
    static Path folder;

    private static String url;

    @BeforeAll
    static void load() {
        url = "jdbc:duckdb:" + folder.resolve("w.duckdb");
        CommandRun run = CommandRun.of("load", Samples.ONCE, "--to", url);
        assertEquals(Main.DONE, run.code(), run.err());
    }

    @Test
    void theQueriesAreCurrent() throws IOException, SQLException {
        String text = Files.readString(DOCUMENT);
        assertCurrent(DOCUMENT, text.substring(0, text.indexOf(BEGIN)) + BEGIN + queries());
    }

    @Test
    void theDictionaryIsCurrent() throws IOException, SQLException {
        assertCurrent(DICTIONARY, dictionary());
    }

    private static void assertCurrent(Path document, String made) throws IOException {
        if (Boolean.getBoolean("mubiao.writeDocs")) {
            Files.writeString(document, made);
        }
        assertEquals(made, Files.readString(document));
    }

    private static String queries() throws SQLException, IOException {
        StringBuilder made = new StringBuilder("\n## Queries\n");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            int number = 0;
            for (String query : Files.readString(QUERIES).strip().split(";\\s*(\\n\\n|$)", -1)) {
                if (!query.isBlank()) {
                    query(made, statement, query.strip(), ++number);
                }
            }
            assertTrue(number >= 10, number + " queries");
        }
        return made.toString();
    }

    private static String dictionary() throws SQLException {
        StringBuilder made = new StringBuilder("""
                # Columns of the warehouse

                Made from the comments in the database; [warehouse.md](warehouse.md) says how it is used. Views show the
                current rows, tables of `history` all.
                """);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            dictionary(made, statement, "duckdb_views() WHERE schema_name = 'main' AND NOT internal");
            dictionary(made, statement, "duckdb_tables() WHERE schema_name = 'history'");
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
                made.append("\n## ")
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
