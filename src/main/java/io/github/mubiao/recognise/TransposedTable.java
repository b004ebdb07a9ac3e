package io.github.mubiao.recognise;

import io.github.mubiao.grid.Grid;
import io.github.mubiao.grid.GridCell;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table whose columns are indicators: first levels over second levels over names, and a row of values
 * for each place.
 *
 * @param grid the table
 * @param firstRow the row of the first levels
 * @param lastRow the row of the names
 * @param names the cells of the names, from left to right
 */
record TransposedTable(Grid grid, int firstRow, int lastRow, List<GridCell> names) {

    private static final int LONGEST_LEVEL = 10;
    private static final int MOST_ROWS = 4;

    /** The table whose first levels stand in a row, if it is one. */
    static Optional<TransposedTable> at(Row row, Vocabulary vocabulary) {
        List<GridCell> cells = row.filled();
        boolean levels = cells.size() >= 2
                && cells.get(1).text().endsWith("标")
                && row.startsAt(cells.get(0).column())
                && cells.stream().skip(1).allMatch(cell -> isLevel1(cell, vocabulary));
        int depth = levels ? depth(row, cells.get(0), vocabulary) : 0;
        if (depth < 2 || row.number() + depth > row.grid().rows()) {
            return Optional.empty();
        }
        int last = row.number() + depth - 1;
        int firstColumn = cells.get(1).column();
        List<GridCell> names = new ArrayList<>();
        for (GridCell cell : row.grid().covering(last)) {
            if (cell.column() >= firstColumn
                    && cell.row() == last
                    && !cell.text().isEmpty()) {
                names.add(cell);
            }
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new TransposedTable(row.grid(), row.number(), last, names));
    }

    private static boolean isLevel1(GridCell cell, Vocabulary vocabulary) {
        String text = Labels.fold(cell.text());
        return text.length() <= LONGEST_LEVEL
                && text.endsWith("指标")
                && vocabulary.levels().isDimension(text);
    }

    /** How many rows of labels there are: as many as the corner covers, or up to the names. */
    private static int depth(Row row, GridCell corner, Vocabulary vocabulary) {
        if (corner.rowSpan() > 1) {
            return Math.min(MOST_ROWS, corner.rowSpan());
        }
        if (row.number() + 1 >= row.grid().rows()) {
            return 0;
        }
        Row next = Row.of(row.grid(), row.number() + 1);
        boolean categories = next.filled().size() >= 2
                && next.filled().stream()
                        .allMatch(cell -> Labels.fold(cell.text()).length() <= LONGEST_LEVEL
                                && vocabulary.levels().isCategory(Labels.fold(cell.text())));
        return categories ? 3 : 0;
    }

    /** The indicators of a row: one a column that holds a value. */
    List<IndicatorDraft> indicators(Row row) {
        List<GridCell> filled = row.filled();
        List<IndicatorDraft> drafts = new ArrayList<>();
        String place =
                filled.isEmpty() || filled.get(0).column() >= names.get(0).column()
                        ? null
                        : filled.get(0).text();
        for (GridCell name : names) {
            GridCell value = row.at(name.column());
            if (value != null && value.row() == row.number() && !value.text().isEmpty()) {
                drafts.add(indicator(name, value, place));
            }
        }
        return drafts;
    }

    private IndicatorDraft indicator(GridCell name, GridCell value, String place) {
        Map<Column, String> texts = new EnumMap<>(Column.class);
        String level1 = head(firstRow, name.column());
        String level2 = lastRow - firstRow > 1 ? head(lastRow - 1, name.column()) : null;
        texts.put(Column.LEVEL3, name.text());
        texts.put(Column.VALUE, value.text());
        Map<Column, Integer> columns = new EnumMap<>(Map.of(Column.VALUE, value.column()));
        return new IndicatorDraft(
                level1, level2, texts, new IndicatorColumns(columns, null, place, null), value.location());
    }

    /** The label of a head row above a column; {@code null} where that row is too short. */
    private String head(int row, int column) {
        GridCell cell = grid.at(row, column);
        return cell == null ? null : Spaces.withinLabel(cell.text());
    }
}
