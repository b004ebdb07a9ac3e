package io.github.mubiao.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Settles what the columns of indicators mean where their labels leave it open, in this order:
 *
 * <ol>
 *   <li>a label over several columns is taken apart by what stands below it;
 *   <li>a label that means one thing here and another there is settled by what stands below it;
 *   <li>a column whose label no layout knows is placed where its contents leave no doubt;
 *   <li>points of a whole level are separated from points of single indicators.
 * </ol>
 */
final class ColumnSettler {

    private final FormContext context;
    private final List<Row> rows;

    private ColumnSettler(FormContext context, List<Row> rows) {
        this.context = context;
        this.rows = rows;
    }

    /** The columns with their meaning settled. */
    static List<HeaderLeaf> settle(List<HeaderLeaf> leaves, FormContext context, List<Row> rows) {
        ColumnSettler settler = new ColumnSettler(context, rows);
        return settler.weights(settler.unknown(settler.open(settler.apart(leaves))));
    }

    private ColumnContents contents(int column) {
        return new ColumnContents(context, rows, column);
    }

    private ColumnContents contents(HeaderLeaf leaf) {
        return contents(leaf.number());
    }

    /** Rows that are looked at for where the cells below the label begin. */
    private static final int SAMPLE_ROWS = 10;

    private List<HeaderLeaf> apart(List<HeaderLeaf> leaves) {
        List<HeaderLeaf> split = new ArrayList<>();
        for (HeaderLeaf leaf : leaves) {
            boolean wide = leaf.column() != null && leaf.cell().columnSpan() > 1;
            split.addAll(!wide ? List.of(leaf) : leaf.column() == Column.VALUE ? split(leaf) : names(leaf, leaves));
        }
        return split;
    }

    private List<HeaderLeaf> split(HeaderLeaf leaf) {
        List<Integer> starts = starts(leaf.cell());
        if (starts.size() < 2) {
            return List.of(leaf);
        }
        boolean signs = contents(starts.get(0)).hasSigns();
        int value = signs ? 1 : 0;
        List<HeaderLeaf> parts = new ArrayList<>();
        if (signs) {
            parts.add(leaf.at(starts.get(0), Column.SIGN));
        }
        parts.add(leaf.at(starts.get(value), Column.VALUE));
        boolean units =
                starts.size() == value + 2 && contents(starts.get(value + 1)).isUnits();
        if (units) {
            parts.add(leaf.at(starts.get(value + 1), Column.UNIT));
        }
        return signs || units ? parts : List.of(leaf);
    }

    /** A name with its number before it, or two texts where the next column of the kind is missing. */
    private List<HeaderLeaf> names(HeaderLeaf leaf, List<HeaderLeaf> leaves) {
        boolean name = leaf.column() == Column.LEVEL3 || leaf.column() == Column.NAME || leaf.column() == Column.LEVEL2;
        List<Integer> starts = name ? starts(leaf.cell()) : List.of();
        if (starts.size() != 2 || !areMostlyApart(leaf.cell(), starts.get(1))) {
            return List.of(leaf);
        }
        HeaderLeaf left = leaf.at(starts.get(0), leaf.column());
        if (contents(starts.get(0)).arePlaceholders()) {
            return List.of(left.as(Column.IGNORED), leaf.at(starts.get(1), leaf.column()));
        }
        Column next = leaf.column() == Column.LEVEL2 ? Column.LEVEL3 : Column.DESCRIPTION;
        boolean free = leaves.stream()
                .noneMatch(other -> other.column() == next || (next == Column.LEVEL3 && other.column() == Column.NAME));
        return free ? List.of(left, leaf.at(starts.get(1), next)) : List.of(leaf);
    }

    /** Whether more rows have a filled cell at a column than not. */
    private boolean areMostlyApart(LabelledCell label, int column) {
        int apart = 0;
        int whole = 0;
        for (Row row : rows.subList(0, Math.min(rows.size(), SAMPLE_ROWS))) {
            LabelledCell cell = row.at(column);
            boolean own = cell != null && cell.column() == column && !cell.isEmpty();
            apart += own ? 1 : 0;
            whole += !own && cell != null && cell.column() == label.column() && cell.row() == row.number() ? 1 : 0;
        }
        return apart > whole;
    }

    /** The columns under a label where cells of the rows below begin. */
    private List<Integer> starts(LabelledCell label) {
        List<Integer> starts = new ArrayList<>();
        int end = label.column() + label.columnSpan();
        for (Row row : rows.subList(0, Math.min(rows.size(), SAMPLE_ROWS))) {
            List<Integer> own = new ArrayList<>();
            for (LabelledCell cell : row.grid().covering(row.number())) {
                if (cell.column() >= label.column() && cell.column() < end) {
                    own.add(cell.column());
                }
            }
            starts = own.size() > starts.size() ? own : starts;
        }
        return starts;
    }

