package io.github.mubiao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.mubiao.docx.DocxBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each construction of {@code features.yaml} is read as stated there. */
class FeaturesTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> features() throws IOException {
        return features(FeaturesTest::check);
    }

    /** A test for each construction. */
    static Stream<DynamicTest> features(Check check) throws IOException {
        return all().stream()
                .map(feature -> DynamicTest.dynamicTest(feature.get("id").textValue(), () -> check.of(feature)));
    }

    /** All constructions. */
    static List<JsonNode> all() throws IOException {
        try (InputStream in = FeaturesTest.class.getResourceAsStream("/read/features.yaml")) {
            List<JsonNode> all = new ArrayList<>();
            YAML.readTree(in).forEach(all::add);
            return all;
        }
    }

    /** The document of a construction. */
    static byte[] docx(JsonNode feature) {
        DocxBuilder docx = new DocxBuilder().raw(feature.get("body").textValue());
        return feature.has("styles")
                ? docx.styles(feature.get("styles").textValue()).build()
                : docx.build();
    }

    private static void check(JsonNode feature) throws IOException {
        List<String> blocks = new ArrayList<>();
        ReadResult result = Readings.read(docx(feature), ReadOptions.defaults(), blocks);
        assertEquals(Readings.texts(feature.get("blocks")), blocks);
        assertEquals(Readings.texts(feature.path("findings")), Readings.findings(result));
        JsonNode counts = JSON.valueToTree(result.leftOut());
        counts.properties()
                .forEach(count -> assertEquals(
                        feature.path("leftOut").path(count.getKey()).asInt(),
                        count.getValue().asInt(),
                        count.getKey()));
        assertEquals("docx", result.format());
    }

    interface Check {
        void of(JsonNode feature) throws IOException;
    }
}
