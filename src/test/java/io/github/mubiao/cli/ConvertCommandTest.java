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
import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.DocxCell;
import io.github.mubiao.docx.DocxTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user meets it: exit codes, streams, what is written and what is not. */
class ConvertCommandTest {

    private static final String[] HEADER = {"一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"};

    @TempDir
    Path folder;

    private String out;
    private String err;

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

    private int convert() {
        return run(
                "convert",
                folder.resolve("in").toString(),
                "-o",
                folder.resolve("out").toString());
    }

    private JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(folder.resolve("out").resolve(name).toFile());
    }

    private static DocxTable form() {
        return new DocxTable(6)
                .row("项目编码", "13020922P00048310001T", "项目名称", "补贴", "预算数", "3.00")
                .row(HEADER)
                .row("产出指标", "数量指标", "人数", "人数", "≥80%", "规划");
    }

    @Test
    void aDocumentWithoutProject() throws IOException {
        write("empty.docx", new DocxBuilder().paragraph("没有表格").build());
        assertEquals(Main.ATTENTION, convert());
        assertTrue(
                err.contains("“layout suggest FILE” drafts a layout for a form that is not known. [no-project]"), err);
        assertEquals(0, json("empty.json").get("projects").size());
        assertEquals("no-project", json("empty.json").at("/findings/0/rule").asText());
    }

    @Test
    void aProjectWithoutIndicators() throws IOException {
        write(
                "a.docx",
                new DocxBuilder()
                        .table(new DocxTable(4).row("项目编码", "13020922P00048310001T", "项目名称", "补贴"))
                        .build());
        assertEquals(Main.DONE, convert());
        assertEquals("no-indicators", json("a.json").at("/findings/0/rule").asText());
        assertEquals(
                "13020922P00048310001T",
                json("a.json").at("/findings/0/project").asText());
    }

    @Test
    void anUnknownLabelIsNamedWithItsPlaceAndShiftsNothing() throws IOException {
        write(
                "a.docx",
                new DocxBuilder()
                        .table(new DocxTable(6)
                                .row("项目编码", "13020922P00048310001T", "神秘栏目", "谜底", "项目名称", "补贴")
                                .row(HEADER)
                                .row("产出指标", "数量指标", "人数", "人数", "≥80%", "规划"))
                        .build());
        assertEquals(Main.DONE, convert());
        JsonNode finding = json("a.json").at("/findings/0");
        assertEquals("unknown-label", finding.get("rule").asText());
        assertEquals("Unknown label: 神秘栏目", finding.get("message").asText());
        assertEquals(
                "{\"table\":1,\"row\":1,\"column\":3}", finding.get("location").toString());
        assertEquals("补贴", json("a.json").at("/projects/0/name").asText());
    }

    @Test
    void aPurposeStandsBesideItsLabelOrBelow() throws IOException {
        write(
                "a.docx",
                new DocxBuilder()
                        .table(new DocxTable(4)
                                .row("项目编码", "13020922P00048310001T", "项目名称", "补贴")
                                .row(
                                        DocxCell.of("预算规模及资金用途"),
                                        DocxCell.of("用于补贴。").span(3)))
                        .build());
        write(
                "b.docx",
                new DocxBuilder()
                        .table(new DocxTable(4)
                                .row("项目编码", "13020922P00048310001T", "项目名称", "补贴")
                                .row("预算规模及资金用途", "神秘栏目", "预算数", "3.00"))
                        .build());
        assertEquals(Main.DONE, convert());
        assertEquals("用于补贴。", json("a.json").at("/projects/0/purpose").asText());
        assertTrue(json("b.json").at("/projects/0/purpose").isMissingNode());
        assertEquals(
                "Unknown label: 神秘栏目", json("b.json").at("/findings/0/message").asText());
        assertEquals(3, json("b.json").at("/projects/0/budget/total").asInt());
    }

    @Test
    void theYearOfAProjectsNameIsNotTheDocuments() throws IOException {
        write(
                "a.docx",
                new DocxBuilder()
                        .paragraph("一、总体绩效目标")
                        .paragraph("做好2020年绩效自评。")
                        .heading("1.2021年结转补助资金绩效目标表")
                        .table(form())
                        .build());
        write(
                "b.docx",
                new DocxBuilder().paragraph("2023年部门预算绩效目标").table(form()).build());
        assertEquals(Main.DONE, convert());
        assertEquals(2022, json("a.json").get("fiscalYear").asInt(), "from the code");
        assertEquals(
                "1.2021年结转补助资金绩效目标表", json("a.json").at("/projects/0/title").asText());
        assertEquals(2023, json("b.json").get("fiscalYear").asInt(), "from the title");
    }

    @Test
    void badFilesAreOneLineEachAndStopNothing() throws IOException {
        byte[] good = new DocxBuilder().table(form()).build();
        write("empty.docx", new byte[0]);
        write("text.docx", "只是文字".getBytes(StandardCharsets.UTF_8));
        write("cut.docx", Arrays.copyOf(good, good.length / 2));
        write("good.docx", good);
        assertEquals(Main.ATTENTION, convert());
        for (String name : List.of("empty.docx", "text.docx", "cut.docx")) {
            assertEquals(1, err.lines().filter(line -> line.contains(name)).count(), err);
        }
        assertEquals(1, json("good.json").get("projects").size());
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertEquals(
                    10, files.count(), "one JSON, six tables, their description, run.json, .mubiao and nothing else");
        }
        assertEquals("", out);
    }

    @Test
    void nothingCouldBeDone() throws IOException {
        write("empty.docx", new byte[0]);
        assertEquals(Main.NOTHING, convert());
        assertEquals(Main.NOTHING, run("convert", folder.resolve("missing").toString()));
        assertTrue(err.contains("no such file or folder"), err);
    }

    @Test
    void wrongUsage() {
        assertEquals(Main.USAGE, run("convert"));
        assertEquals(Main.USAGE, run("convert", "x", "-f", "pdf"));
        assertTrue(err.contains("Unknown format: pdf"), err);
        assertEquals(Main.USAGE, run("no-such-command"));
        assertEquals("", out);
    }

    @Test
    void equalNamesKeepTheirExtension() throws IOException {
        byte[] good = new DocxBuilder().table(form()).build();
        write("a.docx", good);
        write("a.docm", good);
        assertEquals(Main.DONE, convert());
        assertTrue(Files.exists(folder.resolve("out/a.docx.json")));
        assertTrue(Files.exists(folder.resolve("out/a.docm.json")));
        assertFalse(Files.exists(folder.resolve("out/a.json")));
    }

    @Test
    void csvChangesNoCharacterUnlessItIsForSpreadsheets() throws IOException {
        write(
                "a.docx",
                new DocxBuilder()
                        .table(new DocxTable(4).row("项目编码", "=1+1", "项目名称", "@SUM(A1)"))
                        .build());
        convert();
        String projects = Files.readString(folder.resolve("out/projects.csv"));
        assertTrue(projects.contains(",=1+1,@SUM(A1),"), projects);
        run(
                "convert",
                folder.resolve("in").toString(),
                "-o",
                folder.resolve("out").toString(),
                "--excel");
        projects = Files.readString(folder.resolve("out/projects.csv"));
        assertTrue(projects.startsWith("\uFEFF"), projects);
        assertTrue(projects.contains(",'=1+1,'@SUM(A1),"), projects);
        assertEquals("=1+1", json("a.json").at("/projects/0/code").asText());
    }

    @Test
    void everyOutputKeepsTheSchema() throws IOException {
        assertEquals(Main.DONE, run("schema"));
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(out, InputFormat.JSON);
        int checked = 0;
        try (Stream<Path> files = Files.list(Path.of("output"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json"))
                    .filter(f -> !f.endsWith("datapackage.json") && !f.endsWith("run.json"))
                    .toList()) {
                assertEquals(List.of(), schema.validate(Files.readString(file), InputFormat.JSON), file.toString());
                checked++;
            }
        }
        assertEquals(5, checked);
        assertFalse(
                schema.validate("{\"schemaVersion\":\"0\"}", InputFormat.JSON).isEmpty());
    }
}
