package io.github.mubiao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.model.Budget;
import io.github.mubiao.model.Category;
import io.github.mubiao.model.Dimension;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.SchedulePoint;
import io.github.mubiao.model.Source;
import io.github.mubiao.model.Sourced;
import io.github.mubiao.value.TargetParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Projects at random, of every layout that could be: fields that are absent, empty, unreadable or
 * strange. No check fails on any, every message is whole in both languages, and twice is the same.
 */
class RandomProjectsTest {

    private static final String[] TEXTS = {
        "",
        " ",
        "13020922P00048310001T",
        "13020922P0O048310001T",
        "2022-017",
        "指标1：",
        "★",
        "()",
        "（%）",
        "率",
        "不合格率",
        "预算",
        "预算20万元",
        "预算数：",
        "0",
        "≥0",
        "≤100%",
        "100%",
        "100人",
        "无",
        "/",
        "≥80%且≤120%",
        "2021年",
        "满意度",
        "{0}",
        "'",
        "𠮷",
        "成本",
        "人数",
        "A\nB",
        "12月底前",
        "1:3",
        "新增3000人，征缴96000万元",
        "1e9",
        "99999999999999999999",
        "产出指标"
    };

    private final Random random;
    private int row;

    RandomProjectsTest() {
        random = new Random(20220131);
    }

    private <T> T sometimes(T value) {
        return random.nextInt(6) == 0 ? null : value;
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private String text() {
        String text = any(TEXTS);
        return random.nextInt(4) == 0 ? text + any(TEXTS) : text;
    }

    private Location place() {
        return Location.ofCell(1, ++row, 1 + random.nextInt(5));
    }

    private Sourced<String> field() {
        return sometimes(Sourced.ofText(text(), place()));
    }

    private Sourced<BigDecimal> figure() {
        BigDecimal value = sometimes(BigDecimal.valueOf(random.nextInt(30000) - 200, random.nextInt(4)));
        boolean empty = random.nextInt(5) == 0;
        return new Sourced<>(empty ? null : value, empty ? "" : "x", place());
    }

    private Budget budget() {
        Map<Budget.Amount, Sourced<BigDecimal>> amounts = new EnumMap<>(Budget.Amount.class);
        for (Budget.Amount amount : Budget.Amount.values()) {
            if (random.nextBoolean()) {
                amounts.put(amount, figure());
            }
        }
        return new Budget(sometimes(any(MoneyUnit.values())), amounts);
    }

    private List<SchedulePoint> schedule() {
        List<SchedulePoint> points = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            points.add(new SchedulePoint(text(), sometimes(1 + random.nextInt(12)), figure()));
        }
        return points;
    }

    private Indicator indicator(int ordinal) {
        String value = text();
        return new Indicator(
                ordinal,
                sometimes(text()),
                sometimes(text()),
                sometimes(text()),
                any(Dimension.values()),
                any(Category.values()),
                sometimes(text()),
                sometimes(value),
                TargetParser.parse(value),
                sometimes(text()),
                null,
                place(),
                random.nextBoolean() ? Map.of() : Map.of("description", 4, "level3", 3),
                random.nextBoolean() ? Map.of() : Map.of("责任处室", text()));
    }

    private Project project(int ordinal) {
        List<Indicator> indicators = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            indicators.add(indicator(indicators.size() + 1));
        }
        Sourced<Organisation> unit =
                new Sourced<>(sometimes(new Organisation(sometimes("323001"), sometimes(text()))), "x", place());
        return new Project(
                ordinal,
                sometimes(text()),
                sometimes(unit),
                field(),
                field(),
                field(),
                field(),
                field(),
                field(),
                sometimes(budget()),
                field(),
                sometimes(schedule()),
                sometimes(random.nextBoolean() ? List.of() : List.of(text())),
                place(),
                indicators,
                Location.ofTable(1));
    }

    private static List<Finding> check(List<Project> projects, Integer year) throws IOException {
        DocumentSummary summary = new DocumentSummary();
        EarlierTargets earlier = new EarlierTargets();
        DocumentHeader header = new DocumentHeader(new Source("a.docx", "docx", "", 0), year, null, null);
        RuleSettings rules = RuleSettings.standard();
        for (Checks checks : List.of(
                new Checks(rules, earlier.document()), new Checks(rules, Checks.against(earlier, rules, summary)))) {
            checks.start(header);
            for (Project project : projects) {
                checks.project(project);
            }
            checks.end(List.of());
        }
        return summary.findings();
    }

    @Test
    void noCheckFails() throws IOException {
        List<String> rules = new ArrayList<>();
        for (int document = 0; document < 400; document++) {
            List<Project> projects = new ArrayList<>();
            for (int i = random.nextInt(8); i > 0; i--) {
                projects.add(project(projects.size() + 1));
            }
            Integer year = sometimes(2022);
            List<Finding> findings = check(projects, year);
            assertEquals(findings, check(projects, year));
            for (Finding finding : findings) {
                rules.add(finding.rule());
                assertEquals(Rules.of(finding.rule()).severity(), finding.severity());
                for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
                    String message = finding.message(locale);
                    assertFalse(message.matches(".*(\\{[1-9]}|null).*"), finding.rule() + ": " + message);
                }
            }
        }
        assertTrue(
                rules.stream().distinct().count() > 25,
                "too few rules were met: " + rules.stream().distinct().toList());
    }
}
