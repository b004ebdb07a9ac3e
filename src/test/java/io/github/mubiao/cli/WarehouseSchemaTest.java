package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The warehouse beside other tables of a database, what it notes of files, its rows at a time, and who may what. */
class WarehouseSchemaTest {

    @TempDir
    Path folder;

    private String database;

    enum Kind {
        DUCKDB,
        POSTGRESQL
    }

    private String url(Kind kind) {
        if (kind == Kind.DUCKDB) {
            return "jdbc:duckdb:" + folder.resolve("w.duckdb");
        }
        if (database == null) {
            database = PostgresServer.newDatabase();
        }
        return PostgresServer.url(database);
    }

    private static void execute(String url, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String one(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static CommandRun done(String... line) {
        CommandRun run = CommandRun.of(line);
        assertEquals(Main.DONE, run.code(), run.err());
        return run;
    }

    @ParameterizedTest
    @EnumSource
    void aWarehouseStandsBesideASchemaOfSomebodyElse(Kind kind) throws IOException, SQLException {
        String url = url(kind);
        execute(
                url,
                "CREATE SCHEMA history",
                "CREATE TABLE history.kings (name VARCHAR)",
                "CREATE TABLE loads (x INTEGER)");
        CommandRun refused = CommandRun.of("load", Samples.ONCE, "--to", url);
        assertEquals(Main.NOTHING, refused.code());
        assertTrue(refused.err().contains("holds a schema 'history' of something else; --schema NAME"), refused.err());

        Path in = Batch.documents(folder.resolve("in"), 3);
        String schema = kind == Kind.DUCKDB ? "budget" : "user";
        done("load", Samples.ONCE, "--to", url, "--schema", schema);
        done("load", in.toString(), "--to", url, "--schema", "other");
        assertEquals("3", one(url, "SELECT count(*) FROM \"" + schema + "\".documents"));
        assertEquals("3", one(url, "SELECT count(*) FROM " + schema + "_history.documents"));
        String tightened = "SELECT count(*) FROM \"" + schema + "\".changes_year_over_year WHERE effect = 'tightened'";
        assertEquals("3", one(url, tightened));
        assertEquals("0", one(url, "SELECT count(*) FROM history.kings"));
        assertEquals("3", one(url, "SELECT count(*) FROM \"" + schema + "\".documents_at('2999-12-31')"));

        Files.write(in.resolve("1.docx"), Batch.document(1, 5));
        CommandRun replaced = done("load", in.toString(), "--to", url, "--schema", "other");
        assertTrue(replaced.err().contains("1 replaced, 2 unchanged"), replaced.err());
        String out = folder.resolve("out").toString();
        done("export", "--from", url, "--schema", schema, "-o", out);
        done("convert", Samples.ONCE, "-o", folder.resolve("converted").toString(), "-f", "csv");
        assertEquals(Batch.contents(folder.resolve("converted")), Batch.contents(Path.of(out)));
        done("unload", "samples", "--to", url, "--schema", schema);
        assertEquals("0", one(url, "SELECT count(*) FROM \"" + schema + "\".documents"));
        assertEquals("3", one(url, "SELECT count(*) FROM other.documents"));
        CommandRun missing = CommandRun.of("export", "--from", url, "--schema", "nosuch", "-o", out);
        assertEquals(Main.NOTHING, missing.code());
        assertTrue(missing.err().contains("holds no warehouse"), missing.err());
    }

    /** What makes a warehouse as the third version of the program's scripts left it. */
    static String[] earlierVersion() throws IOException {
        List<String> scripts = new ArrayList<>(List.of(
                "CREATE SCHEMA history",
                "CREATE TABLE mubiao_version (version BIGINT NOT NULL, script VARCHAR NOT NULL)"));
        for (String script : List.of("V1__tables.sql", "V2__changes.sql", "V3__coverage.sql")) {
            scripts.addAll(List.of(Files.readString(Path.of("src/main/resources/io/github/mubiao/warehouse", script))
                    .split(";\\s*(\\n|$)")));
            scripts.add("INSERT INTO mubiao_version SELECT count(*) + 1, '" + script + "' FROM mubiao_version");
        }
        return scripts.toArray(String[]::new);
    }

    @ParameterizedTest
    @EnumSource
    void aWarehouseOfAnEarlierVersionIsBroughtUp(Kind kind) throws IOException, SQLException {
        String url = url(kind);
        execute(url, earlierVersion());
        execute(
                url,
                "CREATE VIEW own AS SELECT document, code, total_yuan FROM projects",
                "CREATE VIEW own_sums AS SELECT document, sum(total_yuan) AS total FROM own GROUP BY document",
                "COMMENT ON VIEW own IS 'of ours'");
        done("load", Samples.ONCE, "--to", url);
        assertEquals("10", one(url, "SELECT count(*) FROM own"));
        assertEquals("3", one(url, "SELECT count(*) FROM own_sums"));
        assertEquals("10", one(url, "SELECT count(*) FROM projects_at(now())"));
        String comment = kind == Kind.DUCKDB
                ? "SELECT comment FROM duckdb_views() WHERE view_name = 'own'"
                : "SELECT obj_description('own'::regclass)";
        assertEquals("of ours", one(url, comment));
    }

    /** What others made on the views stays as it was, with all that belongs to it. */
    @Test
    void viewsOfOthersStayInPostgres() throws IOException, SQLException {
        String url = url(Kind.POSTGRESQL);
        execute(url, earlierVersion());
        execute(
                url,
                "CREATE ROLE analyst_of_" + database,
                "CREATE ROLE owner_of_" + database,
                "GRANT CREATE ON SCHEMA public TO owner_of_" + database,
                "GRANT SELECT ON projects TO analyst_of_" + database,
                "GRANT SELECT (path) ON documents TO analyst_of_" + database,
                "CREATE MATERIALIZED VIEW totals AS SELECT document, sum(total_yuan) AS total FROM projects GROUP BY 1",
                "CREATE UNIQUE INDEX totals_key ON totals (document)",
                "CREATE VIEW \"Own view\" WITH (security_barrier=true) AS SELECT p.document, p.code, t.total FROM projects p"
                        + " LEFT JOIN totals t USING (document)",
                "ALTER VIEW \"Own view\" OWNER TO owner_of_" + database,
                "GRANT SELECT ON \"Own view\" TO analyst_of_" + database + " WITH GRANT OPTION",
                "COMMENT ON COLUMN \"Own view\".total IS 'of ours'",
                "CREATE RULE quiet AS ON DELETE TO \"Own view\" DO INSTEAD NOTHING");
        done("load", Samples.ONCE, "--to", url);
        execute(url, "REFRESH MATERIALIZED VIEW CONCURRENTLY totals", "DELETE FROM \"Own view\"");
        assertEquals("3", one(url, "SELECT count(*) FROM totals"));
        assertEquals(
                "owner_of_" + database + " {security_barrier=true} of ours",
                one(
                        url,
                        "SELECT relowner::regrole || ' ' || reloptions::text || ' ' || col_description(oid, attnum)"
                                + " FROM pg_class JOIN pg_attribute ON attrelid = oid AND attname = 'total'"
                                + " WHERE relname = 'Own view'"));
        String may = "SELECT has_table_privilege('analyst_of_" + database + "', ";
        assertEquals("t", one(url, may + "'projects', 'SELECT')"));
        assertEquals("t", one(url, may + "'\"Own view\"', 'SELECT WITH GRANT OPTION')"));
        assertEquals(
                "t",
                one(url, "SELECT has_column_privilege('analyst_of_" + database + "', 'documents', 'path', 'SELECT')"));
    }

    /** What is no view and depends on one cannot be made anew; nothing is changed then. */
    @Test
    void aWarehouseIsLeftWhereSomethingElseDependsOnAView() throws IOException, SQLException {
        String url = url(Kind.POSTGRESQL);
        execute(url, earlierVersion());
        execute(
                url,
                "CREATE VIEW own AS SELECT code FROM projects",
                "CREATE FUNCTION ours() RETURNS SETOF projects LANGUAGE sql AS 'SELECT * FROM projects'");
        CommandRun refused = CommandRun.of("load", Samples.ONCE, "--to", url);
        assertEquals(Main.NOTHING, refused.code());
        assertTrue(refused.err().contains("cannot drop view projects because"), refused.err());
        assertEquals("0", one(url, "SELECT count(*) FROM own"));
        assertEquals("3", one(url, "SELECT max(version) FROM mubiao_version"));
        execute(url, "DROP FUNCTION ours()");
        done("load", Samples.ONCE, "--to", url);
        assertEquals("10", one(url, "SELECT count(*) FROM own"));
    }

    @ParameterizedTest
    @EnumSource
    void moneyTimesPercentHasRoom(Kind kind) throws IOException, SQLException {
        String url = url(kind);
        done("load", Samples.ONCE, "--to", url);
        String type = kind == Kind.DUCKDB
                ? "SELECT string_agg(DISTINCT data_type, ' ') FROM duckdb_columns() WHERE schema_name = 'main'"
                        + " AND table_name = 'projects' AND column_name LIKE '%_yuan'"
                : "SELECT string_agg(DISTINCT replace(upper(format_type(atttypid, atttypmod)), 'NUMERIC', 'DECIMAL'),"
                        + " ' ') FROM pg_attribute WHERE attrelid = 'projects'::regclass AND attname LIKE '%_yuan'";
        assertEquals("DECIMAL(20,4)", one(url, type));
        // A tenth of all money in China in a year, and a value that a load of an earlier version let through.
        execute(
                url,
                "UPDATE history.projects SET total_yuan = 12345678901234.56785 WHERE document_id = 1",
                "UPDATE history.projects SET total_yuan = 12345678901234567 WHERE document_id = 2");
        assertEquals(
                0,
                new BigDecimal("1234567890123456.79")
                        .compareTo(new BigDecimal(one(
                                url,
                                "SELECT max(p.total_yuan * s.cumulative_percent) FROM projects p JOIN schedule s"
                                        + " ON s.document_id = p.document_id AND s.project = p.project"
                                        + " WHERE p.document_id = 1"))));
        assertEquals("0", one(url, "SELECT count(total_yuan) FROM projects WHERE document_id = 2"));
        String out = folder.resolve("out").toString();
        done("export", "--from", url, "-o", out);
        assertTrue(Files.readString(Path.of(out, "projects.csv")).contains(",12345678901234.56785,"));
    }

    /** A load of an earlier version kept no contents to compare; the same bytes are read again. */
    @ParameterizedTest
    @EnumSource
    void documentsWithoutContentsAreReadAgain(Kind kind) throws IOException, SQLException {
        String url = url(kind);
        done("load", Samples.ONCE, "--to", url);
        String changes = one(url, "SELECT count(*) FROM changes");
        execute(
                url,
                "DELETE FROM history.contents",
                "DELETE FROM history.project_keys",
                "DELETE FROM history.document_keys",
                "DELETE FROM history.changes");
        CommandRun again = done("load", Samples.ONCE, "--to", url);
        assertTrue(again.err().contains("0 documents added, 3 replaced, 0 unchanged"), again.err());
        assertEquals(changes, one(url, "SELECT count(*) FROM changes"));
        assertEquals("3", one(url, "SELECT count(*) FROM documents"));
        assertTrue(done("load", Samples.ONCE, "--to", url).err().contains("0 replaced, 3 unchanged"));
    }

    @Test
    void aNameOfASchemaNeedsNoQuotes() {
        for (String name :
                List.of("", "Budget", "a b", "1a", "pg_x", "information_schema", "x\"; --", "a".repeat(51))) {
            CommandRun run = CommandRun.of("load", Samples.ONCE, "--to", url(Kind.DUCKDB), "--schema", name);
            assertEquals(Main.USAGE, run.code(), name);
            assertTrue(run.err().contains("is not the name of a schema"), run.err());
        }
        CommandRun run = CommandRun.of("load", Samples.ONCE, "--to", url(Kind.DUCKDB), "--schema", "w");
        assertEquals(Main.USAGE, run.code());
        assertTrue(run.err().contains("DuckDB takes no file that is named like a schema in it, 'w'"), run.err());
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeReadIsThereByName(Kind kind) throws IOException, SQLException {
        String url = url(kind);
        Path in = Batch.documents(folder.resolve("in"), 2);
        Path broken = Files.writeString(in.resolve("broken.docx"), "x");
        String files = "SELECT count(*) FROM unreadable_files";
        assertEquals(
                Main.ATTENTION,
                CommandRun.of("load", in.toString(), "--to", url).code());
        assertEquals(broken.toString(), one(url, "SELECT path FROM unreadable_files WHERE status = 'failed'"));
        assertTrue(one(url, "SELECT reason FROM unreadable_files").length() > 5);
        assertEquals(
                "1",
                one(
                        url,
                        "SELECT count(*) FROM unreadable_files u JOIN documents d ON"
                                + " d.loaded_at = u.loaded_at AND d.load_id = u.load_id WHERE d.path LIKE '%1.docx'"));
        assertEquals(
                Main.ATTENTION,
                CommandRun.of("load", in.toString(), "--to", url).code());
        assertEquals("1", one(url, files));
        Files.write(broken, Batch.document(9, 3));
        done("load", in.toString(), "--to", url);
        assertEquals("0", one(url, files));
        assertEquals("2", one(url, "SELECT count(*) FROM history.unreadable_files"));
    }

    @ParameterizedTest
    @EnumSource
    void everyViewIsThereAtATime(Kind kind) throws IOException, SQLException {
        String url = url(kind);
        Path in = Batch.documents(folder.resolve("in"), 2);
        done("load", in.toString(), "--to", url);
        List<String> views = List.of(
                "documents",
                "units",
                "projects",
                "schedule",
                "objectives",
                "indicators",
                "department_targets",
                "findings",
                "unreadable_files",
                "targets_by_year",
                "budget_by_unit_year",
                "unmeasurable_targets");
        List<String> before = counts(url, views, "");
        Files.write(in.resolve("1.docx"), Batch.document(1, 5));
        Files.writeString(in.resolve("broken.docx"), "x");
        assertEquals(
                Main.ATTENTION,
                CommandRun.of("load", in.toString(), "--to", url).code());
        done("unload", in.resolve("2.docx").toString(), "--to", url);
        List<String> now = counts(url, views, "");
        // The loads are days apart.
        for (String table : List.of("documents", "unreadable_files")) {
            String newest = "(SELECT max(valid_from) FROM history.documents)";
            execute(
                    url,
                    "UPDATE history." + table + " SET valid_to = TIMESTAMPTZ '2024-03-01 00:00:00+00' WHERE valid_to = "
                            + newest,
                    "UPDATE history." + table + " SET valid_to = TIMESTAMPTZ '2024-04-01 00:00:00+00' WHERE valid_to > "
                            + newest);
        }
        execute(
                url,
                "UPDATE history.unreadable_files SET valid_from = TIMESTAMPTZ '2024-03-01 00:00:00+00'",
                "UPDATE history.documents SET valid_from = CASE WHEN document_id > 2"
                        + " THEN TIMESTAMPTZ '2024-03-01 00:00:00+00' ELSE TIMESTAMPTZ '2024-01-01 00:00:00+00' END");
        assertEquals(before, counts(url, views, "_at(DATE '2024-02-01')"));
        assertEquals(before, counts(url, views, "_at('2024-02-29 23:59:59+00')"));
        assertEquals(now, counts(url, views, "_at(now())"));
        assertEquals("0", one(url, "SELECT count(*) FROM indicators_at('2023-12-31')"));
        assertEquals("2", one(url, "SELECT count(*) FROM documents_at('2024-03-15')"));
        assertEquals("1", one(url, "SELECT count(*) FROM unreadable_files_at(DATE '2024-04-15')"));
    }

    private static List<String> counts(String url, List<String> views, String of) throws SQLException {
        List<String> counts = new ArrayList<>();
        for (String view : views) {
            counts.add(view + " " + one(url, "SELECT count(*) FROM " + view + of));
        }
        return counts;
    }

    @ParameterizedTest
    @EnumSource
    void columnsOfViewsHaveComments(Kind kind) throws SQLException {
        String url = url(kind);
        done("load", Samples.ONCE, "--to", url);
        String columns = kind == Kind.DUCKDB
                ? "SELECT string_agg(table_name || '.' || column_name, ' ') FROM duckdb_columns() WHERE schema_name ="
                        + " 'main' AND NOT internal AND comment IS NULL AND table_name <> 'mubiao_version'"
                : "SELECT string_agg(table_name || '.' || column_name, ' ') FROM information_schema.columns WHERE"
                        + " table_schema = 'public' AND table_name <> 'mubiao_version'"
                        + " AND col_description(to_regclass(table_name), ordinal_position) IS NULL";
        assertEquals(null, one(url, columns));
    }

    /** CSV, its description, Parquet and the views of a warehouse call the same thing the same. */
    @ParameterizedTest
    @EnumSource
    void columnsAreCalledAlikeEverywhere(Kind kind) throws IOException, SQLException {
        String url = url(kind);
        Path out = folder.resolve("out");
        done("load", Samples.ONCE, "--to", url);
        done("convert", Samples.ONCE, "-o", out.toString(), "-f", "csv,parquet");
        JsonNode resources = new ObjectMapper()
                .readTree(out.resolve("datapackage.json").toFile())
                .get("resources");
        assertEquals(6, resources.size());
        for (JsonNode resource : resources) {
            String table = resource.get("name").asText();
            List<String> described = resource.at("/schema/fields").findValuesAsText("name");
            List<String> written = header(Files.readString(out.resolve(table + ".csv")));
            assertEquals(written, described, table);
            assertEquals(
                    written, columns("jdbc:duckdb:", "SELECT * FROM '" + out.resolve(table + ".parquet") + "'"), table);
            List<String> missing = new ArrayList<>(written);
            missing.removeAll(columns(url, "SELECT * FROM " + table));
            assertEquals(List.of(), missing, table);
        }
        CommandRun diff =
                done("diff", "samples/haibin-education-2022.docx", "samples/haibin-education-2023.docx", "-f", "csv");
        assertEquals(header(diff.out()), columns(url, "SELECT * FROM changes"));
    }

    private static List<String> header(String csv) {
        return List.of(csv.lines().findFirst().orElseThrow().split(",", -1));
    }

    private static List<String> columns(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> columns = new ArrayList<>();
            for (int c = 1; c <= rows.getMetaData().getColumnCount(); c++) {
                columns.add(rows.getMetaData().getColumnName(c));
            }
            return columns;
        }
    }

    /** The lines of docs/warehouse.md. */
    @Test
    void aRoleLoadsByChangingRowsAloneAndOneExportsByReadingAlone() throws IOException, SQLException {
        String owner = url(Kind.POSTGRESQL);
        done("load", "samples/haibin-education-2022.docx", "--to", owner);
        String document = Files.readString(Path.of("docs/warehouse.md"));
        int begin = document.indexOf("```text\n") + "```text\n".length();
        String grants = document.substring(begin, document.indexOf("```", begin));
        assertEquals(4, grants.lines().count());
        execute(
                owner,
                "CREATE ROLE loader LOGIN",
                "CREATE ROLE reader LOGIN",
                "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
                "REVOKE ALL ON DATABASE " + database + " FROM PUBLIC",
                "GRANT CONNECT ON DATABASE " + database + " TO loader, reader",
                grants.replace("DATABASE budget", "DATABASE " + database));
        String address = "jdbc:postgresql://127.0.0.1:" + PostgresServer.port() + "/" + database + "?user=";
        done("load", Samples.ONCE, "--to", address + "loader");
        done("unload", "samples/qinghe-water-2023.docx", "--to", address + "loader");
        assertEquals("2", one(owner, "SELECT count(*) FROM documents"));
        assertEquals("3", one(owner, "SELECT count(*) FROM loads"));
        done("export", "--from", address + "reader", "-o", folder.resolve("out").toString());
        assertEquals("2", one(address + "reader", "SELECT count(*) FROM documents_at(now())"));
        for (String role : List.of("reader", "loader")) {
            CommandRun export = CommandRun.of("load", Samples.ONCE, "--to", address + role);
            assertEquals(role.equals("reader") ? Main.NOTHING : Main.DONE, export.code(), export.err());
        }
    }
}
