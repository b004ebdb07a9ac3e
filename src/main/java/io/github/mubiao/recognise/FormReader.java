package io.github.mubiao.recognise;

import io.github.mubiao.model.BudgetTotal;
import io.github.mubiao.model.Coverage;
import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.model.Severity;
import io.github.mubiao.recognise.LabelledCell.Use;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Pass 4: reads one block into drafts of its projects. Everything that is noted of one row for another lives in a reader,
 * so that no form decides how the next is read.
 */
final class FormReader {

    private final FormBlock block;
    private final FormContext texts;
    private final FormTitles titles;
    private final Integer year;
    private final Consumer<ProjectDraft> drafts;
    private final Consumer<FindingCollector.Draft> findings;
    /** The tables of the block as they are read, and where the rows of each begin in them. */
    private final Map<LabelledGrid, Placed> placed = new HashMap<>();

    private final ProjectTable projects;
    private final Map<Field, FormBlock.Line> groups = new EnumMap<>(Field.class);
    private HeaderFields fields;
    private IndicatorTable indicators;
    /** Whether the open draft is the first of several projects, which takes what stands above the table. */
    private boolean first = true;

    /**
     * Where a table of the block is read.
     *
     * @param grid the table, or several that pages break joined into one, with labels as this form means them
     * @param above the rows of that table above this one's
     */
    private record Placed(LabelledGrid grid, int above) {}

    private FormReader(
            FormBlock block,
            FormContext document,
            Integer documentYear,
            Consumer<ProjectDraft> drafts,
            Consumer<BudgetTotal> totals,
            Consumer<FindingCollector.Draft> findings) {
        this.block = block;
        this.drafts = drafts;
        this.findings = findings;
        this.year = block.heading().year();
        this.titles = document.titles();
        FormBlock.Heading heading = block.heading();
        this.texts = document.in(year == null ? documentYear : year, titles.isWholeDepartment(heading.title()));
        this.fields = new HeaderFields(draft(heading.title(), heading.moneyUnit()), texts);
        this.projects = new ProjectTable(this::nextProject, totals);
        lines(fields.draft());
        place();
    }

    /**
     * Reads a block whose heading states the form's year.
     *
     * @param document the context of the document
     * @param documentYear the year of the document where the block states none; {@code null} for none
     * @param drafts takes each project when its rows are read
     * @param totals takes rows that sum up projects
     * @param findings takes what belongs to no project
     * @return what became of the filled cells
     */
    static Coverage read(
            FormBlock block,
            FormContext document,
            Integer documentYear,
            Consumer<ProjectDraft> drafts,
            Consumer<BudgetTotal> totals,
            Consumer<FindingCollector.Draft> findings) {
        FormReader reader = new FormReader(block, document, documentYear, drafts, totals, findings);
        block.rows().forEach(reader::row);
        reader.fields.end();
        ProjectDraft last = reader.fields.draft();
        Coverage coverage = CellCount.of(reader.rows(), reader.texts, last.findings());
        last.nameFrom(reader.titles);
        drafts.accept(last);
        return coverage;
    }

    /** The rows of the block as they are read, those of labels over labels too, and what each is. */
    private List<BlockRow> rows() {
        List<BlockRow> rows = new ArrayList<>();
        for (BlockRow row : block.rows()) {
            for (int number = row.row().number(); number <= row.lastRow(); number++) {
                rows.add(new BlockRow(row.kind(), labelled(Row.of(row.row().grid(), number)), row.region()));
            }
        }
        return rows;
    }

    private ProjectDraft draft(String title, MoneyUnit unit) {
        FormBlock.Heading own =
                new FormBlock.Heading(title, year, unit, block.heading().outerUnit(), List.of());
        return new ProjectDraft(block.firstTable(), own, texts);
    }

