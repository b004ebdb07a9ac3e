package io.github.mubiao.recognise;

import io.github.mubiao.grid.GridCell;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.model.Severity;
import io.github.mubiao.model.Sourced;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The projects of a document as their rows come in: which row starts the next one. Finished drafts
 * wait here until the recogniser takes them.
 */
final class Projects {

    /** Behind the indicators of a form these only stand at the head of the next. */
    static final Set<Field> HEAD = EnumSet.of(
            Field.CODE,
            Field.NAME,
            Field.UNIT,
            Field.UNIT_CODE,
            Field.DEPARTMENT,
            Field.AGENCY,
            Field.ATTRIBUTE,
            Field.PERIOD);

    private final Titles titles;
    private final Foot foot;
    private final SecondName secondName;
    private final TableMarks marks;
    private final List<ProjectDraft> finished = new ArrayList<>();
    private final StatedLines stated = new StatedLines();

    private MoneyUnit documentMoneyUnit;
    private MoneyUnit tableMoneyUnit;
    private ProjectDraft current;
    private final RepeatedHead repeated = new RepeatedHead();
    private String pendingTitle;
    /** The last title that was asked whether it is a whole department's, and the answer: each row asks. */
    private String askedTitle;

    private boolean wholeDepartment;
    private final FormYears years = new FormYears();

    Projects(Vocabulary vocabulary) {
        this.titles = new Titles(vocabulary);
        this.foot = new Foot(vocabulary);
        this.secondName = new SecondName(vocabulary);
        this.marks = new TableMarks(vocabulary.layouts());
    }

    /** A new table: its marks and findings are counted anew. */
    void newTable() {
        marks.newTable();
        foot.newTable();
        tableMoneyUnit = null;
        if (pendingTitle != null) {
            marks.title(pendingTitle);
        }
    }

    /** What is noted of the current table. */
    TableMarks marks() {
        return marks;
    }

    /** A paragraph that says something stands above the next table. */
    void paragraph() {
        repeated.paragraph();
    }

    /** The table is read. */
    void endTable() {
        repeated.endTable();
    }

    /** Takes a text if it is the title of the next project, and says whether it is. */
    boolean title(String text) {
        boolean isTitle = titles.isTitle(text);
        boolean continued = isTitle && current != null && titles.isContinued(text);
        if (isTitle && !continued) {
            years.ofTitle(titles.year(text));
            years.alone(titles.yearInBrackets(text));
            pendingTitle = text;
            stated.clear();
            marks.title(text);
        }
        return isTitle;
    }

    /** Takes the text of a whole row if it names the form below it. */
    boolean rowTitle(String text) {
        boolean form = titles.isRowTitle(text);
        if (form) {
            pendingTitle = text;
            marks.title(text);
        }
        return form;
    }

    /** Takes a line that states nothing but a year, and says whether it does. */
    boolean year(String text) {
        Integer year = FiscalYears.ofHeading(text);
        year(year);
        return year != null;
    }

    /** A line between the forms that states nothing but a year is the next form's. */
    void yearAbove(String text) {
        years.alone(FiscalYears.ofHeading(text));
    }

    private void year(Integer year) {
        years.alone(year);
        if (current != null && !current.hasIndicators() && year != null) {
            current.year(year);
        }
    }

    /** The first year that a form states; {@code null} for none yet. */
    Integer statedYear() {
        return years.first();
    }

    /** The year of the form that is read: its own, or the first that any form states; {@code null} for none yet. */
    Integer formYear() {
        return years.last() == null ? years.first() : years.last();
    }

    /** The unit of money that the text before the forms states. */
    void documentMoneyUnit(MoneyUnit unit) {
        documentMoneyUnit = unit;
    }

    /** Keeps a field of a paragraph for the form that follows. */
    void stated(Field field, String text, Location location) {
        stated.add(field, text, location);
    }

    /** Whether a title waits for the project below it. */
    boolean isTitled() {
        return pendingTitle != null;
    }

    /** Whether the form that is read, or the one to come, is a whole department's. */
    boolean isWholeDepartment() {
        if (pendingTitle == null) {
            return current != null && current.isWholeDepartment();
        }
        if (!pendingTitle.equals(askedTitle)) {
            askedTitle = pendingTitle;
            wholeDepartment = titles.isWholeDepartment(askedTitle);
        }
        return wholeDepartment;
    }

    /** The project that a row belongs to; a new one where none is open. */
    ProjectDraft draft(Row row) {
        return draft(Location.ofTable(row.grid().number()));
    }

    /** The open project; a new one at this place where none is open. */
    ProjectDraft draft(Location place) {
        if (current == null) {
            MoneyUnit unit = tableMoneyUnit == null ? documentMoneyUnit : tableMoneyUnit;
            current = new ProjectDraft(place, pendingTitle, unit, marks.log());
            current.year(years.last());
            current.wholeDepartment(titles.isWholeDepartment(pendingTitle));
            pendingTitle = null;
            stated.moveTo(current);
        }
        return current;
    }

    /**
     * The project that the indicators under a header belong to: a title above them starts the next.
     *
     * @param levels the levels of the rows under the header
     */
    ProjectDraft draftForIndicators(Row row, List<Levels> levels) {
        current = repeated.settle(current, levels, finished);
        if (current != null && current.hasIndicators() && pendingTitle != null) {
            boolean same = pendingTitle.equals(current.title()) && current.hasHeader() && current.mayGoOnWith(levels);
            if (same) {
                pendingTitle = null;
            } else {
                finish();
            }
        }
        return draft(row);
    }

