package io.github.mubiao.diff;

import io.github.mubiao.model.Budget;
import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.Category;
import io.github.mubiao.model.Dimension;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.IndicatorDetails;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.ProjectDetails;
import io.github.mubiao.model.SchedulePoint;
import io.github.mubiao.model.Source;
import io.github.mubiao.model.Sourced;
import io.github.mubiao.value.TargetParser;
import io.github.mubiao.value.TargetText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Documents, projects and indicators while a test thinks them up. */
final class Drafts {

    private static final Location PLACE = Location.ofTable(1);

    private Drafts() {}

    /** A row of indicators. */
    static final class Row {
        int id;
        String level1 = "产出指标";
        String level2 = "数量指标";
        String level3;
        String description;
        String value;
        Integer year;
        String basis = "年度工作计划";
        String sign;
        String unit;
        IndicatorDetails details;

        static Row of(String level3, String value) {
            Row row = new Row();
            row.level3 = level3;
            row.description = level3;
            row.value = value;
            return row;
        }

        Row copy() {
            Row copy = of(level3, value);
            copy.id = id;
            copy.level1 = level1;
            copy.level2 = level2;
            copy.description = description;
            copy.basis = basis;
            copy.sign = sign;
            copy.unit = unit;
            copy.details = details;
            copy.year = year;
            return copy;
        }

        Indicator build(int ordinal) {
            return new Indicator(
                    ordinal,
                    level1,
                    level2,
                    level3,
                    dimension(),
                    category(),
                    description,
                    value,
                    TargetParser.parse(new TargetText(value, sign, unit, level3, null, year))
                            .target(),
                    basis,
                    details,
                    Location.ofCell(1, ordinal, 5),
                    Map.of(),
                    Map.of());
        }

        private Dimension dimension() {
            return level1.startsWith("产出")
                    ? Dimension.OUTPUT
                    : level1.startsWith("效益") ? Dimension.BENEFIT : Dimension.SATISFACTION;
        }

        private Category category() {
            return switch (level2.charAt(0)) {
                case '数' -> Category.QUANTITY;
                case '质' -> Category.QUALITY;
                case '时' -> Category.TIMELINESS;
                case '成' -> Category.COST;
                case '经' -> Category.ECONOMIC;
                case '社' -> Category.SOCIAL;
                case '生' -> Category.ECOLOGICAL;
                case '可' -> Category.SUSTAINABILITY;
                default -> Category.SATISFACTION;
            };
        }
    }

    /** A project. */
    static final class Draft {
        int id;
        Organisation unit = new Organisation("415001", "教育局本级");
        String code;
        String name;
        String subject;
        BigDecimal total = new BigDecimal("100.00");
        MoneyUnit money = MoneyUnit.TEN_THOUSAND_YUAN;
        String purpose;
        List<String> objectives = new ArrayList<>();
        List<String> midTermObjectives;
        List<SchedulePoint> schedule = List.of(point("12月底", 12, "100"));
        List<Row> rows = new ArrayList<>();

        static Draft of(String code, String name) {
            Draft draft = new Draft();
            draft.code = code;
            draft.name = name;
            return draft;
        }

        Draft row(String level3, String value) {
            rows.add(Row.of(level3, value));
            return this;
        }

        Draft copy() {
            Draft copy = of(code, name);
            copy.id = id;
            copy.unit = unit;
            copy.subject = subject;
            copy.total = total;
            copy.money = money;
            copy.purpose = purpose;
            copy.schedule = schedule;
            copy.midTermObjectives = midTermObjectives;
            copy.objectives = new ArrayList<>(objectives);
            copy.rows = new ArrayList<>(rows.stream().map(Row::copy).toList());
            return copy;
        }

        Project build(int ordinal) {
            Map<Budget.Amount, Sourced<BigDecimal>> amounts = new EnumMap<>(Budget.Amount.class);
            amounts.put(Budget.Amount.TOTAL, new Sourced<>(total, String.valueOf(total), PLACE));
            List<Indicator> indicators = new ArrayList<>();
            rows.forEach(row -> indicators.add(row.build(indicators.size() + 1)));
            return new Project(
                    ordinal,
                    null,
                    unit == null ? null : new Sourced<>(unit, unit.code() + unit.name(), PLACE),
                    code == null ? null : Sourced.ofText(code, PLACE),
                    name == null ? null : Sourced.ofText(name, PLACE),
                    null,
                    null,
                    null,
                    null,
                    new Budget(money, amounts),
                    purpose == null ? null : Sourced.ofText(purpose, PLACE),
                    schedule,
                    objectives,
                    PLACE,
                    indicators,
                    PLACE,
                    midTermObjectives == null ? null : new ProjectDetails(false, midTermObjectives, PLACE, null));
        }
    }

    /** A step of a schedule, in percent of the year. */
    static SchedulePoint point(String label, Integer month, String percent) {
        return new SchedulePoint(label, month, new Sourced<>(new BigDecimal(percent), percent + "%", PLACE));
    }

    /** A document of projects. */
    static BudgetDocument document(int year, List<Draft> drafts) {
        List<Project> projects = new ArrayList<>();
        drafts.forEach(draft -> projects.add(draft.build(projects.size() + 1)));
        Source source = new Source(year + ".docx", "docx", "0".repeat(64), 1);
        return new BudgetDocument(
                new DocumentHeader(source, year, new Organisation("415", "教育局"), null), projects, List.of());
    }
}
