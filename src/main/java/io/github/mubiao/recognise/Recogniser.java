package io.github.mubiao.recognise;

import io.github.mubiao.grid.Grid;
import io.github.mubiao.model.BudgetTotal;
import io.github.mubiao.model.DocumentSink;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Severity;
import io.github.mubiao.model.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the paragraphs and tables of one document into projects, in document order, each handed to the sink as soon as
 * its form is complete. Use one recogniser a document, and call {@link #end} last.
 */
public final class Recogniser {

    private final FormContext texts;
    private final Segmenter segmenter;
    private final DepartmentPart departmentPart;
    private final IndicatorParagraphs sentences;
    private final DocumentBuilder builder;
    private final TableReadingLog log;
    private final Pictures pictures;
    /** Blocks that are complete and not yet read. */
    private final List<FormBlock> blocks = new ArrayList<>();

    /**
     * A recogniser for one document.
     *
     * @param vocabulary the labels and their meaning
     * @param source the file, for the document's header
     * @param sink takes the document
     */
    public Recogniser(Vocabulary vocabulary, Source source, DocumentSink sink) {
        this(vocabulary, source, sink, null);
    }

    /**
     * A recogniser that says how it reads each table.
     *
     * @param listener takes the tables; {@code null} for none
     */
    public Recogniser(Vocabulary vocabulary, Source source, DocumentSink sink, TableListener listener) {
        this(vocabulary, source, sink, listener, null);
    }

    /**
     * A recogniser of a document whose year is known.
     *
     * @param listener takes the tables; {@code null} for none
     * @param fiscalYear the budget year, whatever the document says; {@code null} for what it says
     */
    public Recogniser(
            Vocabulary vocabulary, Source source, DocumentSink sink, TableListener listener, Integer fiscalYear) {
        this.texts = new FormContext(vocabulary);
        this.pictures = new Pictures(texts.titles());
        this.segmenter = new Segmenter(texts, blocks::add);
        this.departmentPart = new DepartmentPart(texts);
        this.sentences = new IndicatorParagraphs(vocabulary);
        this.builder = new DocumentBuilder(vocabulary, departmentPart, source, sink, fiscalYear);
        this.log = new TableReadingLog(listener, vocabulary.layouts());
    }

    /**
     * Takes a picture, before the text of its paragraph.
     *
     * @param place where its paragraph stands
     */
    public void picture(Location place) {
        pictures.picture(place);
    }

    /**
     * Takes the next paragraph outside tables.
     *
     * @param place where the paragraph stands
     * @param text its text, trimmed
     * @throws IOException if the sink fails
     */
    public void paragraph(Location place, String text) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        pictures.text(text);
        boolean inDepartmentPart = departmentPart.isOpen();
        if (segmenter.paragraph(place, text, inDepartmentPart)) {
            departmentPart.end();
            return;
        }
        if (segmenter.isPreamble()) {
            builder.line(
                    text, inDepartmentPart ? FiscalYears.ofLine(text) : FiscalYears.ofTitle(text, texts.vocabulary()));
        }
        if (!builder.hasStarted()) {
            departmentPart.paragraph(place, text);
        }
        if (!builder.hasStarted() && !departmentPart.isOpen()) {
            sentences.paragraph(place, text);
        }
    }

    /**
     * Takes the next table.
     *
     * @throws IOException if the sink fails
     */
    public void table(Grid grid) throws IOException {
        pictures.table();
        departmentPart.endAboveTable();
        TableKind kind = TableKind.OTHER;
        List<InnerTables.Part> parts = InnerTables.of(TornLabels.joined(LabelledGrid.of(grid, texts)));
        for (InnerTables.Part part : parts) {
            TableKind own = part.use() == InnerTables.Use.READ ? table(grid, part.grid()) : TableKind.OTHER;
            kind = kind.isOwn() ? kind : own;
            if (part.use() == InnerTables.Use.REPORTED) {
                unknownTable(Row.of(part.grid(), 1).place());
            }
            if (parts.size() > 1 && own == TableKind.OTHER) {
                log.other(part.grid());
            }
        }
        builder.table(kind);
        log.complete(segmenter.firstOpenTable());
    }

    /** Takes a table, or a part of one that is a table of its own. */
    private TableKind table(Grid grid, LabelledGrid part) throws IOException {
        LabelledGrid labelled = segmenter.fitted(TableRearranger.rearranged(part));
        String title = segmenter.title();
        TableClass table = TableClassifier.classify(labelled, title);
        boolean below = table.other() == null && segmenter.isBelowIndicators(labelled, table);
        TableKind kind = segmenter.table(labelled, table);
        log.table(grid, labelled, table, kind, title);
        if (kind == TableKind.OTHER && grid.within() == 0) {
            builder.otherTable(table.other() != null);
        }
        boolean inForm = grid.within() > 0 && table.kind() == TableKind.CONTINUATION;
        if (kind == TableKind.OTHER && (table.nearMiss() || below || inForm)) {
            unknownTable(grid.place());
        }
        readBlocks();
        return kind;
    }

    private void unknownTable(Location place) {
        finding(new FindingCollector.Draft("unknown-table", Severity.NOTE, place, List.of()));
    }

    private void readBlocks() throws IOException {
        for (FormBlock block : blocks) {
            log.block(block);
            boolean list = block.kind() == FormBlock.Kind.LIST;
            List<ProjectDraft> drafts = new ArrayList<>();
            List<BudgetTotal> totals = new ArrayList<>();
            Integer year = FiscalYears.ofBlock(block);
            Integer documentYear = builder.statedYear();
            documentYear = FiscalYears.mayBeOf(block, documentYear) ? documentYear : null;
            year = year == null && documentYear == null ? FiscalYears.ofTargets(block) : year;
            builder.formYear(year);
            builder.cover(
                    FormReader.read(block.of(year), texts, documentYear, drafts::add, totals::add, this::finding));
            for (ProjectDraft draft : drafts) {
                builder.project(draft, !list && (block.isProven() || draft.isProven()), list);
                draft.findings().drafts().forEach(log::finding);
            }
            for (BudgetTotal total : totals) {
                builder.total(total, list);
            }
        }
        blocks.clear();
    }

    private void finding(FindingCollector.Draft finding) {
        builder.finding(finding.of(null));
        log.finding(finding);
    }

    /**
     * Ends the document: hands on the last project and the findings.
     *
     * @throws IOException if the sink fails
     */
    public void end() throws IOException {
        segmenter.end();
        readBlocks();
        log.complete(Integer.MAX_VALUE);
        if (!builder.hasProjects() && !sentences.indicators().isEmpty()) {
            List<IndicatorDraft> indicators = sentences.indicators();
            FormBlock.Heading heading = segmenter.heading();
            ProjectDraft draft = new ProjectDraft(indicators.get(0).location(), heading, texts);
            heading.lines().stream()
                    .filter(line -> line.field() != null)
                    .forEach(line -> draft.putAbove(line.field(), line.text(), line.location()));
            draft.indicators(indicators);
            builder.project(draft, true, false);
        }
        builder.end(pictures.findings());
    }
}
