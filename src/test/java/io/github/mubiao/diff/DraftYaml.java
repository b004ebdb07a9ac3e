package io.github.mubiao.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.mubiao.diff.Drafts.Draft;
import io.github.mubiao.diff.Drafts.Row;
import io.github.mubiao.model.IndicatorDetails;
import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.SchedulePoint;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;

/** Cases of {@code diff/*.yaml} and the projects in them, of which they name what is not ordinary. */
final class DraftYaml {

    private DraftYaml() {}

    /** What is to be seen of one case. */
    interface Law {
        void holds(JsonNode one) throws IOException;
    }

    /** A test for each case of a file. */
    static List<DynamicTest> cases(String file, Law law) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (InputStream in = DraftYaml.class.getResourceAsStream("/diff/" + file)) {
            for (JsonNode one : new YAMLMapper().readTree(in)) {
                String name = one.get("id").asText() + ": " + one.get("why").asText();
                tests.add(DynamicTest.dynamicTest(name, () -> law.holds(one)));
            }
        }
        return tests;
    }

    /** The texts of a list in their order; none where there is no list. */
    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        if (list != null) {
            list.forEach(text -> texts.add(text.asText()));
        }
        return texts;
    }

    /** The texts of a list, sorted. */
    static List<String> sorted(JsonNode list) {
        return texts(list).stream().sorted().toList();
    }

    /** A project; {@code none} in place of a text or a unit says that it has none. */
    static Draft draft(JsonNode fields, String code, int year) {
        Draft draft = Draft.of(text(fields, "code", code), text(fields, "name", "教师培训"));
        String total = text(fields, "total", "100.00");
        draft.total = total == null ? null : new BigDecimal(total);
        String money = text(fields, "money", "万元");
        draft.money = money == null ? null : MoneyUnit.ofLabel(money).orElseThrow();
        draft.purpose = text(fields, "purpose", "用于培训。");
        draft.objectives.addAll(texts(fields.get("objectives")));
        if (fields.has("midTermObjectives")) {
            draft.midTermObjectives = texts(fields.get("midTermObjectives"));
        }
        if (fields.has("schedule")) {
            draft.schedule = schedule(fields.get("schedule"));
        }
        if (fields.has("unit")) {
            draft.unit = organisation(text(fields, "unit", null));
        }
        if (fields.has("rows")) {
            fields.get("rows").properties().forEach(row -> draft.rows.add(row(row.getKey(), row.getValue())));
        }
        draft.rows.forEach(row -> row.year = year);
        return draft;
    }

    private static List<SchedulePoint> schedule(JsonNode points) {
        List<SchedulePoint> schedule = new ArrayList<>();
        points.properties().forEach(point -> {
            String digits = point.getKey().replaceAll("\\D", "");
            Integer month = digits.isEmpty() ? null : Integer.valueOf(digits);
            schedule.add(Drafts.point(point.getKey(), month, point.getValue().asText()));
        });
        return schedule.isEmpty() ? null : schedule;
    }

    /** A row: its value, or its value with what is not ordinary. */
    private static Row row(String name, JsonNode said) {
        if (!said.isObject()) {
            return Row.of(name, said.asText());
        }
        Row row = Row.of(text(said, "level3", name), said.get("value").asText());
        row.level2 = text(said, "level2", row.level2);
        row.description = text(said, "description", row.description);
        row.basis = text(said, "basis", row.basis);
        row.sign = text(said, "sign", null);
        row.unit = text(said, "unit", null);
        row.details = details(said);
        return row;
    }

    private static IndicatorDetails details(JsonNode said) {
        String weight = text(said, "weight", null);
        String score = text(said, "score", null);
        IndicatorDetails details = new IndicatorDetails(
                said.has("midTerm") ? IndicatorDetails.Term.MID_TERM : null,
                weight == null ? null : new BigDecimal(weight),
                text(said, "baseline", null),
                text(said, "actual", null),
                null,
                score == null ? null : new BigDecimal(score),
                text(said, "nature", null),
                text(said, "explanation", null),
                text(said, "remark", null),
                text(said, "deviation", null),
                text(said, "scoringRule", null),
                text(said, "area", null));
        return details.equals(IndicatorDetails.NONE) ? null : details;
    }

    /** {@code 415001 教育局本级}: a code, a name, or both. */
    static Organisation organisation(String written) {
        if (written == null) {
            return null;
        }
        String code = written.split("[^0-9]", 2)[0];
        String name = written.substring(code.length()).strip();
        return new Organisation(code.isEmpty() ? null : code, name.isEmpty() ? null : name);
    }

    /** A field's text; {@code null} where the case says {@code none}. */
    static String text(JsonNode fields, String name, String otherwise) {
        String text = fields.has(name) ? fields.get(name).asText() : otherwise;
        return "none".equals(text) ? null : text;
    }
}
