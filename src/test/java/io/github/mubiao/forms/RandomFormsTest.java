package io.github.mubiao.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mubiao.check.Checks;
import io.github.mubiao.check.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever synonyms the labels are written in and whatever the order of the columns, the same is read;
 * a label that nobody knows is a finding, and what stands under or beside it is nowhere.
 */
class RandomFormsTest {

    private static final int FORMS = 400;

    @TempDir
    Path folder;

    @Test
    void everyValueInItsField() throws IOException {
        for (long seed = 0; seed < FORMS; seed++) {
            RandomForm form = new RandomForm(seed);
            JsonNode read = Family.read(form.document(), folder);
            String context = "seed " + seed + ": " + read.toPrettyString();
            assertEquals(1, read.get("projects").size(), context);
            project(form.fields(), read.get("projects").get(0), context);
            indicators(form, read.get("projects").get(0).get("indicators"), context);
            unknown(form, read, context);
        }
    }

    private static void project(Map<String, String> fields, JsonNode project, String context) {
        fields.forEach((name, expected) -> {
            JsonNode found = switch (name) {
                case "total" -> project.path("budget").path("total");
                case "objectives" -> project.path("objectives").path(0);
                default -> project.path(name);
            };
            assertEquals(expected, found.asText(), name + " of " + context);
        });
        assertEquals("万元", project.path("budget").path("unit").asText(), context);
    }

    private static void indicators(RandomForm form, JsonNode indicators, String context) {
        assertEquals(form.indicatorFields().size(), indicators.size(), context);
        for (int i = 0; i < indicators.size(); i++) {
            JsonNode indicator = indicators.get(i);
            JsonNode target = indicator.get("target");
            form.indicatorFields().get(i).forEach((name, expected) -> {
                JsonNode found = switch (name) {
                    case "comparator" -> target.path("comparator");
                    case "amount" -> target.path("value");
                    case "targetUnit" -> target.path("unit");
                    default -> indicator.path(name);
                };
                String text = found.isNull() ? "" : found.asText();
                assertEquals(expected, text, name + " of " + indicator + " in " + context);
            });
        }
    }

    /** Of reading itself nothing else is told; what checks say of figures drawn at random is not asked here. */
    private static void unknown(RandomForm form, JsonNode read, String context) {
        Set<String> reading = Checks.rules().stream()
                .filter(rule -> rule.group().equals("reading"))
                .map(Rule::id)
                .collect(Collectors.toSet());
        List<String> labels = new ArrayList<>();
        for (JsonNode finding : read.get("findings")) {
            if (!reading.contains(finding.get("rule").asText())) {
                continue;
            }
            assertEquals("unknown-label", finding.get("rule").asText(), context);
            labels.add(finding.get("message").asText().replace("Unknown label: ", ""));
        }
        assertEquals(new TreeSet<>(form.unknown()), new TreeSet<>(labels), context);
        assertEquals(form.unknown().size(), labels.size(), context);
        assertFalse(read.get("projects").toString().contains(RandomForm.SECRET), context);
    }
}
