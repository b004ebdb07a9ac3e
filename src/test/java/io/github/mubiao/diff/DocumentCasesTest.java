package io.github.mubiao.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.DepartmentObjective;
import io.github.mubiao.model.DepartmentObjectives;
import io.github.mubiao.model.DocumentDiff;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Which documents of two folders are one, and what changed in a department's own part, in both directions. */
class DocumentCasesTest {

    /** The cases of {@code diff/documents.yaml}. */
    @TestFactory
    List<DynamicTest> pairs() throws IOException {
        return DraftYaml.cases("documents.yaml", one -> {
            List<DocumentPairs.Entry> older = entries(one.get("older"), 2022);
            List<DocumentPairs.Entry> newer = entries(one.get("newer"), 2023);
            List<String> expected = DraftYaml.texts(one.get("pairs"));
            assertEquals(
                    expected,
                    DocumentPairs.of(older, newer).stream()
                            .map(pair -> told(pair.from(), pair.to(), pair))
                            .toList());
            assertEquals(
                    expected,
                    DocumentPairs.of(newer, older).stream()
                            .map(pair -> told(pair.to(), pair.from(), pair))
                            .toList());
        });
    }

    private static List<DocumentPairs.Entry> entries(JsonNode list, int year) {
        List<DocumentPairs.Entry> entries = new ArrayList<>();
        list.forEach(one -> entries.add(new DocumentPairs.Entry(
                one.has("department") || one.has("read") ? header(one, year) : null,
                one.get("file").asText())));
        return entries;
    }

    private static String told(DocumentPairs.Entry from, DocumentPairs.Entry to, DocumentPairs.Pair pair) {
        if (pair.match() == null) {
            return from == null ? "+ " + to.name() : "- " + from.name();
        }
        return from.name() + " = " + to.name() + " " + pair.match().evidence().label() + " "
                + pair.match().similarity().toPlainString();
    }

    /** The cases of {@code diff/department.yaml}. */
    @TestFactory
    List<DynamicTest> departments() throws IOException {
        return DraftYaml.cases("department.yaml", one -> {
            BudgetDocument older = new BudgetDocument(header(one.get("from"), 2022), List.of(), List.of());
            BudgetDocument newer = new BudgetDocument(header(one.get("to"), 2023), List.of(), List.of());
            YearDiff yearDiff = new YearDiff(DiffOptions.defaults());
            DocumentDiff diff = yearDiff.between(older, newer);
            assertEquals(
                    DraftYaml.texts(one.get("changes")),
                    diff.changes().stream().map(MeaningTest::told).toList());
            assertEquals(diff.inverse(), yearDiff.between(newer, older));
        });
    }

    private static DocumentHeader header(JsonNode one, int year) {
        return new DocumentHeader(
                new Source(year + ".docx", "docx", "0".repeat(64), 1),
                year,
                one.has("department")
                        ? DraftYaml.organisation(one.get("department").asText())
                        : null,
                one.has("overall") || one.has("objectives") || one.has("measures") ? objectives(one) : null);
    }

    private static DepartmentObjectives objectives(JsonNode one) {
        List<DepartmentObjective> objectives = new ArrayList<>();
        for (JsonNode objective : one.path("objectives")) {
            objectives.add(new DepartmentObjective(
                    objectives.size() + 1,
                    DraftYaml.text(objective, "name", null),
                    DraftYaml.text(objective, "objective", null),
                    DraftYaml.text(objective, "indicators", null),
                    List.of(),
                    Location.ofTable(1)));
        }
        return new DepartmentObjectives(
                DraftYaml.text(one, "overall", null), objectives, DraftYaml.texts(one.get("measures")));
    }
}
