package io.github.mubiao.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mubiao.read.Readings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines that stand on each page are no paragraphs. */
class RunningHeadsTest {

    private static final float LOW = 595;

    /** A page with a head, a foot and a line of its own between. */
    private static Sheet sheet(float height, int number) {
        return new Sheet(
                height,
                List.of(
                        new Sheet.Text("云州区民政局部门预算", 60, 40, 10),
                        new Sheet.Text("第" + "一二三四".charAt(number - 1) + "页的正文", 60, 150, 10),
                        new Sheet.Text("yunzhou.html " + number + "/4", 60, height - 30, 10)),
                List.of());
    }

    @Test
    void pagesOfSeveralSizes() throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        float[] heights = {Sheet.A4, LOW, Sheet.A4, LOW};
        for (int i = 0; i < heights.length; i++) {
            sheets.add(sheet(heights[i], i + 1));
        }
        assertEquals(
                List.of("p1 第一页的正文", "p2 第二页的正文", "p3 第三页的正文", "p4 第四页的正文"),
                Readings.blocks(PdfDrawing.draw(sheets, PdfDrawing.Way.STROKES)));
    }
}
