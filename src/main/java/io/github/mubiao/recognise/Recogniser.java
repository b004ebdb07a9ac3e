package io.github.mubiao.recognise;

import io.github.mubiao.grid.Grid;
import io.github.mubiao.grid.GridCell;
import io.github.mubiao.model.BudgetTotal;
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

    /** Longer paragraphs are prose; labels in them name no field of a form. */
    private static final int LONGEST_LINE = 120;

    private final Vocabulary vocabulary;
    private final Meanings meanings;
    private final Source source;
    private final DocumentSink sink;
    private final DepartmentPart departmentPart;
    private final Projects projects;
    private final FormRows formRows;
    private final FlatRows flatRows;
    private final InlineFields inline;
    private final Sentences sentences;
    private final List<Finding> findings = new ArrayList<>();
    private IndicatorRegion region;
    private Integer fiscalYear;
    private boolean started;
    private int projectCount;
    private Row lastRow;
    private final Pictures pictures = new Pictures();

    /**
     * A recogniser for one document.
     *
     * @param vocabulary the labels and their meaning
     * @param source the file, for the document's header
     * @param sink takes the document
     */
    public Recogniser(Vocabulary vocabulary, Source source, DocumentSink sink) {
        this.vocabulary = vocabulary;
        this.meanings = new Meanings(vocabulary);
        this.source = source;
        this.sink = sink;
        this.departmentPart = new DepartmentPart(vocabulary);
        this.projects = new Projects(vocabulary);
        this.formRows = new FormRows(meanings, projects);
        this.flatRows = new FlatRows(projects, vocabulary);
        this.inline = new InlineFields(meanings);
        this.sentences = new Sentences(vocabulary);
    }

    /**
     * Takes a picture, before the text of its paragraph.
     *
     * @param paragraph the paragraph's number, from 1
     */
    public void picture(int paragraph) {
        pictures.picture(paragraph);
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
        pictures.text(text);
        projects.paragraph();
        UnitLine.moneyWithin(text).ifPresent(projects::documentMoneyUnit);
        if (projects.title(text)) {
            return;
        }
        projects.yearAbove(text);
        year(departmentPart.isOpen() ? FiscalYears.ofLine(text) : FiscalYears.ofTitle(text));
        if (!departmentPart.isOpen() && text.length() <= LONGEST_LINE) {
            inline.of(text)
                    .forEach(entry -> projects.stated(entry.field(), entry.text(), Location.ofParagraph(number)));
        }
        if (!started) {
            departmentPart.paragraph(number, text);
        }
        if (!started && !departmentPart.isOpen()) {
            sentences.paragraph(number, text);
        }
    }

    /**
     * Takes the next table.
     *
     * @return what the table turned out to hold
     * @throws IOException if the sink fails
     */
    public TableReading table(Grid grid) throws IOException {
        return upright(ProjectColumns.upright(grid, meanings));
    }

    private TableReading upright(Grid grid) throws IOException {
        pictures.table();
        formRows.newTable();
        projects.newTable();
        if (region != null && !region.header().fits(grid)) {
            region = null;
        }
        TransposedTable transposed = null;
        boolean header = false;
        boolean indicators = false;
        int number = 1;
        while (number <= grid.rows()) {
            Row row = Row.of(grid, number);
            lastRow = row;
            meanings.year(projects.formYear() == null ? fiscalYear : projects.formYear());
            Optional<IndicatorHeader> opened = HeaderReader.at(row, meanings, formRows.context(year()));
            boolean mayTurn = transposed == null && region == null && opened.isEmpty();
            Optional<TransposedTable> turned = mayTurn ? TransposedTable.at(row, vocabulary) : Optional.empty();
            if (opened.isPresent()) {
                open(row, opened.get());
                indicators = true;
                number = opened.get().lastRow();
            } else if (turned.isPresent()) {
                transposed = turned.get();
                projects.draftForIndicators(row, null).indicatorHeader(grid.number());
                formRows.unknown().tableIsKnown(row);
                indicators = true;
                region = null;
                number = transposed.lastRow();
            } else if (transposed != null) {
                projects.draft(row).indicators(transposed.indicators(row));
            } else if (region != null && region.takesLevel(row)) {
                indicators = true;
            } else if (region != null && region.holds(row)) {
                indicator(row);
                indicators = true;
            } else {
                region = null;
                header |= header(row);
            }
            handOn();
            number++;
        }
        projects.endTable();
        int unknown = formRows.unknown().count();
        if (unknown > 0) {
            findings.add(new Finding("unknown-table", Severity.NOTE, null, List.of(), Location.ofTable(grid.number())));
        }
        return reading(TableRole.of(header, indicators), grid, unknown);
    }

    private TableReading reading(TableRole role, Grid grid, int unknown) {
        List<Finding> unplaced = new ArrayList<>();
        for (FindingDraft draft : projects.log()) {
            if (draft.location().table() == grid.number()) {
                unplaced.add(draft.of(null));
            }
        }
        if (unknown > 0) {
            unplaced.add(findings.get(findings.size() - 1));
        }
        return new TableReading(role, role == TableRole.OTHER ? null : projects.layout(), unplaced);
    }

    private void open(Row row, IndicatorHeader header) {
        region = new IndicatorRegion(header, vocabulary, formRows);
        flatRows.clear();
        header.leaves().forEach(leaf -> projects.label(leaf.cell().text()));
        header.moneyUnit().ifPresent(unit -> projects.moneyUnit(row, unit));
        if (!header.isFlat()) {
            projects.draftForIndicators(row, header.firstLevel1())
                    .indicatorHeader(row.grid().number());
        }
        formRows.unknown().tableIsKnown(row);
        for (GridCell cell : header.unknown()) {
            formRows.unknown().label(row, cell);
        }
        for (HeaderLeaf leaf : header.guessed()) {
            projects.findings(row)
                    .add(
                            "label-by-contents",
                            Severity.NOTE,
                            leaf.cell().location(),
                            leaf.cell().text(),
                            leaf.column().key());
        }
        if (!header.hasValues() && !header.isList()) {
            Location place = Location.ofRow(row.grid().number(), header.lastRow());
            projects.findings(row).add("no-value-column", Severity.WARNING, place);
        }
    }

    private void indicator(Row row) {
        IndicatorHeader header = region.header();
        boolean total = region.isTotal(row);
        if (total && header.isFlat()) {
            flatRows.total(row, header);
        }
        boolean blank = row.isBlank() || total;
        boolean taken = !blank && (!header.isFlat() || flatRows.read(row, header));
        if (taken && !header.isList()) {
            projects.draft(row).indicators(row, region.halves());
        }
        if (taken) {
            region.unlabelled(row).forEach(cell -> formRows.unknown().text(row, cell));
        }
    }

    private boolean header(Row row) {
        return formRows.read(row);
    }

    private Integer year() {
        return fiscalYear == null ? projects.statedYear() : fiscalYear;
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
        formRows.end(lastRow);
        projects.finish();
        handOn();
        if (projectCount == 0 && !sentences.indicators().isEmpty()) {
            IndicatorDraft first = sentences.indicators().get(0);
            projects.draft(first.location()).indicators(sentences.indicators());
            projects.finish();
            handOn();
        }
        if (projectCount == 0) {
            start(null);
            findings.add(0, new Finding("no-project", Severity.ERROR, null, List.of(), null));
        }
        findings.addAll(pictures.findings(projectCount > 0));
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
        if (started) {
            for (BudgetTotal total : flatRows.takeTotals()) {
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
        sink.start(new DocumentHeader(source, fiscalYear, Departments.of(unit), departmentPart.build(fiscalYear)));
    }
}
