package io.github.mubiao.carriers;

import io.github.mubiao.carriers.TextWriter.TextBlock;
import io.github.mubiao.grid.Grid;
import io.github.mubiao.grid.GridCell;
import io.github.mubiao.grid.Grids;
import io.github.mubiao.read.BlockHandler;
import io.github.mubiao.read.DocumentReader;
import io.github.mubiao.read.Paragraph;
import io.github.mubiao.read.RawTable;
import io.github.mubiao.read.ReadOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The content of a document, to be written in another format. */
public final class DocumentCopy {

    private DocumentCopy() {}

    /** The document's paragraphs and tables. */
    public static List<TextBlock> blocks(Path document) throws IOException {
        List<TextBlock> blocks = new ArrayList<>();
        new DocumentReader(ReadOptions.defaults()).read(document, new BlockHandler() {
            @Override
            public void paragraph(Paragraph paragraph) {
                if (!paragraph.text().isEmpty()) {
                    blocks.add(new TextBlock(paragraph.text(), List.of(), 0, 0));
                }
            }

            @Override
            public void table(RawTable table) {
                Grid grid = Grids.of(table);
                List<CellDraft> cells = new ArrayList<>();
                for (GridCell cell : grid.cells()) {
                    cells.add(CellDraft.text(cell.row(), cell.column(), cell.text())
                            .over(cell.rowSpan(), cell.columnSpan()));
                }
                blocks.add(new TextBlock(null, cells, grid.rows(), grid.columns()));
            }
        });
        return blocks;
    }

    /** The document on one sheet: lines without borders, tables with them. */
    public static List<SheetDraft> book(Path document) throws IOException {
        SheetDraft sheet = new SheetDraft("绩效目标");
        int row = 1;
        for (TextBlock block : blocks(document)) {
            if (block.paragraph() != null) {
                sheet.line(row++, 1, block.paragraph());
                continue;
            }
            for (CellDraft cell : block.cells()) {
                sheet.cell(new CellDraft(
                        cell.row() + row - 1,
                        cell.column(),
                        cell.rows(),
                        cell.columns(),
                        cell.value(),
                        cell.format(),
                        cell.shown(),
                        true));
            }
            row += block.rows() + 1;
        }
        return List.of(sheet);
    }
}
