package io.github.mubiao.recognise;

import io.github.mubiao.grid.GridCell;
import io.github.mubiao.model.MoneyUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives blank cells back to the label that they were merged with, where a table holds the text of a merged cell in its
 * first cell and nothing in the others, as spreadsheets and converters leave it. Labels alone grow, and only where the
 * cells around them leave no other reading:
 *
 * <ol>
 *   <li>a section at the left takes the blank cells below it, and the cells that repeat it;
 *   <li>a label over other labels takes the blank cells beside it, and the labels beside it those below them;
 *   <li>a label over signs takes the blank cells beside it, below which the figures stand;
 *   <li>labels over texts take the blank cells beside them, below which the texts leave cells blank as well;
 *   <li>a label takes the blank cells before its value, in a row of labels with a value each.
 * </ol>
 *
 * <p>A blank cell before another label, or below the label of a column, is a value that is not filled in, and stays.
 */
final class UndoneMerges {

    private static final int LONGEST_LABEL = 24;

    /** No section stands beside another right of this column. */
    private static final int LAST_SECTION = 8;

    private final LabelledGrid grid;
    private final FormContext texts;
    /** What covers each place; {@code null} where no cell does. */
    private final Area[][] areas;

    private boolean changed;

    /** A cell that may take others. */
    private static final class Area {
        private final LabelledCell cell;
        private int lastRow;
        private int lastColumn;

        Area(LabelledCell cell) {
            this.cell = cell;
            this.lastRow = cell.lastRow();
            this.lastColumn = cell.lastColumn();
        }

        boolean isBlank() {
            return cell.isEmpty();
        }
    }

    private UndoneMerges(LabelledGrid grid) {
        this.grid = grid;
        this.texts = grid.context();
        this.areas = new Area[grid.rows() + 1][grid.columns() + 1];
        for (LabelledCell cell : grid.cells()) {
            cover(new Area(cell));
        }
    }

    /** The table with its blank cells given back. */
    static LabelledGrid restored(LabelledGrid grid) {
        return grid.cells().stream().anyMatch(LabelledCell::isField) ? new UndoneMerges(grid).restored() : grid;
    }

    private LabelledGrid restored() {
        sections(1, 1, grid.rows());
        boolean below = false;
        for (int row = 1; row <= grid.rows(); row++) {
            title(row);
            // Below labels of indicators, levels and words are no labels, with others below them or not.
            if (row < grid.rows() && !(below && !isHeadOfIndicators(row) && !beginsHeader(row))) {
                labelsOverLabels(row);
                labelsOverTexts(row);
                labelOverSigns(row);
            }
            below = isHeadOfIndicators(row) || (below && !beginsHeader(row));
            if (!below) {
                labelsBeforeValues(row);
            }
        }
        return changed ? grid() : grid;
    }

