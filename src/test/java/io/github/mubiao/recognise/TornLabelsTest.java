package io.github.mubiao.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mubiao.grid.Grid;
import io.github.mubiao.grid.GridCell;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Origin;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels in the last row of a page and the first of the next. */
class TornLabelsTest {

    private static final FormContext TEXTS = new FormContext(LabelCompositionTest.vocabulary());

    /** The texts of a column, one a row, the last of which stands on the second page. */
    private static List<String> column(String... texts) {
        List<Integer> pages = new ArrayList<>();
        List<GridCell> cells = new ArrayList<>();
        for (int row = 1; row <= texts.length; row++) {
            pages.add(row < texts.length ? 1 : 2);
        }
        Location table = Location.ofTable(1).in(new Origin.Pages(pages));
        for (int row = 1; row <= texts.length; row++) {
            cells.add(new GridCell(row, 1, 1, 1, texts[row - 1], table.cell(row, 1)));
            cells.add(new GridCell(row, 2, 1, 1, row < texts.length ? "数量指标" : "", table.cell(row, 2)));
            cells.add(new GridCell(row, 3, 1, 1, "第" + row + "行", table.cell(row, 3)));
        }
        Grid grid = new Grid(table, 0, 0, false, texts.length, 3, cells);
        return TornLabels.joined(LabelledGrid.of(grid, TEXTS)).cells().stream()
                .filter(cell -> cell.column() == 1)
                .map(cell -> cell.rowSpan() + " " + cell.text())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "产出, 指标, 产出指标",
        "'满\n意', '度\n指\n标', 满意度指标",
        "效, 益指标, 效益指标",
        "服务对象满意度指, 标, 服务对象满意度指标",
        "年 度 目, 标, 年度目标",
        "项目资金申请, （万元）, 项目资金申请（万元）"
    })
    void oneLabel(String first, String second, String whole) {
        assertEquals(List.of("2 " + whole), column(first, second));
    }

    @ParameterizedTest
    @CsvSource({"产出指标, 效益指标", "数量指标, 其他指标", "质量指标, 标", "合格率, 指标", "产出, 效益", "维修, 校舍", "项目资金（万元）, 年度总体目标"})
    void twoTexts(String first, String second) {
        assertEquals(List.of("1 " + first, "1 " + second), column(first, second));
    }

    @Test
    void withinPage() {
        assertEquals(List.of("1 产出", "1 指标", "1 满意度指标"), column("产出", "指标", "满意度指标"));
    }

    /** The blank cell of the second level goes on with the one above it; the text in the row's last cell is one of its own. */
    @Test
    void blankCellsBeside() {
        Location table = Location.ofTable(1).in(new Origin.Pages(List.of(1, 2)));
        List<GridCell> cells = List.of(
                new GridCell(1, 1, 1, 1, "产出", table.cell(1, 1)),
                new GridCell(1, 2, 1, 1, "数量指标", table.cell(1, 2)),
                new GridCell(1, 3, 1, 1, "校舍", table.cell(1, 3)),
                new GridCell(2, 1, 1, 1, "指标", table.cell(2, 1)),
                new GridCell(2, 2, 1, 1, "", table.cell(2, 2)),
                new GridCell(2, 3, 1, 1, "桌椅", table.cell(2, 3)));
        LabelledGrid joined = TornLabels.joined(LabelledGrid.of(new Grid(table, 0, 0, false, 2, 3, cells), TEXTS));
        assertEquals("数量指标", joined.at(2, 2).text());
        assertEquals("桌椅", joined.at(2, 3).text());
    }
}
