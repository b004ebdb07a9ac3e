package io.github.mubiao.recognise;

import io.github.mubiao.model.Basis;
import io.github.mubiao.model.BudgetTotal;
import io.github.mubiao.model.Coverage;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Severity;
import io.github.mubiao.model.Source;
import io.github.mubiao.model.Sourced;
import io.github.mubiao.model.Statement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pass 5: builds the projects of a document from their drafts and hands them on. What only names projects and their money
 * waits until the document ends: beside forms it holds no projects of its own.
 */
final class DocumentBuilder {

    /** So many tables of other kinds make a disclosure, marks or not. */
    private static final int DISCLOSURE = 3;

    /** Lines that name a department or a year are short. */
    private static final int LONGEST_LINE = 60;

    /** Unit codes begin with the three digits of their department. */
    private static final int DEPARTMENT_DIGITS = 3;

    private final Vocabulary vocabulary;
    private final DepartmentPart department;
    private final Source source;
    private final DocumentSink sink;
    private final List<Finding> findings = new ArrayList<>();
    /** Drafts and totals of tables that hold projects only where no form does. */
    private final List<ProjectDraft> waiting = new ArrayList<>();

    /** The tables of such drafts that have labels of forms. */
    private final Set<Location> nearMisses = new LinkedHashSet<>();

    private final List<BudgetTotal> waitingTotals = new ArrayList<>();
    /** The year of the document's own titles and lines; {@code null} for none. */
    private Integer stated;
    /** The first year that a form states; {@code null} for none. */
    private Integer ofForms;

    private Integer fiscalYear;
    /** How many tables of other kinds stand in the document, and whether marks say of one which it is. */
    private int others;

    private boolean disclosure;
    private final Map<String, Integer> tables = new HashMap<>();
    private int used;
    private int ignored;
    private int reported;
    private boolean started;
    private int count;

    /**
     * A builder.
     *
     * @param fiscalYear the year where it is known; {@code null} for what the document says
     */
    DocumentBuilder(
            Vocabulary vocabulary, DepartmentPart department, Source source, DocumentSink sink, Integer fiscalYear) {
        this.vocabulary = vocabulary;
        this.department = department;
        this.source = source;
        this.sink = sink;
        this.stated = fiscalYear;
    }

    /** Whether the document's head is handed on, so that what follows belongs to projects. */
    boolean hasStarted() {
        return started;
    }

    boolean hasProjects() {
        return count > 0;
    }

    /** The year of the document's own titles and lines; {@code null} for none. */
    Integer statedYear() {
        return stated;
    }

    /** Takes the year that a form states; {@code null} for none. */
    void formYear(Integer year) throws IOException {
        ofForms = ofForms == null ? year : ofForms;
        if (year != null) {
            sink.statement(new Statement(Basis.FORM, null, year));
        }
    }

    /**
     * Takes a line of the document itself, and hands on a short one.
     *
     * @param year the budget year that it states; {@code null} for none
     */
    void line(String text, Integer year) throws IOException {
        stated = stated == null && !started ? year : stated;
        if (text.length() <= LONGEST_LINE || year != null) {
            sink.statement(new Statement(Basis.TITLE, text, year));
        }
    }

    /**
     * Notes a table of another kind: in a disclosure, lists of names and money are no projects.
     *
     * @param marked whether its marks say which kind it is
     */
    void otherTable(boolean marked) {
        others++;
        disclosure |= marked || others == DISCLOSURE;
    }

    void table(TableKind kind) {
        tables.merge(kind.counted(), 1, Integer::sum);
    }

    /** Adds what became of the cells of a form. */
    void cover(Coverage form) {
        used += form.used();
        ignored += form.ignored();
        reported += form.reported();
    }

    void finding(Finding finding) {
        findings.add(finding);
    }