    private LabelledGrid grid() {
        Set<Area> all = new LinkedHashSet<>();
        for (Area[] row : areas) {
            for (Area area : row) {
                if (area != null) {
                    all.add(area);
                }
            }
        }
        List<GridCell> cells = new ArrayList<>(all.size());
        for (Area area : all) {
            GridCell cell = area.cell.cell();
            cells.add(new GridCell(
                    cell.row(),
                    cell.column(),
                    area.lastRow - cell.row() + 1,
                    area.lastColumn - cell.column() + 1,
                    cell.text(),
                    cell.location()));
        }
        cells.sort(Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column));
        return grid.with(grid.rows(), grid.columns(), cells);
    }

    private void cover(Area area) {
        for (int row = area.cell.row(); row <= area.lastRow; row++) {
            for (int column = area.cell.column(); column <= area.lastColumn; column++) {
                areas[row][column] = area;
            }
        }
    }

    private Area at(int row, int column) {
        return row < 1 || row > grid.rows() || column < 1 || column > grid.columns() ? null : areas[row][column];
    }

    private boolean isBlank(int row, int column) {
        Area area = at(row, column);
        return area == null || area.isBlank();
    }

    /** The filled cells that begin in a row, from left to right. */
    private List<Area> filled(int row) {
        List<Area> filled = new ArrayList<>();
        for (int column = 1; column <= grid.columns(); column++) {
            Area area = areas[row][column];
            if (area != null && !area.isBlank() && area.cell.row() == row && area.cell.column() == column) {
                filled.add(area);
            }
        }
        return filled;
    }

    /** The last column of a cell with the blank ones right of it that begin in its row. */
    private int lastBlank(Area area) {
        int column = area.lastColumn;
        while (column < grid.columns() && isFree(area.cell.row(), column + 1)) {
            column = areas[area.cell.row()][column + 1].lastColumn;
        }
        return column;
    }

    /** Whether a blank cell that begins in a row covers a place. */
    private boolean isFree(int row, int column) {
        Area area = at(row, column);
        return area != null && area.isBlank() && area.cell.row() == row;
    }

    /** Lets a cell take blank cells, or those that repeat it; it takes none where others reach in. */
    private void take(Area area, int lastRow, int lastColumn) {
        for (int row = area.cell.row(); row <= lastRow; row++) {
            for (int column = area.cell.column(); column <= lastColumn; column++) {
                Area other = at(row, column);
                boolean within = other == area
                        || (other != null
                                && (other.isBlank() || other.cell.text().equals(area.cell.text()))
                                && other.cell.row() >= area.cell.row()
                                && other.cell.column() >= area.cell.column()
                                && other.lastRow <= lastRow
                                && other.lastColumn <= lastColumn);
                if (!within) {
                    return;
                }
            }
        }
        if (lastRow > area.lastRow || lastColumn > area.lastColumn) {
            area.lastRow = lastRow;
            area.lastColumn = lastColumn;
            cover(area);
            changed = true;
        }
    }

    /** A section at the left of the table with labels beside it takes what is blank below it, or says it again. */
    private void sections(int column, int first, int rows) {
        int row = first;
        while (row <= rows) {
            Area area = at(row, column);
            int last = area == null || area.isBlank() || !headsRows(area) ? row : Math.min(rows, lastOfSection(area));
            if (last > row) {
                take(area, last, area.lastColumn);
                if (area.lastColumn < LAST_SECTION) {
                    sections(area.lastColumn + 1, row, last);
                }
            }
            row = Math.max(row, last) + 1;
        }
    }

    private boolean headsRows(Area area) {
        LabelledCell cell = area.cell;
        List<Area> filled = filled(cell.row());
        int next = filled.indexOf(area) + 1;
        LabelledCell beside = next > 0 && next < filled.size() ? filled.get(next).cell : null;
        boolean labelled = beside != null && (beside.isKnown() || texts.levels().isLevel(beside));
        Area below = at(area.lastRow + 1, cell.column());
        boolean repeated = below != null && below.cell.text().equals(cell.text());
        boolean heads = cell.isField()
                && (repeated
                        || cell.field().isSection()
                        || cell.isObjectives()
                        || cell.meaning().isMoney());
        boolean column = isHeadOfIndicators(cell.row())
                && !cell.is(Field.INDICATOR_SECTION)
                && (cell.meaning().column() != null || filled.stream().anyMatch(label -> label.cell.is(Field.NAME)));
        return cell.row() == area.lastRow && heads && labelled && !column;
    }

    private int lastOfSection(Area area) {
        int last = area.lastRow;
        for (int row = last + 1; row <= grid.rows(); row++) {
            Area next = at(row, area.cell.column());
            boolean same = next != null
                    && next.cell.row() == row
                    && next.lastRow == row
                    && next.lastColumn <= area.lastColumn
                    && (next.isBlank() || next.cell.text().equals(area.cell.text()));
            if (!same) {
                return last;
            }
            last = filled(row).isEmpty() ? last : row;
        }
        return last;
    }

    /** A title alone in a row takes the whole row. */
    private void title(int row) {
        List<Area> filled = filled(row);
        Area only = filled.size() == 1 && filled.get(0).cell.column() == 1 ? filled.get(0) : null;
        if (only != null && only.lastRow == row && texts.titles().isRowTitle(only.cell.text())) {
            take(only, row, grid.columns());
        }
    }

    /** A label over signs, beside which the figures stand below none, is the label of all. */
    private void labelOverSigns(int row) {
        for (Area label : isHeadOfIndicators(row) ? filled(row) : List.<Area>of()) {
            Area below = at(label.lastRow + 1, label.cell.column());
            if (label.cell.meaning().column() == Column.VALUE && below != null && below.cell.is(WordList.SIGN)) {
                take(label, label.lastRow, lastBlank(label));
            }
        }
    }

    /** Labels of which some stand over the labels of the next row, and the others over blank cells. */
    private void labelsOverLabels(int row) {
        List<Area> labels = filled(row);
        List<Area> below = filled(row + 1);
        if (labels.size() < 2
                || below.size() < 2
                || !labels.stream().allMatch(this::mayBeLabel)
                || !below.stream().allMatch(label -> mayBeLabel(label) && label.lastRow == row + 1)
                || below.stream()
                        .noneMatch(area -> area.cell.isKnown() || texts.levels().isLevel(area.cell))) {
            return;
        }
        List<Area> narrow = new ArrayList<>();
        List<Area> wide = new ArrayList<>();
        boolean reaching = false;
        boolean several = false;
        for (Area label : labels) {
            if (label.lastRow > row) {
                reaching |= !label.cell.isField() || !(label.cell.field().isSection() || label.cell.isObjectives());
                continue;
            }
            int last = lastBlank(label);
            List<Area> under = below.stream()
                    .filter(area -> area.cell.column() >= label.cell.column() && area.lastColumn <= last)
                    .toList();
            boolean alone = under.size() == 1 && lastBlank(under.get(0)) == last;
            boolean repeated = alone && under.get(0).cell.text().equals(label.cell.text());
            if (under.isEmpty() || repeated) {
                narrow.add(label);
            } else if (label.cell.isOfHead()
                    || (isSecond(label) && under.stream().anyMatch(this::isSecond))
                    || isBlank(row + 1, label.cell.column())
                    || (under.size() == 1 && !alone)) {
                return;
            } else {
                several |= under.size() > 1;
                wide.add(label);
            }
        }
        if (!several || (narrow.isEmpty() && !reaching)) {
            return;
        }
        wide.forEach(label -> take(label, row, lastBlank(label)));
        // Levels over levels stand over the names of indicators: labels beside them reach down to these.
        boolean turned = below.stream().allMatch(label -> texts.levels().isLevel(label.cell))
                && row + 2 <= grid.rows()
                && narrow.stream().allMatch(label -> isFree(row + 2, label.cell.column()));
        narrow.forEach(label -> take(label, turned ? row + 2 : row + 1, label.lastColumn));
        below.forEach(label -> take(label, label.lastRow, lastBlank(label)));
    }

    private boolean isSecond(Area area) {
        return texts.levels().isSecond(area.cell.text());
    }

    private boolean mayBeLabel(Area area) {
        LabelledCell cell = area.cell;
        return cell.isKnown()
                || (cell.endsAs(WordList.LABEL) && cell.text().length() <= LONGEST_LABEL)
                || (cell.text().length() <= LONGEST_LABEL
                        && cell.text().chars().noneMatch(Character::isDigit)
                        && !IndicatorText.isTarget(cell.folded()));
    }

    /**
     * Known labels beside each other with blank cells behind them, over texts with blank cells behind them. Left of the
     * texts, figures have a label of their own.
     */
    private void labelsOverTexts(int row) {
        List<Area> labels = new ArrayList<>(filled(row));
        boolean section = !labels.isEmpty() && labels.get(0).cell.column() == 1 && labels.get(0).lastRow > row;
        if (section) {
            labels.remove(0);
        }
        if (labels.size() < (section ? 1 : 2)) {
            return;
        }
        int first = labels.get(0).cell.column();
        List<Area> below = filled(row + 1).stream()
                .filter(area -> area.cell.column() >= first)
                .toList();
        boolean beside = filled(row + 1).size() > below.size();
        boolean all = !below.isEmpty()
                && labels.stream().allMatch(label -> label.cell.isKnown() && label.lastRow == row)
                && below.stream()
                        .allMatch(text -> beside ? text.cell.isAmount() || isShare(text) : !text.cell.isKnown())
                && below.stream()
                        .allMatch(text -> labels.stream().anyMatch(label -> label.cell.column() == text.cell.column()));
        if (all) {
            for (Area label : labels) {
                int last = lastBlank(label);
                Area text = at(row + 1, label.cell.column());
                boolean filled = text != null && !text.isBlank();
                if (!filled || (text.lastColumn <= last && lastBlank(text) >= last)) {
                    take(label, row, last);
                }
            }
        }
    }

    private static boolean isShare(Area area) {
        String text = area.cell.text();
        return text.endsWith("%") || area.cell.holdsNothing();
    }

    /** Labels with a value each and blank cells between: those before a value are its label's. */
    private void labelsBeforeValues(int row) {
        List<Area> filled = filled(row);
        for (int i = 0; i + 1 < filled.size(); i++) {
            Area label = filled.get(i);
            Area value = filled.get(i + 1);
            boolean blank = label.lastRow == row
                    && label.cell.isField()
                    && label.lastColumn + 1 < value.cell.column()
                    && lastBlank(label) + 1 == value.cell.column();
            boolean last = i + 2 >= filled.size() || isBehindValue(filled.get(i + 2));
            if (blank && last && isValue(value) && !isHeaded(row, label, value) && !isOwnColumn(label, value)) {
                take(label, row, value.cell.column() - 1);
            }
        }
    }

    /** Whether a cell is the next label behind a value, or its unit. */
    private static boolean isBehindValue(Area area) {
        return area.cell.isKnown() || MoneyUnit.ofLabel(area.cell.folded()).isPresent();
    }

    private boolean isValue(Area area) {
        LabelledCell cell = area.cell;
        return cell.isAmount() || !(texts.isLabelLike(cell) || Labels.endsInColon(cell.text()));
    }

    /** Whether the blank cells before a value stand below the label of a column. */
    private boolean isHeaded(int row, Area label, Area value) {
        for (int column = label.lastColumn + 1; column < value.cell.column(); column++) {
            int above = row - 1;
            while (above > 0 && isBlank(above, column)) {
                above--;
            }
            Area head = at(above, column);
            if (head != null && head.cell.isKnown() && head.cell.column() == column && isRowOfLabels(head.cell.row())) {
                return true;
            }
        }
        return false;
    }

    private boolean isRowOfLabels(int row) {
        List<Area> filled = filled(row);
        return filled.size() > 1 && filled.stream().allMatch(area -> texts.isLabelLike(area.cell));
    }

    /** Whether the blank cell before a value has a column of its own: another row with a label there fills both. */
    private boolean isOwnColumn(Area label, Area value) {
        int blank = value.cell.column() - 1;
        for (int row = 1; row <= grid.rows(); row++) {
            Area left = at(row, label.cell.column());
            Area own = at(row, blank);
            Area right = at(row, value.cell.column());
            boolean both = left != null
                    && left.cell.isField()
                    && left.cell.row() == row
                    && left.cell.column() == label.cell.column()
                    && left.lastColumn < blank
                    && !isBlank(row, blank)
                    && !own.cell.isKnown()
                    && !isBlank(row, value.cell.column())
                    && right != own;
            if (both) {
                return true;
            }
        }
        return false;
    }

    private boolean isHeadOfIndicators(int row) {
        return filled(row).stream().filter(area -> area.cell.isLevelLabel()).count() > 1;
    }

    /** Whether a label of a form, and none of its indicators, stands at the left of a row. */
    private boolean beginsHeader(int row) {
        Area first = at(row, 1);
        return first != null
                && first.cell.row() == row
                && first.cell.isField()
                && (first.cell.isOfHead() || first.cell.field().startsHeader() || first.cell.isObjectives());
    }
}
