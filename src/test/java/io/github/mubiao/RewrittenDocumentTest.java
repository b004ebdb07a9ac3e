package io.github.mubiao;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mubiao.docx.DocumentRewriter;
import io.github.mubiao.docx.DocumentRewriter.Way;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.read.ReadOptions;
import io.github.mubiao.read.SharedFolder;
import io.github.mubiao.write.Writers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The same content written in any of the ways of Word gives the same JSON but for source and places, and for how many
 * tables and labels there are: some ways join tables, break them or put them into others.
 */
class RewrittenDocumentTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Way.class)
    void theSample(Way way) throws Exception {
        same(way, Path.of("samples/haibin-education-2022.docx"));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void theRealDocument(Way way) throws Exception {
        same(way, SharedFolder.find("samples/caofeidian-2022.docx"));
    }

    private void same(Way way, Path file) throws Exception {
        byte[] original = Files.readAllBytes(file);
        byte[] rewritten = DocumentRewriter.rewrite(way, original);
        JsonNode expected = json(file);
        assertEquals(
                expected.toPrettyString(),
                json(Files.write(folder.resolve("x.docx"), rewritten)).toPrettyString());
    }

    private static JsonNode json(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = Writers.pretty(bytes)) {
            new Pipeline(ReadOptions.defaults()).read(file, "x.docx", Writers.json(json));
        }
        JsonNode tree = JSON.readTree(bytes.toByteArray());
        withoutPlaces(tree);
        ((ObjectNode) tree.path("coverage")).remove("tables");
        ((ObjectNode) tree.path("coverage").path("cells")).remove(List.of("filled", "used"));
        return tree;
    }

    private static void withoutPlaces(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(List.of("source", "location"));
            if (object.has("message")) {
                String message = object.get("message").asText();
                object.put("message", message.replaceAll("\\b(table|row|column) \\d+", "$1"));
            }
        }
        node.forEach(RewrittenDocumentTest::withoutPlaces);
    }
}
