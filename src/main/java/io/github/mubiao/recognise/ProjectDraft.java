package io.github.mubiao.recognise;

import io.github.mubiao.model.Budget;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.SchedulePoint;
import io.github.mubiao.model.Severity;
import io.github.mubiao.model.Sourced;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One project while its rows come in. */
final class ProjectDraft {

    private final int table;
    private final String title;
    private final Map<Field, Sourced<String>> texts = new EnumMap<>(Field.class);
    private final List<ScheduleDraft> schedule = new ArrayList<>();
    private final List<IndicatorDraft> indicators = new ArrayList<>();
    private final FindingCollector findings = new FindingCollector();
    private Sourced<Organisation> unit;
    private MoneyUnit moneyUnit;
    private boolean hasIndicatorHeader;

    ProjectDraft(int table, String title, MoneyUnit moneyUnit) {
        this.table = table;
        this.title = title;
        this.moneyUnit = moneyUnit;
    }

    /** A step of the schedule: the month's label and the cell under it. */
    record ScheduleDraft(String label, String text, Location location) {}

    FindingCollector findings() {
        return findings;
    }

    boolean has(Field field) {
        return field == Field.UNIT ? unit != null : texts.containsKey(field);
    }

    boolean has(Field field, String text) {
        Sourced<String> known = texts.get(field);
        return known != null && known.text().equals(text);
    }

    boolean hasIndicators() {
        return hasIndicatorHeader;
    }

    /** Whether anything but a unit or a money unit was read. */
    boolean hasHeader() {
        return texts.keySet().stream().anyMatch(Field::startsHeader);
    }

    void unit(Organisation organisation, String text, Location location) {
        unit = new Sourced<>(organisation, text, location);
    }

    void moneyUnit(MoneyUnit stated) {
        moneyUnit = stated;
    }

    /** Takes a field's cell; the cells of a field that goes over several are joined. */
    void put(Field field, String text, Location location) {
        Sourced<String> known = texts.get(field);
        boolean first = known == null || known.isEmpty();
        String joined = first || text.isEmpty() ? (first ? text : known.text()) : known.text() + "\n" + text;
        texts.put(field, Sourced.ofText(joined, first ? location : known.location()));
    }

    void schedulePoint(String label, String text, Location location) {
        schedule.add(new ScheduleDraft(label, text, location));
    }

    void indicatorHeader() {
        hasIndicatorHeader = true;
    }

    void indicator(Row row, IndicatorColumns header) {
        IndicatorDraft above = indicators.isEmpty() ? null : indicators.get(indicators.size() - 1);
        indicators.add(IndicatorDraft.of(row, header, above));
    }

    Sourced<Organisation> unit() {
        return unit;
    }

    String code() {
        return Sourced.valueOf(texts.get(Field.CODE));
    }

    /** The project, its targets read with the document's fiscal year. */
    Project build(int ordinal, Integer fiscalYear, Vocabulary vocabulary) {
        Budget budget = budget();
        List<SchedulePoint> points = schedule.isEmpty() ? null : schedulePoints();
        List<Indicator> built = new ArrayList<>();
        for (IndicatorDraft draft : indicators) {
            built.add(draft.build(built.size() + 1, fiscalYear, vocabulary, findings));
        }
        missingParts();
        Sourced<String> objectives = texts.get(Field.OBJECTIVES);
        return new Project(
                ordinal,
                title,
                unit,
                texts.get(Field.CODE),
                texts.get(Field.NAME),
                texts.get(Field.DEPARTMENT),
                texts.get(Field.AGENCY),
                texts.get(Field.ATTRIBUTE),
                texts.get(Field.PERIOD),
                budget,
                texts.get(Field.PURPOSE),
                points,
                objectives == null ? null : Entries.of(objectives.text()),
                objectives == null ? null : objectives.location(),
                built,
                Location.ofTable(table));
    }

    private void missingParts() {
        if (indicators.isEmpty()) {
            findings.add("no-indicators", Severity.WARNING, Location.ofTable(table));
        }
        if (!hasHeader()) {
            findings.add("no-project-header", Severity.ERROR, Location.ofTable(table));
        }
    }

    private Budget budget() {
        Map<Budget.Amount, Sourced<BigDecimal>> amounts = new EnumMap<>(Budget.Amount.class);
        texts.forEach((field, cell) -> {
            if (field.amount() != null) {
                amounts.put(field.amount(), amount(cell));
            }
        });
        return amounts.isEmpty() ? null : new Budget(moneyUnit, amounts);
    }

    /** An amount in the table's unit; where the table names none, the first amount's unit counts. */
    private Sourced<BigDecimal> amount(Sourced<String> cell) {
        return read(
                cell,
                "unreadable-amount",
                text -> Amounts.money(text)
                        .map(amount -> {
                            if (moneyUnit == null) {
                                moneyUnit = amount.unit();
                            }
                            return amount.in(moneyUnit);
                        })
                        .orElse(null));
    }

    private List<SchedulePoint> schedulePoints() {
        return schedule.stream()
                .map(point -> new SchedulePoint(
                        point.label(),
                        Months.within(point.label()),
                        read(
                                Sourced.ofText(point.text(), point.location()),
                                "unreadable-percent",
                                text -> Amounts.percent(text).orElse(null))))
                .toList();
    }

    private Sourced<BigDecimal> read(Sourced<String> cell, String rule, Function<String, BigDecimal> reading) {
        BigDecimal value = cell.isEmpty() ? null : reading.apply(cell.text());
        if (value == null && !cell.isEmpty()) {
            findings.add(rule, Severity.ERROR, cell.location(), cell.text());
        }
        return new Sourced<>(value, cell.text(), cell.location());
    }
}
