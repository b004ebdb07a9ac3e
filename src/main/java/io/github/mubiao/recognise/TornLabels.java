package io.github.mubiao.recognise;

import io.github.mubiao.grid.GridCell;
import io.github.mubiao.model.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins labels and names of levels that the end of a page tears: 满意 in the last row of a page and 度指标 in the first of the
 * next are one cell. They are where both together are a label or level and neither is one alone, or where the second is the end
 * of such names, or a unit of money. The blank cells right of it go on with those above them, too.
 */
final class TornLabels {

    private static final int LONGEST = 16;

    private final LabelledGrid grid;
    /** What each torn cell's text and last row become. */
    private final Map<LabelledCell, GridCell> joined = new HashMap<>();

    private final Set<LabelledCell> taken = new HashSet<>();

    private TornLabels(LabelledGrid grid) {
        this.grid = grid;
    }

    /** The table with its labels joined: itself where it stands on one page. */
    static LabelledGrid joined(LabelledGrid grid) {
        Origin origin = grid.place().origin();
        if (origin == null || grid.rows() == 0 || origin.page(1) == origin.page(grid.rows())) {
            return grid;
        }
        TornLabels torn = new TornLabels(grid);
        for (int row = 2; row <= grid.rows(); row++) {
            if (origin.page(row) != origin.page(row - 1)) {
                torn.row(row);
            }
        }
        return torn.joined.isEmpty() ? grid : torn.grid();
    }

    private LabelledGrid grid() {
        List<GridCell> cells = new ArrayList<>();
        for (LabelledCell cell : grid.cells()) {
            if (!taken.contains(cell)) {
                cells.add(joined.getOrDefault(cell, cell.cell()));
            }
        }
        return grid.with(grid.rows(), grid.columns(), cells);
    }

    /** The first row of a page. */
    private void row(int number) {
        boolean behind = false;
        for (LabelledCell cell : grid.row(number)) {
            LabelledCell above = grid.at(number - 1, cell.column());
            boolean aligned = above != null
                    && above.lastRow() == number - 1
                    && above.column() == cell.column()
                    && above.columnSpan() == cell.columnSpan()
                    && !above.isEmpty()
                    && !joined.containsKey(above)
                    && !taken.contains(above);
            if (aligned && isTorn(above.text(), cell.text())) {
                behind = true;
                join(above, cell, Labels.compact(above.text()) + Labels.compact(cell.text()));
            } else if (aligned && behind && cell.isEmpty()) {
                join(above, cell, above.text());
            } else {
                behind = false;
            }
        }
    }

    private void join(LabelledCell above, LabelledCell below, String text) {
        int rows = below.lastRow() - above.row() + 1;
        joined.put(above, new GridCell(above.row(), above.column(), rows, above.columnSpan(), text, above.location()));
        taken.add(below);
    }

    private boolean isTorn(String first, String second) {
        String one = Labels.compact(first);
        String two = Labels.compact(second);
        boolean bracket = two.startsWith("（") || two.startsWith("(");
        boolean end = grid.vocabulary().isExactly(WordList.INDICATOR, two)
                || (bracket
                        && LabelMeaning.moneyUnit(LabelText.of(one + two).brackets())
                                .isPresent());
        return !two.isEmpty()
                && one.length() + two.length() <= LONGEST
                && isWhole(one + two)
                && (end || !(isWhole(one) || isWhole(two)));
    }

    private boolean isWhole(String text) {
        LevelNames levels = grid.vocabulary().levels();
        boolean level = grid.vocabulary().endsAs(WordList.LEVEL_LABEL, text)
                && (levels.isDimension(text) || levels.isCategory(text));
        return level || grid.context().meaning(text).isKnown();
    }
}
