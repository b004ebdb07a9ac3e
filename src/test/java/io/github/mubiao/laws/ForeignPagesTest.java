package io.github.mubiao.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mubiao.pages.OfdDrawing;
import io.github.mubiao.pages.PdfDrawing;
import io.github.mubiao.pages.Sheet;
import io.github.mubiao.pages.Typesetter;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.read.ReadOptions;
import io.github.mubiao.write.Writers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages full of tables of other kinds hold no project, whole and over pages. */
class ForeignPagesTest {

    @TempDir
    Path folder;

    private static List<Object> blocks() {
        List<Object> blocks = new ArrayList<>();
        for (ForeignTable table : ForeignTable.withoutProjects()) {
            blocks.addAll(table.above());
            blocks.add(table.rows());
        }
        return blocks;
    }

    @Test
    void pagesOfOtherTablesHoldNoProject() throws IOException {
        List<Sheet> sheets = Typesetter.set(blocks(), Sheet.A4);
        assertEquals(0, projects(PdfDrawing.draw(sheets, PdfDrawing.Way.STROKES)));
        assertEquals(0, projects(PdfDrawing.draw(sheets, PdfDrawing.Way.WITHOUT_LEFT_AND_RIGHT)));
        assertEquals(0, projects(OfdDrawing.draw(sheets)));
    }

    @Test
    void noPartOfThemDoesWherePagesCutThem() throws IOException {
        List<Sheet> sheets = Typesetter.set(blocks(), 330);
        assertEquals(0, projects(PdfDrawing.draw(sheets, PdfDrawing.Way.HEADS_AND_FEET)));
    }

    private int projects(byte[] file) throws IOException {
        Path path = Files.write(folder.resolve("a"), file);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = Writers.pretty(bytes)) {
            new Pipeline(ReadOptions.defaults()).read(path, "a", Writers.json(json));
        }
        JsonNode tree = new ObjectMapper().readTree(bytes.toByteArray());
        return tree.get("projects").size();
    }
}
