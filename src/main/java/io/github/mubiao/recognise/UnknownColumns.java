package io.github.mubiao.recognise;

import io.github.mubiao.grid.Grid;
import java.util.ArrayList;
import java.util.List;

/**
 * Places columns whose label nobody knows where what stands in them and beside them leaves no doubt:
 * signs alone are a column of signs, and between signs and units stand the values.
 */
final class UnknownColumns {

    private final Vocabulary vocabulary;
    private final Grid grid;
    private final int firstRow;

    UnknownColumns(Vocabulary vocabulary, Grid grid, int firstRow) {
        this.vocabulary = vocabulary;
        this.grid = grid;
        this.firstRow = firstRow;
    }

    List<HeaderLeaf> place(List<HeaderLeaf> leaves) {
        List<HeaderLeaf> placed = new ArrayList<>(leaves);
        for (int i = 0; i < placed.size(); i++) {
            if (isUnknown(placed.get(i))
                    && lacks(placed, Column.SIGN)
                    && contents(placed.get(i)).isSigns()) {
                placed.set(i, placed.get(i).byContents(Column.SIGN));
            }
        }
        if (lacks(placed, Column.VALUE)) {
            for (int i = 1; i + 1 < placed.size(); i++) {
                boolean between = placed.get(i - 1).column() == Column.SIGN
                        && placed.get(i + 1).column() == Column.UNIT;
                if (between && isUnknown(placed.get(i))) {
                    placed.set(i, placed.get(i).byContents(Column.VALUE));
                }
            }
        }
        return placed;
    }

    private static boolean isUnknown(HeaderLeaf leaf) {
        return leaf.column() == null && leaf.field() == null && leaf.area() == null;
    }

    private static boolean lacks(List<HeaderLeaf> leaves, Column column) {
        return leaves.stream().noneMatch(leaf -> leaf.column() == column);
    }

    private ColumnContents contents(HeaderLeaf leaf) {
        return new ColumnContents(vocabulary, grid, firstRow, leaf.number());
    }
}
