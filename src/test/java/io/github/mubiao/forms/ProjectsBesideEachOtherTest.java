package io.github.mubiao.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Projects side by side under common labels hold what each of them holds in a form of its own. */
class ProjectsBesideEachOtherTest {

    private static final int SEEDS = 150;
    private static final List<String> FIELDS = List.of("name", "budget", "objectives", "agency");
    private static final List<String> OF_INDICATORS = List.of("level1", "level2", "level3", "value", "target");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> generated() {
        return IntStream.range(0, SEEDS).mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> check(seed)));
    }

    private void check(int seed) throws IOException {
        Random random = new Random(seed);
        Drawing drawing = new Drawing(random);
        JsonNode together = read(drawing.of(drawing.all()));
        assertEquals(drawing.projects, together.get("projects").size(), drawing.of(drawing.all()));
        for (int i = 0; i < drawing.projects; i++) {
            JsonNode alone = read(drawing.of(List.of(i))).get("projects").get(0);
            JsonNode beside = together.get("projects").get(i);
            String which = drawing.of(drawing.all()) + "\nproject " + i + ": ";
            for (String field : FIELDS) {
                assertEquals(text(alone, field), text(beside, field), which + field);
            }
            assertEquals(indicators(alone), indicators(beside), which + "indicators");
        }
    }

    private JsonNode read(String drawing) throws IOException {
        return Family.read(FormDocument.parse(drawing), folder);
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? "" : value.toString();
    }

    private static List<String> indicators(JsonNode project) {
        List<String> indicators = new ArrayList<>();
        project.path("indicators")
                .forEach(indicator -> indicators.add(String.join(
                        " ",
                        OF_INDICATORS.stream()
                                .map(field -> text(indicator, field))
                                .toList())));
        return indicators;
    }

    /** A form for several projects, or for one of them. */
    private static final class Drawing {

        private final int projects;
        /** Whether each project has names of indicators of its own, beside its targets. */
        private final boolean ownNames;
        /** Whether one label stands over the targets of all. */
        private final boolean commonLabel;

        private final boolean title;
        private final boolean line;
        private final boolean foot;
        private final boolean agency;
        private final boolean goals;
        private final List<List<String>> rows = new ArrayList<>();

        Drawing(Random random) {
            projects = 2 + random.nextInt(3);
            ownNames = random.nextBoolean();
            commonLabel = !ownNames && random.nextBoolean();
            title = random.nextBoolean();
            line = random.nextBoolean();
            foot = random.nextBoolean();
            agency = random.nextBoolean();
            goals = random.nextBoolean();
            List<String> levels = List.of("产出指标 | 数量指标", "^ | 质量指标", "效益指标 | 社会效益指标", "满意度指标 | 服务对象满意度指标");
            int count = 2 + random.nextInt(3);
            for (int row = 0; row < count; row++) {
                List<String> cells = new ArrayList<>(List.of(levels.get(row), "指标" + "甲乙丙丁".charAt(row)));
                for (int project = 0; project < projects; project++) {
                    cells.add("≥" + (10 + random.nextInt(90)) + (row == 0 ? "个" : "%"));
                }
                rows.add(cells);
            }
        }

        List<Integer> all() {
            return IntStream.range(0, projects).boxed().toList();
        }

        String of(List<Integer> chosen) {
            List<String> lines = new ArrayList<>();
            int labels = ownNames ? 2 : 3;
            int width = ownNames ? 2 : 1;
            int columns = labels + width * chosen.size();
            if (title) {
                lines.add(across("2024年项目支出绩效目标表", columns));
            }
            if (line) {
                lines.add(across("单位：万元", columns));
            }
            lines.add(row("项目名称", labels, width, chosen, project -> "项目" + "赵钱孙李".charAt(project)));
            lines.add(row("预算金额（万元）", labels, width, chosen, project -> String.valueOf(12 + project)));
            if (agency) {
                lines.add(row("实施单位", labels, width, chosen, project -> "县第" + "一二三四".charAt(project) + "中学"));
            }
            if (goals) {
                lines.add(row("年度绩效目标", labels, width, chosen, project -> "完成任务" + "赵钱孙李".charAt(project) + "。"));
            }
            StringBuilder head = new StringBuilder("一级指标 | 二级指标");
            head.append(ownNames ? "" : " | 三级指标");
            for (int i = 0; i < chosen.size(); i++) {
                head.append(ownNames ? " | 三级指标 | 指标值" : commonLabel && i > 0 ? " | <" : " | 指标值");
            }
            lines.add(head.toString());
            for (List<String> cells : rows) {
                StringBuilder text = new StringBuilder(cells.get(0));
                text.append(ownNames ? "" : " | " + cells.get(1));
                for (int project : chosen) {
                    text.append(ownNames ? " | " + cells.get(1) + "赵钱孙李".charAt(project) : "");
                    text.append(" | ").append(cells.get(2 + project));
                }
                lines.add(text.toString());
            }
            if (foot) {
                lines.add(across("注：无。", columns));
            }
            return String.join("\n", lines) + "\n";
        }

        private static String across(String text, int columns) {
            return text + " | <".repeat(columns - 1);
        }

        private static String row(
                String label, int labels, int width, List<Integer> chosen, IntFunction<String> value) {
            StringBuilder row = new StringBuilder(across(label, labels));
            for (int project : chosen) {
                row.append(" | ").append(across(value.apply(project), width));
            }
            return row.toString();
        }
    }
}
