package io.github.mubiao.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mubiao.diff.Drafts.Draft;
import io.github.mubiao.model.DiffStatus;
import io.github.mubiao.model.DocumentDiff;
import io.github.mubiao.model.FieldChange;
import io.github.mubiao.model.IndicatorDiff;
import io.github.mubiao.model.ProjectDiff;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a change means: the cases of {@code diff/cases.yaml}. */
class MeaningTest {

    @TestFactory
    List<DynamicTest> cases() throws IOException {
        return DraftYaml.cases("cases.yaml", MeaningTest::check);
    }

    private static void check(JsonNode one) {
        Draft from = DraftYaml.draft(one.get("from"), "13020922P00048310001T", 2022);
        Draft to = DraftYaml.draft(one.get("to"), "13020923P00048310001X", 2023);
        DocumentDiff diff = new YearDiff(DiffOptions.defaults())
                .between(Drafts.document(2022, List.of(from)), Drafts.document(2023, List.of(to)));
        assertEquals(1, diff.projects().size(), "the two are one project");
        ProjectDiff project = diff.projects().get(0);
        List<String> changes = project.changes().stream().map(MeaningTest::told).toList();
        List<String> rows = project.indicators().stream()
                .filter(row -> row.status() != DiffStatus.UNCHANGED)
                .map(MeaningTest::told)
                .sorted()
                .toList();
        assertEquals(
                DraftYaml.texts(one.get("changes")), changes, one.get("why").asText());
        assertEquals(DraftYaml.sorted(one.get("rows")), rows, one.get("why").asText());
    }

    static String told(FieldChange change) {
        if (change instanceof FieldChange.Amount amount) {
            return amount.field() + " " + amount.from() + " → " + amount.to()
                    + (amount.unit() == null ? "" : " " + amount.unit().label())
                    + " " + (amount.percent() != null && amount.difference().signum() > 0 ? "+" : "")
                    + amount.difference()
                    + (amount.percent() == null ? "" : " " + amount.percent() + "%");
        }
        FieldChange.Words words = (FieldChange.Words) change;
        return words.field() + " " + side(words.from()) + " → " + side(words.to()) + " "
                + words.effect().label();
    }

    private static String side(List<String> texts) {
        return texts.isEmpty() ? "null" : String.join("|", texts);
    }

    private static String told(IndicatorDiff row) {
        String name = (row.to() == null ? row.from() : row.to()).level3();
        String told = name + " "
                + (row.effect() == null ? row.status().label() : row.effect().label());
        return row.changes().isEmpty()
                ? told
                : told + ": "
                        + String.join(
                                "; ",
                                row.changes().stream().map(MeaningTest::told).toList());
    }
}
