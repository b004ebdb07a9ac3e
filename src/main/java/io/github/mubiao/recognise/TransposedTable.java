package io.github.mubiao.recognise;

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
 * @param labels the labels left of the levels, over what each row is of: a place, or a project
 * @param names the cells of the names, from left to right
 */
record TransposedTable(
        LabelledGrid grid, int firstRow, int lastRow, List<LabelledCell> labels, List<LabelledCell> names) {

    private static final int LONGEST_LEVEL = 10;
    private static final int MOST_ROWS = 4;

    /** The table whose first levels stand in a row, if it is one. */
    static Optional<TransposedTable> at(Row row, Vocabulary vocabulary) {
        List<LabelledCell> cells = row.filled();
        int first = firstLevel(row, cells, vocabulary);
        boolean levels = first > 0
                && row.startsAt(cells.get(0).column())
                && cells.stream().skip(first).allMatch(cell -> isLevel1(cell, vocabulary) || isOverNames(row, cell));
        int depth = levels ? depth(row, cells.get(0), vocabulary) : 0;
        if (depth < 2 || row.number() + depth - 1 > row.grid().rows()) {
            return Optional.empty();
        }
        int last = row.number() + depth - 1;
        int firstColumn = cells.get(first).column();
        List<LabelledCell> names = new ArrayList<>();
        for (LabelledCell cell : row.grid().covering(last)) {
            if (cell.column() >= firstColumn
                    && cell.row() == last
                    && !cell.text().isEmpty()) {
                names.add(cell);
            }
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new TransposedTable(
                        row.grid(), row.number(), last, List.copyOf(cells.subList(0, first)), names));
    }

    /**
     * The place of the first level in a row of labels, one of which is a known level; 0 for none. Left of it, labels
     * reach down to the names.
     */
    private static int firstLevel(Row row, List<LabelledCell> cells, Vocabulary vocabulary) {
        boolean known = false;
        int first = 0;
        for (int i = cells.size() - 1; i > 0; i--) {
            boolean level = isLevel1(cells.get(i), vocabulary);
            known |= level;
            first = level || (first == i + 1 && isOverNames(row, cells.get(i))) ? i : first;
        }
        return known ? first : 0;
    }

    /** Whether a few words of a row lie over several cells of the next, as first levels do over second ones. */
    private static boolean isOverNames(Row row, LabelledCell cell) {
        boolean over = cell.rowSpan() == 1
                && cell.columnSpan() > 1
                && cell.text().length() <= LONGEST_LEVEL
                && row.number() < row.grid().rows();
        return over
                && Row.of(row.grid(), row.number() + 1).cells().stream()
                                .filter(name ->
                                        name.column() >= cell.column() && name.lastColumn() <= cell.lastColumn())
                                .count()
                        > 1;
    }

    /** Whether each row is a project of its own. */
    boolean isOfProjects() {
        return labels.stream().anyMatch(label -> label.is(Field.NAME));
    }

    /** Whether the first row of another table goes on with the values below the names. */
    boolean goesOn(Row row) {
        long targets = names.stream()
                .filter(name -> row.startsAt(name.column())
                        && IndicatorText.isTarget(row.at(name.column()).text()))
                .count();
        return row.grid().columns() == grid.columns() && targets * 2 > names.size();
    }

    private static boolean isLevel1(LabelledCell cell, Vocabulary vocabulary) {
        String text = Labels.fold(cell.text());
        return text.length() <= LONGEST_LEVEL
                && vocabulary.endsAs(WordList.INDICATOR, text)
                && vocabulary.levels().isDimension(text);
    }

    /** How many rows of labels there are: as many as the corner covers, or up to the names. */
    private static int depth(Row row, LabelledCell corner, Vocabulary vocabulary) {
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
        List<LabelledCell> filled = row.filled();
        List<IndicatorDraft> drafts = new ArrayList<>();
        String place = isOfProjects()
                        || filled.isEmpty()
                        || filled.get(0).column() >= names.get(0).column()
                ? null
                : filled.get(0).text();
        for (LabelledCell name : names) {
            LabelledCell value = row.at(name.column());
            if (value != null && value.row() == row.number() && !value.text().isEmpty()) {
                drafts.add(indicator(name, value, place));
            }
        }
        return drafts;
    }

    private IndicatorDraft indicator(LabelledCell name, LabelledCell value, String place) {
        Map<Column, String> texts = new EnumMap<>(Column.class);
        String level1 = head(firstRow, name.column());
        String level2 = lastRow - firstRow > 1 ? head(lastRow - 1, name.column()) : null;
        texts.put(Column.LEVEL3, name.text());
        texts.put(Column.VALUE, value.text());
        Map<Column, Integer> columns = new EnumMap<>(Map.of(Column.VALUE, value.column()));
        return new IndicatorDraft(
                level1, level2, texts, IndicatorColumns.of(columns, null, place, null), value.location());
    }

    /** The label of a head row above a column; {@code null} where that row is too short. */
    private String head(int row, int column) {
        LabelledCell cell = grid.at(row, column);
        return cell == null ? null : Labels.compact(cell.text());
    }
}
