package io.github.mubiao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.DocxCell;
import io.github.mubiao.docx.DocxTable;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A plain document, from the builder through the reader to grids. */
class PlainTableTest {

    @Test
    void paragraphsAndSpans() throws IOException {
        byte[] docx = new DocxBuilder()
                .heading("一、总体绩效目标")
                .table(new DocxTable(3)
                        .row(
                                DocxCell.of("项目编码"),
                                DocxCell.of("13020922P00048310001T").span(2))
                        .row(DocxCell.of("产出指标").mergeDown(), DocxCell.of("数量"), DocxCell.of("≥80%"))
                        .row(DocxCell.of("").mergedUp(), DocxCell.of("质量\n时效"), DocxCell.of("a\nb")))
                .paragraph(" 　末段\u00A0")
                .build();
        assertEquals(
                List.of(
                        "p1 一、总体绩效目标",
                        "t1 3x3 [1,1] 项目编码 [1,2 1x2] 13020922P00048310001T [2,1 2x1] 产出指标 [2,2] 数量 [2,3] ≥80% [3,2] 质量\n时效 [3,3] a\nb",
                        "p2 末段"),
                Readings.blocks(docx));
    }
}
