package io.github.mubiao.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Origin;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.WholeDocument;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.read.ReadOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a warehouse and Spark's tables keep of a document gives back the document. */
class StoredPartsTest {

    @Test
    void everyFieldComesBack() throws IOException {
        for (String name : List.of("haibin-education-2022", "haibin-education-2023", "qinghe-water-2023")) {
            WholeDocument read = new WholeDocument();
            Path file = Path.of("samples", name + ".docx");
            new Pipeline(ReadOptions.defaults()).read(file, file.toString(), read);
            BudgetDocument document = read.document();
            DocumentHeader header = StoredParts.header(StoredParts.write(document.header()));
            assertEquals(document.header(), header);
            for (Project project : document.projects()) {
                assertEquals(project, StoredParts.project(StoredParts.write(project)));
            }
        }
    }

    /** A table of a thousand rows has a thousand places; each keeps its own alone. */
    @Test
    void aPlaceKeepsItsPageAndItsCell() throws IOException {
        Location table = Location.ofTable(3).in(new Origin.Sheet("目标", List.of(4, 6), List.of(2, 4)));
        Location cell = stored(table.cell(2, 2));
        assertEquals("sheet 目标, cell D6: table 3, row 2, column 2", cell.toString());
        assertNull(cell.inColumn(1).cell());
        Location page =
                stored(Location.ofTable(3).in(new Origin.Pages(List.of(7, 8))).cell(2, 1));
        assertEquals("page 8, table 3, row 2, column 1", page.toString());
        Location line = stored(Location.ofParagraph(5).in(Origin.Sheet.ofCell("目标", 1, 1)));
        assertEquals("sheet 目标, cell A1: paragraph 5", line.toString());
    }

    private static Location stored(Location place) throws IOException {
        return StoredParts.read(StoredParts.write(place), Location.class);
    }
}
