package io.github.mubiao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.mubiao.model.Finding;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.read.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two years of one department: which projects have last year's targets. */
class EarlierTargetsTest {

    private static final String ROWS = "rows: ['产出指标 | 数量指标 | 完成率 | 甲 | ≥80%',"
            + " '产出指标 | 成本指标 | 总成本 | 乙 | ≤2万元', '效益指标 | 社会效益指标 | 影响 | 丙 | 严格落实']";
    private static final String OTHER_ROWS = "rows: ['产出指标 | 数量指标 | 完成率 | 甲 | ≥85%',"
            + " '产出指标 | 成本指标 | 总成本 | 乙 | ≤2万元', '效益指标 | 社会效益指标 | 影响 | 丙 | 严格落实']";
    private static final String SAME_ROWS = "rows: ['产出指标 | 成本指标 | 总成本 | 丁 | ≤20000元',"
            + " '产出指标 | 数量指标 | 完成率 | 甲 | ≥80.0%', '效益指标 | 社会效益指标 | 影响 | 丙 | 严格落实。']";

    @TempDir
    Path folder;

    private List<String> found(String before, String now) throws IOException {
        Pipeline pipeline = new Pipeline(ReadOptions.defaults());
        EarlierTargets earlier = new EarlierTargets();
        pipeline.read(write("before.docx", before), "before.docx", earlier.document());
        DocumentSummary summary = new DocumentSummary();
        pipeline.read(write("now.docx", now), "now.docx", Checks.against(earlier, RuleSettings.standard(), summary));
        return summary.findings().stream()
                .filter(finding -> finding.rule().equals("unchanged-targets"))
                .map((Finding finding) -> finding.location() + ": " + finding.message(Locale.ENGLISH))
                .toList();
    }

    private Path write(String name, String yaml) throws IOException {
        return Files.write(folder.resolve(name), CaseDocument.of(new YAMLMapper().readTree("{" + yaml + "}")));
    }

    private static String code(String code, String name) {
        return "code: " + code + ", name: " + name + ", ";
    }

    @Test
    void theSameCodeButForYearAndCheckCharacter() throws IOException {
        assertEquals(
                List.of("table 2, row 2, column 5: All 3 targets are last year's: 旧名 in before.docx."),
                found(code("13020921P00048310001A", "旧名") + ROWS, code("13020922P00048310001T", "新名") + SAME_ROWS));
    }

    @Test
    void theSameNameInTheSameUnit() throws IOException {
        assertEquals(
                1,
                found(code("2021-3", "道路") + ROWS, code("2022-9", "道路") + ROWS).size());
    }

    @Test
    void anotherTargetIsAChange() throws IOException {
        assertEquals(List.of(), found(code("2021-3", "道路") + ROWS, code("2022-9", "道路") + OTHER_ROWS));
    }

    @Test
    void anotherProjectIsNotLastYears() throws IOException {
        assertEquals(List.of(), found(code("2021-3", "道路") + ROWS, code("2022-9", "桥梁") + ROWS));
    }

    @Test
    void anotherUnitIsAnotherProject() throws IOException {
        String unit = "unit: 323003曹妃甸区就业服务中心, ";
        assertEquals(List.of(), found(unit + code("2021-3", "道路") + ROWS, code("2022-9", "道路") + ROWS));
    }
}
