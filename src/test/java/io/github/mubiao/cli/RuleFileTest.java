package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.DocxTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Files of rules, from the command line: what they change, and what is said of those that are none. */
class RuleFileTest {

    private static final Path CASES = Path.of("src/test/resources/rule-files.yaml");

    @TempDir
    static Path folder;

    private static String input;

    @BeforeAll
    static void document() throws IOException {
        input = Files.write(
                        folder.resolve("input.docx"),
                        new DocxBuilder()
                                .paragraph("2022年预算项目绩效目标")
                                .table(new DocxTable(6)
                                        .row("项目编码", "13020922P00048310001T", "项目名称", "校舍维修", "单位", "万元")
                                        .row("预算数", "78.25", "财政资金", "70.00", "其他资金", "3.00")
                                        .row("绩效目标", "完成年度任务", "", "", "", ""))
                                .paragraph("")
                                .table(new DocxTable(5)
                                        .row("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值")
                                        .row("产出指标", "成本指标", "总成本", "实际支出", "≥100万元")
                                        .row("产出指标", "时效指标", "完成时间", "何时完成", "2023年2月底前")
                                        .row("效益指标", "社会效益指标", "办学条件", "学校的状况", "有所改善"))
                                .build())
                .toString();
    }

    private static CommandRun check(String rules, String format, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("rules.json"), rules);
        List<String> line = new ArrayList<>(List.of("check", input, "--rules", file.toString(), "-f", format));
        line.addAll(List.of(more));
        return CommandRun.of(line.toArray(String[]::new));
    }

    @TestFactory
    List<DynamicTest> cases() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode each : new YAMLMapper().readTree(CASES.toFile())) {
            tests.add(DynamicTest.dynamicTest(each.get("why").asText(), () -> run(each)));
        }
        return tests;
    }

    private static void run(JsonNode each) throws IOException {
        CommandRun run = check(each.get("file").asText(), "json", "--lang", "en");
        if (each.has("says")) {
            assertEquals(Main.USAGE, run.code(), run.err());
            assertTrue(run.err().contains(each.get("says").asText()), run.err());
            assertEquals("", run.out());
            return;
        }
        List<String> found = new ArrayList<>();
        JsonNode findings = new ObjectMapper().readTree(run.out()).at("/documents/0/findings");
        findings.forEach(finding -> found.add(
                finding.get("rule").asText() + " " + finding.get("severity").asText()));
        List<String> expected = new ArrayList<>();
        each.get("finds").forEach(finding -> expected.add(finding.asText()));
        assertEquals(expected, found.stream().sorted().toList());
        assertEquals(
                found.stream().anyMatch(finding -> finding.endsWith(" error")) ? Main.ATTENTION : Main.DONE,
                run.code());
    }

    @Test
    void aFileThatIsNotThereOrIsAFolder() {
        CommandRun run = CommandRun.of(
                "check", input, "--rules", folder.resolve("none.json").toString());
        assertEquals(Main.USAGE, run.code());
        assertTrue(run.err().contains("--rules: no such file: "), run.err());
        run = CommandRun.of("check", input, "--rules", folder.toString());
        assertEquals(Main.USAGE, run.code());
        assertTrue(run.err().contains("this is a folder, not a file of rules"), run.err());
    }

    /** The example of the documentation is one, and sets all that it names. */
    @Test
    void theExampleOfTheDocumentation() throws IOException {
        String page = Files.readString(Path.of("docs/checks.md"));
        int start = page.indexOf("```json\n") + "```json\n".length();
        CommandRun run = check(page.substring(start, page.indexOf("```", start)), "text", "--lang", "en");
        assertEquals(Main.ATTENTION, run.code(), run.err());
        // Three months are allowed, and more than 30% of the targets are words.
        assertFalse(run.out().contains("[deadline-later]"), run.out());
        assertTrue(run.out().contains("note: 1 of 3 targets"), run.out());
    }

    @Test
    void aReportDoesNotTakeItsPlace() throws IOException {
        CommandRun run = check("{}", "text", "-o", folder.resolve("rules.json").toString());
        assertEquals(Main.USAGE, run.code(), run.err());
        assertEquals("{}", Files.readString(folder.resolve("rules.json")));
    }

    /** The severities of findings and those of the report's rules are told apart in SARIF. */
    @Test
    void sarifSaysWhatWasChanged() throws IOException {
        CommandRun run = check(
                "{\"rules\": {\"budget-sum\": {\"severity\": \"off\"}, \"cost-direction\": {\"severity\": \"note\"}}}",
                "sarif");
        assertEquals(Main.DONE, run.code(), run.err());
        JsonNode sarif = new ObjectMapper().readTree(run.out()).at("/runs/0");
        JsonNode overrides = sarif.at("/invocations/0/ruleConfigurationOverrides");
        assertEquals(2, overrides.size());
        assertEquals("budget-sum", overrides.at("/0/descriptor/id").asText());
        assertFalse(overrides.at("/0/configuration/enabled").asBoolean(true));
        assertEquals("note", overrides.at("/1/configuration/level").asText());
        int index = overrides.at("/1/descriptor/index").asInt();
        JsonNode rule = sarif.at("/tool/driver/rules").get(index);
        assertEquals("cost-direction", rule.get("id").asText());
        assertEquals("warning", rule.at("/defaultConfiguration/level").asText());
    }
}
