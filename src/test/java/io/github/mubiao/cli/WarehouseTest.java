package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.DocxTable;
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
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Documents in a real DuckDB and a real PostgreSQL server: what is there, once, twice, corrected and out again. */
class WarehouseTest {

    private static final List<String> TABLES = List.of(
            "documents", "units", "projects", "schedule", "objectives", "indicators", "department_targets", "findings");

    @TempDir
    Path folder;

    private String database;

    enum Kind {
        DUCKDB,
        POSTGRESQL
    }

    private synchronized String url(Kind kind) {
        if (kind == Kind.DUCKDB) {
            return "jdbc:duckdb:" + folder.resolve("w.duckdb");
        }
        if (database == null) {
            database = PostgresServer.newDatabase();
        }
        return PostgresServer.url(database);
    }

    private CommandRun load(Kind kind, Path... inputs) {
        List<String> arguments = new ArrayList<>(List.of("load", "--to", url(kind)));
        for (Path input : inputs) {
            arguments.add(input.toString());
        }
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private List<List<String>> query(Kind kind, String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url(kind));
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            while (results.next()) {
                List<String> row = new ArrayList<>();
                for (int c = 1; c <= results.getMetaData().getColumnCount(); c++) {
                    row.add(results.getString(c));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private String one(Kind kind, String sql) throws SQLException {
        return query(kind, sql).get(0).get(0);
    }

    /** All rows of all tables, of the current versions and of all. */
    private Map<String, List<List<String>>> everything(Kind kind) throws SQLException {
        Map<String, List<List<String>>> all = new TreeMap<>();
        for (String table : TABLES) {
            all.put(table, query(kind, "SELECT * FROM history." + table + " ORDER BY 1, 2, 3"));
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void countsAndSumsAreThoseOfTheJson(Kind kind) throws IOException, SQLException {
        CommandRun run = load(kind, Path.of(Samples.ONCE));
        assertEquals(Main.DONE, run.code(), run.err());
        CommandRun.of("convert", Samples.ONCE, "-o", folder.resolve("out").toString(), "-f", "json");
        int projects = 0;
        int indicators = 0;
        int objectives = 0;
        BigDecimal total = BigDecimal.ZERO;
        for (String name : List.of("haibin-education-2022", "haibin-education-2023", "qinghe-water-2023")) {
            JsonNode document = new ObjectMapper()
                    .readTree(folder.resolve("out/" + name + ".json").toFile());
            for (JsonNode project : document.get("projects")) {
                projects++;
                indicators += project.get("indicators").size();
                objectives += project.path("objectives").size();
                total = total.add(new BigDecimal(project.at("/budget/total").asText("0")));
            }
        }
        assertEquals(String.valueOf(projects), one(kind, "SELECT count(*) FROM projects"));
        assertEquals(String.valueOf(indicators), one(kind, "SELECT count(*) FROM indicators"));
        assertEquals(String.valueOf(objectives), one(kind, "SELECT count(*) FROM objectives"));
        assertEquals(0, total.compareTo(new BigDecimal(one(kind, "SELECT sum(total) FROM projects"))));
        assertEquals("3", one(kind, "SELECT count(*) FROM documents"));
    }

    @ParameterizedTest
    @EnumSource
    void loadedTwiceIsLoadedOnce(Kind kind) throws IOException, SQLException {
        Path in = Batch.documents(folder.resolve("in"), 5);
        load(kind, in);
        Map<String, List<List<String>>> once = everything(kind);
        CommandRun again = load(kind, in);
        assertEquals(Main.DONE, again.code(), again.err());
        assertTrue(again.err().contains("0 documents added, 0 replaced, 5 unchanged"), again.err());
        Path copies = Files.createDirectories(folder.resolve("copies"));
        Files.copy(in.resolve("1.docx"), copies.resolve("copy.docx"));
        assertTrue(load(kind, copies).err().contains("0 documents added, 0 replaced, 1 unchanged"));
        assertEquals(once, everything(kind));
        assertEquals("3", one(kind, "SELECT count(*) FROM loads WHERE status = 'complete'"));
    }

    @ParameterizedTest
    @EnumSource
    void aCorrectedDocumentHasANewVersionAndKeepsTheOld(Kind kind) throws IOException, SQLException {
        Path in = Batch.documents(folder.resolve("in"), 2);
        load(kind, in);
        String path = in.resolve("1.docx").toString();
        String indicators = "SELECT count(*) FROM indicators WHERE document = '" + path + "'";
        assertEquals("4", one(kind, indicators));
        Files.write(in.resolve("1.docx"), Batch.document(1, 5));
        assertTrue(load(kind, in).err().contains("0 documents added, 1 replaced, 1 unchanged"));
        assertEquals("10", one(kind, indicators));
        List<List<String>> versions = query(
                kind,
                "SELECT count(p.project), d.valid_to IS NULL FROM history.documents d JOIN history.projects p"
                        + " ON p.document_id = d.document_id WHERE d.path = '" + path
                        + "' GROUP BY d.document_id, d.valid_to ORDER BY d.document_id");
        assertEquals("2", versions.get(0).get(0));
        assertTrue(versions.get(0).get(1).startsWith("f"));
        assertEquals("5", versions.get(1).get(0));
        assertTrue(versions.get(1).get(1).startsWith("t"));
        assertEquals(
                "0",
                one(
                        kind,
                        "SELECT count(*) FROM history.documents o JOIN history.documents n ON"
                                + " n.path = o.path AND n.document_id > o.document_id WHERE o.valid_to <> n.valid_from"));
        Files.write(in.resolve("1.docx"), Batch.document(1, 2));
        assertTrue(load(kind, in).err().contains("1 replaced"), "what was there before may come again");
    }

    /** A load in the past, by the clock, is behind all that was loaded before. */
    @ParameterizedTest
    @EnumSource
    void aClockThatWasSetBack(Kind kind) throws Exception {
        Path in = Batch.documents(folder.resolve("in"), 2);
        load(kind, in);
        try (Connection connection = DriverManager.getConnection(url(kind));
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE history.documents SET valid_from = valid_from + INTERVAL '1 day'");
        }
        for (int projects = 5; projects < 7; projects++) {
            Files.write(in.resolve("1.docx"), Batch.document(1, projects));
            assertTrue(load(kind, in).err().contains("1 replaced"));
        }
        assertEquals("0", one(kind, "SELECT count(*) FROM history.documents WHERE valid_to <= valid_from"));
        assertEquals(
                "2",
                one(
                        kind,
                        "SELECT count(*) FROM history.documents o JOIN history.documents n ON n.path = o.path"
                                + " AND n.document_id > o.document_id AND n.valid_from = o.valid_to"));
    }

    @ParameterizedTest
    @EnumSource
    void outAgainAreTheFilesOfConvert(Kind kind) throws IOException {
        Path in = Batch.documents(folder.resolve("in"), 6);
        load(kind, in, Path.of(Samples.ONCE));
        CommandRun exported = CommandRun.of(
                "export",
                "--from",
                url(kind),
                "-o",
                folder.resolve("exported").toString(),
                "-f",
                "csv,jsonl,xlsx,parquet");
        assertEquals(Main.DONE, exported.code(), exported.err());
        CommandRun.of(
                "convert",
                in.toString(),
                Samples.ONCE,
                "-o",
                folder.resolve("converted").toString(),
                "-f",
                "csv,jsonl,xlsx,parquet");
        Map<String, String> expected = Batch.contents(folder.resolve("converted"));
        Map<String, String> actual = Batch.contents(folder.resolve("exported"));
        // The workbook says findings in Chinese, of which a warehouse has the English messages alone.
        assertTrue(expected.remove("mubiao.xlsx") != null && actual.remove("mubiao.xlsx") != null);
        assertEquals(expected, actual);
    }

    @ParameterizedTest
    @EnumSource
    void hostileTextArrivesUnchanged(Kind kind) throws IOException, SQLException {
        String name = "'); DROP TABLE x; -- \"quoted\" \\n \\N \\. \t“" + "长".repeat(100_000) + "\uD83D\uDE00";
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.write(in.resolve("it's.docx"), Batch.named("C1", name));
        CommandRun run = load(kind, in);
        assertEquals(Main.DONE, run.code(), run.err());
        assertEquals(name, one(kind, "SELECT name FROM projects"));
        assertEquals(in.resolve("it's.docx").toString(), one(kind, "SELECT path FROM documents"));
    }

    /** A form of a department's whole budget holds the money of its projects once more. */
    @ParameterizedTest
    @EnumSource
    void aWholeDepartmentIsNotAddedToItsProjects(Kind kind) throws IOException, SQLException {
        DocxBuilder document = new DocxBuilder();
        for (String form : List.of("部门整体支出绩效目标申报表 100", "项目支出绩效目标申报表 70", "项目支出绩效目标申报表 30")) {
            document.paragraph("2022年" + form.split(" ", -1)[0]);
            document.table(new DocxTable(4)
                    .row("项目名称", "事项" + form.split(" ", -1)[1], "预算数", form.split(" ", -1)[1] + "万元")
                    .row("一级指标", "二级指标", "三级指标", "指标值")
                    .row("产出指标", "数量指标", "检查次数", "≥20次"));
        }
        Path file = Files.write(folder.resolve("whole.docx"), document.build());
        CommandRun run = load(kind, file);
        assertEquals(Main.DONE, run.code(), run.err());
        assertEquals("1", one(kind, "SELECT count(*) FROM projects WHERE whole_department"));
        assertEquals("3", one(kind, "SELECT count(*) FROM projects"));
        assertEquals(
                0,
                new BigDecimal("1000000")
                        .compareTo(new BigDecimal(one(kind, "SELECT sum(total_yuan) FROM budget_by_unit_year"))));
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeReadIsCountedAndReplacesNothing(Kind kind) throws IOException, SQLException {
        Path in = Batch.documents(folder.resolve("in"), 2);
        load(kind, in);
        Files.writeString(in.resolve("1.docx"), "x");
        CommandRun run = load(kind, in, folder.resolve("gone.docx"));
        assertEquals(Main.ATTENTION, run.code(), run.err());
        assertTrue(run.err().contains("1 unchanged, 2 failed"), run.err());
        assertEquals("2", one(kind, "SELECT count(*) FROM documents"));
        assertEquals("2", one(kind, "SELECT failed FROM loads ORDER BY load_id DESC LIMIT 1"));
    }

    @ParameterizedTest
    @EnumSource
    void keysAndCommentsAreThere(Kind kind) throws SQLException, IOException {
        load(kind, Path.of(Samples.ONCE));
        String keys = "SELECT count(*) FROM information_schema.table_constraints WHERE table_schema = 'history' AND"
                + " constraint_type = ";
        assertEquals("14", one(kind, keys + "'PRIMARY KEY'"));
        assertEquals("14", one(kind, keys + "'FOREIGN KEY'"));
        String comments = kind == Kind.DUCKDB
                ? "SELECT count(*) FROM duckdb_columns() WHERE schema_name = 'history' AND comment IS NULL AND"
                        + " table_name IN (SELECT table_name FROM duckdb_tables() WHERE schema_name = 'history')"
                : "SELECT count(*) FROM information_schema.columns c WHERE table_schema = 'history' AND table_name IN"
                        + " (SELECT tablename FROM pg_tables WHERE schemaname = 'history') AND"
                        + " col_description(to_regclass('history.' || table_name), ordinal_position) IS NULL";
        assertEquals("0", one(kind, comments), "columns without comment");
    }

    @Test
    void twoLoadsAtOnceIntoPostgres() throws IOException, SQLException {
        Path first = Batch.documents(folder.resolve("a"), 12);
        Path second = Batch.documents(folder.resolve("b"), 15);
        CompletableFuture<CommandRun> one = CompletableFuture.supplyAsync(() -> load(Kind.POSTGRESQL, first));
        CompletableFuture<CommandRun> other = CompletableFuture.supplyAsync(() -> load(Kind.POSTGRESQL, second));
        assertEquals(Main.DONE, one.join().code(), one.join().err());
        assertEquals(Main.DONE, other.join().code(), other.join().err());
        assertEquals("15", one(Kind.POSTGRESQL, "SELECT count(*) FROM documents"), "twelve are the same in both");
        assertEquals("2", one(Kind.POSTGRESQL, "SELECT count(*) FROM loads"));
    }

    @Test
    void secretsAreNeverShown() {
        CommandRun run = CommandRun.of(
                "load", Samples.ONCE, "--to", "jdbc:postgresql://me:hunter2@127.0.0.1:1/x?password=hunter3&user=u");
        assertEquals(Main.NOTHING, run.code());
        assertFalse(run.err().contains("hunter"), run.err());
    }

    @Test
    void aLaterWarehouseIsLeftAlone() throws SQLException, IOException {
        load(Kind.DUCKDB, Path.of(Samples.ONCE));
        try (Connection connection = DriverManager.getConnection(url(Kind.DUCKDB));
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO mubiao_version VALUES (99, 'V99')");
        }
        CommandRun run = load(Kind.DUCKDB, Path.of(Samples.ONCE));
        assertEquals(Main.NOTHING, run.code());
        assertTrue(run.err().contains("the warehouse has version 99"), run.err());
    }

    @Test
    void changesOverTheYears() throws SQLException {
        load(Kind.DUCKDB, Path.of(Samples.ONCE));
        List<List<String>> effects = query(
                Kind.DUCKDB, "SELECT effect, count(*) FROM changes_year_over_year GROUP BY effect ORDER BY effect");
        assertFalse(effects.isEmpty());
        assertEquals(
                "0",
                one(
                        Kind.DUCKDB,
                        "SELECT count(*) FROM changes_year_over_year WHERE effect = 'same' AND"
                                + " from_value = '≥90%' AND to_value = '≥92%'"));
        assertEquals(
                one(Kind.DUCKDB, "SELECT sum(total_yuan) FROM projects"),
                one(Kind.DUCKDB, "SELECT sum(total_yuan) FROM budget_by_unit_year"));
    }
}
