package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.jerolba.carpet.CarpetReader;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.DocxTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every format holds the same rows. Each is read back by a reader that shares nothing with what wrote
 * it: Jackson's tree, POI for workbooks, parquet-java for Parquet.
 */
class FormatsTest {

    private static final List<String> TABLES =
            List.of("documents", "projects", "schedule", "indicators", "department_targets", "findings");

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** Numbers that DECIMAL(38,18) cannot hold without loss. */
    private static final List<String> TOO_LONG = List.of("0.1234567890123456789", "12345678901234567890123");

    private static final String LONG = "长".repeat(40_000);

    @TempDir
    static Path folder;

    private static CommandRun run;

    @BeforeAll
    static void convert() throws IOException {
        Path in = folder.resolve("in");
        Batch.documents(in, 7);
        Files.writeString(in.resolve("bad.docx"), "x");
        Files.write(
                in.resolve("hostile.docx"),
                new DocxBuilder()
                        .table(new DocxTable(4)
                                .row("项目编码", "=HYPERLINK(\"http://x\")", "项目名称", "@SUM(A1)")
                                .row("预算数", "0.12345678901234567890", "项目单位", "_x0041_单位"))
                        .table(new DocxTable(6)
                                .row("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据")
                                .row("产出指标", "数量指标", "＝1", "+1\n-2", "≥12345678901234567890123元", LONG)
                                .row("产出指标", "数量指标", "名\t称", "'引\"号", "1,900.50元", "-"))
                        .build());
        run = CommandRun.of(
                "convert",
                in.toString(),
                "samples",
                "-f",
                "json,jsonl,csv,xlsx,parquet",
                "-o",
                folder.resolve("out").toString());
        assertEquals(Main.ATTENTION, run.code(), run.err());
    }

    private static Path out(String name) {
        return folder.resolve("out").resolve(name);
    }

    /** The rows of a table by CSV. */
    private static List<List<String>> csv(String table) throws IOException {
        return csv(out(table + ".csv"));
    }

