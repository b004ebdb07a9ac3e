package io.github.mubiao.recognise;

import io.github.mubiao.model.IndicatorDetails.Term;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.MoneyUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the lines since the last table, or since the last title, say of the form below them. */
final class LinesAbove {

    /** Longer paragraphs are prose; labels in them name no field of a form. */
    private static final int LONGEST_LINE = 120;

    private final FormContext texts;
    private String title;
    private Integer year;
    private MoneyUnit unit;
    private final List<FormBlock.Line> lines = new ArrayList<>();
    /** The goals, where the last text says them; {@code null} for none. */
    private FormBlock.Line goals;
    /** The lines of goals so far; {@code null} for none. */
    private FormBlock.Line goalLines;
    /** The label of goals above their lines; {@code null} for none. */
    private Field goalsBelow;

    private Term indicatorTerm;
    /** Names of projects that are counted, 项目一：技能培训: of several, none is the next form's. */
    private final List<FormBlock.Line> counted = new ArrayList<>();

    private boolean text;
    private boolean prose;
    private boolean section;

    LinesAbove(FormContext texts) {
        this.texts = texts;
    }

    /**
     * The lines below a title.
     *
     * @param first whether no table stands above: a year above the title is then the form's, and a unit of money the
     *     document's
     */
    LinesAbove below(String next, boolean first) {
        LinesAbove below = new LinesAbove(texts);
        below.title = next;
        below.year = texts.titles().year(next);
        below.unit = UnitText.moneyWithin(next).orElse(null);
        below.counted.addAll(counted);
        if (namesProject()) {
            // No line at the foot of the form before names a project.
            below.lines.addAll(lines);
        }
        if (first && below.unit == null && below.year == null) {
            below.year = year;
        }
        return below;
    }

    /** The lines below a title in a row: what stands above it in its own table is the form's. */
    LinesAbove belowRow(String next, boolean first, Integer yearOfTable) {
        LinesAbove below = below(next, first);
        below.unit = below.unit == null ? unit : below.unit;
        below.year = below.year == null ? yearOfTable : below.year;
        if (below.lines.isEmpty()) {
            below.lines.addAll(lines);
        }
        return below;
    }

    /**
     * Takes a line that is no title.
     *
     * @param inDepartmentPart whether it speaks of a department, and so names no project
     * @param lacksGoals whether the form above may go on with goals
     */
    void add(Location place, String line, boolean inDepartmentPart, boolean lacksGoals) {
        // 二、项目资金（万元） heads a part of a form, as a label over its rows does.
        Field field = texts.meaning(line).field();
        boolean part = field != null && !field.isIgnored() && (field.isSection() || field.isObjectives());
        section |= part;
        if (part) {
            goalsBelow = field.isObjectives() ? field : null;
            indicatorTerm = field == Field.INDICATOR_SECTION ? texts.text(line).term() : null;
        }
        boolean furniture = texts.titles().isFurniture(line);
        text |= !part && !furniture;
        prose |= !part && !furniture && !texts.titles().isUnitOrYear(line);
        if (!part && !furniture && !InlineFields.endsInColon(line)) {
            goals = inDepartmentPart ? null : goals(place, line);
            if (goals == null && goalsBelow != null && lacksGoals) {
                addGoals(place, line);
            }
        }
        Integer stated = FiscalYears.ofHeading(line);
        year = stated == null ? year : stated;
        UnitText.moneyWithin(line).or(() -> texts.meaning(line).moneyUnit()).ifPresent(money -> unit = money);
        if (!inDepartmentPart && line.length() <= LONGEST_LINE) {
            Optional<String> name = texts.titles().countedProject(line);
            name.ifPresent(project -> counted.add(new FormBlock.Line(null, project, place)));
            if (name.isEmpty()) {
                texts.inline().of(line).forEach(entry -> addField(place, entry));
            }
        }
    }

    /** Takes a cell of a table that says no more than lines do, and is no text between tables. */
    void addCell(LabelledCell cell) {
        boolean before = text;
        add(cell.location(), cell.text(), true, false);
        text = before;
    }

