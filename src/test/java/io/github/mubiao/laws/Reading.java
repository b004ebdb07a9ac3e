package io.github.mubiao.laws;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.mubiao.grid.Grids;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Source;
import io.github.mubiao.read.RawTable;
import io.github.mubiao.recognise.Recogniser;
import io.github.mubiao.recognise.Vocabulary;
import io.github.mubiao.write.Writers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/**
 * What recognition reads from a document that never was a file.
 *
 * @param document the document as the JSON of the contract
 */
record Reading(JsonNode document) {

    /** Figures keep their digits. */
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Source SOURCE = new Source("laws", "docx", "", 0);
    private static final Vocabulary VOCABULARY = standardVocabulary();

    /**
     * Reads blocks as the pipeline does. A paragraph stands behind each table, as in Word files, and counts
     * in the numbers of paragraphs.
     */
    static Reading of(List<Block> blocks) {
        return of(recogniser -> {
            int paragraphs = 0;
            int tables = 0;
            for (Block block : blocks) {
                paragraphs++;
                if (block.isTable()) {
                    recogniser.table(Grids.of(block.raw(++tables)));
                    recogniser.paragraph(Location.ofParagraph(paragraphs), "");
                } else {
                    recogniser.paragraph(Location.ofParagraph(paragraphs), block.line());
                }
            }
        });
    }

    /** Reads a table alone. */
    static Reading of(RawTable table) {
        return of(recogniser -> recogniser.table(Grids.of(table)));
    }

    private interface Content {
        void to(Recogniser recogniser) throws IOException;
    }

    private static Reading of(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            Recogniser recogniser = new Recogniser(VOCABULARY, SOURCE, Writers.json(json));
            content.to(recogniser);
            recogniser.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return new Reading(JSON.readTree(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the vocabulary of the program's own layouts, to which the pipeline gives no access. */
    private static Vocabulary standardVocabulary() {
        try {
            Class<?> files = Class.forName("io.github.mubiao.pipeline.LayoutFiles");
            Method standard = files.getDeclaredMethod("standard");
            Method vocabulary = files.getDeclaredMethod("vocabulary");
            standard.setAccessible(true);
            vocabulary.setAccessible(true);
            return (Vocabulary) vocabulary.invoke(standard.invoke(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    List<JsonNode> projects() {
        List<JsonNode> projects = new ArrayList<>();
        document.get("projects").forEach(projects::add);
        return projects;
    }

    /** Returns whether the document states its fiscal year. */
    boolean statesYear() {
        return document.path("fiscalYear").isNumber();
    }

    boolean hasDepartmentObjectives() {
        return document.hasNonNull("departmentObjectives");
    }
}
