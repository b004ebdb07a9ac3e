package io.github.mubiao.recognise;

import io.github.mubiao.grid.Grid;
import java.util.ArrayList;
import java.util.List;

/** Settles the columns whose label means one thing here and another there, by what stands in them. */
final class OpenColumns {

    private final Vocabulary vocabulary;
    private final Grid grid;
    private final int firstRow;

    OpenColumns(Vocabulary vocabulary, Grid grid, int firstRow) {
        this.vocabulary = vocabulary;
        this.grid = grid;
        this.firstRow = firstRow;
    }

    List<HeaderLeaf> settle(List<HeaderLeaf> leaves) {
        List<HeaderLeaf> settled = new ArrayList<>(leaves);
        boolean project = leaves.stream().anyMatch(leaf -> leaf.field() == Field.NAME);
        for (int i = 0; i < settled.size(); i++) {
            HeaderLeaf leaf = settled.get(i);
            if (leaf.column() != null && leaf.field() != null) {
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
        boolean pair = leaves.stream().noneMatch(OpenColumns::isLevel)
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

    private ColumnContents contents(HeaderLeaf leaf) {
        return new ColumnContents(vocabulary, grid, firstRow, leaf.number());
    }
}
