package io.github.mubiao.recognise;

import io.github.mubiao.model.IndicatorDetails.Term;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Finds the head of indicator rows: which labels of a row, or of two or three, head columns, and what they mean. */
final class IndicatorHeaderReader {

    /** Fewer known labels in a row are a coincidence, not a head. */
    private static final int LEAST_LABELS = 3;

    private static final int MOST_ROWS = 3;
    private static final int LONGEST_LABEL = 12;
    /** No form has more rows above its indicators. */
    private static final int LONGEST_HEAD = 40;

    private static final int LONGEST_LEVEL = 16;

    /** Cells under these are of the same kind, whatever their own labels say. */
    private static final Set<Column> PARENTS = EnumSet.of(
            Column.DEVIATION, Column.IGNORED, Column.REMARK, Column.ACTUAL, Column.BASELINE, Column.EXPLANATION);

    private static final List<Column> LEVELS = List.of(Column.LEVEL1, Column.LEVEL2, Column.LEVEL3);

    private final LabelledGrid grid;
    private final LevelNames names;
    private final int first;
    private final int last;
    /** The cell at the left that heads the rows of indicators; {@code null} for none. */
    private LabelledCell section;

    private IndicatorHeaderReader(LabelledGrid grid, int first, int last) {
        this.grid = grid;
        this.names = grid.vocabulary().levels();
        this.first = first;
        this.last = last;
    }

    /**
     * The head that begins at a row, if one does.
     *
     * @param context what the form said above: the terms of its columns, its year
     */
    static Optional<IndicatorHeader> at(Row row, IndicatorHeader.Context context) {
        int known = 0;
        int[] depths = new int[MOST_ROWS + 1];
        int[] labels = new int[MOST_ROWS + 1];
        boolean tall = false;
        for (LabelledCell cell : row.cells()) {
            boolean column = cell.meaning().column() != null && !cell.is(Field.INDICATOR_SECTION);
            known += column ? 1 : 0;
            tall |= cell.rowSpan() > 1 && cell.isKnown();
            if (cell.isKnown() && cell.rowSpan() <= MOST_ROWS) {
                depths[cell.rowSpan()] += column ? 1 : 0;
                labels[cell.rowSpan()]++;
            }
        }
        if (!tall && (known == 0 ? !isList(row) && !areLevels(row) : known == 1 && holdsValue(row))) {
            return Optional.empty();
        }
        int rows = depths[3] > 1 ? 3 : depths[2] > 1 ? 2 : 1;
        Optional<IndicatorHeader> header = read(row, rows, context);
        boolean more = rows == 1
                && row.number() < row.grid().rows()
                && (header.isEmpty() || tall)
                && row.filled().stream().allMatch(cell -> mayBeOverLabels(cell, row))
                && isLabels(row.next());
        if (more) {
            return read(row, labels[MOST_ROWS] > 1 ? MOST_ROWS : 2, context).or(() -> header);
        }
        boolean deep = header.isEmpty() && labels[MOST_ROWS] > 0 && isOverLabels(row);
        return deep ? read(row, MOST_ROWS, context) : header;
    }

    /** Whether a row of labels stands below a row of words, both beside a label that reaches down to the lowest. */
    private static boolean isOverLabels(Row row) {
        int lowest = row.number() + MOST_ROWS - 1;
        return lowest < row.grid().rows()
                && row.next().filled().stream().allMatch(cell -> cell.isKnown() || isWords(cell))
                && isLabels(Row.of(row.grid(), lowest));
    }

    /** Whether a cell of a row is a figure or longer than labels are. */
    private static boolean holdsValue(Row row) {
        return row.filled().stream().anyMatch(cell -> {
            char first = cell.text().charAt(0);
            return !cell.isKnown()
                    && ((first >= '0' && first <= '9') || cell.text().length() > LONGEST_LABEL);
        });
    }

    /** Whether a row is names of levels alone, as over labels of columns. */
    private static boolean areLevels(Row row) {
        return row.cells().size() > 1
                && row.cells().stream()
                        .allMatch(cell -> cell.vocabulary().levels().isLevel(cell));
    }

    /** Whether a row's cells all are labels that say something of a project. */
    private static boolean isList(Row row) {
        return row.cells().size() > LEAST_LABELS && row.cells().stream().allMatch(LabelledCell::isField);
    }

