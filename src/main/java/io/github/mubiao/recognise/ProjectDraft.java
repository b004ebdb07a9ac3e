package io.github.mubiao.recognise;

import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.ProjectDetails;
import io.github.mubiao.model.SchedulePoint;
import io.github.mubiao.model.Severity;
import io.github.mubiao.model.Sourced;
import io.github.mubiao.recognise.LabelledCell.Use;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** One project while its rows come in. */
final class ProjectDraft {

    private static final Pattern NATIONAL_CODE = Pattern.compile("\\d{8}[A-Z][0-9A-Z]{12}");
    /** What a spreadsheet shows of a number that has more digits than it keeps. */
    private static final Pattern SHORTENED = Pattern.compile("\\d(?:\\.\\d+)?E\\+\\d{2,3}");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Location place;
    private final String title;
    private final FormContext readers;
    private final Map<Field, Sourced<String>> texts = new EnumMap<>(Field.class);
    /** The fields that a line above the form says and none of its cells does so far. */
    private final Set<Field> above = EnumSet.noneOf(Field.class);
    /** Amounts of lines above the form. */
    private final Map<Field, Sourced<String>> stated = new EnumMap<>(Field.class);

    private final Map<Field, MoneyUnit> statedUnits = new EnumMap<>(Field.class);
    /** The unit that each figure of money was written in, as stated where it stands. */
    private final Map<Field, MoneyUnit> units = new EnumMap<>(Field.class);

    /** Beside these, the money of the own level's treasury is a part of it. */
    private static final Set<Field> OTHER_LEVELS = EnumSet.of(
            Field.FISCAL,
            Field.FISCAL_PART,
            Field.CENTRAL,
            Field.PROVINCIAL,
            Field.MUNICIPAL,
            Field.COUNTY,
            Field.LOCAL);

    private final Integer year;
    private final ScheduleDraft schedule = new ScheduleDraft();
    private final FindingCollector findings = new FindingCollector();
    private final List<IndicatorDraft> indicators = new ArrayList<>();
    /** The last row of each kind of indicator, whose levels the next may leave out. */
    private final Map<String, IndicatorDraft> lastOfKind = new HashMap<>();

    /** The name that a line counts the project by, for a form that has none; {@code null} for none. */
    private Sourced<String> statedName;

    private MoneyUnit moneyUnit;
    private boolean hasIndicators;
    /** The unit of figures for which the form states none at all; {@code null} for none. */
    private final MoneyUnit outerUnit;

    /** Money that output does not carry and that is no part of a total. */
    private final List<Spending> spending = new ArrayList<>();

    /** The money of the own level's treasury; {@code null} for none. */
    private Spending ownLevel;
    /** Whether money of a source that output does not carry was read. */
    private boolean fromOthers;

    /** A figure of money beside its label. */
    private record Spending(LabelledCell label, String text, LabelledCell place) {}

    /** A draft of the form below a heading. */
    ProjectDraft(Location place, FormBlock.Heading heading, FormContext readers) {
        this.readers = readers;
        this.place = place;
        this.title = heading.title();
        this.moneyUnit = heading.moneyUnit();
        this.outerUnit = heading.outerUnit();
        this.year = heading.year();
    }

    String title() {
        return title;
    }

    FindingCollector findings() {
        return findings;
    }

    boolean has(Field field) {
        return texts.containsKey(field);
    }

    /** A field's cell; {@code null} where there is none. */
    Sourced<String> text(Field field) {
        return texts.get(field);
    }

    boolean hasMoney() {
        return texts.keySet().stream().anyMatch(Field::isMoney);
    }

    /** Whether any unit of money is known so far. */
    boolean hasUnit() {
        return moneyUnit != null || outerUnit != null;
    }

    MoneyUnit moneyUnit() {
        return moneyUnit;
    }

    /** Whether the year's total has a label of its own. */
    boolean hasTotal() {
        return has(Field.TOTAL) || has(Field.FULL_YEAR);
    }

    boolean hasOther(Field field, String text) {
        return has(field) && !text(field).text().equals(text);
    }

    boolean isFrom(Field field, LabelledCell cell) {
        return has(field) && cell.location().equals(text(field).location());
    }

    /** Whether neither goals nor an indicator are filled in. */
    boolean isBlank() {
        return indicators.isEmpty()
                && texts.entrySet().stream()
                        .noneMatch(text ->
                                text.getKey().isObjectives() && !text.getValue().isEmpty());
    }

