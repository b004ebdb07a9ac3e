package io.github.mubiao.recognise;

import io.github.mubiao.grid.Grid;
import io.github.mubiao.grid.GridCell;
import io.github.mubiao.model.IndicatorDetails.Term;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the header of indicator rows: which labels of a row, or of two or three, head columns, and what they mean. */
final class HeaderReader {

    /** Fewer known labels in a row are a coincidence, not a header. */
    private static final int LEAST_LABELS = 3;

    private static final int MOST_ROWS = 3;
    private static final int LONGEST_LEVEL = 12;

    /** What a list of projects may say of their results. */
    private static final Set<Column> OF_RESULTS =
            EnumSet.of(Column.ACTUAL, Column.SCORE, Column.WEIGHT, Column.DEVIATION, Column.REMARK, Column.IGNORED);

    private HeaderReader() {}

    /**
     * The header that begins at a row, if one does.
     *
     * @param context what the form said above: the terms of its columns, its year
     */
    static Optional<IndicatorHeader> at(Row row, Meanings meanings, HeaderContext context) {
        int known = 0;
        int spans = 1;
        boolean tall = false;
        for (GridCell cell : row.cells()) {
            Meaning meaning = meanings.of(cell.text());
            boolean column = meaning.column() != null && !meaning.is(Field.INDICATOR_SECTION);
            known += column ? 1 : 0;
            tall |= cell.rowSpan() > 1 && meaning.isKnown();
            spans = column && (meaning.column().isLevel() || meaning.column() == Column.VALUE)
                    ? Math.max(spans, Math.min(MOST_ROWS, cell.rowSpan()))
                    : spans;
        }
        if (known == 0 && !tall && !isList(row, meanings)) {
            return Optional.empty();
        }
        Optional<IndicatorHeader> header = read(row, spans, meanings, context);
        boolean more = spans == 1
                && row.number() < row.grid().rows()
                && (header.isEmpty() || tall)
                && areLabels(row, meanings)
                && isLabels(Row.of(row.grid(), row.number() + 1), meanings);
        Optional<IndicatorHeader> both = more ? read(row, 2, meanings, context) : Optional.empty();
        return both.isPresent() ? both : header;
    }