    FindingCollector findings(Row row) {
        return draft(row).findings();
    }

    /** Takes the cell of a field; one that only the next project can have starts it. */
    void put(Row row, Field field, String text, GridCell cell) {
        if (field == Field.YEAR) {
            year(FiscalYears.ofCell(text));
            return;
        }
        boolean continued = field == Field.NAME && current != null && repeated.isContinued(current, text);
        put(row, field, continued ? current.text(field).text() : text, cell, continued);
    }

    private void put(Row row, Field field, String text, GridCell cell, boolean continued) {
        Sourced<String> first = current == null || field != Field.NAME ? null : current.text(field);
        if (secondName.is(row, first, text, cell)) {
            boolean own = secondName.isProjects(row, first, cell);
            Sourced<String> second = Sourced.ofText(text, cell.location());
            current.name(own ? second : first);
            Sourced<String> other = own ? first : second;
            current.findings().add("unplaced-text", Severity.WARNING, other.location(), other.text());
            return;
        }
        if (first != null && !current.hasIndicators() && secondName.isBelowFund(row, first, text, cell)) {
            current.name(Sourced.ofText(text, cell.location()));
            current.findings().add("unplaced-text", Severity.WARNING, first.location(), first.text());
            return;
        }
        if (current != null && isNext(row, field, text)) {
            boolean again =
                    continued || (pendingTitle == null && stated.isEmpty() && repeated.mayBegin(current, field, text));
            ProjectDraft last = current;
            current = again ? null : current;
            finish();
            repeated.hold(again ? last : null);
        }
        boolean late = current != null && current.hasIndicators() && current.has(field);
        if (!late) {
            draft(row).put(field, text, cell.location());
        } else if (!text.isEmpty() && !current.says(field, text)) {
            current.findings().add("unplaced-text", Severity.WARNING, cell.location(), text);
        }
    }

    /** Takes a unit's code and name in a cell without a label, which begins a form. */
    void unitLine(Row row, String text, GridCell cell) {
        if (current != null && (current.hasIndicators() || current.hasHeader())) {
            finish();
        }
        draft(row).put(Field.UNIT, text, cell.location());
    }

    private boolean isNext(Row row, Field field, String text) {
        boolean differs = current.differs(field, text);
        if (current.hasIndicators()) {
            boolean isFoot = foot.is(row, field, current);
            boolean newForm = pendingTitle != null || row.grid().number() != current.lastTable() || stated.beginForm();
            return newForm || (HEAD.contains(field) && !isFoot);
        }
        boolean named = field == Field.CODE || field == Field.NAME || field == Field.UNIT;
        return current.hasHeader() && (pendingTitle != null || (named && differs));
    }

    /** Takes the unit that a label of money states: below its indicators, a form may go on with its money. */
    void labelUnit(Row row, MoneyUnit unit) {
        boolean goesOn = current != null
                && current.hasIndicators()
                && !current.hasMoney()
                && pendingTitle == null
                && row.grid().number() == current.lastTable();
        if (goesOn) {
            tableMoneyUnit = unit;
            current.moneyUnit(unit);
        } else {
            moneyUnit(row, unit);
        }
    }

    void moneyUnit(Row row, MoneyUnit unit) {
        boolean newForm = current != null && current.hasIndicators() && !current.hasUnit(unit);
        if (newForm || (current != null && current.hasIndicators() && pendingTitle != null)) {
            finish();
        }
        tableMoneyUnit = unit;
        draft(row).moneyUnit(unit);
    }

    /** Whether the figures of the open project, or of the next one, have a unit already. */
    boolean hasUnit() {
        return current == null ? tableMoneyUnit != null || documentMoneyUnit != null : current.hasUnit();
    }

    /** Whether the open project has the year's total under a label of its own. */
    boolean hasTotal() {
        return current != null && (current.has(Field.TOTAL) || current.has(Field.FULL_YEAR));
    }

    /** Whether a field of the open project says something else. */
    boolean hasOther(Field field, String text) {
        return current != null && current.has(field) && !current.has(field, text);
    }

    /** Whether the open project has a field from just this cell. */
    boolean isFrom(Field field, GridCell cell) {
        return current != null
                && current.has(field)
                && cell.location().equals(current.text(field).location());
    }

    /** Starts a project of a table that holds several. */
    ProjectDraft startRow(Row row) {
        if (current != null && (current.hasHeader() || current.hasIndicators())) {
            finish();
        }
        return draft(row);
    }

    /** Ends the open project, if there is one. */
    void finish() {
        repeated.release(finished);
        if (current != null) {
            finished.add(current);
            current = null;
        }
    }

    /** The drafts that are finished; they are handed over and forgotten here. */
    List<ProjectDraft> takeFinished() {
        List<ProjectDraft> taken = List.copyOf(finished);
        finished.clear();
        return taken;
    }

    /** The findings of a built project under its key. */
    static List<Finding> findings(ProjectDraft draft, String key) {
        return draft.findings().drafts().stream()
                .map(finding -> finding.of(key))
                .toList();
    }
}