    /** Whether nothing of a project is filled in: no name or code, no money, no goals and no indicators. */
    boolean isUnfilled(Vocabulary vocabulary) {
        return indicators.stream().allMatch(indicator -> indicator.isUnfilled(vocabulary))
                && schedule.isEmpty()
                && stated.isEmpty()
                && texts.entrySet().stream()
                        .filter(text -> text.getKey() == Field.NAME
                                || (text.getKey() == Field.UNIT && isWholeDepartment())
                                || text.getKey() == Field.CODE
                                || text.getKey() == Field.PURPOSE
                                || text.getKey().isObjectives()
                                || text.getKey().isMoney())
                        .allMatch(text -> isNothing(text.getValue(), vocabulary)
                                || (text.getKey().isObjectives()
                                        && vocabulary.isPlaceholder(
                                                text.getValue().text())));
    }

    private static boolean isNothing(Sourced<String> text, Vocabulary vocabulary) {
        return text.isEmpty()
                || Amounts.isNothing(text.text(), vocabulary)
                || vocabulary.words(WordList.NO_PROJECT).stream().anyMatch(Labels.fold(text.text())::startsWith)
                || Amounts.money(text.text())
                        .filter(amount -> amount.value().signum() == 0)
                        .isPresent();
    }

    /** Whether the form is of all that a department spends, as its title, or that of a table of such forms, says. */
    private boolean isWholeDepartment() {
        return readers.titles().isWholeDepartment(title)
                || (readers.isOfWholeDepartment() && !has(Field.NAME) && !has(Field.CODE));
    }

    boolean hasIndicators() {
        return hasIndicators;
    }

    /** Whether anything but a unit or a money unit was read. */
    boolean hasHeader() {
        return Field.areHeader(texts.keySet(), isWholeDepartment());
    }

    void moneyUnit(MoneyUnit stated) {
        moneyUnit = stated;
    }

    /** Takes money that output does not carry: it is told where the form states no other. */
    void spending(LabelledCell label, String text, LabelledCell place) {
        spending.add(new Spending(label, text, place));
    }

    /** Takes money of a source that output does not carry. */
    void source(LabelledCell label, String text, LabelledCell place) {
        fromOthers |= MoneyFields.uncarried(findings, label, text, place);
    }

    /** Notes the label of the own level's treasury's money; the form's other money decides what it is a part of. */
    void ownLevel(LabelledCell label, String text, LabelledCell place) {
        ownLevel = ownLevel == null ? new Spending(label, text, place) : ownLevel;
    }

    /** Settles that money: all that treasuries pay, or a part of it beside money of other levels or sources. */
    private void settleOwnLevel() {
        Sourced<String> own = texts.remove(Field.OWN_LEVEL);
        MoneyUnit unit = units.remove(Field.OWN_LEVEL);
        boolean part = fromOthers || OTHER_LEVELS.stream().anyMatch(this::holdsMoney);
        if (own != null && part) {
            MoneyFields.uncarried(findings, ownLevel.label(), ownLevel.text(), ownLevel.place());
        } else if (own != null) {
            texts.put(Field.FISCAL, own);
            if (unit != null) {
                units.put(Field.FISCAL, unit);
            }
        }
    }

    /** Whether a field holds an amount other than nothing. */
    private boolean holdsMoney(Field field) {
        return has(field)
                && Amounts.money(text(field).text())
                        .filter(amount -> amount.value().signum() != 0)
                        .isPresent();
    }

    /** A figure's own unit, which its label or the cell beside it states. */
    void unitOf(Field field, MoneyUnit unit) {
        units.put(field, unit);
    }

    /** Takes what a line above the form says of it, until a cell says otherwise. */
    void putAbove(Field field, String text, Location location) {
        take(field, text, location);
        above.add(field);
    }

    /** Takes a field's cell; behind the indicators, a second one is reported, not joined to the first. */
    void putOnce(Field field, String text, Location location) {
        if (!hasIndicators || !has(field)) {
            put(field, text, location);
        } else if (!text.isEmpty() && !text(field).text().contains(text)) {
            findings.add("unplaced-text", Severity.WARNING, location, text);
        }
    }

    /**
     * Takes a field's cell; the cells of a field that goes over several are joined. Goals of a line above the form are not
     * the year's beside all of its own.
     */
    void put(Field field, String text, Location location) {
        boolean ofAll = field == Field.OVERALL_OBJECTIVES || field == Field.MID_TERM_OBJECTIVES;
        if (ofAll && !text.isEmpty() && above.remove(Field.OBJECTIVES)) {
            outer(Field.OBJECTIVES, texts.remove(Field.OBJECTIVES));
        }
        take(field, text, location);
    }

