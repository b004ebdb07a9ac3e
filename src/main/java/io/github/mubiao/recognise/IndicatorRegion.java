package io.github.mubiao.recognise;

import io.github.mubiao.model.IndicatorDetails.Term;
import java.util.List;

/**
 * The rows under labels of indicators: which of them are indicators, and where they end.
 *
 * @param header the labels
 * @param texts reads the cells
 * @param term the time that a line above the table names; {@code null} for none
 */
record IndicatorRegion(IndicatorHeader header, FormContext texts, Term term) implements Region {

    private static final int LONGEST_LEVEL = 12;

    /** So many rows across a table may stand above each other between indicators. */
    private static final int MOST_BANNERS = 4;

    /** Rows of a form's head are parted as labels of a few columns are, by chance. */
    private static final int LEAST_ALIGNED = 3;

    /** The columns in which labels stand where no indicator does. */
    private static final List<Column> LABELLED = List.of(Column.LEVEL1, Column.LEVEL2, Column.VALUE);

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
        if (isLevel(row) || isTime(row)) {
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
        boolean title = row.filled().size() == 1
                && texts.titles().isTitle(row.filled().get(0).text());
        boolean outside = title || row.isUnitLine() || (isAcross(row) && !isNamedByLevels(row));
        return !outside && (looksLikeIndicator(row) || !claims(row)) ? RowKind.INDICATOR : null;
    }

