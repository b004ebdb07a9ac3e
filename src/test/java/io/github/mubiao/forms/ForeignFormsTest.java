package io.github.mubiao.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.mubiao.docx.DocxBuilder;
import io.github.mubiao.docx.DocxTable;
import io.github.mubiao.model.Budget.Amount;
import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Sourced;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.read.ReadOptions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What other forms hold is not made up into projects. */
class ForeignFormsTest {

    private static final Path CASES = Path.of("src/test/resources/forms/foreign.yaml");

    @TempDir
    Path folder;

    @TestFactory
    List<DynamicTest> cases() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode node : new YAMLMapper().readTree(CASES.toFile())) {
            tests.add(DynamicTest.dynamicTest(node.get("why").asText(), () -> check(node)));
        }
        return tests;
    }

    private void check(JsonNode node) throws IOException {
        List<String[]> rows = new ArrayList<>();
        node.get("table")
                .forEach(row -> rows.add(Arrays.stream(row.asText().split("\\|", -1))
                        .map(String::strip)
                        .toArray(String[]::new)));
        DocxTable table = new DocxTable(rows.get(0).length);
        rows.forEach(table::row);
        byte[] docx = new DocxBuilder().paragraph("单位：万元").table(table).build();
        BudgetDocument document =
                new Pipeline(ReadOptions.defaults()).read(Files.write(folder.resolve("a.docx"), docx));
        List<String> names = new ArrayList<>();
        List<String> totals = new ArrayList<>();
        for (Project project : document.projects()) {
            names.add(String.valueOf((Object) Sourced.valueOf(project.name())));
            BigDecimal total = project.budget() == null
                    ? null
                    : Sourced.valueOf(project.budget().amount(Amount.TOTAL));
            totals.add(String.valueOf(total));
        }
        assertEquals(texts(node.get("projects")), names);
        if (node.has("totals")) {
            assertEquals(texts(node.get("totals")), totals);
        }
        assertEquals(
                texts(node.get("findings")),
                document.findings().stream().map(Finding::rule).toList());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
