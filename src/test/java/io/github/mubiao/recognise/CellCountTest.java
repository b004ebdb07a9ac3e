package io.github.mubiao.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mubiao.forms.FormDocument;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.read.ReadOptions;
import io.github.mubiao.write.Writers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the cells of a form, and of labels whose words a layout file adds. */
class CellCountTest {

    @TempDir
    Path folder;

    private JsonNode read(String form, List<Path> layouts) throws IOException {
        Path file = Files.write(
                folder.resolve("form.docx"), FormDocument.parse(form).docx());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = Writers.pretty(bytes)) {
            new Pipeline(ReadOptions.defaults(), layouts).read(file, "form.docx", Writers.json(json));
        }
        return new ObjectMapper().readTree(bytes.toByteArray());
    }

    private static int cells(JsonNode document, String use) {
        return document.get("coverage").get("cells").get(use).asInt();
    }

    private static boolean reports(JsonNode document, String rule, int row, int column) {
        for (JsonNode finding : document.get("findings")) {
            JsonNode place = finding.path("location");
            boolean here =
                    place.path("row").asInt() == row && place.path("column").asInt() == column;
            if (here && finding.get("rule").asText().equals(rule)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void labelsOverLabelsOfListCountOnce() throws IOException {
        JsonNode document = read("""
                序号 | 项目名称 | 预算金额（万元） | < | 备注
                ^ | ^ | 财政拨款 | 其他资金 | ^
                1 | 校舍维修 | 8 | 2 | 无
                2 | 桌椅采购 | 20 | 0 | 无
                """, List.of());
        assertEquals(16, cells(document, "filled"));
    }

    @Test
    void valueBelowNoNameOfTurnedTableIsReported() throws IOException {
        String form = """
                项目绩效目标表
                乡镇 | 产出指标 | < | 效益指标
                ^ | 数量指标 | 质量指标 | 社会效益指标
                ^ | 维修校舍 | %s | 受益学生
                东山镇 | ≥3所 | 100%% | ≥500人
                西山镇 | ≥2所 | 98%% | ≥300人
                """;
        JsonNode named = read(form.formatted("合格率"), List.of());
        assertEquals(0, cells(named, "reported"), named.toString());
        assertEquals(17, cells(named, "used"), named.toString());
        JsonNode document = read(form.formatted(""), List.of());
        assertTrue(reports(document, "unplaced-text", 4, 3), document.toString());
        assertTrue(reports(document, "unplaced-text", 5, 3), document.toString());
    }

    @Test
    void layoutFileAddsWordsBeforeParts() throws IOException {
        String form = """
                项目名称 | 校舍维修 | <
                项目资金（万元） | 年度资金总额 | 100
                ^ | 内含：财政拨款 | 80
                绩效目标 | 完成校舍维修 | <
                """;
        Path layout = Files.writeString(
                folder.resolve("words.json"), "{\"id\": \"words\", \"words\": {\"ofWhich\": [\"内含\"]}}");
        assertTrue(reports(read(form, List.of()), "unknown-label", 3, 2));
        JsonNode budget = read(form, List.of(layout)).get("projects").get(0).get("budget");
        assertEquals(80, budget.get("fiscal").asInt());
    }
}