    private void take(Field field, String text, Location location) {
        Sourced<String> line =
                above.remove(field) && !text.isEmpty() && hasOther(field, text) ? texts.remove(field) : null;
        if (line != null && !line.isEmpty()) {
            outer(field, line);
        }
        Sourced<String> known = texts.get(field);
        boolean first = known == null || known.isEmpty();
        boolean nothingNew = !first
                && (text.isEmpty()
                        || text.equals(known.text())
                        || (field.isObjectives() && known.text().contains(text)));
        String joined = first ? text : nothingNew ? known.text() : known.text() + "\n" + text;
        texts.put(field, Sourced.ofText(joined, first ? location : known.location()));
        if (first && moneyUnit != null && field.isMoney()) {
            units.put(field, moneyUnit);
        }
    }

    /** Keeps what was said above what is nearer to the project: 部门名称 above a list of its units' projects is the department. */
    private void outer(Field field, Sourced<String> said) {
        if (field == Field.UNIT && !has(Field.DEPARTMENT)) {
            texts.put(Field.DEPARTMENT, said);
        } else {
            findings.add("unplaced-text", Severity.WARNING, said.location(), said.text());
        }
    }

    /** Takes a field that is said nearer to the project than what is there. */
    void replace(Field field, Sourced<String> nearer) {
        Sourced<String> known = texts.put(field, nearer);
        above.remove(field);
        if (known != null && !known.isEmpty() && !known.text().equals(nearer.text())) {
            outer(field, known);
        }
    }

    /** Takes a field's text, whatever it was. */
    void set(Field field, Sourced<String> text) {
        texts.put(field, text);
    }

    /** Takes the name by which a line above the form counts its project: {@code 项目一：技能培训}. */
    void statedName(String name, Location location) {
        statedName = Sourced.ofText(name, location);
    }

    /** Takes the name that a line above the form or its title states, for a form that has neither name nor code. */
    void nameFrom(FormTitles titles) {
        if (has(Field.NAME) || has(Field.CODE) || isWholeDepartment() || isUnfilled(readers.vocabulary())) {
            return;
        }
        if (statedName != null) {
            texts.put(Field.NAME, statedName);
            return;
        }
        String name = titles.projectName(title);
        boolean elsewhere = findings.drafts().stream()
                .filter(finding -> finding.rule().equals("unknown-label"))
                .anyMatch(finding -> readers.vocabulary()
                        .endsAs(WordList.NAME, finding.arguments().get(0)));
        if (name != null && !elsewhere) {
            texts.put(Field.NAME, Sourced.ofText(name, place));
            findings.add("name-from-title", Severity.NOTE, place, name);
        }
    }

    /** Takes an amount of a line above the form, for a form that has no money of its own. */
    void statedMoney(Field field, String text, Location location) {
        stated.putIfAbsent(field, Sourced.ofText(text, location));
    }

    /**
     * The same from a cell.
     *
     * @param unit the unit that its label states; {@code null} for none
     */
    void statedMoney(Field field, String text, Location location, MoneyUnit unit) {
        statedMoney(field, text, location);
        if (unit != null) {
            statedUnits.putIfAbsent(field, unit);
        }
    }

    ScheduleDraft schedule() {
        return schedule;
    }

    Location place() {
        return place;
    }

    /** Whether anything is said beside the project's name. */
    boolean hasLabels() {
        return texts.size() > 1;
    }

    /** Whether the form asks for performance, or names its project beyond doubt: no other table does. */
    boolean isProven() {
        boolean goals = texts.keySet().stream().anyMatch(Field::isObjectives);
        boolean coded = has(Field.CODE) && !text(Field.CODE).isEmpty() && has(Field.NAME);
        return hasIndicators || !indicators.isEmpty() || goals || coded || !schedule.isEmpty() || has(Field.PURPOSE);
    }

    /** Notes that labels of indicators stand in the form. */
    void indicatorHeader() {
        hasIndicators = true;
    }

    /** Takes a row: one indicator of each half of its header that holds something, and what it says besides. */
    void indicators(Row row, List<IndicatorColumns> groups, Map<String, String> others) {
        hasIndicators = true;
        groups.forEach(group -> indicator(row, group, groups.size() > 1, others));
    }

