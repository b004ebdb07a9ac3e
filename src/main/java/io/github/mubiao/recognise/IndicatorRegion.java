package io.github.mubiao.recognise;

import io.github.mubiao.grid.GridCell;
import io.github.mubiao.model.Dimension;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rows under an indicator header: which of them are indicators, and where they end. */
final class IndicatorRegion {

    private final IndicatorHeader header;
    private final Vocabulary vocabulary;
    private final FormRows formRows;
    private final Totals totals;
    /** Levels in rows of their own over the next indicators; {@code null} for none. */
    private String level1;

    private String level2;
    /** A row of a level came last. */
    private boolean waiting;
    /** The columns without a label of which was told. */
    private final Set<Integer> unlabelled = new HashSet<>();

    IndicatorRegion(IndicatorHeader header, Vocabulary vocabulary, FormRows formRows) {
        this.header = header;
        this.vocabulary = vocabulary;
        this.formRows = formRows;
        this.totals = formRows.totals();
    }

    /** The cells of a row that say of an indicator, its name or its value. */
    List<GridCell> indicatorsOf(Row row) {
        List<GridCell> cells = new ArrayList<>();
        for (IndicatorColumns half : header.halves()) {
            GridCell name = half.cell(row, Column.LEVEL3);
            GridCell cell = name == null || name.text().isEmpty() ? half.cell(row, Column.VALUE) : name;
            if (cell != null && !cell.text().isEmpty() && cell.row() == row.number()) {
                cells.add(cell);
            }
        }
        return cells;
    }

    /** The first text under each column without a label, once; an ordinal at the left needs none. */
    List<GridCell> unlabelled(Row row) {
        List<GridCell> cells = new ArrayList<>();
        for (HeaderLeaf leaf : header.leaves()) {
            GridCell cell = row.startsAt(leaf.number()) ? row.at(leaf.number()) : null;
            boolean told = cell == null || cell.text().isEmpty() || !leaf.isUnlabelled();
            boolean ordinal = !told && leaf.number() == header.firstColumn() && Labels.isOrdinal(cell.text());
            if (!told && !ordinal && unlabelled.add(leaf.number())) {
                cells.add(cell);
            }
        }
        return cells;
    }

    IndicatorHeader header() {
        return header;
    }

    /** Takes a row that names nothing but a level of the rows below it, which have no column for it or leave it empty. */
    boolean takesLevel(Row row) {
        GridCell cell = row.cells().size() == 1 ? row.cells().get(0) : null;
        boolean over = cell != null && cell.rowSpan() == 1 && formRows.levels().isLevel(cell);
        boolean first = over && formRows.levels().isFirst(cell);
        if (!over || header.isFlat() || isFilled(row, first ? Column.LEVEL1 : Column.LEVEL2)) {
            return false;
        }
        level1 = first ? Spaces.withinLabel(cell.text()) : isUnderFirst(cell.text()) ? level1 : null;
        level2 = first ? null : Spaces.withinLabel(cell.text());
        waiting = true;
        return true;
    }

    /** Whether the next row has a level of its own in a column of theirs. */
    private boolean isFilled(Row row, Column level) {
        IndicatorColumns half = header.halves().get(0);
        Row next = row.number() == row.grid().rows() ? null : Row.of(row.grid(), row.number() + 1);
        return half.has(level) && (next == null || (next.cells().size() > 1 && says(half, next, level)));
    }

    /** Whether a second level may stand below the first one that came last: 社会效益指标 is none of 产出指标. */
    private boolean isUnderFirst(String second) {
        Dimension own = vocabulary.levels().dimensionOfCategory(second);
        return level1 == null
                || own == Dimension.OTHER
                || own == vocabulary.levels().dimension(level1);
    }

    /** Whether a row across the table is no more than a note between indicators, as a page's number is. */
    boolean isNote(Row row) {
        boolean across = row.cells().size() == 1
                && !row.isBlank()
                && row.number() < row.grid().rows();
        if (!across || !isAcross(row) || formRows.claims(row)) {
            return false;
        }
        Row next = Row.of(row.grid(), row.number() + 1);
        return looksLikeIndicator(next)
                && vocabulary.levels().isDimension(header.halves().get(0).ownText(next, Column.LEVEL1));
    }

    /** Takes the level that stands over the labels, in the last row under those above them. */
    void under(IndicatorRegion last) {
        if (last != null && last.waiting) {
            IndicatorColumns columns = header.halves().get(0);
            level1 = columns.has(Column.LEVEL1) ? null : last.level1;
            level2 = columns.has(Column.LEVEL2) ? null : last.level2;
        }
    }

    /** The columns of the indicators of the next row, under the levels that stand over it. */
    List<IndicatorColumns> halves() {
        boolean over = level1 != null || level2 != null;
        return over
                ? header.halves().stream()
                        .map(half -> half.under(level1 == null ? half.level1() : level1, level2))
                        .toList()
                : header.halves();
    }

    /** Whether a row belongs to the indicators; a blank one does. */
    boolean holds(Row row) {
        waiting &= row.isBlank();
        ownLevels(row);
        if (row.isBlank() || isTotal(row)) {
            return true;
        }
        if (formRows.isUnitLine(row) || (isAcross(row) && !isUnderLevels(row))) {
            return false;
        }
        return looksLikeIndicator(row) || !formRows.claims(row);
    }

    /** A row that names its levels itself is no longer under those over it, nor are those that go on with it. */
    private void ownLevels(Row row) {
        IndicatorColumns half = header.halves().get(0);
        boolean own1 = says(half, row, Column.LEVEL1);
        level1 = own1 ? null : level1;
        level2 = own1 || says(half, row, Column.LEVEL2) ? null : level2;
    }

    private static boolean says(IndicatorColumns half, Row row, Column level) {
        String text = half.text(row, level);
        return text != null && !text.isEmpty();
    }

    /** A row of totals, or one that says of several indicators together. */
    boolean isTotal(Row row) {
        return totals.is(row);
    }

    /** Whether one cell lies over the names and the values, so that it can be neither. */
    private boolean isAcross(Row row) {
        for (IndicatorColumns half : header.halves()) {
            GridCell value = half.cell(row, Column.VALUE);
            GridCell name = half.cell(row, half.has(Column.LEVEL3) ? Column.LEVEL3 : Column.LEVEL2);
            if (value != null && value.equals(name) && !value.text().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Whether levels stand in the row before the cell that lies over name and value. */
    private boolean isUnderLevels(Row row) {
        IndicatorColumns half = header.halves().get(0);
        return half.has(Column.LEVEL3)
                && row.startsAt(half.number(Column.LEVEL3))
                && (vocabulary.levels().isDimension(half.ownText(row, Column.LEVEL1))
                        || vocabulary.levels().isCategory(half.ownText(row, Column.LEVEL2)));
    }

    /** Whether a row's levels are those of indicators and its value stands in a cell of its own. */
    private boolean looksLikeIndicator(Row row) {
        IndicatorColumns half = header.halves().get(0);
        return half.has(Column.VALUE)
                && row.startsAt(half.number(Column.VALUE))
                && (vocabulary.levels().isDimension(half.ownText(row, Column.LEVEL1))
                        || vocabulary.levels().isCategory(half.ownText(row, Column.LEVEL2)));
    }
}
