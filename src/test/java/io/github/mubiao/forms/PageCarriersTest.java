package io.github.mubiao.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Forms on pages, however they are drawn, are read as they are from Word: all but their places. */
class PageCarriersTest {

    /** So short that each form goes over pages. */
    private static final float SHORT = 350;

    /** Forms whose own .docx merges cells in a way that no page can show. */
    static final List<String> UNDRAWABLE = List.of("hubei-department");

    /** Forms whose pages end in the middle of a text that goes over several rows: it is reported, not joined. */
    private static final List<String> CUT = List.of(
            "anhui-department-self-evaluation", "beyond-henan-columns", "beyond-yunnan-flat", "chongqing-approval");

    @TempDir
    Path folder;

    static List<Sheet> sheets(Family family, float height) {
        List<Object> blocks = new ArrayList<>();
        for (FormDocument.Block block : family.document().blocks()) {
            blocks.add(block.table() == null ? block.paragraph() : block.table());
        }
        return Typesetter.set(blocks, height);
    }

    static JsonNode read(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = Writers.pretty(bytes)) {
            new Pipeline(ReadOptions.defaults()).read(file, "form.docx", Writers.json(json));
        }
        return withoutPlaces(Family.JSON.readTree(bytes.toByteArray()));
    }

    /** Without what a carrier may change. */
    static JsonNode withoutPlaces(JsonNode tree) {
        ((ObjectNode) tree).remove(List.of("source", "coverage"));
        dropLocations(tree);
        return tree;
    }

    private static void dropLocations(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("location");
        }
        node.forEach(PageCarriersTest::dropLocations);
    }

    static JsonNode expected(Family family) throws IOException {
        return withoutPlaces(Family.JSON.readTree(family.expected().toFile()));
    }

    /** Whether what was read is what the family says, but for identity. */
    static boolean isSame(Family family, JsonNode read) throws IOException {
        JsonNode expected = expected(family);
        return WithoutIdentity.as(read, expected).toPrettyString().equals(expected.toPrettyString());
    }

    /** Makes a file of a form's pages. */
    interface Drawing {
        byte[] of(List<Sheet> sheets) throws IOException;
    }

    /** The forms that are not read as from Word. */
    private List<String> differing(float height, Drawing drawing, String name) throws IOException {
        List<String> differing = new ArrayList<>();
        for (Family family : Family.all()) {
            Path file = Files.write(folder.resolve(name), drawing.of(sheets(family, height)));
            if (!isSame(family, read(file))) {
                differing.add(family.name());
            }
        }
        differing.removeAll(UNDRAWABLE);
        return differing;
    }

    @Test
    void eachFamilyIsReadFromPdf() throws IOException {
        assertEquals(
                List.of(), differing(Sheet.A4, sheets -> PdfDrawing.draw(sheets, PdfDrawing.Way.STROKES), "a.pdf"));
    }

    @Test
    void eachFamilyIsReadFromOfd() throws IOException {
        assertEquals(List.of(), differing(Sheet.A4, OfdDrawing::draw, "a.ofd"));
    }

    @Test
    void tablesOverPagesAreJoined() throws IOException {
        assertEquals(CUT, differing(SHORT, sheets -> PdfDrawing.draw(sheets, PdfDrawing.Way.HEADS_AND_FEET), "a.pdf"));
    }

    /** As browsers break tables: the line between the rows is drawn on neither page. */
    @Test
    void tablesOverPagesAreJoinedWithoutALineBetween() throws IOException {
        List<String> differing = differing(
                SHORT,
                sheets -> PdfDrawing.draw(Sheet.withoutLinesBetween(sheets), PdfDrawing.Way.HEADS_AND_FEET),
                "a.pdf");
        differing.removeAll(CUT);
        assertEquals(List.of(), differing);
    }

    @ParameterizedTest
    @EnumSource
    void theWayOfDrawingDoesNotMatter(PdfDrawing.Way way) throws IOException {
        for (String name : List.of("anhui-single", "ministry-self-evaluation", "beyond-shandong")) {
            Family family = Family.all().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            Path file = Files.write(folder.resolve("a.pdf"), PdfDrawing.draw(sheets(family, Sheet.A4), way));
            JsonNode expected = expected(family);
            assertEquals(
                    expected.toPrettyString(),
                    WithoutIdentity.as(read(file), expected).toPrettyString(),
                    name);
        }
    }
}