    /**
     * Takes what was read of a project.
     *
     * @param list whether it stands in a list of names and money
     * @param proven whether its table occurs only in performance documents; a list of names and money does not prove that
     */
    void project(ProjectDraft draft, boolean proven, boolean list) throws IOException {
        if (!draft.hasHeader() && (!draft.hasIndicators() || draft.isBlank())) {
            findings(draft, null);
        } else if (draft.isUnfilled(vocabulary)) {
            // What stands in it without a known label is told as well.
            findings(draft, null);
            finding(new Finding("empty-form", Severity.NOTE, null, List.of(), draft.place()));
        } else if (!proven) {
            waiting.add(draft);
            if (list ? draft.has(Field.OBJECTIVES) : draft.has(Field.NAME) && draft.hasLabels()) {
                nearMisses.add(draft.place());
            }
        } else {
            handOn(draft);
        }
    }

    /** Takes a row that sums up projects of a list or of a table with indicators. */
    void total(BudgetTotal total, boolean list) throws IOException {
        if (list) {
            waitingTotals.add(total);
        } else if (started) {
            sink.total(total);
        }
    }

    private void findings(ProjectDraft draft, String key) {
        draft.findings().drafts().forEach(finding -> findings.add(finding.of(key)));
    }

    private void handOn(ProjectDraft draft) throws IOException {
        Integer titleYear = draft.titleYear();
        if (titleYear != null) {
            sink.statement(new Statement(Basis.HEADING, null, titleYear));
        }
        start(draft);
        Project project = draft.build(++count, yearOf(draft), vocabulary);
        findings(draft, project.key());
        sink.project(project);
    }

    /**
     * The year that a form's dates are of where it states none: the document's, or that of its code. Where other forms
     * state another year than its code, it may be of either: {@code null}.
     */
    private Integer yearOf(ProjectDraft draft) {
        Integer ofCode = stated == null ? FiscalYears.ofCode(draft.code()) : null;
        if (ofCode == null || ofCode.equals(fiscalYear)) {
            return fiscalYear;
        }
        return ofForms == null ? ofCode : null;
    }

    /** Ends the document with its findings. */
    void end(List<Finding> pictures) throws IOException {
        if (count == 0 && !disclosure) {
            for (ProjectDraft draft : waiting) {
                handOn(draft);
            }
            for (BudgetTotal total : waitingTotals) {
                sink.total(total);
            }
        } else {
            nearMisses.forEach(place -> finding(new Finding("unknown-table", Severity.NOTE, null, List.of(), place)));
        }
        if (count == 0) {
            start(null);
            findings.add(0, new Finding("no-project", Severity.ERROR, null, List.of(), null));
        }
        findings.addAll(pictures);
        sink.coverage(new Coverage(tables, used, ignored, reported));
        sink.end(findings);
    }

    private void start(ProjectDraft first) throws IOException {
        if (started) {
            return;
        }
        started = true;
        fiscalYear = stated == null ? ofForms : stated;
        if (fiscalYear == null && first != null) {
            fiscalYear = first.titleYear();
        }
        if (fiscalYear == null && first != null) {
            fiscalYear = FiscalYears.ofCode(first.code());
        }
        Organisation unit = first == null ? null : Sourced.valueOf(first.unit());
        sink.start(new DocumentHeader(source, fiscalYear, departmentOf(unit), department.build(fiscalYear)));
    }

    /**
     * The department of a unit; its name is known only where the unit is the department's own level.
     * {@code null} where the unit has no code.
     */
    private Organisation departmentOf(Organisation unit) {
        if (unit == null || unit.code() == null || unit.code().length() < DEPARTMENT_DIGITS) {
            return null;
        }
        String code = unit.code().substring(0, DEPARTMENT_DIGITS);
        String name = unit.name();
        if (unit.code().length() == DEPARTMENT_DIGITS) {
            return unit;
        }
        for (String end : name == null ? List.<String>of() : vocabulary.words(WordList.OWN_LEVEL)) {
            if (name.endsWith(end)) {
                return new Organisation(code, name.substring(0, name.length() - end.length()));
            }
        }
        return new Organisation(code, null);
    }
}
