package io.github.mubiao.recognise;

import io.github.mubiao.model.BudgetTotal;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Severity;
import io.github.mubiao.model.Source;
import io.github.mubiao.model.Sourced;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Hands on what is read of a document: its head before the first project, each project as it is finished, the findings. */
final class Handover {

    private final Vocabulary vocabulary;
    private final Parts parts;
    private final Source source;
    private final DocumentSink sink;
    private final List<Finding> findings = new ArrayList<>();
    private Integer fiscalYear;
    private boolean started;
    private int projectCount;

    /** What collects the parts of the document. */
    record Parts(Projects projects, FlatRows flatRows, DepartmentPart department) {}

    Handover(Vocabulary vocabulary, Parts parts, Source source, DocumentSink sink) {
        this.vocabulary = vocabulary;
        this.parts = parts;
        this.source = source;
        this.sink = sink;
    }

    /** Whether the head is handed on, so that what follows belongs to projects. */
    boolean hasStarted() {
        return started;
    }

    boolean hasProjects() {
        return projectCount > 0;
    }

    /** The year of the document's own titles and lines; {@code null} for none yet. */
    Integer statedYear() {
        return fiscalYear;
    }

    /** The document's year, or the first that a form states; {@code null} for none yet. */
    Integer year() {
        return fiscalYear == null ? parts.projects().statedYear() : fiscalYear;
    }

    /** Projects are named after other years too, so only titles and lines of the document itself count. */
    void year(Integer stated) {
        if (fiscalYear == null && !started) {
            fiscalYear = stated;
        }
    }

    void finding(Finding finding) {
        findings.add(finding);
    }

    /** Ends the document with its findings. */
    void end(Pictures pictures) throws IOException {
        if (projectCount == 0) {
            start(null);
            findings.add(0, new Finding("no-project", Severity.ERROR, null, List.of(), null));
        }
        findings.addAll(pictures.findings(projectCount > 0));
        sink.end(findings);
    }

    /** Hands on the projects that are finished, and the totals that no project has. */
    void handOn() throws IOException {
        for (ProjectDraft draft : parts.projects().takeFinished()) {
            if (!draft.hasHeader() && !draft.hasIndicators()) {
                findings.addAll(Projects.findings(draft, null));
                continue;
            }
            start(draft);
            Project project = draft.build(++projectCount, fiscalYear, vocabulary);
            findings.addAll(Projects.findings(draft, project.key()));
            sink.project(project);
        }
        if (started) {
            for (BudgetTotal total : parts.flatRows().takeTotals()) {
                sink.total(total);
            }
        }
    }

    private void start(ProjectDraft first) throws IOException {
        if (started) {
            return;
        }
        fiscalYear = year();
        started = true;
        if (fiscalYear == null && first != null) {
            fiscalYear = first.titleYear();
        }
        if (fiscalYear == null && first != null) {
            fiscalYear = FiscalYears.ofCode(first.code());
        }
        Organisation unit = first == null ? null : Sourced.valueOf(first.unit());
        sink.start(new DocumentHeader(
                source, fiscalYear, Departments.of(unit), parts.department().build(fiscalYear)));
    }
}
