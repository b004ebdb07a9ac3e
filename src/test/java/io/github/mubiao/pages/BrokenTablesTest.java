package io.github.mubiao.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mubiao.read.Readings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables that a browser breaks over two pages: it draws no line at the break, wherever that is. */
class BrokenTablesTest {

    private static final float[] COLUMNS = {60, 160, 310, 460};
    private static final float TOP = 60;
    private static final float BOTTOM = 780;

    private final List<Sheet.Text> texts = new ArrayList<>();
    private final List<Sheet.Line> lines = new ArrayList<>();

    private void sides(float from, float to) {
        for (float x : COLUMNS) {
            lines.add(new Sheet.Line(x, from, x, to));
        }
    }

    private void across(int first, float... heights) {
        for (float y : heights) {
            lines.add(new Sheet.Line(COLUMNS[first], y, COLUMNS[3], y));
        }
    }

    private void text(int column, String text, float y) {
        if (!text.isEmpty()) {
            texts.add(new Sheet.Text(text, COLUMNS[column] + 4, y, 10));
        }
    }

    private Sheet sheet() {
        Sheet sheet = new Sheet(Sheet.A4, List.copyOf(texts), List.copyOf(lines));
        texts.clear();
        lines.clear();
        return sheet;
    }

    /**
     * The first two columns end the page with the first texts and begin the next with the others; the last
     * column does not matter.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # two rows
            服务人数   | ≥2600人              | 服务时长 | ≥93600小时 | 服务人数   | ≥2600人 | 服务时长 | ≥93600小时
            # one row: a list whose second item is on the next page
            总体目标   | 1.完成改造任务。      | ''       | 2.按时验收。 | 总体目标 | 1.完成改造任务。 ⏎ 2.按时验收。 | - | -
            1.中期任务 | 1.年度任务           | 2.验收   | 2.验收     | 1.中期任务 ⏎ 2.验收 | 1.年度任务 ⏎ 2.验收 | - | -
            # one row: a full line goes on
            总体目标   | 完成十八处老旧公园的无障碍设施 | '' | 改造任务 | 总体目标 | 完成十八处老旧公园的无障碍设施改造任务 | - | -
            """)
    void aBreakWithoutALine(
            String label,
            String first,
            String nextLabel,
            String rest,
            String one,
            String two,
            String three,
            String four)
            throws IOException {
        across(0, BOTTOM - 40, BOTTOM - 20);
        sides(BOTTOM - 40, BOTTOM);
        text(0, "项目", BOTTOM - 26);
        text(1, "内容", BOTTOM - 26);
        text(0, label, BOTTOM - 6);
        text(1, first, BOTTOM - 6);
        Sheet before = sheet();
        across(0, TOP + 20, TOP + 40);
        sides(TOP, TOP + 40);
        text(0, nextLabel, TOP + 14);
        text(1, rest, TOP + 14);
        text(0, "备注", TOP + 34);
        List<String> cells = new ArrayList<>(List.of("项目", "内容", one, two));
        if (three != null) {
            cells.addAll(List.of(three, four));
        }
        cells.add("备注");
        assertEquals(cells, cells(before, sheet()));
    }

    /** A cell over several rows, whose second line hangs over the end of the first page. */
    @ParameterizedTest
    @CsvSource({"项目资金, （万元）", "年度总体, 目标"})
    void aLineBelowTheTable(String text, String below) throws IOException {
        across(0, BOTTOM - 20);
        across(1, BOTTOM);
        sides(BOTTOM - 20, BOTTOM);
        text(0, text, BOTTOM - 6);
        text(1, "预算数", BOTTOM - 6);
        text(0, below, BOTTOM + 9);
        Sheet before = sheet();
        across(1, TOP + 20);
        across(0, TOP + 40);
        sides(TOP, TOP + 40);
        text(1, "180", TOP + 14);
        text(1, "176", TOP + 34);
        assertEquals(List.of(text + " ⏎ " + below, "预算数", "180", "176"), cells(before, sheet()));
    }

