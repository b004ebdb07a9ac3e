package io.github.mubiao.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.mubiao.diff.Drafts.Draft;
import io.github.mubiao.model.ChangeKind;
import io.github.mubiao.model.DocumentDiff;
import io.github.mubiao.model.FieldChange;
import io.github.mubiao.model.ProjectDiff;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code --only} and {@code --threshold} leave of a comparison, and whether that shows any change. */
class ChangeFilterTest {

    private static final YearDiff YEARS = new YearDiff(DiffOptions.defaults());

    private static ChangeFilter filter(String kinds, String threshold) {
        Set<ChangeKind> asked = Arrays.stream(kinds == null ? new String[0] : kinds.split(" "))
                .map(label -> ChangeKind.ofLabel(label).orElseThrow())
                .collect(Collectors.toSet());
        return new ChangeFilter(asked, new BigDecimal(threshold));
    }

    private static Draft draft(String name, String total) {
        Draft draft = Draft.of(null, name);
        draft.purpose = "用于" + name;
        draft.total = total == null ? null : new BigDecimal(total);
        return draft;
    }

    /** One project whose budget changed. */
    private static DocumentDiff budget(String from, String to) {
        return YEARS.between(
                Drafts.document(2022, List.of(draft("教师培训", from))), Drafts.document(2023, List.of(draft("教师培训", to))));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 105, 5, true",
        "100, 104.99, 5, false",
        "100, 95, 5, true",
        "100, 95.01, 5, false",
        "-100, -105, 5, true",
        "-100, -104, 5, false",
        "100, 105, 0, true",
        "0, 0.01, 500, true",
        ", 0.01, 500, true",
        "0.01, , 500, true",
        "3, 3.01, 0.3334, false",
        "3, 3.01, 0.3333, true"
    })
    void aBudgetMustHaveChangedByTheThreshold(String from, String to, String threshold, boolean shown) {
        DocumentDiff filtered = filter(null, threshold).of(budget(from, to));
        assertEquals(1, filtered.projects().size(), "without kinds, what did not change stays");
        assertEquals(shown ? 1 : 0, filtered.projects().get(0).changes().size());
        assertEquals(shown, filter(null, threshold).showsChange(filtered));
    }

    @Test
    void aThresholdIsForBudgetsAlone() {
        Draft older = draft("教师培训", "100").row("人数", "≥5人");
        Draft newer = draft("教师培训", "101").row("人数", "≥6人");
        older.schedule = List.of(Drafts.point("6月底", 6, "50"));
        newer.schedule = List.of(Drafts.point("6月底", 6, "51"));
        newer.purpose = "用于培训。";
        DocumentDiff diff = YEARS.between(Drafts.document(2022, List.of(older)), Drafts.document(2023, List.of(newer)));
        assertEquals(
                "~教师培训 budget.total purpose schedule.6月 tightened",
                told(filter(null, "0.5").of(diff)));
        assertEquals(
                "~教师培训 purpose schedule.6月 tightened", told(filter(null, "50").of(diff)));
        assertEquals("~教师培训 schedule.6月", told(filter("schedule", "50").of(diff)));
        assertEquals("", told(filter("budget", "50").of(diff)));
    }

    @ParameterizedTest
    @CsvSource({
        ", ~教师培训 budget.total purpose tightened relaxed removed added unchanged; -旧项目 removed; +新项目 added; =不变的项目 unchanged",
        "added, ~教师培训 added; +新项目 added",
        "removed, ~教师培训 removed; -旧项目 removed",
        "added removed, ~教师培训 removed added; -旧项目 removed; +新项目 added",
        "tightened, ~教师培训 tightened",
        "relaxed budget, ~教师培训 budget.total relaxed",
        "field, ~教师培训 purpose",
        "shifted, ''",
        "schedule, ''"
    })
    void onlyTheKindsAskedFor(String kinds, String expected) {
        Draft older = draft("教师培训", "100")
                .row("人数", "≥5人")
                .row("合格率", "≥90%")
                .row("天数", "3天")
                .row("满意度", "≥80%");
        Draft newer = draft("教师培训", "120")
                .row("人数", "≥6人")
                .row("合格率", "≥85%")
                .row("期刊", "3本")
                .row("满意度", "≥80%");
        newer.purpose = "用于培训。";
        DocumentDiff diff = YEARS.between(
                Drafts.document(2022, List.of(older, alone("旧项目"), alone("不变的项目"))),
                Drafts.document(2023, List.of(newer, alone("新项目"), alone("不变的项目"))));
        DocumentDiff filtered = filter(kinds, "0").of(diff);
        assertEquals(sorted(expected), sorted(told(filtered)));
        assertEquals(!expected.isEmpty(), filter(kinds, "0").showsChange(filtered));
        if (kinds == null) {
            assertSame(diff, filtered);
        }
    }

    /** A project with one row that no other project has. */
    private static Draft alone(String name) {
        return draft(name, "7").row(name + "的事项", "≥1项");
    }

    @ParameterizedTest
    @CsvSource({"added, false, true", "removed, false, false", "added, true, false", "removed, true, true"})
    void aDocumentOfOneYearIsAChangeOfItsKind(String kind, boolean gone, boolean shown) {
        DocumentDiff added = YEARS.added(Drafts.document(2023, List.of()));
        DocumentDiff document = gone ? added.inverse() : added;
        assertEquals(shown, filter(kind, "0").showsChange(filter(kind, "0").of(document)));
        assertEquals(true, filter(null, "0").showsChange(document));
    }

    @Test
    void aRowIsShownForAFieldOfItsOwn() {
        Draft older = draft("教师培训", "100").row("人数", "≥5人");
        Draft newer = older.copy();
        newer.rows.get(0).basis = "规划";
        DocumentDiff diff = YEARS.between(Drafts.document(2022, List.of(older)), Drafts.document(2023, List.of(newer)));
        assertEquals("~教师培训 changed", told(filter("field", "0").of(diff)));
        assertEquals("", told(filter("tightened", "0").of(diff)));
    }

    private static List<String> sorted(String told) {
        return Arrays.stream(told.split("; ")).sorted().toList();
    }

    private static String told(DocumentDiff diff) {
        return diff.projects().stream().map(ChangeFilterTest::told).collect(Collectors.joining("; "));
    }

    private static String told(ProjectDiff project) {
        List<String> parts = new ArrayList<>();
        String name =
                (project.to() == null ? project.from() : project.to()).name().value();
        String sign = project.from() == null
                ? "+"
                : project.to() == null ? "-" : project.status().label().equals("changed") ? "~" : "=";
        parts.add(sign + name);
        project.changes().stream().map(FieldChange::field).forEach(parts::add);
        project.indicators().stream()
                .map(row -> row.effect() == null
                        ? row.status().label()
                        : row.effect().label())
                .forEach(parts::add);
        return String.join(" ", parts);
    }
}
