package io.github.mubiao.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mubiao.read.Readings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of a cell are one text where they were wrapped, and texts of their own where an item of a list begins. */
class LinesOfCellsTest {

    private static final float TOP = 60;
    private static final float PITCH = 13;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # items whose lines have no room for the next one
            指标1：≤9个; 指标2：≥12次       | 70 | 指标1：≤9个 ⏎ 指标2：≥12次
            1.完成改造任务; 2.按时验收      | 80 | 1.完成改造任务 ⏎ 2.按时验收
            （一）完成改造; （二）验收合格  | 80 | （一）完成改造 ⏎ （二）验收合格
            ①完成改造任务; ②按时验收合格    | 80 | ①完成改造任务 ⏎ ②按时验收合格
            一、完成改造任; 务;二、按时验收 | 80 | 一、完成改造任务 ⏎ 二、按时验收
            # numbers that count nothing
            保障老旧公园改造; 2.5万平方米   | 86 | 保障老旧公园改造2.5万平方米
            1.保障公园改造共; 3.按时验收    | 84 | 1.保障公园改造共3.按时验收
            """)
    void wrappedOrListed(String lines, float width, String cell) throws IOException {
        List<Sheet.Text> texts = new ArrayList<>();
        float y = TOP + 12;
        for (String line : lines.split(";", -1)) {
            texts.add(new Sheet.Text(line.strip(), 64, y, 10));
            y += PITCH;
        }
        float[] xs = {60, 60 + width + 8, 60 + width + 108};
        float bottom = y + 4;
        List<Sheet.Line> rules = new ArrayList<>();
        for (float x : xs) {
            rules.add(new Sheet.Line(x, TOP, x, bottom));
        }
        rules.add(new Sheet.Line(xs[0], TOP, xs[2], TOP));
        rules.add(new Sheet.Line(xs[0], bottom, xs[2], bottom));
        Sheet sheet = new Sheet(Sheet.A4, texts, rules);
        String table = Readings.blocks(PdfDrawing.draw(List.of(sheet), PdfDrawing.Way.STROKES))
                .get(0);
        String text = table.substring(table.indexOf(']') + 1);
        int end = text.indexOf('[');
        assertEquals(cell, (end < 0 ? text : text.substring(0, end)).strip().replace("\n", " ⏎ "));
    }
}
