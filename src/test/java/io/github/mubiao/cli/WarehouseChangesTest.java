package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.mubiao.diff.HistoryFiles;
import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.DocxTable;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the view of changes says of two years' targets is what {@code diff} says. */
class WarehouseChangesTest {

    @TempDir
    Path folder;

    private List<String[]> pairs;
    private Path older;
    private Path newer;

    @BeforeEach
    void makeDocuments() throws IOException {
        pairs = Files.readAllLines(Path.of("src/test/resources/warehouse/changes.csv")).stream()
                .map(line -> line.split(",", -1))
                .toList();
        older = document(0);
        newer = document(1);
    }

    private static String name(int pair) {
        return "事项" + pair / 10 + "之" + pair % 10;
    }

    private Path document(int side) throws IOException {
        int year = 2022 + side;
        DocxTable table = new DocxTable(6)
                .row("项目编码", "130881" + year % 100 + "P00031210001" + "DU".charAt(side), "项目名称", "事项", "预算数", "1")
                .row("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据");
        for (int i = 0; i < pairs.size(); i++) {
            table.row("产出指标", "数量指标", name(i), "", pairs.get(i)[side], "");
        }
        byte[] bytes = new DocxBuilder()
                .heading(year + "年部门预算绩效文本")
                .heading("1.事项绩效目标表")
                .table(table)
                .build();
        return Files.write(folder.resolve(year + ".docx"), bytes);
    }

    @Test
    void inDuckDb() throws IOException, SQLException {
        assertAgree("jdbc:duckdb:" + folder.resolve("w.duckdb"));
    }

    @Test
    void inPostgres() throws IOException, SQLException {
        assertAgree(PostgresServer.url(PostgresServer.newDatabase()));
    }

    private void assertAgree(String to) throws IOException, SQLException {
        CommandRun run = CommandRun.of("load", older.toString(), newer.toString(), "--to", to);
        assertEquals(Main.DONE, run.code(), run.err());
        Map<String, String> ofView = new TreeMap<>();
        Map<String, String> ofDiff = ofDiff();
        try (Connection connection = DriverManager.getConnection(to);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT level3, from_value, to_value, effect FROM changes_year_over_year")) {
            while (rows.next()) {
                String values = rows.getString(2) + " → " + rows.getString(3);
                ofView.put(values, rows.getString(4));
            }
        }
        assertTrue(ofView.size() > 30, ofView::toString);
        ofView.entrySet().removeAll(ofDiff.entrySet());
        assertEquals(Map.of(), ofView, "and diff says otherwise");
    }

    @Test
    void theTableIsThatOfDiff() throws IOException, SQLException {
        HistoryFiles.write(folder, 3);
        String from = folder.resolve("2022").toString();
        String to = folder.resolve("2023").toString();
        CommandRun diff = CommandRun.of("diff", from, to, "-f", "csv");
        assertEquals(Main.DONE, diff.code(), diff.err());
        List<String> wanted = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(diff.out())) {
            for (NamedCsvRecord row : rows) {
                wanted.add(row.getFields().stream()
                        .map(WarehouseChangesTest::plain)
                        .toList()
                        .toString());
            }
        }
        assertTrue(wanted.size() > 100, diff::out);
        assertEquals(wanted, loaded("jdbc:duckdb:" + folder.resolve("w.duckdb"), from, to));
        assertEquals(wanted, loaded(PostgresServer.url(PostgresServer.newDatabase()), from, to));
    }

    private static List<String> loaded(String url, String from, String to) throws IOException, SQLException {
        // The years come in any order, and twice.
        for (List<String> inputs : List.of(List.of(to), List.of(from), List.of(from, to))) {
            List<String> line = new ArrayList<>(List.of("load", "--to", url));
            line.addAll(inputs);
            CommandRun run = CommandRun.of(line.toArray(String[]::new));
            assertEquals(Main.DONE, run.code(), run.err());
        }
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT * FROM history.changes ORDER BY older_year, number")) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int c = 3; c <= columns; c++) {
                    row.add(plain(found.getString(c)));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    private static String plain(String text) {
        if (text == null) {
            return "";
        }
        return text.matches("-?[0-9]+\\.[0-9]+")
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }

    /** The effect of each pair; what {@code diff} does not list is as before. */
    private Map<String, String> ofDiff() throws IOException {
        Map<String, String> effects = new TreeMap<>();
        pairs.forEach(pair -> effects.put(pair[0] + " → " + pair[1], "same"));
        CommandRun run = CommandRun.of("diff", older.toString(), newer.toString(), "-f", "csv");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(run.out())) {
            for (NamedCsvRecord row : rows) {
                if (row.getField("field").equals("value")) {
                    effects.put(row.getField("from") + " → " + row.getField("to"), row.getField("change"));
                }
            }
        }
        return effects;
    }
}
