package io.github.mubiao.recognise;

import io.github.mubiao.grid.Grid;
import io.github.mubiao.grid.GridCell;
import java.util.ArrayList;
import java.util.List;

/** Tells the points of a level, which stand beside its name, from those of each indicator. */
final class LevelWeights {

    private final Grid grid;
    private final int firstRow;

    LevelWeights(Grid grid, int firstRow) {
        this.grid = grid;
        this.firstRow = firstRow;
    }

    /** The columns without those of levels' points, which are no indicator's: nobody knows them then. */
    List<HeaderLeaf> leaveOut(List<HeaderLeaf> leaves) {
        List<HeaderLeaf> own = new ArrayList<>(leaves);
        boolean several = leaves.stream().filter(LevelWeights::isWeight).count() > 1;
        for (int i = 1; i < leaves.size(); i++) {
            HeaderLeaf leaf = leaves.get(i);
            boolean beside = isWeight(leaf)
                    && isUpper(leaves.get(i - 1))
                    && leaves.stream().skip(i).anyMatch(LevelWeights::isLower);
            if (beside && (several || isMerged(leaf))) {
                own.set(i, leaf.as(null));
            }
        }
        return own;
    }

    /** Whether cells of a column go over several rows, as those of a level do. */
    private boolean isMerged(HeaderLeaf leaf) {
        for (int row = firstRow; row <= grid.rows(); row++) {
            GridCell cell = grid.at(row, leaf.number());
            if (cell != null && cell.row() == row && cell.rowSpan() > 1) {
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
