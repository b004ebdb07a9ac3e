package io.github.mubiao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.DepartmentObjective;
import io.github.mubiao.model.DepartmentTarget;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Target;
import io.github.mubiao.model.TargetKind;
import io.github.mubiao.read.SharedFolder;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real document of a district's human-resources bureau, against the figures published with it. */
class RealDocumentTest {

    private static BudgetDocument document;

    @BeforeAll
    static void read() throws IOException {
        document = Mubiao.read(SharedFolder.find("samples/caofeidian-2022.docx"));
    }

    private static List<Indicator> indicators() {
        return document.projects().stream()
                .flatMap(project -> project.indicators().stream())
                .toList();
    }

    private static BigDecimal total(Project project) {
        return project.budget()
                .amount(io.github.mubiao.model.Budget.Amount.TOTAL)
                .value();
    }

    @Test
    void everyProjectWithItsBudget() {
        assertEquals(
                "78.25 114.54 30.00 57.71 3.00 34.00 81.50 5.00 30.00 20.00 200.00 7.20 1490.00 240.00 9330.00 2900.00",
                document.projects().stream()
                        .map(project -> total(project).toPlainString())
                        .collect(Collectors.joining(" ")));
        assertEquals(
                new BigDecimal("14621.20"),
                document.projects().stream().map(RealDocumentTest::total).reduce(BigDecimal.ZERO, BigDecimal::add));
        assertEquals(2022, document.header().fiscalYear());
        assertEquals("323", document.header().department().code());
        assertEquals("曹妃甸区人力资源和社会保障局", document.header().department().name());
    }

    @Test
    void theProjectWithoutHeadingSharesATable() {
        Project last = document.projects().get(15);
        assertNull(last.title());
        assertEquals("企业职工基本养老保险财政补助", last.name().value());
        assertEquals("13020922P000CDP10005W", last.code().value());
        assertEquals("323004", last.unit().value().code());
        assertEquals(30, last.location().table());
        assertEquals(30, last.code().location().table());
        assertEquals(9, last.code().location().row());
    }

    @Test
    void everyValue() {
        assertEquals(123, indicators().size());
        Map<String, Long> counts = indicators().stream()
                .collect(Collectors.groupingBy(Indicator::value, TreeMap::new, Collectors.counting()));
        Map<String, Long> published = Map.ofEntries(
                Map.entry("≥80%", 49L),
                Map.entry("≥100%", 15L),
                Map.entry("≤100%", 12L),
                Map.entry("≥90%", 6L),
                Map.entry("≥1种", 5L),
                Map.entry("100%", 4L),
                Map.entry("无此项指标", 4L),
                Map.entry("无此指标", 4L),
                Map.entry("严格落实相关政策", 4L),
                Map.entry("严格落实相关政策。", 1L),
                Map.entry("≥70%", 3L),
                Map.entry("≥95%", 3L),
                Map.entry("<1%", 1L),
                Map.entry("≥7290人", 1L),
                Map.entry("≥1000人", 1L),
                Map.entry("≥100人", 1L),
                Map.entry("≥20人", 1L),
                Map.entry("≥10个", 1L),
                Map.entry("1900元", 1L));
        published.forEach((value, count) -> assertEquals(count, counts.get(value), value));
        counts.keySet().removeAll(published.keySet());
        assertEquals(6, counts.size(), "phrases: " + counts);
    }

    @Test
    void everyReading() {
        Map<TargetKind, Long> kinds = indicators().stream()
                .collect(Collectors.groupingBy(
                        indicator -> indicator.target().kind(), TreeMap::new, Collectors.counting()));
        assertEquals(
                Map.of(
                        TargetKind.COMPARISON, 104L,
                        TargetKind.QUALITATIVE, 10L,
                        TargetKind.NOT_APPLICABLE, 8L,
                        TargetKind.REFERENCE, 1L),
                kinds);
        for (Indicator indicator : indicators()) {
            if (indicator.target() instanceof Target.Comparison comparison) {
                String sign =
                        comparison.implied() ? "" : sign(comparison.comparator().symbol());
                String unit = comparison.measure().unit();
                assertEquals(indicator.value(), sign + comparison.value() + unit);
            }
        }
    }

    private static String sign(String symbol) {
        return switch (symbol) {
            case ">=" -> "≥";
            case "<=" -> "≤";
            default -> symbol;
        };
    }

    @Test
    void levelsAreCarriedDown() {
        for (Indicator indicator : indicators()) {
            assertEquals(true, indicator.level1().endsWith("指标"), indicator.toString());
            assertEquals(true, indicator.level2().endsWith("指标"), indicator.toString());
        }
    }

    @Test
    void theDepartmentsObjectives() {
        List<DepartmentObjective> objectives =
                document.header().departmentObjectives().objectives();
        assertEquals(
                List.of("就业工作目标", "社保工作目标", "人才工作目标", "居民增收目标"),
                objectives.stream().map(DepartmentObjective::name).toList());
        assertEquals(11, document.header().departmentObjectives().measures().size());
        DepartmentTarget first = objectives.get(0).targets().get(0);
        assertEquals("城镇新增就业", first.name());
        assertEquals("全年城镇新增就业8000人以上", first.text());
        assertEquals(
                List.of(8, 7, 1, 2),
                objectives.stream().map(o -> o.targets().size()).toList());
    }
}