    /** Whether every filled cell of a row may be a label over labels. */
    private static boolean areLabels(Row row, Meanings meanings) {
        Vocabulary vocabulary = meanings.vocabulary();
        for (GridCell cell : row.filled()) {
            String text = Labels.fold(cell.text());
            boolean level = text.length() <= LONGEST_LEVEL
                    && vocabulary.endsAsLabel(text)
                    && (vocabulary.levels().isDimension(text)
                            || vocabulary.levels().isCategory(text)
                            || meanings.term(text) != null);
            if (!level && !meanings.of(cell.text()).isKnown()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a row's cells all are labels that say something of a project. */
    private static boolean isList(Row row, Meanings meanings) {
        for (GridCell cell : row.cells()) {
            if (!meanings.of(cell.text()).isField()) {
                return false;
            }
        }
        return row.cells().size() > LEAST_LABELS;
    }

    /** Whether every filled cell of a row is the label of a column, or so many that they leave no doubt of the rest. */
    private static boolean isLabels(Row row, Meanings meanings) {
        List<GridCell> filled = row.filled();
        int columns = 0;
        int levels = 0;
        int unknown = 0;
        for (GridCell cell : filled) {
            Column column = meanings.of(cell.text()).column();
            columns += column == null ? 0 : 1;
            levels += column != null && column.isLevel() ? 1 : 0;
            unknown += meanings.of(cell.text()).isKnown() ? 0 : 1;
        }
        return columns >= 2 && (unknown == 0 || (levels >= 2 && columns > LEAST_LABELS && unknown == 1));
    }

    private static Optional<IndicatorHeader> read(Row row, int rows, Meanings meanings, HeaderContext context) {
        Grid grid = row.grid();
        int last = Math.min(grid.rows(), row.number() + rows - 1);
        HeaderLeaves reader = new HeaderLeaves(meanings, grid, row.number(), last);
        List<HeaderLeaf> leaves =
                ofGoals(new LeafYears(context.fiscalYear()).place(withMoney(reader.leaves(), meanings)));
        if (!isHeader(leaves)) {
            return Optional.empty();
        }
        int end = last < grid.rows() && Row.of(grid, last + 1).numbersColumns() ? last + 1 : last;
        List<HeaderLeaf> settled = settle(leaves, meanings.vocabulary(), grid, end + 1);
        boolean lost = leaves.stream().anyMatch(HeaderReader::isValue)
                && settled.stream().noneMatch(HeaderReader::isValue);
        if (lost && !isHeader(settled)) {
            return Optional.empty();
        }
        Term sectionTerm =
                reader.section() == null ? null : meanings.term(reader.section().text());
        List<IndicatorColumns> halves = new Halves(
                        settled,
                        context.withSection(sectionTerm),
                        meanings.vocabulary().levels()::isDimension)
                .split();
        return Optional.of(new IndicatorHeader(grid, end, settled, halves, projectColumns(settled), reader.section()));
    }

    /** In a table of several projects, the labels of columns of money head amounts of the projects. */
    private static List<HeaderLeaf> withMoney(List<HeaderLeaf> leaves, Meanings meanings) {
        if (leaves.stream().noneMatch(leaf -> leaf.field() == Field.NAME)) {
            return leaves;
        }
        return leaves.stream()
                .map(leaf -> {
                    boolean open = leaf.column() == null && leaf.field() == null;
                    Field money =
                            open ? MoneyColumn.field(meanings.of(leaf.cell().text())) : null;
                    return money == null ? leaf : leaf.ofProject(money);
                })
                .toList();
    }

    /** In a list of projects without indicators, what was reached is said of their goals, which output does not carry. */
    private static List<HeaderLeaf> ofGoals(List<HeaderLeaf> leaves) {
        boolean goals = leaves.stream().anyMatch(leaf -> leaf.field() == Field.NAME)
                && leaves.stream().allMatch(leaf -> leaf.column() == null || OF_RESULTS.contains(leaf.column()));
        return !goals
                ? leaves
                : leaves.stream()
                        .map(leaf -> leaf.column() == null ? leaf : leaf.as(Column.IGNORED))
                        .toList();
    }

    /** The columns with their meaning settled by what stands in them, where the labels leave it open. */
    private static List<HeaderLeaf> settle(List<HeaderLeaf> leaves, Vocabulary vocabulary, Grid grid, int firstRow) {
        List<HeaderLeaf> apart = new SplitValues(vocabulary, grid, firstRow).split(leaves);
        List<HeaderLeaf> settled = new OpenColumns(vocabulary, grid, firstRow).settle(apart);
        return new LevelWeights(grid, firstRow).leaveOut(new UnknownColumns(vocabulary, grid, firstRow).place(settled));
    }

    private static boolean isValue(HeaderLeaf leaf) {
        return leaf.column() == Column.VALUE;
    }

    private static boolean isHeader(List<HeaderLeaf> leaves) {
        int known = 0;
        int levels = 0;
        boolean named = false;
        boolean valued = false;
        boolean project = false;
        boolean goals = false;
        for (HeaderLeaf leaf : leaves) {
            Column column = leaf.column();
            known += column != null || leaf.field() != null ? 1 : 0;
            levels += column != null && column.isLevel() ? 1 : 0;
            named |= column == Column.NAME || column == Column.KIND;
            valued |= column == Column.VALUE;
            project |= leaf.field() == Field.NAME;
            goals |= leaf.field() != null && leaf.field().isObjectives();
        }
        if (project && goals && levels == 0 && known == leaves.size()) {
            return known > LEAST_LABELS;
        }
        return known >= LEAST_LABELS && (levels >= 2 || ((named || levels == 1) && valued));
    }

    private static Map<Field, Integer> projectColumns(List<HeaderLeaf> leaves) {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        boolean project = leaves.stream()
                .anyMatch(leaf -> SecondName.isProject(leaf.cell().text()));
        for (HeaderLeaf leaf : leaves) {
            boolean fund = project && SecondName.isFund(leaf.cell().text());
            if (leaf.field() != null && !leaf.field().isIgnored() && !fund) {
                columns.putIfAbsent(leaf.field(), leaf.number());
            }
        }
        boolean several = columns.containsKey(Field.NAME) || columns.containsKey(Field.CODE);
        return several ? columns : Map.of();
    }
}
