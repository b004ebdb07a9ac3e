package io.github.mubiao.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mubiao.recognise.LayoutGroup;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Layout files: the schema says what the reader takes, and a wrong file is told where it is wrong. */
class LayoutFilesTest {

    private static final Path FOLDER = Path.of("src/main/resources/layouts");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                    | x.json: $: expected an object, found a list",
                "{\"title\": \"t\"}                    | x.json: $: expected an \"id\"",
                "{\"id\": 3}                           | x.json: $.id: expected a text, found a number",
                "{\"id\": \"A b\"}                     | x.json: $.id: expected lower-case letters, digits and hyphens, found \"A b\"",
                "{\"id\": \"a\", \"marks\": \"x\"}     | x.json: $.marks: expected a list of texts, found a text",
                "{\"id\": \"a\", \"columns\": []}      | x.json: $.columns: expected an object, found a list",
                "{\"id\": \"a\", \"columns\": {\"value\": [\"x\", null]}} | x.json: $.columns.value[1]: expected a text, found null",
                "{\"id\": \"a\", \"columns\": {\"value\": [\" \"]}}       | x.json: $.columns.value[0]: expected a label of 1 to 60 characters",
                "{\"id\": \"a\", \"terms\": {\"year\": []}}               | x.json: $.terms.year: expected one of annual, midTerm",
                "{\"id\": \"a\"} 1                     | x.json: $: expected nothing after the object"
            })
    void saysWhatIsWrong(String text, String message) {
        assertEquals(message, error(text));
    }

    @Test
    void namesTheGroupsThereAre() {
        String message = error("{\"id\": \"a\", \"colums\": {}}");
        assertTrue(message.startsWith("x.json: $.colums: there is no \"colums\"; there are project, budget"), message);
    }

    @Test
    void saysWhereJsonBreaks() {
        String message = error("{\n \"id\": \"a\",\n \"id\": \"b\"}");
        assertTrue(message.startsWith("x.json: line 3, column "), message);
        assertTrue(error("{\"id\"").startsWith("x.json: line 1, column "), error("{\"id\""));
    }

    private static String error(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return assertThrows(
                        LayoutFileException.class,
                        () -> LayoutFiles.LayoutFile.read("x.json", new ByteArrayInputStream(bytes)))
                .getMessage();
    }

    @Test
    void theSchemaHasWhatTheReaderTakes() throws IOException {
        JsonNode properties =
                JSON.readTree(FOLDER.resolve("layout.schema.json").toFile()).get("properties");
        TreeSet<String> expected = new TreeSet<>(List.of("$schema", "id", "title", "marks", "unknown"));
        for (LayoutGroup group : LayoutGroup.values()) {
            expected.add(group.label());
            if (group.keys().isEmpty()) {
                // Any name will do.
                continue;
            }
            List<String> keys = new ArrayList<>();
            properties.get(group.label()).get("properties").fieldNames().forEachRemaining(keys::add);
            assertEquals(new TreeSet<>(group.keys()), new TreeSet<>(keys), group.label());
        }
        TreeSet<String> names = new TreeSet<>();
        properties.fieldNames().forEachRemaining(names::add);
        assertEquals(expected, names);
    }

    @Test
    void everyFileIsInTheIndexAndNamedByItsId() throws IOException {
        List<String> index = Files.readAllLines(FOLDER.resolve("index.txt"));
        assertEquals("base", index.get(0));
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> ids = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json") && !name.equals("layout.schema.json"))
                    .map(name -> name.replace(".json", ""))
                    .toList();
            assertEquals(new TreeSet<>(index), new TreeSet<>(ids));
        }
        for (String id : index) {
            assertEquals(
                    id,
                    JSON.readTree(FOLDER.resolve(id + ".json").toFile())
                            .get("id")
                            .textValue());
        }
    }

    /** Within one place a label means one thing; what has several meanings is a column of its own kind. */
    @Test
    void noLabelHasTwoMeaningsInOnePlace() throws IOException {
        List<List<String>> places = List.of(
                List.of("project", "budget", "sections", "ignored"),
                List.of("columns"),
                List.of("moneyColumns"),
                List.of("moneyRows"));
        JsonNode base = JSON.readTree(FOLDER.resolve("base.json").toFile());
        for (List<String> groups : places) {
            Map<String, String> meanings = new HashMap<>();
            for (String group : groups) {
                base.get(group)
                        .properties()
                        .forEach(meaning -> meaning.getValue().forEach(label -> {
                            String here = group + "." + meaning.getKey();
                            String before = meanings.put(label.textValue(), here);
                            assertTrue(before == null, label + " is " + before + " and " + here);
                        }));
            }
        }
    }

    @Test
    void theProgramsFilesAreRead() throws IOException {
        try (InputStream in = Files.newInputStream(FOLDER.resolve("base.json"))) {
            assertTrue(LayoutFiles.LayoutFile.read("base.json", in) != null);
        }
        assertEquals("", LayoutFiles.standard().digest());
    }
}
