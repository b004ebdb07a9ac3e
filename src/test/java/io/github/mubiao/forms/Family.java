package io.github.mubiao.forms;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.read.ReadOptions;
import io.github.mubiao.write.Writers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A family of layouts: a drawn form with labels as published and figures of our own, and what is to be
 * read from it. The form's head names the family of the catalogue, what the form is, and how signs,
 * values and units stand in it.
 *
 * @param folder its folder
 * @param family the family in the catalogue
 * @param title what the form is
 * @param values how signs, values and units stand in it
 * @param form the drawing
 */
record Family(Path folder, String family, String title, String values, String form) {

    private static final Path FOLDER = Path.of("src/test/resources/layouts");
    /** Figures stay as they are written, with the zeros at their ends. */
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** All families, by the names of their folders. */
    static List<Family> all() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.sorted().map(Family::read).toList();
        }
    }

    private static Family read(Path folder) {
        try {
            String text = Files.readString(folder.resolve("form.txt"));
            String[] parts = text.split("\n---\n", 2);
            return new Family(
                    folder, line(parts[0], "family"), line(parts[0], "title"), line(parts[0], "values"), parts[1]);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String line(String head, String key) {
        return head.lines()
                .filter(line -> line.startsWith(key + ": "))
                .map(line -> line.substring(key.length() + 2))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No " + key + " in " + head));
    }

    String name() {
        return folder.getFileName().toString();
    }

    FormDocument document() {
        return FormDocument.parse(form);
    }

    Path expected() {
        return folder.resolve("expected.json");
    }

    /** What the program reads from a form, without the file that it was read from. */
    static JsonNode read(FormDocument document, Path folder) throws IOException {
        Path file = Files.write(folder.resolve("form.docx"), document.docx());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = Writers.pretty(bytes)) {
            new Pipeline(ReadOptions.defaults()).read(file, "form.docx", Writers.json(json));
        }
        ObjectNode tree = (ObjectNode) JSON.readTree(bytes.toByteArray());
        tree.remove("source");
        tree.remove("coverage");
        return WithoutIdentity.of(tree);
    }
}