    /**
     * Takes the lines above the form. An amount in lines without a project's name may be that of all projects together, and
     * lines below the name of another project than the form's are of that one.
     */
    private void lines(ProjectDraft draft) {
        List<FormBlock.Line> lines = block.heading().lines();
        boolean named = lines.stream().anyMatch(line -> line.field() == Field.NAME);
        String name = named && block.kind() == FormBlock.Kind.FORM ? statedName() : "";
        boolean other = false;
        for (FormBlock.Line line : lines) {
            if (line.field() == Field.NAME) {
                other = !name.isEmpty() && !isSame(name, line.text());
            }
            if (line.field() == null) {
                draft.statedName(line.text(), line.location());
            } else if (other) {
                draft.findings().add("unplaced-text", Severity.WARNING, line.location(), line.text());
            } else if (line.within()) {
                draft.put(line.field(), line.text(), line.location());
            } else if (line.field().isOfHead() || line.field().isObjectives()) {
                draft.putAbove(line.field(), line.text(), line.location());
            } else if (named) {
                draft.statedMoney(line.field(), line.text(), line.location());
            }
        }
    }

    /** The project's name that the form's own rows state; empty for none. */
    private String statedName() {
        return block.rows().stream()
                .filter(row -> row.kind() == RowKind.HEADER)
                .flatMap(row -> LabelledText.of(row.row(), texts.inline()).stream())
                .filter(statement -> statement.field() == Field.NAME)
                .map(LabelledText::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static boolean isSame(String name, String other) {
        String one = Labels.fold(name);
        String two = Labels.fold(other);
        return one.contains(two) || two.contains(one);
    }

    private void row(BlockRow row) {
        Row cells = labelled(row.row());
        switch (row.kind()) {
            case TITLE, REPEATED_HEAD -> {
                // What they say is the block's heading.
            }
            case OTHER -> {
                // Listings alone name rows so: no block holds them.
            }
            case BLANK -> {
                // A row of empty cells may be what stands below labels; one without a cell of its own is nothing.
                if (row.region() == null && !cells.cells().isEmpty()) {
                    fields.read(cells);
                }
            }
            case HEADER -> fields.read(cells);
            case LEVEL -> indicators.level(cells);
            case INDICATOR_HEAD -> head(row, cells);
            case INDICATOR -> {
                if (indicators == null) {
                    // The labels stand above a project before this one.
                    indicators = new IndicatorTable(row.header(), null, texts, null);
                    fields.draft().indicatorHeader();
                }
                indicator(cells);
            }
            case LIST_HEAD -> listHead((ProjectList) row.region(), cells);
            case LIST_ROW -> listed((ProjectList) row.region(), cells);
            case TURNED_HEAD -> turnedHead((TransposedTable) row.region(), cells);
            case TURNED_ROW -> turned((TransposedTable) row.region(), cells);
            case GROUP -> {
                group(row, texts.group(cells));
                if (row.header() != null && cells.filled().size() > 1) {
                    projects.total(cells, row.header());
                }
            }
            case TOTAL -> {
                if (row.header() != null && indicators.header().isFlat()) {
                    projects.total(cells, indicators.header());
                }
            }
            case NOTE -> {
                // A row of a list without a name, or a note between indicators.
                if (row.region() instanceof ProjectList) {
                    fields.read(cells);
                } else if (!texts.isIgnored(cells.cells().get(0))) {
                    fields.draft().findings().unplaced(cells, cells.cells().get(0));
                }
            }
        }
    }

    /** The row with its labels as this form means them. */
    private Row labelled(Row row) {
        Placed place = placed.get(row.grid());
        return place.grid() == row.grid() ? row : Row.of(place.grid(), row.number() + place.above());
    }

    private void place() {
        List<LabelledGrid> parts = new ArrayList<>();
        for (BlockRow row : block.rows()) {
            LabelledGrid grid = row.row().grid();
            if (!parts.isEmpty() && parts.get(parts.size() - 1) == grid) {
                continue;
            }
            if (!block.broken().contains(grid.number())) {
                place(parts);
                parts.clear();
            }
            parts.add(grid);
        }
        place(parts);
    }

    private void place(List<LabelledGrid> parts) {
        if (!parts.isEmpty()) {
            LabelledGrid whole = (parts.size() == 1 ? parts.get(0) : LabelledGrid.joined(parts)).in(texts);
            int above = 0;
            for (LabelledGrid part : parts) {
                placed.put(part, new Placed(whole, above));
                above += part.rows();
            }
        }
    }

    private void head(BlockRow row, Row cells) {
        IndicatorHeader.Context context = fields.context(texts.year());
        IndicatorHeader header = row.header();
        if (header.grid() != cells.grid() || header.dependsOn(context)) {
            header = IndicatorHeaderReader.at(cells, context).orElse(header);
        }
        if (indicators != null && header.goesOnWith(indicators.header())) {
            // Labels that stand again mean what they meant, whatever stands below them here.
            header = indicators.header();
        }
        indicators = new IndicatorTable(header, indicators, texts, ((IndicatorRegion) row.region()).term());
        header.moneyUnit().ifPresent(fields.draft()::moneyUnit);
        if (!header.isFlat()) {
            fields.draft().indicatorHeader();
        }
        indicators.reportHead(cells, fields.draft().findings());
    }

    private void indicator(Row row) {
        IndicatorHeader header = indicators.header();
        List<IndicatorColumns> columns = indicators.columns(row);
        if (header.isFlat() && !projects.read(row, header)) {
            row.cells().forEach(cell -> cell.mark(Use.IGNORED));
            for (LabelledCell cell : new IndicatorRegion(header, texts, null).indicatorsOf(row)) {
                cell.mark(Use.REPORTED);
                findings.accept(new FindingCollector.Draft(
                        "unplaced-text", Severity.WARNING, cell.location(), List.of(cell.text())));
            }
            return;
        }
        if (!header.isFlat()) {
            goals(row, header);
        }
        if (!header.isList()) {
            fields.draft().indicators(row, columns, header.others(row));
        }
        indicators.reportUnlabelled(row, fields.draft().findings());
    }

    /** Goals in a column of their own, beside the indicators of a form. */
    private void goals(Row row, IndicatorHeader header) {
        for (HeaderLeaf leaf : header.leaves()) {
            LabelledCell cell = leaf.isGoals() && row.startsAt(leaf.number()) ? row.at(leaf.number()) : null;
            if (cell != null && !cell.isEmpty()) {
                cell.mark(Use.USED);
                fields.draft().put(leaf.field(), cell.text(), cell.location());
            }
        }
    }

    private void group(BlockRow row, FormBlock.Line group) {
        if (group != null && row.region() instanceof ProjectList) {
            groups.put(group.field(), group);
        } else if (group != null) {
            projects.take(group);
        }
    }

    private void listHead(ProjectList list, Row cells) {
        if (cells.number() != list.labels().get(0).row()) {
            return;
        }
        if (list.lastRow() > cells.number() || list.labels().stream().anyMatch(label -> label.rowSpan() > 1)) {
            cells.cells().forEach(cell -> cell.meaning().moneyUnit().ifPresent(fields.draft()::moneyUnit));
        }
        if (list.lastRow() < cells.grid().rows()) {
            list.lost(Row.of(cells.grid(), list.lastRow() + 1))
                    .forEach(fields.draft().findings()::unknownLabel);
        }
    }

    private void turnedHead(TransposedTable table, Row cells) {
        if (table.isOfProjects()) {
            listHead(table.projects(), cells);
        }
        fields.draft().indicatorHeader();
    }

    private void turned(TransposedTable table, Row row) {
        if (table.isOfProjects() && !row.isBlank()) {
            ProjectList list = table.projects();
            if (list.isTotal(row) || (table.isEmpty(row) && list.isGroup(row))) {
                row.cells().forEach(cell -> cell.mark(Use.IGNORED));
                list.unit(row).ifPresent(unit -> groups.put(Field.UNIT, unit));
                return;
            }
            listed(list, row);
        }
        fields.draft().indicatorHeader();
        fields.draft().indicators(table.indicators(row));
    }

    private void listed(ProjectList list, Row row) {
        if (!list.isMore(row)) {
            nextProject();
            groups.forEach((field, said) -> fields.draft().putAbove(field, said.text(), said.location()));
        }
        list.read(row, () -> fields, this::nextProject);
    }

    /** The draft of the next project of a table that holds several. */
    private ProjectDraft nextProject() {
        if (!first) {
            fields.end();
            drafts.accept(fields.draft());
            fields = new HeaderFields(draft(null, fields.draft().moneyUnit()), texts);
        }
        first = false;
        return fields.draft();
    }
}
