package io.github.mubiao.recognise;

import io.github.mubiao.grid.Grid;
import io.github.mubiao.grid.GridCell;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a table that holds forms and tables of other kinds below each other, as a sheet or a page does that holds a whole
 * disclosure in one table. Sections begin at headings, rows of one short text that is no label. A section is foreign where
 * it is a table of another kind by its marks or its heading, or a list of projects. It is cut off where another form, or
 * nothing, stands below it: what stands between the parts of one form stays in it. Cells keep their places in the document.
 */
final class StackedTables {

    private static final int LONGEST_HEADING = 40;

    /** So many marks of another kind of table show that a section is one. */
    private static final int MARKS = 2;

    private final LabelledGrid grid;
    private final FormTitles titles;

    private StackedTables(LabelledGrid grid) {
        this.grid = grid;
        this.titles = grid.context().titles();
    }

    /**
     * Rows from a heading to the next.
     *
     * @param first the first row, from 1
     * @param last the last row
     * @param foreign whether it is a table of another kind, or a list of projects
     * @param form whether a form begins with it: below a title, or with its own name
     */
    private record Section(int first, int last, boolean foreign, boolean form) {

        Section as(boolean other) {
            return new Section(first, last, other, form);
        }

        Section with(Section below) {
            return new Section(first, below.last, foreign, form);
        }
    }

    /** The tables within a table, from above; the table itself where it holds no other. */
    static List<LabelledGrid> within(LabelledGrid grid) {
        StackedTables tables = new StackedTables(grid);
        List<Section> sections = tables.sections();
        return sections.stream().noneMatch(Section::foreign) ? List.of(grid) : tables.cut(sections);
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        int first = 1;
        boolean heading = true;
        for (int number = 1; number <= grid.rows(); number++) {
            boolean above = heading;
            heading = isHeading(number) || (above && isLine(number));
            if (heading && !above) {
                sections.add(section(first, number - 1));
                first = number;
            }
        }
        if (first > 1) {
            sections.add(section(first, grid.rows()));
        }
        return sections;
    }

    /** Whether a row is one short text that heads what stands below it. */
    private boolean isHeading(int number) {
        List<LabelledCell> filled = Row.of(grid, number).filled();
        LabelledCell only = filled.size() == 1 ? filled.get(0) : null;
        return only != null
                && only.rowSpan() == 1
                && only.text().length() <= LONGEST_HEADING
                && (!only.isKnown() || titles.isTitle(only.text()))
                && !only.isAmount()
                && only.text().indexOf('。') < 0
                && grid.covering(number).stream().allMatch(cell -> cell.row() == number);
    }

    /** Whether a row below a heading belongs to it: nothing, or a unit of money. */
    private boolean isLine(int number) {
        List<LabelledCell> filled = Row.of(grid, number).filled();
        return filled.isEmpty()
                || filled.stream()
                        .anyMatch(cell -> UnitText.moneyWithin(cell.text()).isPresent());
    }

    private Section section(int first, int last) {
        LabelledGrid rows = rows(first, last);
        boolean titled = false;
        boolean table = false;
        for (int number = first; number <= last && (isHeading(number) || isLine(number)); number++) {
            for (LabelledCell cell : Row.of(grid, number).filled()) {
                titled |= titles.isTitle(cell.text()) || titles.isRowTitle(cell.text());
                table |= titles.isTable(cell.text());
            }
        }
        TableClass own = TableClassifier.classify(rows, null);
        boolean other = own.kind() == TableKind.OTHER
                && grid.vocabulary().otherTables().kindOf(rows).count() >= MARKS;
        boolean named = table && !titled && (own.kind() == TableKind.OTHER || own.kind() == TableKind.CONTINUATION);
        boolean list = own.kind() == TableKind.LIST_OF_PROJECTS;
        boolean form = titled || (own.kind().isOwn() && own.named());
        return new Section(first, last, other || named || list, form);
    }

    private List<LabelledGrid> cut(List<Section> sections) {
        List<Section> parts = new ArrayList<>();
        Section below = null;
        boolean mayEnd = true;
        for (int i = sections.size() - 1; i >= 0; i--) {
            Section section = sections.get(i);
            Section part = section.as(section.foreign && mayEnd);
            mayEnd = part.foreign || part.form;
            if (below != null && !part.foreign && !below.foreign) {
                parts.remove(0);
                part = part.with(below);
            }
            parts.add(0, part);
            below = part;
        }
        return parts.stream().map(part -> rows(part.first, part.last)).toList();
    }

    /** Some rows of the table, without the columns at its right that hold nothing in them. */
    private LabelledGrid rows(int first, int last) {
        List<LabelledCell> cells = grid.cells().stream()
                .filter(cell -> cell.row() >= first && cell.row() <= last)
                .toList();
        int columns = cells.stream()
                .filter(cell -> !cell.isEmpty())
                .mapToInt(LabelledCell::column)
                .max()
                .orElse(1);
        List<GridCell> own = cells.stream()
                .filter(cell -> cell.column() <= columns)
                .map(cell -> new GridCell(
                        cell.row() - first + 1,
                        cell.column(),
                        cell.rowSpan(),
                        Math.min(cell.lastColumn(), columns) - cell.column() + 1,
                        cell.text(),
                        cell.location()))
                .toList();
        Grid table = grid.grid();
        return LabelledGrid.of(
                new Grid(
                        table.place().row(first),
                        table.within(),
                        table.withinRow(),
                        table.inTextBox(),
                        last - first + 1,
                        columns,
                        own),
                grid.context());
    }
}
