package io.github.mubiao.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Forms that are filled in oddly: each figure is read as it was meant, or told by a finding. */
class ReadingsTest {

    private static final Path FOLDER = Path.of("src/test/resources/forms");
    private static final List<String> FILES =
            List.of("readings", "indicators", "years", "schedules", "money", "columns", "projects", "lists", "merges");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        List<JsonNode> cases = new ArrayList<>();
        for (String name : FILES) {
            JsonNode file =
                    new YAMLMapper().readTree(FOLDER.resolve(name + ".yaml").toFile());
            assertFalse(file.isEmpty(), name);
            file.forEach(cases::add);
        }
        return cases.stream()
                .map(node -> DynamicTest.dynamicTest(node.get("why").asText(), () -> check(node)));
    }

    private void check(JsonNode node) throws IOException {
        JsonNode read = Family.read(FormDocument.parse(node.get("form").asText()), folder);
        node.get("reads").properties().forEach(expected -> {
            String pointer = Path.of("projects/0", expected.getKey())
                    .normalize()
                    .toString()
                    .replace('\\', '/');
            assertEquals(expected.getValue().toString(), column(read, List.of(pointer.split("/"))), pointer);
        });
        // Notes count where a case is about them.
        assertEquals(strings(node.path("findings")), findings(read, false));
        if (node.has("notes")) {
            assertEquals(strings(node.path("notes")), findings(read, true));
        }
    }

    private static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        list.forEach(entry -> strings.add(entry.asText()));
        return strings;
    }

    /** The rules and places of what was found, but for what every form that stops before its indicators lacks. */
    private static List<String> findings(JsonNode read, boolean notes) {
        List<String> findings = new ArrayList<>();
        for (JsonNode finding : read.get("findings")) {
            String rule = finding.get("rule").asText();
            if (!rule.equals("no-indicators")
                    && notes == finding.get("severity").asText().equals("note")) {
                findings.add(rule + " " + place(finding.get("location")));
            }
        }
        return findings;
    }

    /** What stands at a place of the tree; a {@code *} collects it from every entry of a list. */
    private static String column(JsonNode tree, List<String> path) {
        if (path.isEmpty()) {
            return tree.toString();
        }
        List<String> rest = path.subList(1, path.size());
        if (!path.get(0).equals("*")) {
            JsonNode next = tree.isArray() ? tree.path(Integer.parseInt(path.get(0))) : tree.path(path.get(0));
            return next.isMissingNode() ? "null" : column(next, rest);
        }
        List<String> entries = new ArrayList<>();
        tree.forEach(entry -> entries.add(column(entry, rest)));
        return "[" + String.join(",", entries) + "]";
    }

    private static String place(JsonNode location) {
        return location.path("row").asText("") + "," + location.path("column").asText("");
    }
}