    private void indicator(Row row, IndicatorColumns group, boolean oneOfSeveral, Map<String, String> others) {
        String kind = group.term() + "/" + group.area() + "/" + group.level1();
        IndicatorDraft above = lastOfKind.get(kind);
        Map<Column, String> notes = group.notesOn(row);
        if (oneOfSeveral && notes.isEmpty() && above != null && group.goesOn(row)) {
            return;
        }
        int last = notes.isEmpty() ? -1 : indicators.lastIndexOf(above);
        IndicatorDraft draft = last >= 0 ? above.with(notes) : IndicatorDraft.of(row, group, above, others);
        lastOfKind.put(kind, draft);
        if (last >= 0) {
            indicators.set(last, draft);
        } else if (draft.saysSomething(oneOfSeveral, readers.vocabulary())) {
            indicators.addAll(draft.parts(readers));
        } else {
            String heading = oneOfSeveral ? null : draft.heading(readers.vocabulary());
            if (heading != null) {
                findings.add("empty-indicator", Severity.NOTE, draft.location(), heading);
            }
            group.cells(row).stream().filter(this::isPrinted).forEach(cell -> cell.mark(Use.IGNORED));
            return;
        }
        group.cells(row).forEach(cell -> cell.mark(Use.USED));
    }

    /** Whether the form itself has a text in each empty line: the name of a level, or the number of an indicator. */
    private boolean isPrinted(LabelledCell cell) {
        return readers.levels().isLevelName(cell.text())
                || readers.vocabulary().isPlaceholder(cell.text())
                || Labels.isOrdinal(cell.text());
    }

    /** Takes indicators that no row under a header holds. */
    void indicators(List<IndicatorDraft> drafts) {
        indicators.addAll(drafts);
    }

    /** The year in the form's title, unless it is a part of the project's name there; {@code null} for none. */
    Integer titleYear() {
        String figures = title == null ? "" : FiscalYears.inFigures(Labels.fold(title));
        Integer year = FiscalYears.hasSeveral(figures) ? null : Vocabulary.year(figures);
        Sourced<String> name = texts.get(Field.NAME);
        String own = name == null ? "" : FiscalYears.inFigures(Labels.fold(name.text()));
        boolean named = year == null || (own.contains(String.valueOf(year)) && figures.contains(own));
        return named ? null : year;
    }

    String code() {
        return Sourced.valueOf(statedCode());
    }

    /** The project, its targets read with the year that its form states, or else the document's. */
    Project build(int ordinal, Integer documentYear, Vocabulary vocabulary) {
        Integer fiscalYear = year == null ? documentYear : year;
        IndicatorText.WithGoals both = readers.indicatorText().withGoals(objectives());
        if (both != null) {
            indicators.addAll(both.indicators());
        }
        if (!hasMoney()) {
            texts.putAll(stated);
            units.putAll(statedUnits);
        }
        settleOwnLevel();
        if (!hasMoney()) {
            spending.forEach(figure -> MoneyFields.uncarried(findings, figure.label(), figure.text(), figure.place()));
        }
        var budget = new BudgetDraft(texts, units, budgetUnit(), readers, findings).build();
        List<SchedulePoint> points = schedule.build(findings);
        List<Indicator> built = new ArrayList<>();
        for (IndicatorDraft draft : indicators) {
            built.add(draft.build(built.size() + 1, fiscalYear, vocabulary, findings));
        }
        Sourced<String> code = texts.get(Field.CODE);
        if (isShortened(code)) {
            findings.add("unreadable-code", Severity.WARNING, code.location(), code.text());
        }
        missingParts();
        Sourced<String> dropped = dropped();
        if (dropped != null) {
            findings.add("unplaced-text", Severity.WARNING, dropped.location(), dropped.text());
        }
        Sourced<String> objectives = objectives();
        return new Project(
                ordinal,
                title,
                unit(),
                statedCode(),
                name(),
                texts.get(Field.DEPARTMENT),
                texts.get(Field.AGENCY),
                attribute(),
                texts.get(Field.PERIOD),
                budget,
                texts.get(Field.PURPOSE),
                points,
                objectives == null
                        ? null
                        : readers.objectives().of(both == null ? objectives.text() : both.objectives()),
                objectives == null ? null : objectives.location(),
                built,
                place,
                details());
    }

    /** The unit of the form, else that of the first figure with one, else that of the document. */
    private MoneyUnit budgetUnit() {
        boolean own = texts.entrySet().stream()
                .filter(text -> text.getKey().isMoney())
                .anyMatch(text -> Amounts.money(text.getValue().text())
                        .filter(amount -> amount.unit() != null)
                        .isPresent());
        return moneyUnit != null || own || !units.isEmpty() ? moneyUnit : outerUnit;
    }

