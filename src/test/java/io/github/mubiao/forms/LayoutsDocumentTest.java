package io.github.mubiao.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mubiao.grid.Grids;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.pipeline.TableReadings;
import io.github.mubiao.read.BlockHandler;
import io.github.mubiao.read.DocumentReader;
import io.github.mubiao.read.Paragraph;
import io.github.mubiao.read.RawTable;
import io.github.mubiao.read.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code docs/layouts.md} has a line a family. {@code mvn test -Dtest=LayoutsDocumentTest
 * -Dmubiao.writeDocs=true} writes it anew.
 */
class LayoutsDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/layouts.md");
    private static final Path INTRODUCTION = Path.of("src/test/resources/layouts-introduction.md");
    private static final int MOST_LABELS = 9;

    @TempDir
    Path folder;

    @Test
    void theDocumentIsCurrent() throws IOException {
        StringBuilder text = new StringBuilder(Files.readString(INTRODUCTION));
        text.append(
                "| family | form | layout | labels | sign, value, unit | what is read |\n|---|---|---|---|---|---|\n");
        for (Family family : Family.all()) {
            text.append("| ").append(family.family());
            text.append(" | ").append(plain(family.title()));
            text.append(" | ").append(layout(family));
            text.append(" | ").append(plain(labels(family)));
            text.append(" | ").append(plain(family.values()));
            text.append(" | ").append(String.join(", ", fields(family))).append(" |\n");
        }
        if (Boolean.getBoolean("mubiao.writeDocs")) {
            Files.writeString(DOCUMENT, text);
        }
        assertEquals(text.toString(), Files.readString(DOCUMENT), "docs/layouts.md is not current");
    }

    private static String plain(String text) {
        return text.replace("|", "\\|").replace("*", "\\*").replace("<", "&lt;");
    }

    private String layout(Family family) throws IOException {
        Set<String> layouts = new LinkedHashSet<>();
        Path file = Files.write(folder.resolve("form.docx"), family.document().docx());
        TableReadings readings = new Pipeline(ReadOptions.defaults()).readings();
        new DocumentReader(ReadOptions.defaults()).read(file, new BlockHandler() {
            @Override
            public void paragraph(Paragraph paragraph) {
                readings.paragraph(paragraph);
            }

            @Override
            public void table(RawTable table) throws IOException {
                String layout = readings.table(Grids.of(table)).layout();
                layouts.add(layout == null ? "—" : layout);
            }
        });
        return layouts.isEmpty() ? "—" : String.join(", ", layouts);
    }

    /** The short texts of the form's first cells of each kind: its labels, without what stands in them. */
    private static String labels(Family family) {
        Set<String> labels = new LinkedHashSet<>();
        family.document().blocks().stream()
                .filter(block -> block.table() != null)
                .flatMap(block -> block.table().stream())
                .filter(row -> row.stream()
                                .filter(cell -> cell.endsWith("指标") || cell.contains("指标值") || cell.contains("目标值"))
                                .count()
                        >= 2)
                .limit(1)
                .forEach(labels::addAll);
        labels.removeIf(label -> label.length() < 2);
        return labels.stream()
                .limit(MOST_LABELS)
                .reduce((one, other) -> one + " " + other)
                .orElse("—");
    }

    private static Set<String> fields(Family family) throws IOException {
        Set<String> fields = new LinkedHashSet<>();
        JsonNode document = new ObjectMapper().readTree(family.expected().toFile());
        for (JsonNode project : document.get("projects")) {
            for (String name : new String[] {
                "unit",
                "code",
                "name",
                "department",
                "agency",
                "attribute",
                "period",
                "purpose",
                "objectives",
                "midTermObjectives"
            }) {
                if (project.hasNonNull(name)) {
                    fields.add(name);
                }
            }
            JsonNode budget = project.path("budget");
            budget.fieldNames().forEachRemaining(name -> fields.add("budget." + name));
            for (JsonNode indicator : project.get("indicators")) {
                indicator.fieldNames().forEachRemaining(fields::add);
            }
        }
        fields.removeAll(Set.of("ordinal", "dimension", "category", "location", "level1", "level2", "level3"));
        return fields;
    }
}