    /**
     * Whether a cell may be a label over labels: it is known, names a level, reaches as far down as a known one
     * does, or lies over several known labels of the next row, right of one that reaches down to these.
     */
    private static boolean mayBeOverLabels(LabelledCell cell, Row row) {
        Vocabulary vocabulary = cell.vocabulary();
        String text = cell.folded();
        boolean level = text.length() <= LONGEST_LABEL
                && vocabulary.endsAsLabel(text)
                && (vocabulary.levels().isDimension(text)
                        || vocabulary.levels().isCategory(text)
                        || cell.term() != null);
        boolean reaching = isWords(cell)
                && cell.rowSpan() > 1
                && row.cells().stream().anyMatch(other -> other.isKnown() && other.rowSpan() == cell.rowSpan());
        if (level || reaching || cell.isKnown()) {
            return true;
        }
        LabelledCell left = row.at(cell.column() - 1);
        return isWords(cell)
                && cell.rowSpan() == 1
                && left != null
                && left.isKnown()
                && left.lastRow() > row.number()
                && row.next().cells().stream()
                                .filter(label -> label.isUnder(cell) && label.isKnown())
                                .count()
                        > 1;
    }

    private static boolean isWords(LabelledCell cell) {
        return cell.text().length() <= LONGEST_LABEL && cell.text().chars().noneMatch(Character::isDigit);
    }

    /** Whether every filled cell of a row is the label of a column, or so many that they leave no doubt of the rest. */
    private static boolean isLabels(Row row) {
        List<LabelledCell> filled = row.filled();
        int columns = 0;
        int levels = 0;
        int unknown = 0;
        for (int i = 0; i < filled.size(); i++) {
            LabelledCell cell = filled.get(i);
            if (i + 1 < filled.size() && ColumnRules.isTargetOf(cell, filled.get(i + 1))) {
                columns += 2;
                levels++;
                i++;
                continue;
            }
            columns += cell.meaning().column() == null ? 0 : 1;
            levels += cell.isLevelLabel() ? 1 : 0;
            unknown += cell.isKnown() ? 0 : 1;
        }
        return columns >= 2 && (unknown == 0 || (levels >= 2 && columns > LEAST_LABELS && unknown == 1));
    }

    private static Optional<IndicatorHeader> read(Row row, int rows, IndicatorHeader.Context context) {
        LabelledGrid grid = row.grid();
        int last = Math.min(grid.rows(), row.number() + rows - 1);
        IndicatorHeaderReader reader = new IndicatorHeaderReader(grid, row.number(), last);
        List<HeaderLeaf> leaves =
                ColumnRules.byLabels(reader.leaves(), grid.context(), context.fiscalYear(), reader::isBelowName);
        boolean labelled = isHeader(leaves);
        if (!labelled && !mayBeHeader(leaves)) {
            return Optional.empty();
        }
        LabelledCell section = reader.section;
        boolean within = section != null && !section.is(Field.INDICATOR_SECTION) && section.lastRow() > last;
        boolean targets = leaves.stream().anyMatch(leaf -> leaf.is(Column.VALUE));
        if (within && !targets && !projectColumns(leaves).isEmpty()) {
            // Beside a label of its form, a list of parts holds no projects.
            return Optional.empty();
        }
        int next = last + 1;
        while (next < grid.rows() && Row.of(grid, next).isBlank()) {
            next++;
        }
        int end = next <= grid.rows() && Row.of(grid, next).numbersColumns() ? next : last;
        List<HeaderLeaf> settled =
                ColumnRules.byContents(leaves, grid.context(), ColumnContents.rowsBelow(grid, last, end + 1));
        boolean lost = targets && settled.stream().noneMatch(leaf -> leaf.is(Column.VALUE));
        if ((lost || !labelled) && !isHeader(settled)) {
            return Optional.empty();
        }
        IndicatorHeader.Context own = context.withSection(section == null ? null : section.term());
        List<IndicatorColumns> groups = ColumnGroups.of(settled, own, reader.names);
        return Optional.of(new IndicatorHeader(grid, end, settled, groups, projectColumns(settled), section));
    }

    /** Whether some labels head columns of indicators and the others are no more than a few words each. */
    private static boolean mayBeHeader(List<HeaderLeaf> leaves) {
        long known = leaves.stream()
                .filter(leaf -> leaf.isCarried() && !leaf.is(Column.REMARK))
                .count();
        return known >= 2
                && leaves.size() >= LEAST_LABELS
                && leaves.stream().allMatch(leaf -> !leaf.isOpen() || isWords(leaf.cell()));
    }