    /**
     * A printed workbook: lines close the last row of the page, but not the cells that go on. Such a cell holds its text in
     * one of its parts, or the same text in both.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            质量指标 | ''       | 质量指标
            ''       | 质量指标 | 质量指标
            质量指标 | 质量指标 | 质量指标
            质量     | 指标     | 质量 ⏎ 指标
            ''       | ''       | -
            """)
    void aCellThatAPageBreaksBetweenRows(String above, String below, String one) throws IOException {
        across(0, BOTTOM - 40);
        lines.add(new Sheet.Line(COLUMNS[0], BOTTOM - 20, COLUMNS[1], BOTTOM - 20));
        across(1, BOTTOM - 20, BOTTOM);
        sides(BOTTOM - 40, BOTTOM);
        text(0, "数量指标", BOTTOM - 26);
        text(1, "培训人数", BOTTOM - 26);
        text(0, above, BOTTOM - 6);
        text(1, "合格率", BOTTOM - 6);
        text(2, "≥90%", BOTTOM - 6);
        Sheet before = sheet();
        across(1, TOP);
        across(0, TOP + 20, TOP + 40);
        sides(TOP, TOP + 40);
        text(0, below, TOP + 14);
        text(1, "优良率", TOP + 14);
        text(2, "≥60%", TOP + 14);
        text(0, "时效指标", TOP + 34);
        List<String> cells = new ArrayList<>(List.of("数量指标", "培训人数"));
        if (one != null) {
            cells.add(one);
        }
        cells.addAll(List.of("合格率", "≥90%", "优良率", "≥60%", "时效指标"));
        assertEquals(cells, cells(before, sheet()));
    }

    /** A word processor closes each page with a line, whether it breaks a row there or not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # a row: a text goes on where the line had no room, or with the next item of its list
            完成十八处老旧公园的无障碍设施 | ≥18处 | 改造任务   | ''    | 完成十八处老旧公园的无障碍设施改造任务 | ≥18处 | -
            1.完成改造。                   | 2024年 | 2.按时验收。 | ''    | 1.完成改造。 ⏎ 2.按时验收。            | 2024年 | -
            (一)完成改造。                 | 2024年 | (二)验收。 | ''    | (一)完成改造。 ⏎ (二)验收。            | 2024年 | -
            # two rows: each has a target, a text that the other has too, or no text
            完成十八处老旧公园的无障碍设施 | ≥18处老旧公园无障碍设施改造 | 改造面积 | ≥1560平方米 | 完成十八处老旧公园的无障碍设施 | ≥18处老旧公园无障碍设施改造 | 改造面积 ⏎ ≥1560平方米
            完成十八处老旧公园的无障碍设施 | 县级财政预算安排资金支出进度 | 改造面积 | 县级财政预算安排资金支出进度 | 完成十八处老旧公园的无障碍设施 | 县级财政预算安排资金支出进度 | 改造面积 ⏎ 县级财政预算安排资金支出进度
            1.完成改造。                   | 2024年 | 3.按时验收。 | ''    | 1.完成改造。                           | 2024年 | 3.按时验收。
            """)
    void aRowAtAClosedPage(
            String name, String value, String nextName, String nextValue, String one, String two, String next)
            throws IOException {
        across(0, BOTTOM - 20, BOTTOM);
        sides(BOTTOM - 20, BOTTOM);
        text(0, "数量指标", BOTTOM - 6);
        text(1, name, BOTTOM - 6);
        text(2, value, BOTTOM - 6);
        Sheet before = sheet();
        across(0, TOP, TOP + 20);
        sides(TOP, TOP + 20);
        text(1, nextName, TOP + 14);
        text(2, nextValue, TOP + 14);
        List<String> cells = new ArrayList<>(List.of("数量指标", one, two));
        if (next != null) {
            cells.addAll(List.of(next.split(" ⏎ ")));
        }
        assertEquals(cells, cells(before, sheet()));
    }

    /** The cells of a list's project go over its rows: a page that breaks them stands between two rows of indicators. */
    @Test
    void cellsOverRowsAreCutBesideWholeRows() throws IOException {
        across(0, BOTTOM - 20, BOTTOM);
        sides(BOTTOM - 20, BOTTOM);
        text(0, "青川市人力资源和社", BOTTOM - 6);
        text(1, "96000元", BOTTOM - 6);
        text(2, "培训人数", BOTTOM - 6);
        Sheet before = sheet();
        across(0, TOP, TOP + 40);
        across(2, TOP + 20);
        sides(TOP, TOP + 40);
        text(0, "会保障局", TOP + 14);
        text(2, "合格率", TOP + 14);
        text(2, "满意度", TOP + 34);
        assertEquals(List.of("青川市人力资源和社会保障局", "96000元", "培训人数", "合格率", "满意度"), cells(before, sheet()));
    }

    /** The filled cells of the only table. */
    private static List<String> cells(Sheet... sheets) throws IOException {
        List<String> blocks = Readings.blocks(PdfDrawing.draw(List.of(sheets), PdfDrawing.Way.STROKES));
        assertEquals(1, blocks.size(), blocks.toString());
        List<String> cells = new ArrayList<>();
        for (String cell : blocks.get(0).split("\\[", -1)) {
            String text = cell.substring(cell.indexOf(']') + 1).strip().replace("\n", " ⏎ ");
            if (cell.contains("]") && !text.isEmpty()) {
                cells.add(text);
            }
        }
        return cells;
    }
}
