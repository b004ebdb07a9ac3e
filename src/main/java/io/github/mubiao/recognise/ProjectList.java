package io.github.mubiao.recognise;

import io.github.mubiao.recognise.LabelledCell.Use;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A list of projects, or of units with their indicators in words, a row each: 项目名称, 地点, 金额. Beside 项目名称 stands
 * another label there, and no name, though no layout may know that label.
 *
 * @param labels the labels over the rows, from left to right
 * @param lastRow the last row of labels, from 1; 0 where they stand in an earlier table
 * @param texts reads the cells
 */
record ProjectList(List<LabelledCell> labels, int lastRow, FormContext texts) implements Region {

    private static final int LEAST_COLUMNS = 3;
    private static final int MOST_ROWS = 3;

    private static final Pattern PART = Pattern.compile("[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．]");

    /** Longer texts are no labels. */
    private static final int LONGEST_LABEL = 24;

    /** The list whose labels begin at a row; empty where none does. */
    static Optional<ProjectList> at(Row row, FormContext texts) {
        LabelledGrid grid = row.grid();
        int last = row.number() + depth(row) - 1;
        List<LabelledCell> cells = last == row.number() ? row.cells() : grid.covering(last);
        boolean named = cells.size() >= LEAST_COLUMNS && !names(cells, texts).isEmpty();
        // Beside a label of its form, a list of parts holds no projects.
        if (!named
                || last >= grid.rows()
                || !cells.stream().allMatch(cell -> mayBeLabel(cell, row.number(), last))
                || grid.covering(row.number()).stream().anyMatch(cell -> cell.lastRow() > last)) {
            return Optional.empty();
        }
        ProjectList list = new ProjectList(List.copyOf(cells), last, texts);
        Row below = list.firstBelow(grid, last + 1);
        if (below.isBlank() && grid.cells().stream().noneMatch(cell -> cell.row() > last && !cell.isEmpty())) {
            return Optional.empty();
        }
        boolean numbered = list.isNumbered(below);
        boolean labelled = below.filled().stream().allMatch(texts::isLabelLike);
        boolean over = list.isBelow(below)
                && below.cells().size() == cells.size()
                && (numbered || labelled || below.filled().stream().allMatch(ProjectList::isValue));
        if (!over
                || !(numbered
                        || (!list.isPairs()
                                && cells.stream()
                                        .allMatch(cell -> texts.isLabelLike(cell)
                                                || isPart(grid, cell)
                                                || texts.levels().isLevel(cell))))) {
            return Optional.empty();
        }
        boolean two = (!below.isBlank() && labelled) || below.numbersColumns();
        return Optional.of(two ? new ProjectList(list.labels, below.number(), texts) : list);
    }

    /** Whether rows of projects go on below the first: one row below labels is the head of a form. */
    boolean isList(LabelledGrid grid) {
        int second = lastRow + 2;
        return second > grid.rows() || kindOf(Row.of(grid, second)) != null;
    }

    /**
     * Whether the rows are performance targets beyond doubt: they hold indicators, or goals below a title that says so. Plans
     * of all kinds have a column for goals.
     *
     * @param titled whether a title of performance targets stands above
     */
    boolean isPerformance(boolean titled) {
        return labels.stream()
                .anyMatch(label -> texts.levels().isLevel(label)
                        || label.is(Field.INDICATOR_SECTION)
                        || (titled && label.isObjectives()));
    }

    /** The first row under labels that is a project's: it sums up no others and stands over none. */
    private Row firstBelow(LabelledGrid grid, int first) {
        Row below = Row.of(grid, first);
        while ((isTotal(below) || texts.group(below) != null) && below.number() < grid.rows()) {
            below = below.next();
        }
        return below;
    }

    /** Whether a row sums up others: its first text says so, or what stands where the name would. */
    boolean isTotal(Row row) {
        LabelledCell name = row.at(nameColumn());
        return texts.isTotal(row) || (name != null && texts.isTotal(name.text()));
    }

    /** Whether a row is a unit or a part of the list over the projects below it, as its name says: 县教育局, 一、专项资金. */
    boolean isGroup(Row row) {
        LabelledCell name = row.at(nameColumn());
        return name != null
                && (unit(row).isPresent()
                        || name.endsAs(WordList.ORGANISATION)
                        || PART.matcher(name.text()).lookingAt());
    }

    /** The unit that a row names where the others name their projects; empty for none. */
    Optional<FormBlock.Line> unit(Row row) {
        LabelledCell name = row.at(nameColumn());
        return Optional.ofNullable(name)
                .filter(cell -> UnitText.organisation(cell.text()).isPresent())
                .map(cell -> new FormBlock.Line(Field.UNIT, cell.text(), cell.location()));
    }

    /** The column of the names; beside a fund's name that of the project. */
    private int nameColumn() {
        List<LabelledCell> names = names(labels, texts);
        return names.stream()
                .filter(label -> label.is(WordList.PROJECT))
                .findFirst()
                .orElse(names.get(0))
                .column();
    }

