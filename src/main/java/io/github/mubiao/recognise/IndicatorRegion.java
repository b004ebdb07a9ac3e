package io.github.mubiao.recognise;

import java.util.List;

/**
 * The rows under labels of indicators: which of them are indicators, and where they end.
 *
 * @param header the labels
 * @param texts reads the cells
 */
record IndicatorRegion(IndicatorHeader header, FormContext texts) {

    private static final int LONGEST_LEVEL = 12;

    /** The columns in which labels stand where no indicator does. */
    private static final List<Column> LABELLED = List.of(Column.LEVEL1, Column.LEVEL2, Column.VALUE);
    /** What a row below the labels is; {@code null} where the indicators end above it. */
    RowKind kindOf(Row row) {
        if (isLevel(row)) {
            return RowKind.LEVEL;
        }
        if (header.isFlat() && GroupRow.of(row, texts.inline()) != null) {
            return RowKind.GROUP;
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
        return holds(row) ? RowKind.INDICATOR : null;
    }

    /** Whether the first row of another table goes on with the indicators: its levels or its value say so. */
    boolean goesOn(Row row) {
        return mayGoOn(row) && (looksLikeIndicator(row) || hasTypedValue(row) || isNamed(row) || isProject(row));
    }

    /** Whether nothing in a row speaks against an indicator: no other text stands where levels do, and no label. */
    boolean mayGoOn(Row row) {
        IndicatorColumns group = header.first();
        return !row.isBlank()
                && !isAcross(row)
                && !claims(row)
                && row.filled().stream().allMatch(this::isSectionOrWithin)
                && isLevelOrEmpty(group.text(row, Column.LEVEL1))
                && isWordsOrEmpty(group.ownText(row, Column.LEVEL2))
                && LABELLED.stream().noneMatch(column -> isColumnLabel(group.cell(row, column)))
                && row.filled().stream().filter(this::isOtherLabel).count() < 2
                && header.leaves().stream().allMatch(leaf -> isAmountOrEmpty(row, leaf));
    }

    private boolean isLevelOrEmpty(String text) {
        return text == null
                || text.isEmpty()
                || texts.vocabulary().isPlaceholder(text)
                || texts.levels().isLevelName(text);
    }
    /** Left of the labels, only the section of the indicators stands. */
    private boolean isSectionOrWithin(LabelledCell cell) {
        boolean again =
                header.section() != null && cell.text().equals(header.section().text());
        return again
                || cell.column() >= header.firstColumn()
                || cell.is(Field.INDICATOR_SECTION)
                || (cell.isObjectives());
    }

    /** Whether a cell is a known label and neither a level nor the section of the indicators. */
    private boolean isOtherLabel(LabelledCell cell) {
        return cell.isKnown()
                && cell.column() >= header.firstColumn()
                && !texts.levels().isLevelName(cell.text());
    }

    /** Below a label of projects' money stands no text. */
    private static boolean isAmountOrEmpty(Row row, HeaderLeaf leaf) {
        boolean money = leaf.field() != null && leaf.field().isMoney();
        LabelledCell cell = money && row.startsAt(leaf.number()) ? row.at(leaf.number()) : null;
        return cell == null || cell.isEmpty() || cell.isAmount();
    }

    /** Second levels have names of all kinds, none of them with a figure. */
    private boolean isWordsOrEmpty(String text) {
        return isLevelOrEmpty(text)
                || (text.length() <= LONGEST_LEVEL && text.chars().noneMatch(Character::isDigit));
    }

    /** Whether a cell is the label of a column, and no level. */
    private boolean isColumnLabel(LabelledCell cell) {
        if (cell == null) {
            return false;
        }
        boolean column = cell.meaning().column() != null || cell.meaning().moneyColumn() != null;
        return column
                && !cell.is(Field.INDICATOR_SECTION)
                && cell.column() >= header.firstColumn()
                && !texts.levels().isLevel(cell);
    }
    /** Whether levels stand beside a name, where there is no column of targets. */
    private boolean isNamed(Row row) {
        IndicatorColumns group = header.first();
        boolean name = group.has(Column.LEVEL3) && row.startsAt(group.number(Column.LEVEL3));
        return !group.has(Column.VALUE) && name && hasLevels(row, group);
    }

    /** Whether cells stand just below the labels of projects: an amount below that of the money, and no label. */
    private boolean isProject(Row row) {
        if (!header.isFlat() || !header.isList()) {
            return false;
        }
        boolean amount = false;
        for (HeaderLeaf leaf : header.leaves()) {
            LabelledCell cell = row.startsAt(leaf.number()) ? row.at(leaf.number()) : null;
            if (cell == null || cell.columnSpan() != leaf.cell().columnSpan() || cell.isKnown()) {
                return false;
            }
            boolean money = leaf.field() != null && leaf.field().isMoney();
            amount |= money && cell.isAmount();
            if (money && !cell.isEmpty() && !cell.isAmount()) {
                return false;
            }
        }
        return amount;
    }

    /** Whether a name stands beside a target that is no plain number, each in a cell of its own. */
    private boolean hasTypedValue(Row row) {
        return header.groups().stream().anyMatch(group -> hasTypedValue(row, group));
    }

    private boolean hasTypedValue(Row row, IndicatorColumns group) {
        LabelledCell value = group.cell(row, Column.VALUE);
        LabelledCell name = group.cell(row, group.has(Column.LEVEL3) ? Column.LEVEL3 : Column.LEVEL2);
        boolean own = value != null
                && name != null
                && row.startsAt(group.number(Column.VALUE))
                && row.startsAt(name.column())
                && !name.isEmpty();
        List<String> signs = texts.vocabulary().words(WordList.SIGN);
        boolean signed = row.filled().stream().anyMatch(cell -> signs.contains(Labels.fold(cell.text())));
        return own && (signed || IndicatorText.isTarget(value.text()));
    }

    /** Whether a row names nothing but a level of the rows below it, which have no column for it or leave it empty. */
    private boolean isLevel(Row row) {
        LabelledCell cell = row.cells().size() == 1 ? row.cells().get(0) : null;
        boolean over = cell != null && cell.rowSpan() == 1 && texts.levels().isLevel(cell);
        boolean first = over && texts.levels().isFirst(cell.text());
        return over && !header.isFlat() && !isFilled(row, first ? Column.LEVEL1 : Column.LEVEL2);
    }

    /** Whether the next row has a level of its own in a column of theirs. */
    private boolean isFilled(Row row, Column level) {
        IndicatorColumns group = header.first();
        Row next = row.number() == row.grid().rows() ? null : Row.of(row.grid(), row.number() + 1);
        return group.has(level) && (next == null || (next.cells().size() > 1 && group.says(next, level)));
    }

    /** Whether a row across the table is no more than a note between indicators, as a page's number is. */
    private boolean isNote(Row row) {
        boolean across = row.cells().size() == 1
                && !row.isBlank()
                && row.number() < row.grid().rows();
        if (!across || !isAcross(row) || claims(row)) {
            return false;
        }
        Row next = Row.of(row.grid(), row.number() + 1);
        return looksLikeIndicator(next)
                && texts.levels().isDimension(header.first().ownText(next, Column.LEVEL1));
    }

    /** Whether a row with text belongs to the indicators. */
    private boolean holds(Row row) {
        if (row.isUnitLine() || (isAcross(row) && !isUnderLevels(row))) {
            return false;
        }
        return looksLikeIndicator(row) || !claims(row);
    }

    /** Whether a row is of a form's header: its first text is a label, and no level or section of the indicators. */
    private boolean claims(Row row) {
        return isOfHeader(row) && !isBesideIndicator(row);
    }

    /**
     * Whether the label at the left of a row stands beside an indicator: 绩效目标 as the name of a second level, or beside
     * the rows of all indicators.
     */
    private boolean isBesideIndicator(Row row) {
        IndicatorColumns group = header.first();
        LabelledCell first = row.filled().get(0);
        LabelledCell name = group.cell(row, group.has(Column.LEVEL3) ? Column.LEVEL3 : Column.LEVEL2);
        boolean indicator = group.has(Column.VALUE)
                && row.startsAt(group.number(Column.VALUE))
                && name != null
                && !name.isEmpty()
                && name.column() > first.lastColumn();
        boolean level = first.column() > header.firstColumn() && first.column() == group.number(Column.LEVEL2);
        boolean again =
                header.section() != null && first.text().equals(header.section().text());
        boolean section = again
                || (first.rowSpan() > 1
                        && first.isField()
                        && (first.field().isObjectives() || first.field().isSection()));
        return again || (indicator && (level || section));
    }

    /** Whether one cell lies over the names and the values, so that it can be neither. */
    private boolean isAcross(Row row) {
        for (IndicatorColumns group : header.groups()) {
            LabelledCell value = group.cell(row, Column.VALUE);
            LabelledCell name = group.cell(row, group.has(Column.LEVEL3) ? Column.LEVEL3 : Column.LEVEL2);
            if (value != null && value.equals(name) && !value.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Whether levels stand in the row before the cell that lies over name and value. */
    private boolean isUnderLevels(Row row) {
        IndicatorColumns group = header.first();
        return group.has(Column.LEVEL3) && row.startsAt(group.number(Column.LEVEL3)) && hasLevels(row, group);
    }

    /** Whether a row's levels are those of indicators and its value stands in a cell of its own. */
    private boolean looksLikeIndicator(Row row) {
        IndicatorColumns group = header.first();
        return group.has(Column.VALUE) && row.startsAt(group.number(Column.VALUE)) && hasLevels(row, group);
    }

    private boolean hasLevels(Row row, IndicatorColumns group) {
        return texts.levels().isDimension(group.ownText(row, Column.LEVEL1))
                || texts.levels().isCategory(group.ownText(row, Column.LEVEL2));
    }

    /** The cells of a row that say of an indicator, its name or its value. */
    List<LabelledCell> indicatorsOf(Row row) {
        return header.groups().stream()
                .map(group -> {
                    LabelledCell name = group.cell(row, Column.LEVEL3);
                    return name == null || name.isEmpty() ? group.cell(row, Column.VALUE) : name;
                })
                .filter(cell -> cell != null && !cell.isEmpty() && cell.row() == row.number())
                .toList();
    }

    /** Whether a row below indicators is no indicator: its first text is a label of a form. */
    private boolean isOfHeader(Row row) {
        List<LabelledCell> cells = row.filled();
        if (cells.isEmpty()) {
            return false;
        }
        LabelledCell first = cells.get(0);
        Field field = first.field();
        boolean label = field != null && (field.startsHeader() || field.isIgnored() || field.isObjectives());
        boolean named =
                field == Field.DEPARTMENT || field == Field.AGENCY || field == Field.UNIT || field == Field.YEAR;
        return label
                || (named && cells.size() > 1)
                || UnitText.money(first.text()).isPresent()
                || !texts.inline().of(first.text()).isEmpty();
    }
}