    private static boolean isHeader(List<HeaderLeaf> leaves) {
        long known = count(leaves, leaf -> !leaf.isOpen());
        long levels = count(leaves, HeaderLeaf::isLevel);
        boolean named = count(leaves, leaf -> leaf.isAny(Column.NAME, Column.KIND)) > 0;
        boolean valued = count(leaves, leaf -> leaf.is(Column.VALUE)) > 0;
        boolean project = count(leaves, leaf -> leaf.field() == Field.NAME) > 0;
        if (project && levels == 0 && known == leaves.size() && count(leaves, HeaderLeaf::isGoals) > 0) {
            // Beside goals and without targets, indicators stand with their targets in one cell of the project's row.
            return known > LEAST_LABELS && (valued || !named);
        }
        return known >= LEAST_LABELS && (levels >= 2 || ((named || levels == 1) && valued));
    }

    private static long count(List<HeaderLeaf> leaves, Predicate<HeaderLeaf> test) {
        return leaves.stream().filter(test).count();
    }

    /** The columns of projects, or of whole departments with the goals and the money of each; none where no column names these. */
    private static Map<Field, Integer> projectColumns(List<HeaderLeaf> leaves) {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        boolean project = leaves.stream().anyMatch(leaf -> leaf.cell().is(WordList.PROJECT));
        for (HeaderLeaf leaf : leaves) {
            if (leaf.isOfProject() && !(project && leaf.cell().is(WordList.FUND))) {
                columns.putIfAbsent(leaf.field(), leaf.number());
            }
        }
        boolean ofUnits = columns.containsKey(Field.UNIT)
                && columns.keySet().stream().anyMatch(Field::isTotal)
                && columns.keySet().stream().anyMatch(Field::isObjectives);
        return ofUnits || columns.containsKey(Field.NAME) || columns.containsKey(Field.CODE) ? columns : Map.of();
    }

    /** Whether a row above names a project. */
    private boolean isBelowName() {
        return IntStream.range(Math.max(1, first - LONGEST_HEAD), first)
                .anyMatch(row -> grid.row(row).stream().anyMatch(cell -> cell.is(Field.NAME)));
    }

    /** The columns from left to right, without the section label beside them. */
    private List<HeaderLeaf> leaves() {
        List<HeaderLeaf> leaves = new ArrayList<>();
        for (LabelledCell cell : grid.covering(last)) {
            boolean reachesDown = cell.lastRow() > last;
            boolean own = cell.row() >= first && !reachesDown && leaves.isEmpty();
            List<HeaderLeaf> levels = own ? levels(cell) : List.of();
            boolean isSection = leaves.isEmpty() && cell.is(Field.INDICATOR_SECTION);
            boolean fromAbove =
                    cell.row() < first && (leaves.isEmpty() || cell.meaning().column() == null);
            if (!levels.isEmpty()) {
                leaves.addAll(levels);
            } else if (fromAbove || reachesDown || isSection) {
                section = leaves.isEmpty() && !cell.isEmpty() ? cell : section;
            } else {
                leaves.add(leaf(cell));
            }
        }
        return leaves;
    }

    /**
     * The columns under one label whose cells are levels, as 绩效指标 or 指标类型 over 产出指标 and 数量指标; none where they
     * are not, or another label names the level.
     */
    private List<HeaderLeaf> levels(LabelledCell label) {
        Column column = label.meaning().column();
        boolean open = column == null || column == Column.LEVEL1 || column == Column.KIND;
        boolean section = label.is(Field.INDICATOR_SECTION);
        boolean wide = label.columnSpan() > 1 && (section || !label.isField());
        int next = rowBelow();
        LabelledCell under =
                section || (wide && (open || column == Column.NAME)) ? grid.at(next, label.column()) : null;
        boolean seconds = under != null && wide && isName(under, names::isSecond) && !isName(under, names::isFirst);
        if (under == null || !(seconds || isName(under, names::isDimension)) || isLevelBehind(label)) {
            return List.of();
        }
        List<LabelledCell> below = grid.row(next).stream()
                .filter(cell -> cell.column() >= label.column() && cell.column() <= label.lastColumn())
                .toList();
        List<Column> kinds = seconds ? LEVELS.subList(1, LEVELS.size()) : LEVELS;
        boolean levels = !below.isEmpty()
                && below.size() <= kinds.size()
                && below.get(0).column() == label.column()
                && (below.size() == 1) == (label.columnSpan() == 1)
                && (below.size() == 1 || seconds || isName(below.get(1), names::isCategory));
        List<HeaderLeaf> leaves = new ArrayList<>();
        for (int i = 0; levels && i < below.size(); i++) {
            leaves.add(leaf(label).at(below.get(i).column(), kinds.get(i)));
        }
        return leaves;
    }