    /** The labels over names of projects; without these, over the units that indicators in the same row are of. */
    private static List<LabelledCell> names(List<LabelledCell> labels, FormContext texts) {
        List<LabelledCell> names =
                labels.stream().filter(label -> label.is(Field.NAME)).toList();
        boolean ofUnits = names.isEmpty() && labels.stream().anyMatch(texts.levels()::isLevel);
        return ofUnits ? labels.stream().filter(label -> label.is(Field.UNIT)).toList() : names;
    }

    /** Whether a label is that of a fund's names, beside the projects'. */
    private boolean isOtherName(LabelledCell label) {
        return label.is(WordList.FUND) && labels.stream().anyMatch(other -> other.is(WordList.PROJECT));
    }

    /** How many rows the tallest label takes; labels over labels are no more than three. */
    private static int depth(Row row) {
        int tallest = row.cells().stream().mapToInt(LabelledCell::rowSpan).max().orElse(1);
        return tallest <= MOST_ROWS ? tallest : 1;
    }

    /** An ordinal over a number: nothing else begins so. */
    private boolean isNumbered(Row below) {
        String first = below.cells().isEmpty() ? "" : below.cells().get(0).text();
        return labels.get(0).is(WordList.ORDINAL)
                && !first.isEmpty()
                && first.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether known labels and other cells alternate, as in a form. */
    private boolean isPairs() {
        return labels.size() % 2 == 0
                && IntStream.range(0, labels.size()).allMatch(i -> labels.get(i).isKnown() == (i % 2 == 0));
    }

    @Override
    public RowKind head() {
        return RowKind.LIST_HEAD;
    }

    @Override
    public Region carried() {
        return new ProjectList(labels, 0, texts);
    }

    /**
     * Whether the first row of the next table counts on from the last one of this list, in the same columns.
     *
     * @param last the number of the last row; 0 where the list does not count its rows
     */
    boolean goesOn(Row row, int last) {
        // Labels below others say what they are in their own table alone.
        boolean flat =
                labels.stream().allMatch(label -> label.row() == labels.get(0).row());
        return flat
                && last > 0
                && ordinal(row) == last + 1
                && row.cells().size() == labels.size()
                && isBelow(row)
                && labels.stream().allMatch(label -> isValue(row.at(label.column())));
    }

    @Override
    public LabelledGrid fit(LabelledGrid other) {
        LabelledCell last = labels.get(labels.size() - 1);
        return ColumnFit.below(labels.stream().map(LabelledCell::column), last.lastColumn(), other);
    }

    @Override
    public boolean isCertain(Row row, int last) {
        return last > 0 && ordinal(row) == last + 1;
    }

    @Override
    public int ordinal(Row row) {
        boolean counts = labels.get(0).is(WordList.ORDINAL);
        LabelledCell first = row.at(labels.get(0).column());
        return counts && first != null && Labels.isOrdinal(first.text()) ? Integer.parseInt(first.text()) : 0;
    }

    @Override
    public RowKind kindOf(Row row) {
        if (row.number() <= lastRow) {
            return RowKind.LIST_HEAD;
        }
        if (row.isBlank()) {
            return RowKind.BLANK;
        }
        if (isTotal(row)) {
            return RowKind.TOTAL;
        }
        if (texts.group(row) != null) {
            return RowKind.GROUP;
        }
        LabelledCell begin = row.cells().get(0);
        if (!isUnder(row) || (begin.column() == 1 && begin.isOfHead())) {
            return null;
        }
        LabelledCell name = row.at(nameColumn());
        if (name.isEmpty()) {
            return RowKind.NOTE;
        }
        boolean several = name.isKnown()
                && row.filled().stream().filter(LabelledCell::isKnown).count() > 1;
        boolean below = isBelow(row);
        if (several || name.isAmount()) {
            return null;
        }
        return isValue(name) ? (below || isMore(row) ? RowKind.LIST_ROW : null) : below ? RowKind.NOTE : null;
    }

    /** Whether a row goes on with the project of the row above. */
    boolean isMore(Row row) {
        LabelledCell name = row.at(nameColumn());
        return name != null && name.row() < row.number();
    }

    /**
     * Reads what a row says of its project.
     *
     * @param fields the fields of the open project
     * @param next begins the next project of the row
     */
    void read(Row row, Supplier<HeaderFields> fields, Runnable next) {
        boolean bracketed = labels.stream()
                .filter(label -> texts.levels().isLevel(label) && row.at(label.column()) != null)
                .anyMatch(label -> IndicatorText.hasBrackets(row.at(label.column())));
        for (LabelledCell label : labels) {
            LabelledCell cell = row.at(label.column());
            if (cell == null) {
                continue;
            }
            boolean again = !label.equals(labels.get(0))
                    && label.text().equals(labels.get(0).text());
            if (again && !cell.isEmpty()) {
                // The labels stand again beside each other, over a project each.
                next.run();
            }
            if (cell.row() == row.number()) {
                cell.mark(Use.IGNORED);
                if (texts.levels().isLevel(label)) {
                    fields.get().draft().indicators(texts.indicatorText().of(label, cell, bracketed));
                }
                read(row, label, cell, fields.get());
            }
        }
    }

    private void read(Row row, LabelledCell label, LabelledCell cell, HeaderFields fields) {
        LabelMeaning meaning = label.meaning();
        if (meaning.is(Field.INDICATOR_SECTION)) {
            fields.draft().indicators(texts.indicatorText().of(cell));
        }
        Field field = field(row, label);
        boolean sum = field != null && field != meaning.ofColumn();
        if (sum && !cell.isEmpty() && !cell.isAmount()) {
            if (!meaning.isField()) {
                fields.unplaced(row, cell);
            }
        } else if (field != null && !field.isSection() && !isOtherName(label)) {
            fields.assign(row, field, meaning, label, cell);
        }
    }

    /** The labels under which nothing is carried, though it may say something. */
    List<LabelledCell> lost(Row first) {
        return labels.stream()
                .filter(label -> isOtherName(label) || isLost(first, label))
                .toList();
    }

    /** Whether a cell as wide as it stands under each label, in this row or merged down from one above it. */
    private boolean isUnder(Row row) {
        return labels.stream()
                .allMatch(label -> isAligned(label, row.at(label.column()))
                        && (lastRow == 0 || row.at(label.column()).row() > label.row()));
    }

    /** Whether a cell of the row's own stands under each label. */
    private boolean isBelow(Row row) {
        return labels.stream()
                .allMatch(label -> isAligned(label, row.at(label.column())) && row.startsAt(label.column()));
    }

    private static boolean isAligned(LabelledCell label, LabelledCell cell) {
        return cell != null && cell.column() == label.column() && cell.columnSpan() == label.columnSpan();
    }

    /** Whether a cell may be a label that ends in the last row of labels. */
    private static boolean mayBeLabel(LabelledCell cell, int first, int last) {
        String text = cell.text();
        boolean within = cell.row() >= first && cell.lastRow() == last;
        return within && !text.isEmpty() && text.length() <= LONGEST_LABEL && text.indexOf('\n') < 0;
    }

    /** Whether a cell may stand under the labels: a project may be called {@code 公用经费} as a label of money is. */
    private static boolean isValue(LabelledCell cell) {
        return !cell.isKnown()
                || (cell.is(Field.UNCARRIED) && !cell.vocabulary().endsAs(WordList.TOTAL, cell.folded()));
    }

    /** Whether nothing of what stands under a label is carried, though it may say something. */
    private boolean isLost(Row below, LabelledCell label) {
        LabelMeaning meaning = label.meaning();
        if (meaning.is(Field.MONEY_SECTION)) {
            LabelledCell amount = below.at(label.column());
            return amount == null || !amount.isAmount();
        }
        boolean read = meaning.is(Field.INDICATOR_SECTION) || texts.levels().isLevel(label);
        boolean left = meaning.moneyColumn() == MoneyColumn.IGNORED || meaning.column() == Column.IGNORED;
        Field field = field(below, label);
        return !left && !read && (field == null || field.isSection());
    }

    /** What a label says of the project; among labels of money, short words name its sum and its sources. */
    private Field field(Row row, LabelledCell label) {
        LabelMeaning meaning = label.meaning();
        Field own = meaning.ofColumn();
        if (own != null && own != Field.MONEY_SECTION) {
            return own;
        }
        int at = labels.indexOf(label);
        boolean among = isPart(row.grid(), label)
                || meaning.moneyUnit().isPresent()
                || isBesideMoney(at, -1)
                || isBesideMoney(at, 1);
        Field source = own == null ? meaning.moneyRow() : Field.SUM;
        boolean again = source == Field.SUM
                && labels.stream().anyMatch(other -> other.meaning().ofColumn() == Field.TOTAL);
        return !among ? own : again ? Field.SOURCE : source;
    }

    /** Whether a label stands below one of money. */
    private static boolean isPart(LabelledGrid grid, LabelledCell label) {
        LabelledCell over = grid.at(label.row() - 1, label.column());
        return over != null && (isMoney(over) || over.is(Field.MONEY_SECTION));
    }

    /** Whether labels of money alone stand from a label to one that is money in any place: scores have sums as well. */
    private boolean isBesideMoney(int at, int step) {
        for (int i = at + step; i >= 0 && i < labels.size(); i += step) {
            LabelledCell label = labels.get(i);
            if (isMoney(label)) {
                return true;
            }
            boolean source = !label.isKnown() && label.endsAs(WordList.SOURCE);
            if (label.meaning().moneyRow() == null && !source) {
                return false;
            }
        }
        return false;
    }

    private static boolean isMoney(LabelledCell label) {
        Field field = label.meaning().ofColumn();
        return field != null && field.isMoney();
    }
}
