package io.github.mubiao.recognise;

import java.util.List;

/**
 * The rows under labels of indicators: which of them are indicators, and where they end.
 *
 * @param header the labels
 * @param texts reads the cells
 */
record IndicatorRegion(IndicatorHeader header, FormContext texts) implements Region {

    @Override
    public RowKind head() {
        return RowKind.INDICATOR_HEAD;
    }

    @Override
    public int lastRow() {
        return header.lastRow();
    }

    @Override
    public RowKind kindOf(Row row) {
        if (isLevel(row)) {
            return RowKind.LEVEL;
        }
        if (header.isFlat() && texts.group(row) != null) {
            return RowKind.GROUP;
        }
        if (isOfPage(row)) {
            return RowKind.REPEATED_HEAD;
        }
        if (isNote(row)) {
            return RowKind.NOTE;
        }
        if (row.isBlank()) {
            return RowKind.BLANK;
        }
        if (texts.isTotal(row)) {
            return RowKind.TOTAL;
        }
        boolean outside = row.isUnitLine() || (isAcross(row) && !isNamedByLevels(row));
        return !outside && (looksLikeIndicator(row) || !claims(row)) ? RowKind.INDICATOR : null;
    }

    /** Whether the first row of another table goes on with the indicators: its levels or its value say so. */
    boolean goesOn(Row row) {
        boolean named = !header.first().has(Column.VALUE) && isNamedByLevels(row);
        return mayGoOn(row) && (looksLikeIndicator(row) || hasTypedValue(row) || named || isProject(row));
    }

    /** Whether nothing in a row speaks against an indicator: no other text stands where first levels do, and no label. */
    boolean mayGoOn(Row row) {
        return !row.isBlank()
                && !isAcross(row)
                && !claims(row)
                && isLevelOrEmpty(header.first().text(row, Column.LEVEL1));
    }

    private boolean isLevelOrEmpty(String text) {
        return text == null
                || text.isEmpty()
                || texts.vocabulary().isPlaceholder(text)
                || texts.levels().isLevelName(text);
    }

    /** Whether cells stand just below the labels of projects: an amount below that of the money, and no label. */
    private boolean isProject(Row row) {
        boolean list = header.isFlat() && header.isList();
        boolean amount = false;
        for (HeaderLeaf leaf : list ? header.leaves() : List.<HeaderLeaf>of()) {
            LabelledCell cell = row.startsAt(leaf.number()) ? row.at(leaf.number()) : null;
            if (cell == null || cell.columnSpan() != leaf.cell().columnSpan() || cell.isKnown()) {
                return false;
            }
            amount |= leaf.isMoney() && cell.isAmount();
        }
        return amount;
    }

    /** Whether a target that is no plain number stands in a cell of its own. */
    private boolean hasTypedValue(Row row) {
        List<String> signs = texts.vocabulary().words(WordList.SIGN);
        boolean signed = row.filled().stream().anyMatch(cell -> signs.contains(cell.folded()));
        return header.groups().stream()
                .anyMatch(group -> group.starts(row, Column.VALUE)
                        && (signed
                                || IndicatorText.isTarget(
                                        group.cell(row, Column.VALUE).text())));
    }

    /** Whether a row names nothing but a level of the rows below it, which have no column for it or leave it empty. */
    private boolean isLevel(Row row) {
        LabelledCell cell = row.filled().size() == 1 ? row.filled().get(0) : null;
        if (cell == null
                || (row.cells().size() > 1 && !isAmongNames(cell))
                || cell.rowSpan() > 1
                || header.isFlat()
                || !texts.levels().isLevel(cell)) {
            return false;
        }
        Column level = texts.levels().isFirst(cell.text()) ? Column.LEVEL1 : Column.LEVEL2;
        boolean filled = row.number() < row.grid().rows()
                && row.next().cells().size() > 1
                && header.first().says(row.next(), level)
                && !isLabelAgain(row.next(), level);
        return !filled;
    }

    /** Whether a cell stands where names stand, and levels have no column of their own. */
    private boolean isAmongNames(LabelledCell cell) {
        IndicatorColumns first = header.first();
        return !first.has(Column.LEVEL1) && !first.has(Column.LEVEL2) && cell.column() == first.number(first.name());
    }

    /** Whether the label of a column stands in a row again, as below each first level. */
    private boolean isLabelAgain(Row row, Column column) {
        LabelledCell cell = header.first().cell(row, column);
        return header.leaves().stream().anyMatch(leaf -> leaf.cell().text().equals(cell.text()));
    }

    /** Whether a row says where a page ends or begins, and indicators go on below it: its number, the title again, a unit. */
    private boolean isOfPage(Row row) {
        String only = row.filled().size() == 1 ? row.filled().get(0).text() : "";
        boolean page = !only.isEmpty()
                && (texts.titles().isFurniture(only)
                        || texts.titles().isContinued(only)
                        || UnitText.money(only).isPresent());
        return page && row.number() < row.grid().rows() && mayGoOn(row.next());
    }

    /** Whether a row across the table is no more than a note between indicators. */
    private boolean isNote(Row row) {
        boolean across = row.cells().size() == 1 && row.number() < row.grid().rows() && isAcross(row) && !claims(row);
        return across && beginsProject(row.next());
    }

    /** Whether a row of a table of projects holds a target. */
    private boolean beginsProject(Row row) {
        return header.projectColumns().containsKey(Field.NAME) && hasTypedValue(row);
    }

    /** Whether a row is of a form's header: its first text is a label, and no level or section of the indicators. */
    private boolean claims(Row row) {
        if (row.isBlank()) {
            return false;
        }
        LabelledCell first = row.filled().get(0);
        return (first.isField() || !texts.inline().of(first.text()).isEmpty()) && !isBesideIndicator(row);
    }

    /**
     * Whether the label at the left of a row is the name of an indicator or of a second level, right of levels left empty, or
     * stands beside the rows of all indicators.
     */
    private boolean isBesideIndicator(Row row) {
        LabelledCell first = row.filled().get(0);
        IndicatorColumns group = header.first();
        boolean section =
                header.section() != null && first.text().equals(header.section().text());
        boolean name = first.column() > header.firstColumn() && first.equals(group.cell(row, group.name()));
        boolean part = first.isObjectives() || (first.isField() && first.field().isSection());
        return section || name || (part && first.rowSpan() > 1 && group.starts(row, Column.VALUE));
    }

    /** Whether one cell lies over the names and the values, so that it can be neither. */
    private boolean isAcross(Row row) {
        return header.groups().stream().anyMatch(group -> {
            LabelledCell value = group.cell(row, Column.VALUE);
            return value != null && !value.isEmpty() && value.equals(group.cell(row, group.name()));
        });
    }

    /** Whether levels stand in the row before the cell of the name. */
    private boolean isNamedByLevels(Row row) {
        return header.first().starts(row, Column.LEVEL3) && hasLevels(row);
    }

    /** Whether a row's levels are those of indicators and its value stands in a cell of its own. */
    private boolean looksLikeIndicator(Row row) {
        return header.first().starts(row, Column.VALUE) && hasLevels(row);
    }

    private boolean hasLevels(Row row) {
        return texts.levels().isDimension(header.first().ownText(row, Column.LEVEL1))
                || texts.levels().isCategory(header.first().ownText(row, Column.LEVEL2));
    }

    /** The cells of a row that name an indicator. */
    List<LabelledCell> indicatorsOf(Row row) {
        return header.groups().stream()
                .map(group -> group.cell(row, Column.LEVEL3))
                .filter(cell -> cell != null && !cell.isEmpty())
                .toList();
    }
}