    /** The first row below the labels that is more than the name of a level: 一、产出指标. */
    private int rowBelow() {
        int row = last + 1;
        while (row < grid.rows()
                && grid.row(row).size() == 1
                && names.isLevel(grid.row(row).get(0))) {
            row++;
        }
        return row;
    }

    private boolean isLevelBehind(LabelledCell label) {
        return grid.covering(last).stream()
                .anyMatch(
                        cell -> cell.column() > label.column() && cell.meaning().column() == Column.LEVEL1);
    }

    private static boolean isName(LabelledCell cell, Predicate<String> level) {
        return cell.text().length() <= LONGEST_LEVEL && level.test(cell.text());
    }

    private HeaderLeaf leaf(LabelledCell cell) {
        LabelMeaning own = cell.meaning();
        LabelledCell above = cell.row() > first ? grid.at(cell.row() - 1, cell.column()) : null;
        LabelMeaning parent = above == null || above.row() < first ? LabelMeaning.NONE : above.meaning();
        Term term = cell.term() == null && above != null ? above.term() : cell.term();
        String unit = own.headerUnit() != null ? own.headerUnit() : parent.headerUnit();
        Integer stated = Vocabulary.year(cell.folded());
        Integer year = stated == null ? FiscalYears.ofLine(cell.text()) : stated;
        boolean both = above != null && own.column() == Column.VALUE && hasActual(above);
        Column column = both ? Column.VALUE : under(parent.column(), own.column(), cell);
        column = column == null ? grade(cell) : column;
        boolean open = column == null && !own.isField();
        String area = open && isPlace(cell) && !headsMoney(parent) ? Labels.compact(cell.text()) : null;
        boolean goal = column == Column.VALUE && own.isObjectives();
        Field source = open && headsMoney(parent) ? own.moneyRow() : null;
        boolean ofProject = own.isField() && own.field().isOfProject() && (column == null || goal);
        Field field = source != null ? source : ofProject ? own.field() : null;
        String parentText = above == null ? null : Labels.compact(above.text());
        return new HeaderLeaf(cell, cell.column(), column, field, term, area, year, parentText, unit, false);
    }

    /** The targets of the best of several grades side by side are the form's; {@code null} for no grade. */
    private Column grade(LabelledCell cell) {
        LabelledCell right = grid.at(cell.row(), cell.lastColumn() + 1);
        LabelledCell left = grid.at(cell.row(), cell.column() - 1);
        if (cell.is(WordList.BEST_GRADE) && right != null && right.is(WordList.GRADE)) {
            return Column.VALUE;
        }
        boolean among = left != null && (left.is(WordList.BEST_GRADE) || left.is(WordList.GRADE));
        return among && cell.is(WordList.GRADE) ? Column.IGNORED : null;
    }

    /** Whether a label over labels is of money: 合计 below it is a sum of it. */
    private static boolean headsMoney(LabelMeaning parent) {
        return parent.isMoney()
                || parent.is(Field.MONEY_SECTION)
                || parent.moneyColumn() == MoneyColumn.YEAR
                || parent.moneyColumn() == MoneyColumn.INITIAL;
    }

    /** Whether a label over others stands over what was reached as well: 完成情况 over 年度指标值 and 实际完成值. */
    private boolean hasActual(LabelledCell above) {
        return above.meaning().column() == Column.ACTUAL
                && grid.covering(last).stream()
                        .anyMatch(cell -> cell.row() > above.row()
                                && cell.column() >= above.column()
                                && cell.column() <= above.lastColumn()
                                && cell.meaning().column() == Column.ACTUAL);
    }

    private static Column under(Column parent, Column own, LabelledCell cell) {
        if (cell.isEmpty()) {
            return parent;
        }
        // 上年 below 近两年指标值 is what targets are set against.
        boolean baseline = parent == Column.IGNORED && own == Column.BASELINE;
        if (parent == null || baseline || !PARENTS.contains(parent)) {
            return own;
        }
        boolean result = parent == Column.ACTUAL || parent == Column.BASELINE;
        return result && (own == Column.VALUE || own == Column.ACTUAL) ? parent : Column.IGNORED;
    }

    private boolean isPlace(LabelledCell cell) {
        String label = cell.label().plain();
        return label.length() >= 2 && label.length() <= 20 && cell.endsAs(WordList.PLACE);
    }
}