    /** Whether the first row of another table goes on with the indicators: its levels or its value say so. */
    boolean goesOn(Row row) {
        boolean named = !header.first().has(Column.VALUE) && isNamedByLevels(row);
        return mayGoOn(row) && (looksLikeIndicator(row) || hasTypedValue(row) || named || isProject(row));
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

    /** Second levels have names of all kinds, none of them with a figure. */
    private boolean isWordsOrEmpty(String text) {
        return isLevelOrEmpty(text)
                || (text.length() <= LONGEST_LEVEL && text.chars().noneMatch(Character::isDigit));
    }

    /** Left of the labels, only the section of the indicators stands. */
    private boolean isSectionOrWithin(LabelledCell cell) {
        return isSection(cell)
                || cell.column() >= header.firstColumn()
                || cell.is(Field.INDICATOR_SECTION)
                || cell.isObjectives();
    }

    private boolean isSection(LabelledCell cell) {
        return header.section() != null && cell.text().equals(header.section().text());
    }

    /** Whether a cell is a known label and neither a level nor the section of the indicators. */
    private boolean isOtherLabel(LabelledCell cell) {
        return cell.isKnown()
                && cell.column() >= header.firstColumn()
                && !texts.levels().isLevelName(cell.text());
    }

    /** Below a label of projects' money stands no text. */
    private static boolean isAmountOrEmpty(Row row, HeaderLeaf leaf) {
        LabelledCell cell = leaf.isMoney() && row.startsAt(leaf.number()) ? row.at(leaf.number()) : null;
        return cell == null || cell.isEmpty() || cell.isAmount();
    }

    /** Whether a cell is the label of a column, and no level. */
    private boolean isColumnLabel(LabelledCell cell) {
        return cell != null
                && (cell.meaning().column() != null || cell.meaning().moneyColumn() != null)
                && !cell.is(Field.INDICATOR_SECTION)
                && cell.column() >= header.firstColumn()
                && !texts.levels().isLevel(cell);
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

    /** Whether a name stands beside a target that is no plain number, each in a cell of its own. */
    private boolean hasTypedValue(Row row) {
        List<String> signs = texts.vocabulary().words(WordList.SIGN);
        boolean signed = row.filled().stream().anyMatch(cell -> signs.contains(cell.folded()));
        return header.groups().stream().anyMatch(group -> {
            LabelledCell name = group.cell(row, group.name());
            return name != null
                    && !name.isEmpty()
                    && row.startsAt(name.column())
                    && group.starts(row, Column.VALUE)
                    && (signed
                            || IndicatorText.isTarget(
                                    group.cell(row, Column.VALUE).text()));
        });
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
        boolean last = row.number() == row.grid().rows();
        boolean filled = header.first().has(level)
                && (last
                        || (row.next().cells().size() > 1
                                && header.first().says(row.next(), level)
                                && !isLabelAgain(row.next(), level)));
        return !filled;
    }

    /** Whether a row across the table says no more than the time of the indicators just below it. */
    private boolean isTime(Row row) {
        return row.cells().size() == 1
                && isTimed(row.cells().get(0))
                && row.number() < row.grid().rows()
                && goesOn(row.next());
    }

    /** Whether a cell is a label over indicators that names their time: 年度绩效指标. */
    static boolean isTimed(LabelledCell cell) {
        return cell.is(Field.INDICATOR_SECTION) && cell.term() != null;
    }

    /** Whether a cell stands where names stand, and levels have no column of their own. */
    private boolean isAmongNames(LabelledCell cell) {
        IndicatorColumns first = header.first();
        return !first.has(Column.LEVEL1) && !first.has(Column.LEVEL2) && cell.column() == first.number(first.name());
    }

    /** Whether the label of a column stands in a row again, as below each first level. */
    private boolean isLabelAgain(Row row, Column column) {
        LabelledCell cell = header.first().cell(row, column);
        return header.leaves().stream()
                .anyMatch(leaf -> leaf.is(column) && leaf.cell().text().equals(cell.text()));
    }

    /** Whether a row says where a page ends or begins, and indicators go on below it: its number, the title again, a unit. */
    private boolean isOfPage(Row row) {
        String only = row.filled().size() == 1 ? row.filled().get(0).text() : "";
        if (texts.titles().isPageNumber(only)) {
            // Whatever stands below it.
            return true;
        }
        boolean page = !only.isEmpty()
                && (texts.titles().isFurniture(only)
                        || texts.titles().isContinued(only)
                        || UnitText.money(only).isPresent());
        int next = row.number() + 1;
        while (page && next <= row.grid().rows() && Row.of(row.grid(), next).isBlank()) {
            next++;
        }
        return page && next <= row.grid().rows() && mayGoOn(Row.of(row.grid(), next));
    }

    /** Whether a row across the table is no more than a note between indicators. */
    private boolean isNote(Row row) {
        int below = row.number();
        int most = Math.min(row.grid().rows(), row.number() + MOST_BANNERS);
        while (below <= most && isBanner(Row.of(row.grid(), below))) {
            below++;
        }
        if (below == row.number() || below > row.grid().rows()) {
            return false;
        }
        Row next = Row.of(row.grid(), below);
        return beginsLevels(next)
                || beginsProject(next)
                || (!texts.levels().isLevel(row.cells().get(0)) && goesOn(next));
    }

    /** Whether a row is one cell across the table, and no label of a form. */
    private boolean isBanner(Row row) {
        return row.cells().size() == 1
                && !row.isBlank()
                && isAcross(row)
                && (!claims(row) || texts.isIgnored(row.cells().get(0)));
    }

    private boolean beginsLevels(Row row) {
        return looksLikeIndicator(row)
                && texts.levels().isDimension(header.first().ownText(row, Column.LEVEL1));
    }

    /** Whether a row of a table of projects, whose indicators have no levels, names a project and a target. */
    private boolean beginsProject(Row row) {
        boolean levels = header.first().has(Column.LEVEL1) || header.first().has(Column.LEVEL2);
        Integer name = header.projectColumns().get(Field.NAME);
        return header.isFlat()
                && !levels
                && name != null
                && row.startsAt(name)
                && !row.at(name).isEmpty()
                && !row.at(name).isKnown()
                && hasTypedValue(row);
    }

    /** Whether a row is of a form's header: its first text is a label, and no level or section of the indicators. */
    private boolean claims(Row row) {
        return isOfHeader(row) && !isBesideIndicator(row);
    }

    /**
     * Whether the label at the left of a row is the name of an indicator or of a second level, right of levels left empty,
     * beside the section of the indicators, or in a row as the labels above it; or stands beside the rows of all indicators.
     */
    private boolean isBesideIndicator(Row row) {
        IndicatorColumns group = header.first();
        LabelledCell first = row.filled().get(0);
        LabelledCell name = group.cell(row, group.name());
        boolean indicator = group.starts(row, Column.VALUE)
                && name != null
                && !name.isEmpty()
                && name.column() > first.lastColumn();
        boolean named = (first.column() > header.firstColumn() || isWithinSection(row) || isAligned(row))
                && header.groups().stream().anyMatch(each -> isName(row, first, each));
        boolean level = first.column() > header.firstColumn() && first.column() == group.number(Column.LEVEL2);
        boolean section = first.rowSpan() > 1
                && (first.isObjectives() || (first.isField() && first.field().isSection()));
        return isSection(first) || named || (indicator && (level || section));
    }

    private static boolean isName(Row row, LabelledCell cell, IndicatorColumns group) {
        return cell.equals(group.cell(row, group.name()))
                && row.startsAt(cell.column())
                && group.says(row, Column.VALUE)
                && group.starts(row, Column.VALUE)
                && group.number(Column.VALUE) > cell.lastColumn();
    }

    /** Whether the label at the left of the indicators goes on beside a row. */
    private boolean isWithinSection(Row row) {
        return header.section() != null
                && header.grid() == row.grid()
                && header.section().lastRow() >= row.number();
    }

    /** Whether a row has a cell of its own below each of several labels, as wide, and no other label. */
    private boolean isAligned(Row row) {
        return header.leaves().size() > LEAST_ALIGNED
                && row.filled().stream().skip(1).noneMatch(this::isOtherLabel)
                && header.leaves().stream()
                        .allMatch(leaf -> row.startsAt(leaf.number())
                                && row.at(leaf.number()).columnSpan()
                                        == leaf.cell().columnSpan());
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

    @Override
    public LabelledGrid fit(LabelledGrid other) {
        return ColumnFit.below(
                header.leaves().stream().map(HeaderLeaf::number), header.grid().columns(), other);
    }

    @Override
    public int ordinal(Row row) {
        return header.leaves().stream()
                .filter(leaf -> leaf.cell().is(WordList.ORDINAL))
                .map(leaf -> row.at(leaf.number()))
                .filter(cell -> cell != null && Labels.isOrdinal(cell.text()))
                .findFirst()
                .map(cell -> Integer.valueOf(cell.text()))
                .orElse(0);
    }

    /** It has levels of indicators below their labels, or a sign below that of signs, or counts on. */
    @Override
    public boolean isCertain(Row row, int last) {
        LabelledCell sign = header.first().cell(row, Column.SIGN);
        boolean counts = last > 0 && ordinal(row) == last + 1;
        return hasLevels(row) || counts || (sign != null && sign.is(WordList.SIGN));
    }

    private boolean hasLevels(Row row) {
        return texts.levels().isDimension(header.first().ownText(row, Column.LEVEL1))
                || texts.levels().isCategory(header.first().ownText(row, Column.LEVEL2));
    }

    /** The cells of a row that say of an indicator, its name or its value. */
    List<LabelledCell> indicatorsOf(Row row) {
        return header.groups().stream()
                .map(group -> group.cell(row, group.says(row, Column.LEVEL3) ? Column.LEVEL3 : Column.VALUE))
                .filter(cell -> cell != null && !cell.isEmpty() && cell.row() == row.number())
                .toList();
    }

    /** Whether a row below indicators is no indicator: its first text is a label of a form. */
    private boolean isOfHeader(Row row) {
        if (row.isBlank()) {
            return false;
        }
        LabelledCell first = row.filled().get(0);
        boolean label = first.isField() && (first.field().startsHeader() || first.isIgnored() || first.isObjectives());
        boolean named =
                first.is(Field.DEPARTMENT) || first.is(Field.AGENCY) || first.is(Field.UNIT) || first.is(Field.YEAR);
        return label
                || (named && row.filled().size() > 1)
                || UnitText.money(first.text()).isPresent()
                || !texts.inline().of(first, row).isEmpty();
    }
}