    private ProjectDetails details() {
        Sourced<String> midTerm = midTermObjectives();
        if (midTerm == null && !isWholeDepartment() && year == null) {
            return null;
        }
        return new ProjectDetails(
                isWholeDepartment(),
                midTerm == null ? null : readers.objectives().of(midTerm.text()),
                midTerm == null ? null : midTerm.location(),
                year);
    }

    private void missingParts() {
        if (indicators.isEmpty()) {
            findings.add("no-indicators", Severity.WARNING, place);
        }
        if (!hasHeader()) {
            findings.add("no-project-header", Severity.ERROR, place);
        } else if (!has(Field.NAME) && !has(Field.CODE) && !isWholeDepartment()) {
            findings.add("no-name", Severity.WARNING, place);
        }
    }

    /** The budget unit, by one cell or by one of its code and one of its name; {@code null} where the form does not say. */
    Sourced<Organisation> unit() {
        Sourced<String> unit = texts.get(Field.UNIT);
        Sourced<String> code = texts.get(Field.UNIT_CODE);
        if (unit == null) {
            return code == null ? null : code.map(text -> new Organisation(text, null));
        }
        if (unit.isEmpty()) {
            return new Sourced<>(null, "", unit.location());
        }
        Organisation named = UnitText.named(unit.text());
        boolean apart = named.code() == null && code != null && !code.isEmpty();
        Organisation organisation = apart ? new Organisation(code.text(), named.name()) : named;
        return new Sourced<>(organisation, unit.text(), unit.location());
    }

    /** The project's code, also one that stands before or behind the name in its cell. */
    private Sourced<String> statedCode() {
        Sourced<String> code = texts.get(Field.CODE);
        Sourced<String> name = texts.get(Field.NAME);
        CodedName coded = code == null && name != null ? CodedName.of(name.text()) : null;
        return coded == null ? whole(code) : new Sourced<>(coded.code(), name.text(), name.location());
    }

    private static boolean isShortened(Sourced<String> code) {
        return code != null && SHORTENED.matcher(code.text()).matches();
    }

    /**
     * A national code that white space divides, as where a narrow cell breaks it, is one code; a number that lost digits is
     * none.
     */
    private static Sourced<String> whole(Sourced<String> code) {
        if (isShortened(code)) {
            return new Sourced<>(null, code.text(), code.location());
        }
        if (code == null || !SPACE.matcher(code.text()).find()) {
            return code;
        }
        String joined = SPACE.matcher(code.text()).replaceAll("");
        return NATIONAL_CODE.matcher(joined).matches() ? new Sourced<>(joined, code.text(), code.location()) : code;
    }

    /** The project's name without the code in its cell, unless the form states another. */
    private Sourced<String> name() {
        Sourced<String> name = texts.get(Field.NAME);
        CodedName coded = name == null ? null : CodedName.of(name.text());
        Sourced<String> code = statedCode();
        boolean other = coded != null
                && code != null
                && !code.isEmpty()
                && !coded.code().equals(code.value());
        return coded == null || other ? name : new Sourced<>(coded.name(), name.text(), name.location());
    }

    /** The attribute: of options with boxes, the one that is ticked. */
    private Sourced<String> attribute() {
        Sourced<String> attribute = texts.get(Field.ATTRIBUTE);
        return attribute == null || attribute.isEmpty() ? attribute : attribute.map(Choice::of);
    }

    /** The year's objectives. */
    private Sourced<String> objectives() {
        Sourced<String> annual = texts.get(Field.OBJECTIVES);
        Sourced<String> overall = texts.get(Field.OVERALL_OBJECTIVES);
        return annual == null || (annual.isEmpty() && overall != null && !overall.isEmpty()) ? overall : annual;
    }

    /** The objectives of the whole project: stated as such, or overall ones beside those of the year. */
    private Sourced<String> midTermObjectives() {
        Sourced<String> midTerm = texts.get(Field.MID_TERM_OBJECTIVES);
        Sourced<String> annual = texts.get(Field.OBJECTIVES);
        boolean beside = annual != null && !annual.isEmpty();
        return midTerm == null && beside ? texts.get(Field.OVERALL_OBJECTIVES) : midTerm;
    }

    /** Overall objectives beside both the year's and the whole project's, which say another thing; {@code null} for none. */
    private Sourced<String> dropped() {
        Sourced<String> overall = texts.get(Field.OVERALL_OBJECTIVES);
        boolean read = overall == null
                || overall.isEmpty()
                || overall.equals(objectives())
                || overall.equals(midTermObjectives())
                || texts.get(Field.OBJECTIVES).text().contains(overall.text())
                || texts.get(Field.MID_TERM_OBJECTIVES).text().contains(overall.text());
        return read ? null : overall;
    }
}
