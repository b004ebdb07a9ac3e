package io.github.mubiao.recognise;

import java.util.ArrayList;
import java.util.List;

/** The rows below labels of indicators, down to where a form begins: what stands in them tells what open labels mean. */
final class IndicatorRows {

    /** Rows that are looked at; a column shows within these what it is. */
    private static final int MOST_ROWS = 60;

    private IndicatorRows() {}

    /**
     * The rows from one on, without rows that repeat the labels, as at the top of a page.
     *
     * @param labels the last row of the labels above, from 1
     * @param first the first row
     */
    static List<Row> below(LabelledGrid grid, int labels, int first) {
        List<Row> rows = new ArrayList<>();
        Row head = labels < 1 ? null : Row.of(grid, labels);
        int last = Math.min(grid.rows(), first + MOST_ROWS);
        for (int number = first; number <= last; number++) {
            Row row = Row.of(grid, number);
            boolean again = head != null && saysTheSame(row, head);
            if (!again && ends(row)) {
                break;
            }
            if (!again) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static boolean saysTheSame(Row row, Row head) {
        List<LabelledCell> one = row.filled();
        List<LabelledCell> other = head.filled();
        if (one.size() != other.size() || one.isEmpty()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).text().equals(other.get(i).text())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a row begins something else: labels of columns again, or a label of a form at the left. */
    private static boolean ends(Row row) {
        int columns = 0;
        for (LabelledCell cell : row.cells()) {
            Column column = cell.meaning().column();
            columns += column == Column.LEVEL1 || column == Column.LEVEL2 || column == Column.LEVEL3 ? 1 : 0;
        }
        LabelledCell first = row.filled().isEmpty() ? null : row.filled().get(0);
        Field field =
                first == null || first.column() > 1 ? null : first.meaning().field();
        boolean label = field != null && (field.startsHeader() || field.isOfHead() || field.isObjectives());
        return columns > 1 || (label && first.rowSpan() == 1) || (first != null && row.isUnitLine());
    }
}
