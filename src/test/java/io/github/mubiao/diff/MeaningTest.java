package io.github.mubiao.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.mubiao.diff.Drafts.Draft;
import io.github.mubiao.model.DiffStatus;
import io.github.mubiao.model.DocumentDiff;
import io.github.mubiao.model.FieldChange;
import io.github.mubiao.model.IndicatorDiff;
import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.model.ProjectDiff;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a change means: the cases of {@code diff/cases.yaml}. */
class MeaningTest {

    @TestFactory
    List<DynamicTest> cases() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (InputStream in = MeaningTest.class.getResourceAsStream("/diff/cases.yaml")) {
            for (JsonNode one : new YAMLMapper().readTree(in)) {
                assertNotNull(one.get("why"), one.get("id").asText());
                tests.add(DynamicTest.dynamicTest(one.get("id").asText(), () -> check(one)));
            }
        }
        return tests;
    }

    private static void check(JsonNode one) {
        Draft from = draft(one.get("from"), "13020922P00048310001T", 2022);
        Draft to = draft(one.get("to"), "13020923P00048310001X", 2023);
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
        assertEquals(texts(one.get("changes")), changes, one.get("why").asText());
        assertEquals(texts(one.get("rows")), rows, one.get("why").asText());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        if (list != null) {
            list.forEach(text -> texts.add(text.asText()));
        }
        texts.sort(null);
        return texts;
    }

    private static Draft draft(JsonNode fields, String code, int year) {
        Draft draft = Draft.of(text(fields, "code", code), text(fields, "name", "教师培训"));
        draft.total = new BigDecimal(text(fields, "total", "100.00"));
        draft.money = MoneyUnit.ofLabel(text(fields, "money", "万元")).orElse(null);
        draft.purpose = text(fields, "purpose", "用于培训。");
        if (fields.has("objectives")) {
            fields.get("objectives").forEach(objective -> draft.objectives.add(objective.asText()));
        }
        if (fields.has("rows")) {
            fields.get("rows")
                    .properties()
                    .forEach(row -> draft.row(row.getKey(), row.getValue().asText()));
        }
        draft.rows.forEach(row -> row.year = year);
        return draft;
    }

    private static String text(JsonNode fields, String name, String otherwise) {
        return fields.has(name) ? fields.get(name).asText() : otherwise;
    }

    private static String told(FieldChange change) {
        if (change instanceof FieldChange.Amount amount) {
            return amount.field() + " " + amount.from() + " → " + amount.to()
                    + (amount.unit() == null ? "" : " " + amount.unit().label())
                    + " " + (amount.difference().signum() > 0 && amount.percent() != null ? "+" : "")
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
        return name + " "
                + (row.effect() == null ? row.status().label() : row.effect().label());
    }
}
