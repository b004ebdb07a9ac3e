package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.mubiao.check.Checks;
import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.DocxTable;
import io.github.mubiao.options.ReportLanguage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user meets it: exit codes, formats, languages, choice of rules, baselines. */
class CheckCommandTest {

    private static final Path SCHEMA = Path.of("src/test/resources/sarif/sarif-2.1.0-rtm.5.json");

    @TempDir
    Path folder;

    private String out;
    private String err;
    private String input;

    @BeforeEach
    void documentWithAnErrorAWarningAndANote() throws IOException {
        input = write("预算 2022.docx", document("78.25", "≥100万元")).toString();
    }

    private int run(String... arguments) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        int code = Main.run(
                arguments,
                InputStream.nullInputStream(),
                new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8));
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return code;
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(Files.createDirectories(folder.resolve("in")).resolve(name), bytes);
    }

    private static byte[] document(String total, String cost) {
        return new DocxBuilder()
                .paragraph("2022年预算项目绩效目标")
                .table(new DocxTable(6)
                        .row("项目编码", "13020922P00048310001T", "项目名称", "=补贴\u202e", "单位", "万元")
                        .row("预算数", total, "财政资金", "70.00", "其他资金", "3.00"))
                .paragraph("")
                .table(new DocxTable(5)
                        .row("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值")
                        .row("产出指标", "成本指标", "总成本", "实际支出", cost)
                        .row("效益指标", "生态效益指标", "生态影响", "影响", "无此项指标"))
                .build();
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out);
    }

    @Test
    void textInEnglish() {
        assertEquals(Main.ATTENTION, run("check", input, "--lang", "en"));
        assertEquals(
                List.of(
                        "table 1, row 2, column 2 (=补贴�): error: The total is 78.25万元, but its parts add up to 73.00万元"
                                + " (70.00 + 3.00; the first in table 1, row 2, column 4). [budget-sum]",
                        "table 2, row 2, column 5 (=补贴�): warning: “总成本” is a cost and the target is ≥100万元; expected at"
                                + " most (≤). [cost-direction]",
                        "table 2, row 3, column 5 (=补贴�): note: “生态影响” sets no target: 无此项指标 [placeholder-indicator]",
                        "1 project, 2 indicators, 1 target (0 in words, 0.0%): 1 error, 1 warning, 1 note"),
                out.lines().map(line -> line.replace(input + ": ", "")).toList());
        assertEquals("mubiao: 1 document: 1 error, 1 warning, 1 note\n", err);
    }

    @Test
    void textInChinese() {
        assertEquals(Main.ATTENTION, run("check", input, "--lang", "ZH", "-q"));
        assertEquals(
                List.of(
                        "表1第2行第2列（=补贴�）: 错误: 总额为78.25万元，各分项之和为73.00万元（70.00 + 3.00；首项在表1第2行第4列）。 [budget-sum]",
                        "表2第2行第5列（=补贴�）: 警告: “总成本”是成本，目标为≥100万元；应设上限（≤）。 [cost-direction]",
                        "表2第3行第5列（=补贴�）: 提示: “生态影响”没有设定目标：无此项指标 [placeholder-indicator]",
                        "1个项目、2个指标、1个目标（其中0个为文字，占0.0%）：错误1、警告1、提示1"),
                out.lines().map(line -> line.replace(input + ": ", "")).toList());
        assertEquals("", err);
    }

    @Test
    void aWorkbookNamesRuleProjectAndPlaceInChinese() throws Exception {
        String none =
                write("通知.docx", new DocxBuilder().paragraph("通知").build()).toString();
        Path book = folder.resolve("findings.xlsx");
        assertEquals(Main.ATTENTION, run("check", input, none, "-o", book.toString(), "--lang", "en"), err);
        try (XSSFWorkbook workbook = new XSSFWorkbook(book.toFile())) {
            assertEquals(2, workbook.getNumberOfSheets());
            Row errors = workbook.getSheet("汇总").getRow(1);
            assertEquals("错误", errors.getCell(0).getStringCellValue());
            assertEquals(2, errors.getCell(1).getNumericCellValue());
            Sheet rows = workbook.getSheet("问题");
            assertEquals(
                    List.of("严重程度", "规则", "单位", "项目编码", "项目名称", "问题说明", "位置", "文件", "规则编号"), texts(rows.getRow(0)));
            assertEquals(
                    List.of(
                            "错误",
                            "总额不等于分项之和",
                            "",
                            "13020922P00048310001T",
                            "=补贴\u202e",
                            "总额为78.25万元，各分项之和为73.00万元（70.00 + 3.00；首项在表1第2行第4列）。",
                            "表1第2行第2列",
                            input,
                            "budget-sum"),
                    texts(rows.getRow(1)));
            assertEquals(4, rows.getLastRowNum());
            assertEquals("没有读出项目", rows.getRow(4).getCell(1).getStringCellValue());
            assertEquals(none, rows.getRow(4).getCell(7).getStringCellValue());
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int c = 0; c < row.getLastCellNum(); c++) {
            texts.add(row.getCell(c) == null ? "" : row.getCell(c).getStringCellValue());
        }
        return texts;
    }

    @Test
    void theLanguageOfTheEnvironment() {
        assertEquals(ReportLanguage.ZH, ReportLanguage.of(Map.of("LANG", "zh_CN.UTF-8"), Locale.ENGLISH));
        assertEquals(
                ReportLanguage.EN, ReportLanguage.of(Map.of("LC_ALL", "C.UTF-8", "LANG", "zh_CN.UTF-8"), Locale.CHINA));
        assertEquals(ReportLanguage.ZH, ReportLanguage.of(Map.of("LANG", ""), Locale.CHINA));
        assertEquals(ReportLanguage.EN, ReportLanguage.of(Map.of(), Locale.GERMANY));
    }

    @Test
    void whatFails() {
        assertEquals(Main.ATTENTION, run("check", input));
        assertEquals(Main.DONE, run("check", input, "--except", "budget-sum"));
        assertEquals(Main.ATTENTION, run("check", input, "--except", "budget-sum", "--fail-on", "warning"));
        assertEquals(Main.DONE, run("check", input, "--only", "placeholder-indicator", "--fail-on", "warning"));
        assertEquals(Main.ATTENTION, run("check", input, "--only", "placeholder-indicator", "--fail-on", "note"));
        assertEquals(Main.USAGE, run("check", input, "--fail-on", "fatal"));
    }

    @Test
    void rulesAreChosenById() throws IOException {
        run("check", input, "-f", "json", "--only", "budget-sum,cost-direction", "--except", "cost-direction");
        assertEquals(1, json().at("/documents/0/findings").size());
        assertEquals("budget-sum", json().at("/documents/0/findings/0/rule").asText());
        assertEquals(Main.USAGE, run("check", input, "--only", "budget"));
        assertTrue(err.contains("Unknown rule: budget (known: adverse-direction, budget-magnitude, budget-part,"), err);
        assertEquals("", out);
    }

    @Test
    void jsonHasASummary() throws IOException {
        run("check", input, "-f", "json", "--lang", "zh");
        assertEquals(input, json().at("/documents/0/path").asText());
        assertEquals(2, json().at("/documents/0/summary/indicators").asInt());
        assertEquals(1, json().at("/documents/0/summary/targets").asInt());
        assertEquals(1, json().at("/summary/errors").asInt());
        assertTrue(json().at("/documents/0/findings/0/message").asText().startsWith("总额为78.25万元"), out);
    }

    @Test
    void csvHasARowForEachFinding() throws IOException {
        write("=cmd.docx", document("78.25", "≥100万元"));
        run("check", folder.resolve("in").toString(), "-f", "csv", "--lang", "en");
        List<String> lines = out.lines().toList();
        assertEquals("document,rule,severity,project_key,message,table,row,column,paragraph", lines.get(0));
        assertEquals(7, lines.size());
        assertTrue(lines.get(1).endsWith(",1,2,2,"), lines.get(1));
    }

    @Test
    void sarifFollowsItsSchema() throws IOException {
        run("check", input, "-f", "sarif", "--lang", "zh");
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
        assertEquals(List.of(), schema.validate(out, InputFormat.JSON));
        assertFalse(schema.validate(out.replace("\"2.1.0\"", "\"2.0\""), InputFormat.JSON)
                .isEmpty());
        JsonNode run = json().at("/runs/0");
        JsonNode result = run.at("/results/1");
        assertEquals("cost-direction", result.get("ruleId").asText());
        assertEquals("warning", result.get("level").asText());
        JsonNode rule = run.at("/tool/driver/rules").get(result.get("ruleIndex").asInt());
        assertEquals("cost-direction", rule.get("id").asText());
        assertEquals(Checks.rules().size(), run.at("/tool/driver/rules").size());
        JsonNode location = result.at("/locations/0");
        assertTrue(location.at("/physicalLocation/artifactLocation/uri")
                .asText()
                .endsWith("/in/%E9%A2%84%E7%AE%97%202022.docx"));
        assertEquals(
                "table 2, row 2, column 5",
                location.at("/logicalLocations/0/fullyQualifiedName").asText());
        assertEquals(
                "13020922P00048310001T",
                location.at("/logicalLocations/1/fullyQualifiedName").asText());
        assertEquals(5, location.at("/logicalLocations/0/properties/column").asInt());
    }

    /** A region of a binary file has bytes, and neither lines nor characters (SARIF 2.1.0, 3.30.1). */
    @Test
    void sarifRegionsShowTheCell() throws IOException {
        run("check", input, "-f", "sarif", "--lang", "en");
        JsonNode run = json().at("/runs/0");
        JsonNode place = run.at("/results/1/locations/0/physicalLocation");
        assertEquals(0, place.at("/region/byteOffset").asInt());
        assertEquals(Files.size(Path.of(input)), place.at("/region/byteLength").asLong());
        assertEquals("≥100万元", place.at("/region/snippet/rendered/text").asText());
        assertTrue(place.at("/region/startLine").isMissingNode(), place.toString());
        JsonNode artifact =
                run.get("artifacts").get(place.at("/artifactLocation/index").asInt());
        assertEquals(
                place.at("/artifactLocation/uri").asText(),
                artifact.at("/location/uri").asText());
        assertEquals(Files.size(Path.of(input)), artifact.get("length").asLong());
        assertTrue(artifact.at("/hashes/sha-256").asText().matches("[0-9a-f]{64}"), artifact.toString());
        assertTrue(run.at("/invocations/0/executionSuccessful").asBoolean());
    }

    @Test
    void sarifOfAFileThatCannotBeRead() throws IOException {
        String broken = write("broken.docx", new byte[] {1, 2, 3}).toString();
        run("check", broken, "-f", "sarif");
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
        assertEquals(List.of(), schema.validate(out, InputFormat.JSON));
        JsonNode run = json().at("/runs/0");
        assertFalse(run.at("/invocations/0/executionSuccessful").asBoolean(true));
        assertTrue(run.at("/results/0/locations/0/physicalLocation/region").isMissingNode(), out);
    }

    @Test
    void pathsAsReferences() {
        assertEquals("samples/a%20b.docx", SarifReport.FileReference.of("samples/a b.docx"));
        assertEquals("file:///tmp/%E9%A2%84.docx", SarifReport.FileReference.of("/tmp/预.docx"));
        assertEquals("./a:b.docx", SarifReport.FileReference.of("a:b.docx"));
    }

    @Test
    void aBaselineAcceptsWhatWasFound() throws IOException {
        String accepted = folder.resolve("accepted.csv").toString();
        assertEquals(Main.DONE, run("check", input, "--write-baseline", accepted));
        assertTrue(err.contains("; 3 accepted → " + accepted), err);
        assertEquals(Main.DONE, run("check", input, "--baseline", accepted, "--fail-on", "note", "--lang", "zh"));
        // Another row above, another root, another figure: only the figure is new.
        write(
                "预算 2022.docx",
                new String(document("79.25", "≥100万元"), StandardCharsets.ISO_8859_1)
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                Main.ATTENTION, run("check", folder.resolve("in").toString(), "--baseline", accepted, "-f", "json"));
        assertEquals(1, json().at("/documents/0/findings").size());
        assertEquals("budget-sum", json().at("/documents/0/findings/0/rule").asText());
    }

    @Test
    void aBaselineThatIsNone() throws IOException {
        Path broken = folder.resolve("broken.csv");
        assertEquals(Main.USAGE, run("check", input, "--baseline", broken.toString()));
        assertTrue(err.startsWith("mubiao: --baseline: no such file: " + broken), err);
        Files.writeString(broken, "document,rule\n");
        assertEquals(Main.USAGE, run("check", input, "--baseline", broken.toString()));
        assertTrue(err.contains("broken.csv: line 1: expected document,rule,project_key,message,count"), err);
        Files.writeString(broken, "document,rule,project_key,message,count\na,b,c,d,many\n");
        assertEquals(Main.USAGE, run("check", input, "--baseline", broken.toString()));
        assertTrue(err.contains("broken.csv: line 2: expected five fields, the last a count from 1"), err);
    }

    @Test
    void aReportIntoAFile() throws IOException {
        Path report = folder.resolve("reports/findings.json");
        assertEquals(Main.ATTENTION, run("check", input, "-f", "json", "-o", report.toString()));
        assertEquals("", out);
        assertEquals(
                3,
                new ObjectMapper()
                        .readTree(report.toFile())
                        .at("/documents/0/findings")
                        .size());
    }

    @Test
    void aFileThatCannotBeReadIsAFinding() throws IOException {
        String broken = write("broken.docx", new byte[] {1, 2, 3}).toString();
        assertEquals(Main.NOTHING, run("check", broken, "-f", "json"));
        assertEquals(
                "unreadable-file", json().at("/documents/0/findings/0/rule").asText());
        assertTrue(err.startsWith("mubiao: " + broken + ": "), err);
    }

    /** A report is in one language, the reason that another room gives for a file too. */
    @Test
    void aReasonIsInTheLanguageOfTheReport() throws IOException {
        String broken = write("broken.docx", new byte[] {1, 2, 3}).toString();
        for (String format : List.of("text", "json", "csv", "sarif")) {
            run("check", broken, "-f", format, "--lang", "zh");
            assertTrue(out.contains("文件无法读取：这不是所能读取的一类文件"), out);
        }
    }

    /** The project has no code and a name that is a formula. */
    @Test
    void csvChangesNoCharacterUnlessItIsForSpreadsheets() throws IOException {
        String named = write(
                        "named.docx",
                        new DocxBuilder()
                                .table(new DocxTable(4).row("项目名称", "=1+1", "预算数（万元）", "-3"))
                                .build())
                .toString();
        run("check", named, "-f", "csv", "--only", "negative-amount");
        assertTrue(out.contains(",negative-amount,error,=1+1,"), out);
        run("check", named, "-f", "csv", "--only", "negative-amount", "--excel");
        assertTrue(out.startsWith("\uFEFFdocument,rule,"), out);
        assertTrue(out.contains(",negative-amount,error,'=1+1,"), out);
    }

    @Test
    void aFileThatCannotBeReadIsToldOnce() throws IOException {
        String broken = write("broken.docx", new byte[] {1, 2, 3}).toString();
        String why = "this is not a document of a kind that is read";
        Path report = folder.resolve("report.txt");
        // Read where it stands: in the report on the terminal, or on standard error.
        assertEquals(Main.NOTHING, run("check", broken, "--lang", "en"));
        assertTrue(out.contains(why) && !err.contains(why), out + err);
        for (String[] hidden : new String[][] {
            {"-f", "csv"}, {"-o", report.toString()}, {"--except", "unreadable-file"}, {"-q", "-f", "json"}
        }) {
            List<String> line = new ArrayList<>(List.of("check", broken));
            line.addAll(List.of(hidden));
            assertEquals(Main.NOTHING, run(line.toArray(String[]::new)));
            assertTrue(err.contains(why), err);
            assertEquals(err.indexOf(why), err.lastIndexOf(why), err);
        }
    }

    @Test
    void aFileThatCannotBeReadFails() throws IOException {
        String broken = write("broken.docx", new byte[] {1, 2, 3}).toString();
        assertEquals(Main.ATTENTION, run("check", broken, input, "--except", "budget-sum"));
        assertEquals(Main.NOTHING, run("check", folder.resolve("none.docx").toString()));
    }

    @Test
    void lastYearsTargets() throws IOException {
        byte[] before = table("13020921P00048310001K");
        String now = write("now.docx", table("13020922P00048310001T")).toString();
        Path old = Files.write(Files.createDirectories(folder.resolve("old")).resolve("a.docx"), before);
        run("check", now, "--previous", old.getParent().toString(), "--only", "unchanged-targets", "--lang", "en");
        assertTrue(out.contains("All 3 targets are last year's: 道路 in " + old), out);
        assertEquals(
                Main.NOTHING,
                run("check", now, "--previous", folder.resolve("none").toString()));
    }

    private static byte[] table(String code) {
        return new DocxBuilder()
                .table(new DocxTable(5)
                        .row("项目编码", code, "项目名称", "道路", "")
                        .row("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值")
                        .row("产出指标", "数量指标", "里程", "新建里程", "≥5公里")
                        .row("产出指标", "质量指标", "合格率", "合格占比", "≥95%")
                        .row("效益指标", "社会效益指标", "受益人数", "受益的人", "≥200人"))
                .build();
    }

    @Test
    void nothingFromADocumentSteersTheTerminal() throws IOException {
        byte[] document = new DocxBuilder()
                .table(new DocxTable(5)
                        .row("项目编码", "1", "项目名称", "道路", "")
                        .row("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值")
                        .row("产出指标", "数量指标", "培训\u202e人数", "参加的人", "100%"))
                .build();
        run("check", write("steers.docx", document).toString());
        assertTrue(out.contains("培训\ufffd人数"), out);
        assertFalse(out.contains("\u202e"), out);
    }
}
