package io.github.mubiao.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The same projects hold the same, whatever the shape of the table that they stand in. */
class SameProjectsTest {

    private static final int SEEDS = 60;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> generated() {
        return IntStream.range(0, SEEDS)
                .boxed()
                .flatMap(seed -> Stream.of(Shape.values())
                        .map(shape -> DynamicTest.dynamicTest(shape + " seed " + seed, () -> check(seed, shape))));
    }

    private void check(int seed, Shape shape) throws IOException {
        Projects projects = new Projects(new Random(seed));
        String drawing = projects.in(shape);
        JsonNode document = Family.read(FormDocument.parse(drawing), folder);
        List<String> read = new ArrayList<>();
        for (JsonNode project : document.get("projects")) {
            read.add(project.path("name").asText()
                    + " "
                    + project.at("/budget/total").asText()
                    + project.at("/budget/unit").asText()
                    + " "
                    + project.at("/objectives/0").asText());
            for (JsonNode indicator : project.path("indicators")) {
                read.add(Stream.of("level1", "level2", "level3", "value")
                        .map(field -> indicator.path(field).asText())
                        .collect(Collectors.joining(" ")));
            }
        }
        assertEquals(String.join("\n", projects.expected()), String.join("\n", read), drawing);
    }

    /** How a table holds projects. */
    private enum Shape {
        /** A form each. */
        FORMS,
        /** A row each below first levels over second ones, with names and targets in the cells. */
        TURNED,
        /** A row for each indicator, beside cells of its project that reach over all its rows. */
        ROWS,
        /** A column each beside levels, with names and targets in the cells. */
        COLUMNS,
        /** Rows of indicators below a line for each project and common labels above all. */
        LINES
    }

    /** Projects with indicators of the same levels. */
    private static final class Projects {

        private static final List<List<String>> LEVELS = List.of(
                List.of("产出指标", "数量指标"),
                List.of("产出指标", "质量指标"),
                List.of("效益指标", "社会效益指标"),
                List.of("满意度指标", "服务对象满意度指标"));

        private final int count;
        private final int levels;
        private final boolean ordinals;
        private final boolean total;
        private final boolean unit;
        private final List<List<Integer>> targets = new ArrayList<>();

        Projects(Random random) {
            count = 2 + random.nextInt(3);
            levels = 2 + random.nextInt(3);
            ordinals = random.nextBoolean();
            total = random.nextBoolean();
            unit = random.nextBoolean();
            for (int project = 0; project < count; project++) {
                targets.add(IntStream.range(0, levels)
                        .map(level -> 10 + random.nextInt(90))
                        .boxed()
                        .toList());
            }
        }

        private static String name(int project) {
            return "校舍维修" + "甲乙丙丁".charAt(project);
        }

        private static String money(int project) {
            return String.valueOf(120 + 7 * project);
        }

        private static String goals(int project) {
            return "完成" + name(project) + "任务。";
        }

        private static String indicator(int project, int level) {
            return "维修" + "教室操场食堂宿舍".substring(2 * level, 2 * level + 2) + (project + 1) + "号";
        }

        private String target(int project, int level) {
            return "≥" + targets.get(project).get(level) + (level == 0 ? "间" : "%");
        }

        List<String> expected() {
            List<String> lines = new ArrayList<>();
            for (int project = 0; project < count; project++) {
                lines.add(name(project) + " " + money(project) + "万元 " + goals(project));
                for (int level = 0; level < levels; level++) {
                    lines.add(String.join(" ", LEVELS.get(level))
                            + " "
                            + indicator(project, level)
                            + " "
                            + target(project, level));
                }
            }
            return lines;
        }