    /** The goals that a line says behind their label; {@code null} for none. */
    private FormBlock.Line goals(Location place, String line) {
        List<InlineFields.Entry> entries =
                InlineFields.holdsColon(line) ? texts.inline().of(line) : List.of();
        InlineFields.Entry first = entries.isEmpty() ? null : entries.get(0);
        return entries.size() == 1
                        && first.field().isObjectives()
                        && !first.text().isEmpty()
                ? new FormBlock.Line(first.field(), first.text(), place)
                : null;
    }

    /** Takes a line of goals below their label. */
    private void addGoals(Location place, String line) {
        goals = goalLines == null
                ? new FormBlock.Line(goalsBelow, line, place)
                : new FormBlock.Line(goalsBelow, goalLines.text() + "\n" + line, goalLines.location());
        goalLines = goals;
    }

    private void addField(Location place, InlineFields.Entry entry) {
        Field field = entry.field();
        if (field == Field.YEAR && year == null) {
            year = FiscalYears.ofCell(entry.text());
        }
        // A sentence is prose, or says how the field is filled in.
        if ((field.isOfHead() || field.isTotal())
                && !entry.text().isEmpty()
                && !entry.text().endsWith("。")) {
            lines.add(new FormBlock.Line(field, entry.text(), place));
        }
    }

    /** The title that they stand below; {@code null} for none. */
    String title() {
        return title;
    }

    /** Takes the title away, which is that of the form above once more. */
    void dropTitle() {
        title = null;
    }

    /** The year that they state; {@code null} for none. */
    Integer year() {
        return year;
    }

    /** The unit of money that they state; {@code null} for none. */
    MoneyUnit unit() {
        return unit;
    }

    /** Whether the last text before the table says goals. */
    boolean hasGoals() {
        return goals != null;
    }

    /** The goals of the last text, which are the open form's and so no longer the next one's. */
    FormBlock.Line takeGoals() {
        FormBlock.Line taken = goals;
        goals = null;
        return taken;
    }

    /** The time that a line over indicators names; {@code null} for none. */
    Term indicatorTerm() {
        return indicatorTerm;
    }

    /** Whether anything stands here but page numbers, titles that go on and heads of a form's parts. */
    boolean hasText() {
        return text;
    }

    /** Whether more than a unit of money or a year is that. */
    boolean hasProse() {
        return prose;
    }

    /** Whether a line heads a part of a form. */
    boolean headsPart() {
        return section;
    }

    /** Whether neither a title nor prose stands between the tables. */
    boolean isBetweenPages() {
        return title == null && !prose;
    }

    boolean countsProjects() {
        return !counted.isEmpty();
    }

    private boolean namesProject() {
        return lines.stream().anyMatch(line -> line.field() == Field.NAME || line.field() == Field.CODE);
    }

    /** The names of projects that they state. */
    List<String> names() {
        return lines.stream()
                .filter(line -> line.field() == Field.NAME)
                .map(FormBlock.Line::text)
                .toList();
    }

    /** Whether they begin a form: by a title, or a field of a form's head. */
    boolean beginsForm() {
        return title != null || lines.stream().anyMatch(line -> line.field().isOfHead());
    }

    /**
     * What they say of a form below them.
     *
     * @param scope what holds from further above where they have no title
     * @param outer the unit of money that the document states; {@code null} for none
     */
    FormBlock.Heading heading(FormBlock.Heading scope, MoneyUnit outer) {
        FormBlock.Heading above = title == null ? scope : FormBlock.Heading.NONE;
        List<FormBlock.Line> all = new ArrayList<>(lines);
        if (goals != null) {
            all.add(goals);
        }
        if (counted.size() == 1) {
            all.add(counted.get(0));
        }
        return new FormBlock.Heading(
                title, year != null ? year : above.year(), unit != null ? unit : above.moneyUnit(), outer, all);
    }
}
