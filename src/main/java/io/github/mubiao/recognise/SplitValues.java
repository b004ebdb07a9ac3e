package io.github.mubiao.recognise;

import io.github.mubiao.grid.Grid;
import io.github.mubiao.grid.GridCell;
import java.util.ArrayList;
import java.util.List;

/** Takes a label of values that lies over several columns apart: sign, number and unit below it. */
final class SplitValues {

    /** Rows that are looked at for where the cells below the label begin. */
    private static final int MOST_ROWS = 10;

    private final Vocabulary vocabulary;
    private final Grid grid;
    private final int firstRow;

    SplitValues(Vocabulary vocabulary, Grid grid, int firstRow) {
        this.vocabulary = vocabulary;
        this.grid = grid;
        this.firstRow = firstRow;
    }

    List<HeaderLeaf> split(List<HeaderLeaf> leaves) {
        List<HeaderLeaf> split = new ArrayList<>();
        for (HeaderLeaf leaf : leaves) {
            boolean wide = leaf.column() == Column.VALUE && leaf.cell().columnSpan() > 1;
            split.addAll(wide ? split(leaf) : List.of(leaf));
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

    /** The columns under a label where cells of the rows below begin. */
    private List<Integer> starts(GridCell label) {
        List<Integer> starts = new ArrayList<>();
        int end = label.column() + label.columnSpan();
        for (int row = firstRow; row <= Math.min(grid.rows(), firstRow + MOST_ROWS); row++) {
            List<Integer> own = new ArrayList<>();
            for (GridCell cell : grid.covering(row)) {
                if (cell.column() >= label.column() && cell.column() < end) {
                    own.add(cell.column());
                }
            }
            starts = own.size() > starts.size() ? own : starts;
        }
        return starts;
    }

    private ColumnContents contents(int column) {
        return new ColumnContents(vocabulary, grid, firstRow, column);
    }
}