        String in(Shape shape) {
            return switch (shape) {
                case FORMS ->
                    all(project -> "2025年项目支出绩效目标表\n"
                            + row("项目名称", name(project), "预算金额（万元）", money(project))
                            + row("年度绩效目标", goals(project), "<", "<")
                            + row("一级指标", "二级指标", "三级指标", "指标值")
                            + indicators(project));
                case LINES ->
                    row("2025年项目支出绩效目标表", "<", "<", "<")
                            + row("一级指标", "二级指标", "三级指标", "指标值")
                            + all(project -> row(
                                            "项目名称：%s　预算金额：%s万元　绩效目标：%s"
                                                    .formatted(name(project), money(project), goals(project)),
                                            "<",
                                            "<",
                                            "<")
                                    + indicators(project));
                case TURNED -> "2025年项目支出绩效目标表（单位：万元）\n" + turned();
                case ROWS ->
                    "2025年项目支出绩效目标表（单位：万元）\n"
                            + row("项目名称", "预算金额", "年度绩效目标", "一级指标", "二级指标", "三级指标", "指标值")
                            + all(this::rows);
                case COLUMNS -> "2025年项目支出绩效目标表（单位：万元）\n" + columns();
            };
        }

        private String all(IntFunction<String> each) {
            return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining());
        }

        private static String row(String... cells) {
            return String.join(" | ", cells) + "\n";
        }

        /** The first level of a row, or that it goes on with the one above. */
        private static String first(int level) {
            return level > 0
                            && LEVELS.get(level)
                                    .get(0)
                                    .equals(LEVELS.get(level - 1).get(0))
                    ? "^"
                    : LEVELS.get(level).get(0);
        }

        private String indicators(int project) {
            return IntStream.range(0, levels)
                    .mapToObj(level -> row(
                            first(level), LEVELS.get(level).get(1), indicator(project, level), target(project, level)))
                    .collect(Collectors.joining());
        }

        private String rows(int project) {
            StringBuilder rows = new StringBuilder();
            for (int level = 0; level < levels; level++) {
                rows.append(
                        level == 0
                                ? name(project) + " | " + money(project) + " | " + goals(project) + " | "
                                : "^ | ^ | ^ | ");
                rows.append(
                        row(first(level), LEVELS.get(level).get(1), indicator(project, level), target(project, level)));
            }
            return rows.toString();
        }

        private String turned() {
            String ordinal = ordinals ? "序号 | " : "";
            StringBuilder upper = new StringBuilder(ordinal + "项目名称 | 预算金额 | 绩效目标");
            StringBuilder lower = new StringBuilder(ordinals ? "^ | ^ | ^ | ^" : "^ | ^ | ^");
            for (int level = 0; level < levels; level++) {
                upper.append(" | ").append(first(level).equals("^") ? "<" : first(level));
                lower.append(" | ").append(LEVELS.get(level).get(1));
            }
            StringBuilder rows = new StringBuilder(upper + "\n" + lower + "\n");
            String blank = " | ".repeat(levels + 1);
            if (unit) {
                rows.append(ordinals ? "一 | " : "")
                        .append("301001清江县教育局本级 | 999")
                        .append(blank)
                        .append('\n');
            }
            for (int project = 0; project < count; project++) {
                rows.append(ordinals ? project + 1 + " | " : "");
                rows.append(name(project) + " | " + money(project) + " | " + goals(project));
                for (int level = 0; level < levels; level++) {
                    rows.append(" | ").append(indicator(project, level)).append(target(project, level));
                }
                rows.append('\n');
            }
            if (total) {
                rows.append(ordinals ? " | " : "")
                        .append("合计 | 999")
                        .append(blank)
                        .append('\n');
            }
            return rows.toString();
        }

        private String columns() {
            StringBuilder rows = new StringBuilder();
            rows.append("项目名称 | <" + all(project -> " | " + name(project)) + "\n");
            rows.append("资金总额 | <" + all(project -> " | " + money(project)) + "\n");
            rows.append("年度绩效目标 | <" + all(project -> " | " + goals(project)) + "\n");
            for (int number = 0; number < levels; number++) {
                int level = number;
                rows.append(first(level) + " | " + LEVELS.get(level).get(1));
                rows.append(all(project -> " | " + indicator(project, level) + target(project, level)) + "\n");
            }
            return rows.toString();
        }
    }
}
