package io.github.mubiao.recognise;

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
    static Optional<IndicatorHeader> at(Row row, HeaderContext context) {
        int known = 0;
        int[] depths = new int[MOST_ROWS + 1];
        boolean tall = false;
        for (LabelledCell cell : row.cells()) {
            Meaning meaning = cell.meaning();
            boolean column = meaning.column() != null && !meaning.is(Field.INDICATOR_SECTION);
            known += column ? 1 : 0;
            tall |= cell.rowSpan() > 1 && meaning.isKnown();
            if (column && cell.rowSpan() <= MOST_ROWS) {
                depths[cell.rowSpan()]++;
            }
        }
        int spans = depths[3] > 1 ? 3 : depths[2] > 1 ? 2 : 1;
        if ((known == 0 && !tall && !isList(row)) || (known == 1 && !tall && holdsValue(row))) {
            return Optional.empty();
        }
        Optional<IndicatorHeader> header = read(row, spans, context);
        boolean more = spans == 1
                && row.number() < row.grid().rows()
                && (header.isEmpty() || tall)
                && areLabels(row)
                && isLabels(Row.of(row.grid(), row.number() + 1));
        Optional<IndicatorHeader> both = more ? read(row, 2, context) : Optional.empty();
        return both.isPresent() ? both : header;
    }

    /** Whether a cell of a row is a figure or longer than labels are. */
    private static boolean holdsValue(Row row) {
        for (LabelledCell cell : row.filled()) {
            char first = cell.text().charAt(0);
            boolean value = (first >= '0' && first <= '9') || cell.text().length() > LONGEST_LEVEL;
            if (value && !cell.meaning().isKnown()) {
                return true;
            }
        }
        return false;
    }

    /** Whether every filled cell of a row may be a label over labels: it is known, names a level, or lies over several. */
    private static boolean areLabels(Row row) {
        Vocabulary vocabulary = row.grid().vocabulary();
        for (LabelledCell cell : row.filled()) {
            String text = Labels.fold(cell.text());
            boolean level = text.length() <= LONGEST_LEVEL
                    && vocabulary.endsAsLabel(text)
                    && (vocabulary.levels().isDimension(text)
                            || vocabulary.levels().isCategory(text)
                            || cell.term() != null);
            if (!level && !cell.meaning().isKnown() && !isOverLabels(cell, row)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a few words lie over known labels of the next row, right of one that reaches down to these. */
    private static boolean isOverLabels(LabelledCell cell, Row row) {
        LabelledCell left = row.at(cell.column() - 1);
        boolean words = cell.text().length() <= LONGEST_LEVEL && !holdsDigit(cell.text());
        boolean over = words && cell.rowSpan() == 1 && cell.columnSpan() > 1;
        boolean beside = left != null && left.meaning().isKnown() && left.lastRow() == row.number() + 1;
        return over
                && beside
                && Row.of(row.grid(), row.number() + 1).cells().stream()
                                .filter(label -> label.column() >= cell.column()
                                        && label.lastColumn() <= cell.lastColumn()
                                        && label.meaning().isKnown())
                                .count()
                        > 1;
    }

    private static boolean holdsDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    /** Whether a row's cells all are labels that say something of a project. */
    private static boolean isList(Row row) {
        for (LabelledCell cell : row.cells()) {
            if (!cell.meaning().isField()) {
                return false;
            }
        }
        return row.cells().size() > LEAST_LABELS;
    }

    /** Whether every filled cell of a row is the label of a column, or so many that they leave no doubt of the rest. */
    private static boolean isLabels(Row row) {
        List<LabelledCell> filled = row.filled();
        int columns = 0;
        int levels = 0;
        int unknown = 0;
        for (int i = 0; i < filled.size(); i++) {
            LabelledCell cell = filled.get(i);
            if (i + 1 < filled.size() && HeaderLeaves.isValueOf(cell, filled.get(i + 1))) {
                columns += 2;
                levels++;
                i++;
                continue;
            }
            Column column = cell.meaning().column();
            columns += column == null ? 0 : 1;
            levels += column != null && column.isLevel() ? 1 : 0;
            unknown += cell.meaning().isKnown() ? 0 : 1;
        }
        return columns >= 2 && (unknown == 0 || (levels >= 2 && columns > LEAST_LABELS && unknown == 1));
    }

    private static Optional<IndicatorHeader> read(Row row, int rows, HeaderContext context) {
        LabelledGrid grid = row.grid();
        int last = Math.min(grid.rows(), row.number() + rows - 1);
        HeaderLeaves reader = new HeaderLeaves(grid, row.number(), last);
        List<HeaderLeaf> leaves = ofGoals(new LeafYears(context.fiscalYear()).place(withMoney(reader.leaves())));
        boolean labelled = isHeader(leaves);
        if (!labelled && !mayBeHeader(leaves)) {
            return Optional.empty();
        }
        LabelledCell section = reader.section();
        boolean within = section != null && !section.meaning().is(Field.INDICATOR_SECTION) && section.lastRow() > last;
        if (within && !projectColumns(leaves).isEmpty() && leaves.stream().noneMatch(HeaderReader::isValue)) {
            // Beside a label of its form, a list of parts holds no projects.
            return Optional.empty();
        }
        int end = last < grid.rows() && Row.of(grid, last + 1).numbersColumns() ? last + 1 : last;
        List<HeaderLeaf> settled =
                ColumnSettler.settle(leaves, grid.context(), IndicatorRows.below(grid, last, end + 1));
        boolean lost = leaves.stream().anyMatch(HeaderReader::isValue)
                && settled.stream().noneMatch(HeaderReader::isValue);
        if ((lost || !labelled) && !isHeader(settled)) {
            return Optional.empty();
        }
        Term sectionTerm = reader.section() == null ? null : reader.section().term();
        List<IndicatorColumns> halves = new Halves(
                        settled,
                        context.withSection(sectionTerm),
                        grid.vocabulary().levels()::isDimension)
                .split();
        return Optional.of(new IndicatorHeader(grid, end, settled, halves, projectColumns(settled), reader.section()));
    }

    /** In a table of several projects, the labels of columns of money head amounts of the projects. */
    private static List<HeaderLeaf> withMoney(List<HeaderLeaf> leaves) {
        if (leaves.stream().noneMatch(leaf -> leaf.field() == Field.NAME)) {
            return leaves;
        }
        return leaves.stream()
                .map(leaf -> {
                    boolean open = leaf.column() == null && leaf.field() == null;
                    Field money = open ? leaf.cell().meaning().ofColumn() : null;
                    // 资金 over figures of projects is the sum of their money.
                    return money == null ? leaf : leaf.ofProject(money == Field.MONEY_SECTION ? Field.SUM : money);
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

    /** Whether some labels head columns of indicators and the others are no more than a few words each. */
    private static boolean mayBeHeader(List<HeaderLeaf> leaves) {
        int known = 0;
        for (HeaderLeaf leaf : leaves) {
            String text = leaf.cell().text();
            boolean words = text.length() <= LONGEST_LEVEL && !holdsDigit(text);
            if (leaf.column() == null && leaf.field() == null && !words) {
                return false;
            }
            known += leaf.column() != null && leaf.column() != Column.IGNORED && leaf.column() != Column.REMARK ? 1 : 0;
        }
        return known >= 2 && leaves.size() >= LEAST_LABELS;
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
        boolean project = leaves.stream().anyMatch(leaf -> leaf.cell().is(Word.PROJECT));
        for (HeaderLeaf leaf : leaves) {
            boolean fund = project && leaf.cell().is(Word.FUND);
            if (leaf.field() != null && !leaf.field().isIgnored() && !fund) {
                columns.putIfAbsent(leaf.field(), leaf.number());
            }
        }
        boolean several = columns.containsKey(Field.NAME) || columns.containsKey(Field.CODE);
        return several ? columns : Map.of();
    }
}
