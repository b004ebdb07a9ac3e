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
import java.util.TimeZone;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every format holds the same rows. Each is read back by a reader that shares nothing with what wrote
 * it: Jackson's tree, POI for workbooks, parquet-java for Parquet.
 */
class FormatsTest {

    /** Sheets in the order of the tables. */
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

    @Test
    void aWorkbookHoldsTheRows() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(out("mubiao.xlsx").toFile())) {
            assertEquals(TABLES.size(), workbook.getNumberOfSheets());
            for (int i = 0; i < TABLES.size(); i++) {
                List<List<String>> expected = csv(TABLES.get(i));
                Sheet sheet = workbook.getSheetAt(i);
                assertEquals(expected.size() - 1, sheet.getLastRowNum(), TABLES.get(i));
                for (int r = 1; r < expected.size(); r++) {
                    assertEquals(
                            cut(expected.get(r)),
                            texts(sheet.getRow(r), expected.get(r).size()));
                }
            }
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static List<String> cut(List<String> row) {
        return row.stream()
                .map(text -> text.length() > 32_767 ? text.substring(0, 32_766) + "…" : text)
                .toList();
    }

    private static List<String> texts(Row row, int columns) {
        List<String> texts = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            texts.add(text(row.getCell(c)));
        }
        return texts;
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
            Sheet projects = workbook.getSheetAt(1);
            assertEquals("项目", projects.getSheetName());
            assertEquals("文件", projects.getRow(0).getCell(0).getStringCellValue());
            assertEquals(1, projects.getPaneInformation().getHorizontalSplitTopRow());
            assertTrue(workbook.getSheetAt(1).getCTWorksheet().isSetAutoFilter());
            Row first = projects.getRow(1);
            int total = 13;
            assertEquals("年度资金总额", projects.getRow(0).getCell(total).getStringCellValue());
            assertEquals(CellType.NUMERIC, first.getCell(total).getCellType());
            assertEquals("项目编码", projects.getRow(0).getCell(6).getStringCellValue());
            assertEquals(CellType.STRING, first.getCell(6).getCellType());
            assertEquals("@", first.getCell(6).getCellStyle().getDataFormatString());
            assertTrue(projects.getColumnWidth(6) > projects.getColumnWidth(1));
        }
        assertTrue(run.err().contains("the text has 40000 characters"), run.err());
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

    /** For spreadsheets, an apostrophe stands before what they would run, and nothing else differs. */
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
                    boolean runs = text.length() > 1 && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0;
                    guarded += runs ? 1 : 0;
                    assertEquals(runs ? "'" + text : text, harmless.get(r).get(c));
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