    private static List<List<String>> csv(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord row : reader) {
                rows.add(List.copyOf(row.getFields()));
            }
        }
        return rows;
    }

    /** Each row of a table is a row of its sheet, with the names of its project. */
    @Test
    void aWorkbookHoldsTheRows() throws Exception {
        Map<String, Map<String, String>> projects = new HashMap<>();
        records("projects").forEach(row -> projects.put(row.get("document") + " " + row.get("project"), row));
        List<Map<String, String>> indicators = records("indicators");
        try (XSSFWorkbook workbook = new XSSFWorkbook(out("mubiao.xlsx").toFile())) {
            Sheet sheet = workbook.getSheet("绩效指标");
            assertEquals(indicators.size(), sheet.getLastRowNum());
            for (String[] pair :
                    new String[][] {{"指标值", "value"}, {"指标描述", "description"}, {"三级指标", "level3"}, {"指标值确定依据", "basis"}
                    }) {
                List<String> expected =
                        indicators.stream().map(row -> row.get(pair[1])).toList();
                assertEquals(cut(expected), column(sheet, pair[0], 1), pair[0]);
            }
            for (String[] pair : new String[][] {{"项目名称", "name"}, {"项目编码", "code"}, {"单位", "unit_name"}}) {
                List<String> expected = indicators.stream()
                        .map(row -> projects.get(row.get("document") + " " + row.get("project"))
                                .get(pair[1]))
                        .toList();
                assertEquals(expected, column(sheet, pair[0], 1), pair[0]);
            }
            List<Map<String, String>> findings = records("findings");
            assertEquals(
                    findings.stream().map(row -> row.get("rule")).toList(), column(workbook.getSheet("问题"), "规则编号", 1));
            assertEquals(records("schedule").size(), workbook.getSheet("支出计划").getLastRowNum());
        }
    }

    private static List<String> cut(List<String> row) {
        return row.stream()
                .map(text -> text.length() > 32_767 ? text.substring(0, 32_766) + "…" : text)
                .toList();
    }

    private static List<Map<String, String>> records(String table) throws IOException {
        List<List<String>> rows = csv(table);
        List<Map<String, String>> records = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, String> record = new HashMap<>();
            for (int c = 0; c < row.size(); c++) {
                record.put(rows.get(0).get(c), row.get(c));
            }
            records.add(record);
        }
        return records;
    }

    /** The texts of a column under its heading, from a row to the last. */
    private static List<String> column(Sheet sheet, String heading, int first) {
        List<String> texts = new ArrayList<>();
        for (Cell head : sheet.getRow(0)) {
            if (head.getStringCellValue().equals(heading)) {
                for (int r = first; r <= sheet.getLastRowNum(); r++) {
                    texts.add(text(sheet.getRow(r).getCell(head.getColumnIndex())));
                }
                return texts;
            }
        }
        throw new AssertionError(sheet.getSheetName() + " has no column " + heading);
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return "";
        }
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            case NUMERIC ->
                new BigDecimal(((org.apache.poi.xssf.usermodel.XSSFCell) cell).getRawValue()).toPlainString();
            default -> throw new AssertionError("A cell of type " + cell.getCellType());
        };
    }

    @Test
    void aWorkbookIsReadyForPeople() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(out("mubiao.xlsx").toFile())) {
            assertEquals("汇总", workbook.getSheetName(0));
            for (int i = 1; i < workbook.getNumberOfSheets(); i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                assertEquals(1, sheet.getPaneInformation().getHorizontalSplitTopRow());
                assertTrue(sheet.getCTWorksheet().isSetAutoFilter());
                assertTrue(sheet.getPrintSetup().getLandscape(), sheet.getSheetName());
                assertEquals(PrintSetup.A4_PAPERSIZE, sheet.getPrintSetup().getPaperSize());
                assertEquals(1, sheet.getPrintSetup().getFitWidth());
                assertEquals(0, sheet.getRepeatingRows().getFirstRow());
                assertEquals(0, sheet.getRepeatingRows().getLastRow());
                for (Cell head : sheet.getRow(0)) {
                    List<String> values = column(sheet, head.getStringCellValue(), 1);
                    assertTrue(values.stream().anyMatch(value -> !value.isEmpty()), "empty: " + head);
                    assertTrue(values.stream().noneMatch(value -> value.startsWith("{")), "JSON: " + head);
                }
            }
            for (Cell head : workbook.getSheet("项目").getRow(0)) {
                if (head.getStringCellValue().equals("项目编码")) {
                    Cell code = workbook.getSheet("项目").getRow(1).getCell(head.getColumnIndex());
                    assertEquals(CellType.STRING, code.getCellType());
                    assertEquals("@", code.getCellStyle().getDataFormatString());
                }
            }
        }
        assertTrue(run.err().contains("the text has 40000 characters"), run.err());
    }

    @Test
    void aWorkbookSpeaksChinese() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(out("mubiao.xlsx").toFile())) {
            Set<String> kinds = new TreeSet<>(column(workbook.getSheet("绩效指标"), "目标类型", 1));
            assertTrue(kinds.containsAll(List.of("比较", "期限")), kinds::toString);
            Set<String> dimensions = new TreeSet<>(column(workbook.getSheet("绩效指标"), "维度", 1));
            assertTrue(dimensions.containsAll(List.of("产出", "效益")), dimensions::toString);
            for (String column : List.of("严重程度", "规则", "问题说明")) {
                for (String text : column(workbook.getSheet("问题"), column, 1)) {
                    assertTrue(text.codePoints().anyMatch(Character::isIdeographic), text);
                }
            }
            assertTrue(column(workbook.getSheet("文件"), "状态", 1).contains("未能读取"));
        }
    }

    /** Amounts are in 万元 whatever the form's unit is; each year has its own total below. */
    @Test
    void aWorkbookAddsUpEachYear() throws Exception {
        Map<String, String> years = new HashMap<>();
        records("documents").forEach(row -> years.put(row.get("document"), row.get("fiscal_year")));
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Map<String, String> row : records("projects")) {
            if (!row.get("total_yuan").isEmpty()) {
                BigDecimal wan = new BigDecimal(row.get("total_yuan")).movePointLeft(4);
                sums.merge(years.get(row.get("document")), wan, BigDecimal::add);
            }
        }
        assertTrue(sums.size() > 1, sums::toString);
        try (XSSFWorkbook workbook = new XSSFWorkbook(out("mubiao.xlsx").toFile())) {
            Sheet sheet = workbook.getSheet("项目");
            int rows = records("projects").size();
            List<String> totals = column(sheet, "年度资金总额（万元）", rows + 1);
            assertEquals(
                    sums.keySet().stream()
                            .map(year -> (year.isEmpty() ? "年度不详" : year) + "合计")
                            .toList(),
                    column(sheet, "年度", rows + 1));
            int i = 0;
            for (BigDecimal sum : sums.values()) {
                assertEquals(sum.doubleValue(), new BigDecimal(totals.get(i++)).doubleValue(), 1e-9);
            }
        }
    }

    @Test
    void parquetHoldsTheRows() throws IOException {
        for (String table : TABLES) {
            List<List<String>> expected = csv(table);
            List<String> header = expected.get(0);
            int r = 1;
            for (Map<String, Object> row : rows(out(table + ".parquet"))) {
                List<String> wanted = expected.get(r++);
                for (int c = 0; c < header.size(); c++) {
                    same(table + " " + header.get(c), wanted.get(c), row.get(header.get(c)));
                }
            }
            assertEquals(expected.size(), r, table);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<Map<String, Object>> rows(Path file) throws IOException {
        return (List) new CarpetReader<>(file.toFile(), Map.class).toList();
    }

    private static void same(String place, String expected, Object value) {
        if (value instanceof BigDecimal number) {
            assertEquals(0, new BigDecimal(expected).compareTo(number), place);
        } else if (TOO_LONG.contains(expected)) {
            assertNull(value, place + " does not hold that many digits");
        } else {
            assertEquals(expected, value == null ? "" : value.toString(), place);
        }
    }

    @Test
    void whatParquetCannotHoldIsTold() {
        assertTrue(run.err().contains("target_value = 12345678901234567890123 does not fit"), run.err());
    }

    @Test
    void linesHoldWhatTheDocumentsHold() throws IOException {
        List<JsonNode> projects = lines("projects.jsonl");
        List<JsonNode> documents = lines("documents.jsonl");
        List<JsonNode> expectedProjects = new ArrayList<>();
        Map<String, JsonNode> files = new HashMap<>();
        for (JsonNode document : report()) {
            if (document.get("status").asText().equals("converted")) {
                files.put(
                        document.get("path").asText(),
                        JSON.readTree(
                                out(document.get("output").asText() + ".json").toFile()));
            }
        }
        assertEquals(report().size(), documents.size());
        for (JsonNode line : documents) {
            String path = line.at("/source/path").asText();
            JsonNode file = files.get(path);
            if (file == null) {
                assertEquals("unreadable-file", line.at("/findings/0/rule").asText());
                continue;
            }
            for (JsonNode project : file.get("projects")) {
                ObjectNode expected = JSON.createObjectNode();
                expected.put("document", path);
                expected.set("fiscalYear", file.get("fiscalYear"));
                expected.setAll((ObjectNode) project);
                expectedProjects.add(expected);
            }
            ((ObjectNode) file).remove("projects");
            assertEquals(file, line);
        }
        assertEquals(expectedProjects, projects);
    }

    private static JsonNode report() throws IOException {
        return JSON.readTree(out("run.json").toFile()).get("documents");
    }

    private static List<JsonNode> lines(String name) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(out(name))) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    @Test
    void csvCountsAreThoseOfTheDocuments() throws IOException {
        int projects = 0;
        int indicators = 0;
        for (JsonNode line : lines("projects.jsonl")) {
            projects++;
            indicators += line.get("indicators").size();
        }
        assertEquals(projects + 1, csv("projects").size());
        assertEquals(indicators + 1, csv("indicators").size());
    }

    /** For spreadsheets a text is itself, a formula that gives it, or has an apostrophe before it. */
    @Test
    void nothingInCsvForSpreadsheetsStartsAFormula() throws IOException {
        String sheets = folder.resolve("sheets").toString();
        CommandRun.of("convert", folder.resolve("in").toString(), "samples", "-f", "csv", "-o", sheets, "--excel");
        int guarded = 0;
        for (String table : TABLES) {
            List<List<String>> plain = csv(table);
            List<List<String>> harmless = csv(folder.resolve("sheets/" + table + ".csv"));
            assertEquals(plain.size(), harmless.size(), table);
            for (int r = 1; r < plain.size(); r++) {
                for (int c = 0; c < plain.get(r).size(); c++) {
                    String text = plain.get(r).get(c);
                    String cell = harmless.get(r).get(c);
                    boolean runs = text.length() > 1 && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0;
                    guarded += runs ? 1 : 0;
                    boolean kept = cell.equals("=\"" + text + '"') && text.indexOf('"') < 0;
                    assertTrue(kept || cell.equals(runs ? "'" + text : text), cell);
                }
            }
        }
        assertTrue(guarded >= 4, "cells that a spreadsheet would run: " + guarded);
    }

    @Test
    void theSameBytesInAnotherTimeZone() throws IOException {
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            CommandRun.of(
                    "convert",
                    folder.resolve("in").toString(),
                    "samples",
                    "-f",
                    "json,jsonl,csv,xlsx,parquet",
                    "-o",
                    folder.resolve("again").toString());
        } finally {
            TimeZone.setDefault(zone);
        }
        assertEquals(Batch.contents(folder.resolve("out")), Batch.contents(folder.resolve("again")));
    }
}
