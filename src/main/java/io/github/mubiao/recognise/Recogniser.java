package io.github.mubiao.recognise;

import io.github.mubiao.grid.Grid;
import io.github.mubiao.grid.GridCell;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Severity;
import io.github.mubiao.model.Source;
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
    private final DepartmentPart departmentPart;
    private final Projects projects;
    private final FormRows formRows;
    private final FlatRows flatRows;
    private final InlineFields inline;
    private final Sentences sentences;
    private final Handover handover;
    private IndicatorRegion region;
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
        this.departmentPart = new DepartmentPart(vocabulary);
        this.projects = new Projects(vocabulary);
        this.formRows = new FormRows(meanings, projects);
        this.flatRows = new FlatRows(projects, vocabulary);
        this.inline = new InlineFields(meanings);
        this.sentences = new Sentences(vocabulary);
        this.handover = new Handover(vocabulary, new Handover.Parts(projects, flatRows, departmentPart), source, sink);
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
        formRows.paragraph();
        UnitLine.moneyWithin(text).ifPresent(projects::documentMoneyUnit);
        if (projects.title(text)) {
            return;
        }
        projects.yearAbove(text);
        handover.year(departmentPart.isOpen() ? FiscalYears.ofLine(text) : FiscalYears.ofTitle(text));
        if (!departmentPart.isOpen() && text.length() <= LONGEST_LINE) {
            inline.of(text)
                    .forEach(entry -> projects.stated(entry.field(), entry.text(), Location.ofParagraph(number)));
        }
        if (!handover.hasStarted()) {
            departmentPart.paragraph(number, text);
        }
        if (!handover.hasStarted() && !departmentPart.isOpen()) {
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
        return upright(ProjectColumns.upright(SideBySide.below(grid, meanings), meanings));
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
            meanings.year(projects.formYear() == null ? handover.statedYear() : projects.formYear());
            meanings.wholeDepartment(projects.isWholeDepartment());
            Optional<IndicatorHeader> opened = HeaderReader.at(row, meanings, formRows.context(handover.year()));
            boolean mayTurn = transposed == null && region == null && opened.isEmpty();
            Optional<TransposedTable> turned = mayTurn ? TransposedTable.at(row, vocabulary) : Optional.empty();
            if (opened.isPresent()) {
                open(row, opened.get());
                indicators = true;
                number = opened.get().lastRow();
            } else if (turned.isPresent()) {
                transposed = turned.get();
                projects.draftForIndicators(row, List.of()).indicatorHeader(grid.number());
                formRows.unknown().tableIsKnown(row);
                indicators = true;
                region = null;
                number = transposed.lastRow();
            } else if (transposed != null) {
                projects.draft(row).indicators(transposed.indicators(row));
            } else if (region != null && region.takesLevel(row)) {
                indicators = true;
            } else if (region != null && region.header().isFlat() && GroupRow.of(row, inline) != null) {
                flatRows.take(GroupRow.of(row, inline));
            } else if (region != null && region.isNote(row)) {
                formRows.unknown().text(row, row.cells().get(0));
            } else if (region != null && region.holds(row)) {
                indicator(row);
                indicators = true;
            } else {
                region = null;
                header |= header(row);
            }
            handover.handOn();
            number++;
        }
        projects.endTable();
        Finding unknown = formRows.unknown().count() == 0
                ? null
                : new Finding("unknown-table", Severity.NOTE, null, List.of(), Location.ofTable(grid.number()));
        if (unknown != null) {
            handover.finding(unknown);
        }
        return reading(TableRole.of(header, indicators), grid, unknown);
    }

    private TableReading reading(TableRole role, Grid grid, Finding unknown) {
        List<Finding> unplaced = new ArrayList<>();
        for (FindingDraft draft : projects.marks().log()) {
            if (draft.location().table() == grid.number()) {
                unplaced.add(draft.of(null));
            }
        }
        if (unknown != null) {
            unplaced.add(unknown);
        }
        return new TableReading(
                role, role == TableRole.OTHER ? null : projects.marks().layout(), unplaced);
    }

    private void open(Row row, IndicatorHeader header) {
        boolean again = region != null && header.repeats(region.header()) && !projects.isTitled();
        IndicatorRegion last = region;
        region = new IndicatorRegion(header, vocabulary, formRows);
        region.under(last);
        if (!again) {
            flatRows.clear();
        }
        header.leaves().forEach(leaf -> projects.marks().label(leaf.cell().text()));
        header.moneyUnit().ifPresent(unit -> projects.moneyUnit(row, unit));
        if (!header.isFlat()) {
            projects.draftForIndicators(row, header.levels(vocabulary))
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
            projects.draft(row).indicators(row, region.halves(), header.others(row));
        }
        if (!taken && !blank) {
            region.indicatorsOf(row)
                    .forEach(cell -> handover.finding(new Finding(
                            "unplaced-text", Severity.WARNING, null, List.of(cell.text()), cell.location())));
        }
        if (taken) {
            region.unlabelled(row).forEach(cell -> formRows.unknown().text(row, cell));
        }
    }

    private boolean header(Row row) {
        return formRows.read(row);
    }

    /**
     * Ends the document: hands on the last project and the findings.
     *
     * @throws IOException if the sink fails
     */
    public void end() throws IOException {
        formRows.end();
        projects.finish();
        handover.handOn();
        if (!handover.hasProjects() && !sentences.indicators().isEmpty()) {
            IndicatorDraft first = sentences.indicators().get(0);
            projects.draft(first.location()).indicators(sentences.indicators());
            projects.finish();
            handover.handOn();
        }
        handover.end(pictures);
    }
}
