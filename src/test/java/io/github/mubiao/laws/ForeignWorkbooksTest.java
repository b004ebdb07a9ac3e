package io.github.mubiao.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mubiao.carriers.BookWriter;
import io.github.mubiao.carriers.CellDraft;
import io.github.mubiao.carriers.DrawnCells;
import io.github.mubiao.carriers.DrawnSheet;
import io.github.mubiao.carriers.SheetDraft;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.read.ReadOptions;
import io.github.mubiao.write.Writers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of disclosures add nothing in workbooks, and change nothing of forms on other sheets. */
class ForeignWorkbooksTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private static void add(SheetDraft sheet, int firstRow, ForeignTable table, boolean borders) {
        int row = firstRow;
        for (String line : table.above()) {
            sheet.line(row++, 1, line);
        }
        for (CellDraft cell : DrawnCells.of(table.rows(), row)) {
            CellDraft typed = DrawnCells.typed(cell);
            sheet.cell(borders ? typed : typed.bare());
        }
    }

    /** The program's own description of an example in its documents: a form that is read. */
    private static SheetDraft form() {
        return DrawnSheet.of("绩效目标表", """
                项目支出绩效目标表 | < | < | < | <
                （2024年度） | < | < | < | <
                #项目名称 | #河道清淤 | #< | #< | #<
                #主管部门 | #水利局 | #< | #实施单位 | #河道管理所
                #项目资金（万元） | #年度资金总额： | #< | #=78.5;;0.00;;78.50 | #<
                #年度总体目标 | #完成清淤六公里。 | #< | #< | #<
                #绩效指标 | #一级指标 | #二级指标 | #三级指标 | #指标值
                #^ | #产出指标 | #数量指标 | #清淤长度 | #=6;;"≥"0"公里";;≥6公里
                #^ | #^ | #质量指标 | #验收合格率 | #=1;;0%;;100%
                #^ | #效益指标 | #社会效益指标 | #受益人口 | #=12000;;"≥"#,##0"人";;≥12,000人
                #^ | #满意度指标 | #服务对象满意度指标 | #群众满意度 | #=0.9;;"≥"0%;;≥90%
                """);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void alone(boolean borders) throws IOException {
        List<SheetDraft> book = new ArrayList<>();
        SheetDraft all = new SheetDraft("全部");
        int row = 1;
        for (ForeignTable table : ForeignTable.withoutProjects()) {
            SheetDraft sheet = new SheetDraft("表" + (book.size() + 1));
            add(sheet, 1, table, borders);
            book.add(sheet);
            add(all, row, table, borders);
            row += table.above().size() + table.rows().size() + 2;
        }
        book.add(all);
        for (int i = 0; i < book.size(); i++) {
            assertEquals(0, read(List.of(book.get(i))).get("projects").size(), "sheet " + (i + 1));
        }
        assertEquals(0, read(book).get("projects").size());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void besideForms(boolean borders) throws IOException {
        JsonNode expected = withoutPlaces(read(List.of(form())).get("projects"));
        assertFalse(expected.isEmpty());
        assertEquals(4, expected.get(0).get("indicators").size());
        List<SheetDraft> book = new ArrayList<>();
        for (ForeignTable table : ForeignTable.all()) {
            SheetDraft sheet = new SheetDraft("表" + (book.size() + 1));
            add(sheet, 1, table, borders);
            book.add(sheet);
        }
        book.add(book.size() / 2, form());
        assertEquals(
                expected.toPrettyString(),
                withoutPlaces(read(book).get("projects")).toPrettyString());
    }

    private JsonNode read(List<SheetDraft> book) throws IOException {
        Path file = Files.write(folder.resolve("a.xlsx"), BookWriter.xlsx(book));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = Writers.pretty(out)) {
            new Pipeline(ReadOptions.defaults()).read(file, "a.xlsx", Writers.json(json));
        }
        return JSON.readTree(out.toByteArray());
    }

    private static JsonNode withoutPlaces(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("location");
        }
        node.forEach(ForeignWorkbooksTest::withoutPlaces);
        return node;
    }
}
