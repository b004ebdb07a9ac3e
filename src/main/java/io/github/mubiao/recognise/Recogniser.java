package io.github.mubiao.recognise;

import io.github.mubiao.grid.Grid;
import io.github.mubiao.grid.GridCell;
import io.github.mubiao.model.DocumentHeader;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Organisation;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Severity;
import io.github.mubiao.model.Source;
import io.github.mubiao.model.Sourced;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns the paragraphs and grids of one document into projects, in document order, each handed to the
 * sink as soon as the next one starts. Use one recogniser a document, and call {@link #end} last.
 */
public final class Recogniser {

    private final Vocabulary vocabulary;
    private final Source source;
    private final DocumentSink sink;
    private final DepartmentPart departmentPart;
    private final Projects projects;
    private final HeaderRows headerRows;
    private final List<Finding> findings = new ArrayList<>();
    private IndicatorColumns columns;
    private Integer fiscalYear;
    private boolean started;
    private int projectCount;
    private Row lastRow;

    /**
     * A recogniser for one document.
     *
     * @param vocabulary the labels and their meaning
     * @param source the file, for the document's header
     * @param sink takes the document
     */
    public Recogniser(Vocabulary vocabulary, Source source, DocumentSink sink) {
        this.vocabulary = vocabulary;
        this.source = source;
        this.sink = sink;
        this.departmentPart = new DepartmentPart(vocabulary);
        this.projects = new Projects(vocabulary);
        this.headerRows = new HeaderRows(vocabulary, projects);
    }

    /**
     * Takes the next paragraph outside tables.
     *
     * @param number the paragraph's number, from 1
     * @param text its text, trimmed
     */
    public void paragraph(int number, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (projects.title(text)) {
            return;
        }
        year(departmentPart.isOpen() ? FiscalYears.ofLine(text) : FiscalYears.ofTitle(text));
        UnitLine.money(text).ifPresent(projects::documentMoneyUnit);
        if (!started) {
            departmentPart.paragraph(number, text);
        }
    }

    /**
     * Takes the next table.
     *
     * @return what the table turned out to hold
     * @throws IOException if the sink fails
     */
    public TableRole table(Grid grid) throws IOException {
        headerRows.newTable();
        boolean header = false;
        boolean indicators = false;
        for (int number = 1; number <= grid.rows(); number++) {
            Row row = Row.of(grid, number);
            lastRow = row;
            RowRole role = row(row);
            header |= role == RowRole.HEADER;
            indicators |= role == RowRole.INDICATOR;
            handOn();
        }
        if (headerRows.unknownLabels() > 0) {
            findings.add(new Finding("unknown-table", Severity.NOTE, null, List.of(), Location.ofTable(grid.number())));
        }
        return TableRole.of(header, indicators);
    }

    private enum RowRole {
        HEADER,
        INDICATOR,
        NOTHING
    }

    private RowRole row(Row row) {
        Optional<IndicatorColumns> opened = IndicatorColumns.of(row, vocabulary);
        if (opened.isPresent()) {
            columns = opened.get();
            projects.draft(row).indicatorHeader();
            headerRows.tableIsKnown(row);
            return RowRole.INDICATOR;
        }
        if (columns != null && !leavesIndicators(row)) {
            return indicator(row);
        }
        columns = null;
        return header(row);
    }

    private boolean leavesIndicators(Row row) {
        return headerRows.isUnitLine(row) || (headerRows.claims(row) && !looksLikeIndicator(row));
    }

    /** Whether a row's levels are those of indicators and its value stands in a cell of its own. */
    private boolean looksLikeIndicator(Row row) {
        return row.startsAt(columns.number(Column.VALUE))
                && (vocabulary.isDimension(ownText(row, Column.LEVEL1))
                        || vocabulary.isCategory(ownText(row, Column.LEVEL2)));
    }

    /** The text under a column where it is that column's alone. */
    private String ownText(Row row, Column column) {
        GridCell cell = columns.cell(row, column);
        return cell == null || cell.column() != columns.number(column) || cell.columnSpan() > 1 ? null : cell.text();
    }

    private RowRole indicator(Row row) {
        if (!row.isBlank()) {
            projects.draft(row).indicator(row, columns);
        }
        return RowRole.INDICATOR;
    }

    private RowRole header(Row row) {
        if (row.cells().size() == 1) {
            year(FiscalYears.ofLine(row.cells().get(0).text()));
        }
        return headerRows.read(row) ? RowRole.HEADER : RowRole.NOTHING;
    }

    /** Projects are named after other years too, so only titles and lines of the document itself count. */
    private void year(Integer stated) {
        if (fiscalYear == null && !started) {
            fiscalYear = stated;
        }
    }

    /**
     * Ends the document: hands on the last project and the findings.
     *
     * @throws IOException if the sink fails
     */
    public void end() throws IOException {
        headerRows.end(lastRow);
        projects.finish();
        handOn();
        if (projectCount == 0) {
            start(null);
            findings.add(0, new Finding("no-project", Severity.ERROR, null, List.of(), null));
        }
        sink.end(findings);
    }

    private void handOn() throws IOException {
        for (ProjectDraft draft : projects.takeFinished()) {
            if (!draft.hasHeader() && !draft.hasIndicators()) {
                findings.addAll(Projects.findings(draft, null));
                continue;
            }
            start(draft);
            Project project = draft.build(++projectCount, fiscalYear, vocabulary);
            findings.addAll(Projects.findings(draft, project.key()));
            sink.project(project);
        }
    }

    private void start(ProjectDraft first) throws IOException {
        if (started) {
            return;
        }
        started = true;
        if (fiscalYear == null && first != null) {
            fiscalYear = FiscalYears.ofCode(first.code());
        }
        Organisation unit = first == null ? null : Sourced.valueOf(first.unit());
        sink.start(new DocumentHeader(source, fiscalYear, Departments.of(unit), departmentPart.build(fiscalYear)));
    }
}
