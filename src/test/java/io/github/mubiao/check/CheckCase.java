package io.github.mubiao.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A document, told by what is special about it, and whether a rule finds something in it.
 *
 * @param file the file of the case, without ending
 * @param rule the rule
 * @param fires whether the rule finds something
 * @param why the reason
 * @param node the case as written
 */
record CheckCase(String file, String rule, boolean fires, String why, JsonNode node) {

    private static final Path FOLDER = Path.of("src/test/resources/checks");

    static List<CheckCase> all() throws IOException {
        List<CheckCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                read(file, cases);
            }
        }
        return cases;
    }

    private static void read(Path file, List<CheckCase> cases) throws IOException {
        String name = file.getFileName().toString().replace(".yaml", "");
        JsonNode rules = new YAMLMapper().readTree(file.toFile());
        rules.properties().forEach(rule -> {
            for (String kind : List.of("fires", "silent")) {
                for (JsonNode node : rule.getValue().path(kind)) {
                    cases.add(new CheckCase(
                            name,
                            rule.getKey(),
                            kind.equals("fires"),
                            node.path("why").asText(),
                            node));
                }
            }
        });
    }

    /** What the case says, as a document shows it to a reader. */
    String shown() {
        List<String> parts = new ArrayList<>();
        node.properties().forEach(field -> {
            if (!List.of("why", "says", "at", "times").contains(field.getKey())) {
                parts.add(shown(field.getKey(), field.getValue()));
            }
        });
        return String.join("; ", parts);
    }

    private static String shown(String key, JsonNode value) {
        String label = key.equals("row") ? "" : key + ": ";
        if (!value.isContainerNode()) {
            return label + value.asText();
        }
        List<String> entries = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(entry -> entries.add(entry.isObject() ? "(" + fields(entry) + ")" : entry.asText()));
        } else {
            entries.add(fields(value));
        }
        return (value.isArray() ? label : "") + String.join(", ", entries);
    }

    private static String fields(JsonNode object) {
        List<String> fields = new ArrayList<>();
        object.properties().forEach(field -> fields.add(shown(field.getKey(), field.getValue())));
        return String.join(", ", fields);
    }

    @Override
    public String toString() {
        return rule + (fires ? ": " : " is silent: ") + shown();
    }
}
