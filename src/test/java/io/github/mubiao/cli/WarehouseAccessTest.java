package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mubiao.samples.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An export changes no database, a load is kept, and a database that a stranger made reaches nothing else. */
class WarehouseAccessTest {

    @TempDir
    Path folder;

    private static CommandRun load(String to) {
        return CommandRun.of("load", Samples.ONCE, "--to", to);
    }

    private CommandRun export(String from) {
        return CommandRun.of(
                "export", "--from", from, "-o", folder.resolve("out").toString());
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

    private String warehouse() {
        String file = folder.resolve("w.duckdb").toString();
        CommandRun run = load(file);
        assertEquals(Main.DONE, run.code(), run.err());
        assertEquals(Main.DONE, export(file).code());
        return file;
    }

    private void assertNothingIsExported(String from, String told) throws IOException {
        Map<String, String> before = Batch.contents(folder.resolve("out"));
        CommandRun run = export(from);
        assertEquals(Main.NOTHING, run.code(), run.err());
        assertTrue(run.err().contains(told), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertEquals(before, Batch.contents(folder.resolve("out")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jdbc:duckdb:"})
    void aMistypedFileIsNotMade(String kind) throws IOException {
        warehouse();
        Path typo = folder.resolve("typo.duckdb");
        assertNothingIsExported(kind + typo, "typo.duckdb: no such warehouse");
        assertFalse(Files.exists(typo));
    }

    @Test
    void aDatabaseOfSomethingElseIsLeftAsItIs() throws IOException, SQLException {
        warehouse();
        Path other = folder.resolve("other.duckdb");
        execute("jdbc:duckdb:" + other, "CREATE TABLE t (x INTEGER)");
        byte[] before = Files.readAllBytes(other);
        assertNothingIsExported(
                other.toString(), other + ": holds no warehouse (`mubiao load` makes one); nothing written");
        assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(other)));
    }

    @Test
    void anotherPostgresDatabaseIsLeftAsItIs() throws IOException, SQLException {
        warehouse();
        String url = PostgresServer.url(PostgresServer.newDatabase());
        assertNothingIsExported(url, "holds no warehouse (`mubiao load` makes one); nothing written");
        assertEquals("0", one(url, "SELECT count(*) FROM pg_tables WHERE tablename = 'mubiao_version'"));
    }

    @Test
    void aReadOnlyFileIsExported() throws IOException {
        Path file = Path.of(warehouse());
        Map<String, String> whole = Batch.contents(folder.resolve("out"));
        Batch.delete(folder.resolve("out"));
        byte[] before = Files.readAllBytes(file);
        assertTrue(file.toFile().setReadOnly());
        CommandRun run = export(file.toString());
        assertEquals(Main.DONE, run.code(), run.err());
        assertEquals(whole, Batch.contents(folder.resolve("out")));
        assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(file)));
    }

    @Test
    void anOlderWarehouseIsNotBroughtUpByAnExport() throws IOException, SQLException {
        warehouse();
        String file = folder.resolve("older.duckdb").toString();
        execute("jdbc:duckdb:" + file, WarehouseSchemaTest.earlierVersion());
        assertNothingIsExported(file, "the next `mubiao load` brings it there; nothing written");
        CommandRun run = load(file);
        assertEquals(Main.DONE, run.code(), run.err());
        String tightened = "SELECT count(*) FROM changes_year_over_year WHERE effect = 'tightened'";
        assertEquals("3", one("jdbc:duckdb:" + file, tightened));
        assertEquals(Main.DONE, export(file).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ":memory:",
                ":memory:x",
                "jdbc:duckdb:",
                "jdbc:duckdb::memory:",
                "md:x",
                "https://127.0.0.1:9/x.duckdb",
                "jdbc:duckdb:s3://bucket/x.duckdb",
                "jdbc:mysql://localhost/x",
                "a;b=c.duckdb"
            })
    void whatIsNoPlaceForAWarehouseIsWrongUsage(String to) {
        for (CommandRun run : new CommandRun[] {load(to), export(to)}) {
            assertEquals(Main.USAGE, run.code(), run.err());
            assertTrue(
                    run.err().contains("a warehouse is a DuckDB file or a jdbc:postgresql: address")
                            || run.err().contains("DuckDB takes no path with a semicolon"),
                    run.err());
        }
        assertFalse(Files.exists(Path.of("a")), "what stands before the semicolon");
    }

    /** All but a view is as a load makes it; the view reads a file of whoever exports. */
    @Test
    void aStrangersViewReadsNoFile() throws IOException, SQLException {
        String file = warehouse();
        Path secret = Files.writeString(folder.resolve("secret.txt"), "TOP-SECRET");
        Path given = folder.resolve("given.duckdb");
        String copies = "SELECT 'CREATE TABLE history.' || table_name || ' AS FROM w.history.' || table_name";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + given);
                Statement statement = connection.createStatement()) {
            statement.execute("ATTACH '" + file + "' AS w (READ_ONLY); CREATE SCHEMA history");
            StringBuilder sql = new StringBuilder();
            try (ResultSet rows = statement.executeQuery(
                    copies + " FROM duckdb_tables() WHERE database_name = 'w' AND schema_name = 'history'"
                            + " AND table_name <> 'documents'")) {
                while (rows.next()) {
                    sql.append(rows.getString(1)).append(";\n");
                }
            }
            statement.execute(sql + "CREATE TABLE mubiao_version AS FROM w.mubiao_version; CREATE TABLE d AS FROM"
                    + " w.history.documents; CREATE VIEW history.documents AS SELECT * REPLACE ((SELECT content FROM"
                    + " read_text('" + secret + "')) AS overall_objective) FROM d; CREATE VIEW documents AS FROM"
                    + " history.documents WHERE valid_to IS NULL");
        }
        assertEquals("TOP-SECRET", one("jdbc:duckdb:" + given, "SELECT overall_objective FROM documents"));
        assertNothingIsExported(given.toString(), "Permission Error");
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            for (Path written : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(written), StandardCharsets.ISO_8859_1);
                assertFalse(text.contains("TOP-SECRET"), written.toString());
            }
        }
    }

    @Test
    void whoeverGivesNoUserIsToldHow() {
        String role = "jdbc:postgresql://127.0.0.1:" + PostgresServer.port() + "/postgres";
        assumeTrue(System.getenv("PGUSER") == null, "PGUSER names a user");
        assumeTrue(!System.getProperty("user.name").equals("postgres"), "the server knows the system's user");
        CommandRun run = load(role);
        assertEquals(Main.NOTHING, run.code());
        assertTrue(run.err().contains("(set PGUSER and PGPASSWORD, or user=… in the address)"), run.err());
        CommandRun named = load(role + "?user=nosuchuser");
        assertFalse(named.err().contains("set PGUSER"), named.err());
    }

    @Test
    void oneDocumentIsOne() throws IOException {
        Path in = Batch.documents(folder.resolve("in"), 1);
        String to = folder.resolve("one.duckdb").toString();
        assertTrue(CommandRun.of("load", in.toString(), "--to", to).err().contains(": 1 document added, "));
        assertTrue(export(to).err().contains(" 1 document → "));
    }

    /** A warehouse is laid out as every DuckDB since 1.0 reads it: its main header says 64. */
    @Test
    void olderProgramsReadTheFile() throws IOException {
        byte[] file = Files.readAllBytes(Path.of(warehouse()));
        assertEquals("DUCK", new String(file, 8, 4, StandardCharsets.US_ASCII));
        assertEquals(64, file[12]);
    }
}
