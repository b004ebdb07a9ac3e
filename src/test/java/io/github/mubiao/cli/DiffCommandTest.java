package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.DocxTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user meets it. */
class DiffCommandTest {

    private static final String OLD = "samples/haibin-education-2022.docx";
    private static final String NEW = "samples/haibin-education-2023.docx";

    private static final ObjectMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @TempDir
    Path folder;

    private String out;
    private String err;

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("diff", "--lang", "en"));
        all.addAll(List.of(arguments));
        return runPlainly(all.toArray(String[]::new));
    }

    private int runPlainly(String... arguments) {
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

    private JsonNode json(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("-f", "json"));
        all.addAll(List.of(arguments));
        assertEquals(Main.DONE, run(all.toArray(String[]::new)), err);
        return EXACT.readTree(out);
    }

    private Path document(String name, String project, String code, String budget, String value) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(
                file,
                new DocxBuilder()
                        .table(new DocxTable(6)
                                .row("项目编码", code, "项目名称", project, "预算数", budget)
                                .row("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据")
                                .row("产出指标", "数量指标", "人数", "人数", value, "规划"))
                        .build());
    }

    @Test
    void twoYearsOfADepartment() throws IOException {
        JsonNode diff = json(OLD, NEW);
        assertEquals(2022, diff.at("/from/fiscalYear").asInt());
        assertEquals(2023, diff.at("/to/fiscalYear").asInt());
        assertEquals(
                "{\"added\":1,\"removed\":1,\"changed\":2,\"unchanged\":1}",
                diff.at("/summary/projects").toString());
        assertEquals(
                "{\"from\":485.80,\"to\":544.30,\"unit\":\"万元\",\"withoutAmount\":0}",
                diff.at("/summary/budget").toString());
        JsonNode project = diff.at("/projects/0");
        assertEquals("codeStem", project.get("matchedBy").asText());
        assertEquals(
                "{\"field\":\"budget.total\",\"from\":326.50,\"to\":280.00,\"unit\":\"万元\",\"difference\":-46.50,"
                        + "\"percent\":-14.24}",
                project.at("/changes/0").toString());
        List<String> effects = new ArrayList<>();
        project.get("indicators").forEach(row -> {
            if (row.has("effect")) {
                effects.add(row.at("/from/value").asText() + " → "
                        + row.at("/to/value").asText() + " "
                        + row.get("effect").asText());
            }
        });
        assertEquals(
                List.of("≥12所 → ≥10所 relaxed", "9月底前 → 8月底前 tightened", "≤326.5万元 → ≤2800000元 tightened"), effects);
    }

    @Test
    void textIsReadAloud() {
        assertEquals(Main.DONE, run(OLD, NEW));
        assertTrue(out.contains("2 projects changed, 1 unchanged, 1 added, 1 removed."), out);
        assertTrue(out.contains("The budget goes from 485.80 to 544.30 万元: 58.50 万元 (+12.04%) more."), out);
        assertTrue(out.contains("预算[-326.5-]{+280+}万元"), out);
        assertFalse(out.contains("\u001b"), out);
        assertEquals(Main.DONE, run("--color", "always", OLD, NEW));
        assertTrue(out.contains("\u001b[31;9m326.5\u001b[0m"), out);
        assertEquals(Main.DONE, runPlainly("diff", "--lang", "zh", OLD, NEW));
        assertTrue(out.contains("预算由 485.80 万元变为 544.30 万元，增加 58.50 万元 (+12.04%)。"), out);
    }

    @Test
    void nothingChanged() throws IOException {
        assertEquals(Main.DONE, run("--exit-code", OLD, OLD));
        JsonNode diff = json(OLD, OLD);
        diff.get("projects")
                .forEach(project ->
                        assertEquals("unchanged", project.get("status").asText()));
    }

    @Test
    void everyOutputKeepsTheSchema() throws IOException {
        assertEquals(Main.DONE, runPlainly("schema", "--diff"));
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(out, InputFormat.JSON);
        Files.createDirectories(folder.resolve("old"));
        Files.copy(Path.of(OLD), folder.resolve("old/a.docx"));
        for (String[] sides :
                new String[][] {{OLD, NEW}, {NEW, OLD}, {folder.resolve("old").toString(), "samples"}}) {
            assertEquals(Main.DONE, run("-f", "json", sides[0], sides[1]), err);
            assertEquals(List.of(), schema.validate(out, InputFormat.JSON));
        }
        assertFalse(schema.validate("{\"from\":1}", InputFormat.JSON).isEmpty());
        assertFalse(schema.validate(out.replace("\"tightened\"", "\"tight\""), InputFormat.JSON)
                .isEmpty());
    }

    @Test
    void onlySomeKinds() throws IOException {
        JsonNode diff = json("--only", "relaxed", OLD, NEW);
        assertEquals(1, diff.get("projects").size());
        assertEquals(1, diff.at("/projects/0/indicators").size());
        assertEquals(0, diff.at("/projects/0/changes").size());
        assertEquals(2, diff.at("/summary/projects/changed").asInt(), "the summary counts all");
        assertEquals(Main.ATTENTION, run("--only", "relaxed", "--exit-code", OLD, NEW));
        assertEquals(Main.DONE, run("--only", "unquantified", "--exit-code", OLD, NEW));
        assertEquals(Main.USAGE, run("--only", "worse", OLD, NEW));
        assertTrue(err.startsWith("mubiao: Unknown kind of change: worse (known: added, "), err);
    }

    @Test
    void aThresholdIsReachedExactly() throws IOException {
        String old = document("old.docx", "甲", "13020922P00048310001T", "100.00", "≥1人")
                .toString();
        String now = document("new.docx", "甲", "13020922P00048310001T", "104.999", "≥1人")
                .toString();
        assertEquals(
                0, json("--threshold", "5%", old, now).at("/projects/0/changes").size());
        assertEquals(
                1,
                json("--threshold", "4.999", old, now).at("/projects/0/changes").size());
        assertEquals(Main.DONE, run("--threshold", "5%", "--exit-code", old, now));
        assertEquals(Main.USAGE, run("--threshold", "many", old, now));
        assertTrue(err.startsWith("mubiao: Not a percentage for --threshold: many"), err);
    }

    @Test
    void theUserKnowsBetter() throws IOException {
        String old = document("old.docx", "甲甲甲甲", "13020922P00048310001T", "1", "≥1人")
                .toString();
        String now = document("new.docx", "乙乙乙乙", "13020923P00099990001T", "1", "≥2人")
                .toString();
        assertEquals(2, json(old, now).get("projects").size());
        Path map = Files.writeString(folder.resolve("map.csv"), "# same project\n甲甲甲甲,13020923P00099990001T\n");
        JsonNode diff = json("--map", map.toString(), old, now);
        assertEquals(1, diff.get("projects").size());
        assertEquals("map", diff.at("/projects/0/matchedBy").asText());
        Files.writeString(map, "丙,乙乙乙乙\n");
        assertEquals(Main.ATTENTION, run("--map", map.toString(), old, now));
        assertTrue(err.contains("--map: 丙 → 乙乙乙乙: no such projects in OLD and NEW"), err);
        Files.writeString(map, "甲甲甲甲\n");
        assertEquals(Main.USAGE, run("--map", map.toString(), old, now));
        assertTrue(err.contains("map.csv: line 1: expected two columns"), err);
    }

    @Test
    void foldersByDepartmentOrFileName() throws IOException {
        document("2022/edu-2022.docx", "甲", "13020922P00048310001T", "1", "≥1人");
        document("2023/edu-2023.docx", "甲", "13020923P00048310001T", "2", "≥1人");
        document("2023/water-2023.docx", "乙", "13020923P00048310002T", "2", "≥1人");
        String[] sides = {
            folder.resolve("2022").toString(), folder.resolve("2023").toString()
        };
        JsonNode diff = json(sides);
        assertEquals("fileName", diff.at("/documents/0/matchedBy").asText());
        assertEquals("added", diff.at("/documents/1/status").asText());
        assertEquals(
                "{\"added\":1,\"removed\":0,\"changed\":1,\"unchanged\":0}",
                diff.at("/summary/documents").toString());
        Files.writeString(folder.resolve("2023/edu-2023.docx"), "broken");
        assertEquals(Main.ATTENTION, run(sides));
        assertTrue(err.contains("edu-2023.docx: this is plain text, not a document"), err);
        assertTrue(out.contains("1 documents: 0 changed, 0 unchanged, 1 added, 0 removed."), "edu is not gone: " + out);
    }

    @Test
    void whatCannotBeDone() throws IOException {
        Path text = Files.writeString(folder.resolve("a.docx"), "text");
        assertEquals(Main.NOTHING, run(text.toString(), NEW));
        assertTrue(err.contains("a.docx: this is plain text, not a document"), err);
        assertEquals("", out);
        assertEquals(Main.NOTHING, run(folder.resolve("missing").toString(), NEW));
        assertTrue(err.contains("missing: no such file or folder"), err);
        assertEquals(Main.NOTHING, run("-o", folder.resolve("o.json").toString(), text.toString(), NEW));
        assertFalse(Files.exists(folder.resolve("o.json")));
        assertEquals(Main.USAGE, run(folder.toString(), NEW));
        assertTrue(err.startsWith("mubiao: Two documents or two folders"), err);
        assertEquals(Main.USAGE, run("-f", "xlsx", OLD, NEW));
        assertTrue(err.startsWith("mubiao: A workbook needs a file"), err);
        assertEquals(Main.USAGE, run(OLD));
    }

    private Path ofDepartment(String name, String title, String unit, String code) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(
                file,
                new DocxBuilder()
                        .paragraph(title)
                        .table(new DocxTable(6)
                                .row(unit, "", "", "", "", "单位：万元")
                                .row("项目编码", code, "项目名称", "校舍维修", "预算数", "20")
                                .row("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据")
                                .row("产出指标", "数量指标", "人数", "人数", "≥3人", "规划"))
                        .build());
    }

    @Test
    void anotherDepartmentIsDoubted() throws IOException {
        String education =
                ofDepartment("a/x.docx", "2022年度", "301001县教育局本级", "01").toString();
        String water = ofDepartment("b/x.docx", "2023年度", "302001县水务局本级", "02").toString();
        String line = "mubiao: warning: OLD and NEW share no department: 县教育局 in OLD, 县水务局 in NEW\n";
        assertEquals(Main.DONE, run(education, water));
        assertEquals(line, err);
        assertEquals(
                Main.DONE,
                run(folder.resolve("a").toString(), folder.resolve("b").toString()));
        assertEquals(line, err);
        assertEquals(Main.DONE, run("-q", education, water));
        assertEquals("", err);
    }

    @Test
    void theSameDepartmentIsNotDoubted() throws IOException {
        String education =
                ofDepartment("a/x.docx", "2022年度", "301001县教育局本级", "01").toString();
        String longer =
                ofDepartment("b/x.docx", "2023年度", "301001海滨县教育局本级", "02").toString();
        String renamed =
                ofDepartment("c/x.docx", "2023年度", "301001县教体局本级", "01").toString();
        String unnamed = ofDepartment("d/x.docx", "2023年度", "302002县实验小学", "02").toString();
        String undated = ofDepartment("e/x.docx", "说明", "301001县教育局本级", "02").toString();
        for (String other : List.of(longer, renamed, unnamed, undated)) {
            assertEquals(Main.DONE, run(education, other));
            assertEquals("", err, other);
        }
        // One of several departments is enough.
        ofDepartment("b/y.docx", "2023年度", "302001县水务局本级", "03");
        assertEquals(
                Main.DONE,
                run(folder.resolve("a").toString(), folder.resolve("b").toString()));
        assertEquals("", err);
    }

    @Test
    void yearsTheWrongWayRoundAreTold() throws IOException {
        assertEquals(Main.DONE, run(NEW, OLD));
        assertEquals(
                "mubiao: warning: OLD is of a later year than NEW: 2023 and 2022;"
                        + " what is said to be added was removed\n",
                err);
        ofDepartment("a/x.docx", "2023年度", "301001县教育局本级", "01");
        ofDepartment("a/y.docx", "2024年度", "302001县水务局本级", "02");
        ofDepartment("b/x.docx", "2022年度", "301001县教育局本级", "01");
        ofDepartment("b/y.docx", "2022年度", "302001县水务局本级", "02");
        assertEquals(
                Main.DONE,
                run(folder.resolve("a").toString(), folder.resolve("b").toString()));
        assertEquals(
                "mubiao: warning: OLD is of a later year than NEW: 2023 and 2022, as in 2 pairs of documents;"
                        + " what is said to be added was removed\n",
                err);
    }

    @Test
    void csvHasALineForEachChangeAndForSpreadsheetsRunsNothing() throws IOException {
        String old = document("old.docx", "=1+1", "13020922P00048310001T", "100.00", "≥1人")
                .toString();
        String now = document("new.docx", "@SUM(A1)", "13020922P00048310001T", "120.00", "≥2人")
                .toString();
        assertEquals(Main.DONE, run("-f", "csv", old, now));
        String[] lines = out.split("\r\n", -1);
        assertEquals(5, lines.length, out);
        assertTrue(lines[0].startsWith("from_document,to_document,from_year,to_year,department,"), lines[0]);
        assertTrue(lines[1].contains(",name,reworded,=1+1,@SUM(A1),"), lines[1]);
        assertTrue(lines[2].endsWith(",budget.total,changed,100.00,120.00,,20.00,20.00"), lines[2]);
        assertTrue(lines[3].contains(",产出指标,数量指标,人数,value,tightened,≥1人,≥2人,"), lines[3]);
        assertEquals(Main.DONE, run("-f", "csv", "--excel", old, now));
        lines = out.split("\r\n", -1);
        assertTrue(lines[0].startsWith("\uFEFFfrom_document,"), lines[0]);
        assertTrue(lines[1].contains(",name,reworded,'=1+1,'@SUM(A1),"), lines[1]);
    }

    @Test
    void aWorkbookHasTextsAsTexts() throws IOException {
        String old = document("old.docx", "=1+1", "13020922P00048310001T", "100.00", "≥1人")
                .toString();
        String now = document("new.docx", "@SUM(A1)", "13020922P00048310001T", "120.00", "≥2人")
                .toString();
        Path first = folder.resolve("a.xlsx");
        Path second = folder.resolve("b.xlsx");
        assertEquals(Main.DONE, run("-o", first.toString(), old, now), err);
        assertEquals(Main.DONE, run("-o", second.toString(), old, now), err);
        assertEquals(-1, Files.mismatch(first, second), "the same changes, the same bytes");
        try (ZipFile zip = new ZipFile(first.toFile())) {
            String sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet2.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertTrue(sheet.contains("=1+1"), sheet);
            assertFalse(sheet.contains("<f>"), sheet);
            assertTrue(sheet.contains("<v>20.00</v>"), sheet);
            assertFalse(sheet.contains("changed") || sheet.contains("budget.total"), sheet);
        }
    }

    @Test
    void documentsDoNotSteerTheTerminal() throws IOException {
        String old = document("old.docx", "甲\u0085\u202e乙", "13020922P00048310001T", "1", "≥1人")
                .toString();
        String now = document("new.docx", "甲\u0085\u202e乙", "13020922P00048310001T", "2", "≥1人")
                .toString();
        assertEquals(Main.DONE, run(old, now));
        assertTrue(out.contains("甲��乙"), out);
        assertFalse(out.contains("\u202e"), out);
    }
}