    private List<HeaderLeaf> open(List<HeaderLeaf> leaves) {
        List<HeaderLeaf> settled = new ArrayList<>(leaves);
        boolean project = leaves.stream().anyMatch(leaf -> leaf.field() == Field.NAME);
        for (int i = 0; i < settled.size(); i++) {
            HeaderLeaf leaf = settled.get(i);
            if (isResult(leaf, settled)) {
                settled.set(i, leaf.as(Column.ACTUAL));
            } else if (leaf.column() != null && leaf.field() != null) {
                settled.set(i, goalOrValue(leaf, settled));
            } else if (leaf.column() == Column.UNIT && project && contents(leaf).isLong()) {
                settled.set(i, leaf.ofProject(Field.UNIT));
            } else if (leaf.column() == Column.SIGN
                    && contents(leaf).hasNatures()
                    && !contents(leaf).hasSigns()) {
                settled.set(i, leaf.as(Column.NATURE));
            } else if (leaf.column() != null && leaf.column().isOpen()) {
                settled.set(i, leaf.as(settle(leaf, settled)));
            }
        }
        return settled;
    }

    /** Whether values stand right of 目标值 under a label that is not of targets: no result has a column else. */
    private static boolean isResult(HeaderLeaf leaf, List<HeaderLeaf> leaves) {
        boolean value =
                leaf.column() == Column.VALUE && !isOfTargets(leaf) && leaf.term() == null && leaf.year() == null;
        return value
                && leaves.stream().noneMatch(other -> other.column() == Column.ACTUAL)
                && leaves.stream()
                                .filter(other -> other.column() == Column.LEVEL3)
                                .count()
                        < 2
                && leaves.stream()
                        .anyMatch(other -> other.column() == Column.VALUE
                                && other.number() < leaf.number()
                                && other.term() == null
                                && other.year() == null
                                && isOfTargets(other));
    }

    private static boolean isOfTargets(HeaderLeaf leaf) {
        return leaf.cell().text().contains("目标");
    }

    private static boolean isLevel(HeaderLeaf leaf) {
        return leaf.column() != null && leaf.column().isLevel();
    }

    /** 绩效目标 beside 绩效指标 is the goal that the indicators are of. */
    private static boolean isIndicators(HeaderLeaf leaf) {
        return LabelText.of(leaf.cell().text()).plain().endsWith("绩效指标");
    }

    /** 年度目标 heads the targets, or the goals where the targets stand in another column or in the names. */
    private HeaderLeaf goalOrValue(HeaderLeaf leaf, List<HeaderLeaf> leaves) {
        boolean other =
                leaves.stream().anyMatch(each -> each.number() != leaf.number() && each.column() == Column.VALUE);
        boolean indicators = leaves.stream()
                .anyMatch(each -> each.column() != null && (each.column().isLevel() || each.column() == Column.NAME));
        boolean pair = leaves.stream().noneMatch(ColumnSettler::isLevel)
                && leaves.stream().anyMatch(each -> each.column() == Column.NAME && isIndicators(each));
        return other || !indicators || pair ? leaf.ofProject(leaf.field()) : leaf.as(leaf.column());
    }

    private Column settle(HeaderLeaf leaf, List<HeaderLeaf> leaves) {
        return switch (leaf.column()) {
            case NAME -> name(leaf, leaves);
            case PROPERTY -> property(leaf, leaves);
            case STANDARD ->
                contents(leaf).isStandards()
                        ? firstFree(leaves, Column.BASIS)
                        : firstFree(leaves, Column.DESCRIPTION, Column.EXPLANATION);
            case KIND -> kind(leaf, leaves);
            case LEVEL1,
                    LEVEL2,
                    LEVEL3,
                    DESCRIPTION,
                    SIGN,
                    VALUE,
                    UNIT,
                    BASIS,
                    REMARK,
                    WEIGHT,
                    BASELINE,
                    ACTUAL,
                    SCORE,
                    NATURE,
                    EXPLANATION,
                    DEVIATION,
                    SCORING_RULE,
                    IGNORED -> leaf.column();
        };
    }

    /** The third level, in each half where the label is repeated; a description beside a third level. */
    private Column name(HeaderLeaf leaf, List<HeaderLeaf> leaves) {
        if (contents(leaf).areLabels()) {
            return Column.IGNORED;
        }
        String label = Labels.fold(leaf.cell().text());
        for (HeaderLeaf before : leaves) {
            boolean same = before.number() < leaf.number()
                    && Labels.fold(before.cell().text()).equals(label);
            if (same && before.column() != null) {
                return before.column();
            }
        }
        return firstFree(leaves, Column.LEVEL3, Column.DESCRIPTION);
    }

    private Column property(HeaderLeaf leaf, List<HeaderLeaf> leaves) {
        return contents(leaf).hasSigns()
                ? firstFree(leaves, Column.SIGN, Column.NATURE)
                : firstFree(leaves, Column.NATURE);
    }

    private Column kind(HeaderLeaf leaf, List<HeaderLeaf> leaves) {
        ColumnContents contents = contents(leaf);
        if (contents.hasNatures()) {
            return firstFree(leaves, Column.NATURE);
        }
        if (contents.isCategories() && !contents.areAllDimensions()) {
            return firstFree(leaves, Column.LEVEL2);
        }
        return contents.isDimensions() ? firstFree(leaves, Column.LEVEL1) : Column.IGNORED;
    }

    /** The first of some columns that no other label of the header takes; ignored where all are taken. */
    private static Column firstFree(List<HeaderLeaf> leaves, Column... columns) {
        for (Column column : columns) {
            if (leaves.stream().noneMatch(leaf -> leaf.column() == column)) {
                return column;
            }
        }
        return Column.IGNORED;
    }

    private List<HeaderLeaf> unknown(List<HeaderLeaf> leaves) {
        List<HeaderLeaf> placed = new ArrayList<>(leaves);
        for (int i = 0; i < placed.size(); i++) {
            if (isUnknown(placed.get(i))
                    && lacks(placed, Column.SIGN)
                    && contents(placed.get(i)).isSigns()) {
                placed.set(i, placed.get(i).byContents(Column.SIGN));
            }
        }
        byContents(placed, Column.LEVEL1, ColumnContents::isDimensions);
        byContents(placed, Column.LEVEL2, ColumnContents::isCategories);
        if (lacks(placed, Column.VALUE)) {
            for (int i = 1; i + 1 < placed.size(); i++) {
                boolean between = placed.get(i - 1).column() == Column.SIGN
                        && placed.get(i + 1).column() == Column.UNIT;
                if (between && isUnknown(placed.get(i))) {
                    placed.set(i, placed.get(i).byContents(Column.VALUE));
                }
            }
        }
        byContents(placed, Column.VALUE, ColumnContents::areTargets);
        names(placed);
        return placed;
    }

    /** Gives the first unknown column whose contents are of a kind that kind, where no label does. */
    private void byContents(List<HeaderLeaf> placed, Column column, Predicate<ColumnContents> kind) {
        for (int i = 0; lacks(placed, column) && i < placed.size(); i++) {
            if (isUnknown(placed.get(i)) && !placed.get(i).isUnlabelled() && kind.test(contents(placed.get(i)))) {
                placed.set(i, placed.get(i).byContents(column));
            }
        }
    }

    /** Between levels and targets, a column of texts is of names. */
    private void names(List<HeaderLeaf> placed) {
        for (int i = 1; lacks(placed, Column.LEVEL3) && lacks(placed, Column.NAME) && i + 1 < placed.size(); i++) {
            Column left = placed.get(i - 1).column();
            Column right = placed.get(i + 1).column();
            boolean between = (left == Column.LEVEL1 || left == Column.LEVEL2)
                    && (right == Column.VALUE || right == Column.SIGN || right == Column.WEIGHT);
            boolean unknown = isUnknown(placed.get(i)) && !placed.get(i).isUnlabelled();
            if (between && unknown && contents(placed.get(i)).isLong()) {
                placed.set(i, placed.get(i).byContents(Column.LEVEL3));
            }
        }
    }

    private static boolean isUnknown(HeaderLeaf leaf) {
        return leaf.column() == null && leaf.field() == null && leaf.area() == null;
    }

    private static boolean lacks(List<HeaderLeaf> leaves, Column column) {
        return leaves.stream().noneMatch(leaf -> leaf.column() == column);
    }

    /** The columns with the points of whole levels made unknown: they belong to no indicator. */
    private List<HeaderLeaf> weights(List<HeaderLeaf> leaves) {
        List<HeaderLeaf> own = new ArrayList<>(leaves);
        boolean several = leaves.stream().filter(ColumnSettler::isWeight).count() > 1;
        for (int i = 1; i < leaves.size(); i++) {
            HeaderLeaf leaf = leaves.get(i);
            boolean beside = isWeight(leaf)
                    && isUpper(leaves.get(i - 1))
                    && leaves.stream().skip(i).anyMatch(ColumnSettler::isLower);
            if (beside && (several || isMerged(leaf))) {
                own.set(i, leaf.as(null));
            }
        }
        return own;
    }

    /** Whether cells of a column go over several rows, as those of a level do. */
    private boolean isMerged(HeaderLeaf leaf) {
        for (Row row : rows) {
            LabelledCell cell = row.at(leaf.number());
            if (cell != null && cell.row() == row.number() && cell.rowSpan() > 1) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWeight(HeaderLeaf leaf) {
        return leaf.column() == Column.WEIGHT;
    }

    private static boolean isUpper(HeaderLeaf leaf) {
        return leaf.column() == Column.LEVEL1 || leaf.column() == Column.LEVEL2;
    }

    private static boolean isLower(HeaderLeaf leaf) {
        return leaf.column() == Column.LEVEL2 || leaf.column() == Column.LEVEL3;
    }
}
