package io.github.mubiao.recognise;

import io.github.mubiao.recognise.LabelledCell.Use;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
        LabelledGrid grid, int firstRow, int lastRow, List<LabelledCell> labels, List<LabelledCell> names)
        implements Region {

    private static final int LONGEST_LEVEL = 10;
    private static final int MOST_ROWS = 4;

    /** The table whose first levels stand in a row, if it is one. */
    static Optional<TransposedTable> at(Row row) {
        List<LabelledCell> cells = row.filled();
        int first = firstLevel(row, cells);
        boolean levels = first > 0 && row.startsAt(cells.get(0).column());
        int depth = levels ? depth(row, cells.get(0)) : 0;
        int last = row.number() + depth - 1;
        if (depth < 2 || last > row.grid().rows()) {
            return Optional.empty();
        }
        int left = cells.get(first).column();
        List<LabelledCell> names = row.grid().covering(last).stream()
                .filter(cell -> cell.column() >= left && !cell.isEmpty())
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new TransposedTable(
                        row.grid(), row.number(), last, labels(row.grid(), cells.subList(0, first), last), names));
    }

    /** The labels left of the levels, or those below one that lies over several. */
    private static List<LabelledCell> labels(LabelledGrid grid, List<LabelledCell> cells, int last) {
        return cells.stream()
                .flatMap(cell -> {
                    List<LabelledCell> under = grid.covering(last).stream()
                            .filter(label -> label.isUnder(cell) && !label.isEmpty())
                            .toList();
                    return under.size() > 1 ? under.stream() : Stream.of(cell);
                })
                .toList();
    }

    /**
     * The place in a row from which on all labels are levels over names, one of them a known one; 0 for none. Left of it,
     * labels reach down to the names.
     */
    private static int firstLevel(Row row, List<LabelledCell> cells) {
        boolean known = false;
        int first = cells.size();
        while (first > 1 && (isLevel(cells.get(first - 1)) || isOverNames(row, cells.get(first - 1)))) {
            known |= isLevel(cells.get(--first));
        }
        return known && cells.subList(1, first).stream().noneMatch(TransposedTable::isFirst) ? first : 0;
    }

    /** Whether a label names a first level, or the second level of the names in the next row. */
    private static boolean isLevel(LabelledCell cell) {
        return isFirst(cell)
                || (cell.rowSpan() == 1
                        && cell.vocabulary().endsAs(WordList.INDICATOR, cell.folded())
                        && cell.vocabulary().levels().isSecond(cell.text()));
    }

    private static boolean isFirst(LabelledCell cell) {
        String text = cell.folded();
        return text.length() <= LONGEST_LEVEL
                && cell.vocabulary().endsAs(WordList.INDICATOR, text)
                && cell.vocabulary().levels().isDimension(text);
    }

    /** Whether a few words of a row lie over several cells of the next, as first levels do over second ones. */
    private static boolean isOverNames(Row row, LabelledCell cell) {
        return cell.rowSpan() == 1
                && cell.money() == null
                && !cell.is(Field.MONEY_SECTION)
                && cell.meaning().moneyColumn() == null
                && cell.columnSpan() > 1
                && cell.text().length() <= LONGEST_LEVEL
                && row.number() < row.grid().rows()
                && row.next().cells().stream()
                                .filter(name -> name.isUnder(cell))
                                .count()
                        > 1;
    }

    /** How many rows of labels there are: as many as the corner covers, or up to the names. */
    private static int depth(Row row, LabelledCell corner) {
        if (corner.rowSpan() > 1) {
            return Math.min(MOST_ROWS, corner.rowSpan());
        }
        List<LabelledCell> next =
                row.number() + 1 < row.grid().rows() ? row.next().filled() : List.of();
        boolean categories = next.size() >= 2
                && next.stream()
                        .map(cell -> cell.folded())
                        .allMatch(text -> text.length() <= LONGEST_LEVEL
                                && row.grid().vocabulary().levels().isCategory(text));
        return categories ? 3 : 0;
    }

    @Override
    public RowKind head() {
        return RowKind.TURNED_HEAD;
    }

    @Override
    public RowKind kindOf(Row row) {
        return RowKind.TURNED_ROW;
    }

    /** Whether each row is a project of its own. */
    boolean isOfProjects() {
        return labels.stream().anyMatch(label -> label.is(Field.NAME));
    }

    /** The columns left of the levels, where each row is a project of its own. */
    ProjectList projects() {
        return new ProjectList(labels, lastRow, grid.context());
    }

    /** Whether nothing stands below the names of indicators in a row, and no goals beside them. */
    boolean isEmpty(Row row) {
        return Stream.concat(names.stream(), labels.stream().filter(LabelledCell::isObjectives))
                .map(label -> row.at(label.column()))
                .allMatch(cell -> cell == null || cell.isEmpty());
    }

    /** Whether a cell among the labels is a name or lies over one, or heads the places of the rows. */
    boolean isLabel(LabelledCell cell) {
        boolean corner = !isOfProjects() && cell.column() == labels.get(0).column();
        return corner || names.stream().anyMatch(name -> name.isUnder(cell));
    }

    /** Whether the first row of another table goes on with the values below the names. */
    boolean goesOn(Row row) {
        long targets = names.stream()
                .filter(name -> row.startsAt(name.column())
                        && IndicatorText.isTarget(row.at(name.column()).text()))
                .count();
        return row.grid().columns() == grid.columns() && targets * 2 > names.size();
    }

    /** The indicators of a row: those of each column that holds something. */
    List<IndicatorDraft> indicators(Row row) {
        String place = isOfProjects() ? null : place(row);
        List<IndicatorDraft> drafts = new ArrayList<>();
        for (LabelledCell name : names) {
            LabelledCell value = row.at(name.column());
            if (value != null && value.row() == row.number() && !value.isEmpty()) {
                value.mark(Use.USED);
                drafts.addAll(indicators(name, value, place));
            }
        }
        return drafts;
    }

    /** The place that a row is of, behind its number; {@code null} for a row of the sums of all, or of none. */
    private String place(Row row) {
        LabelledCell place = labels.stream()
                .filter(label -> !label.is(WordList.ORDINAL))
                .map(label -> row.at(label.column()))
                .filter(cell -> cell != null && !cell.isEmpty())
                .findFirst()
                .orElse(null);
        if (place == null) {
            return null;
        }
        place.mark(Use.USED);
        return grid.vocabulary().is(WordList.TOTAL, place.text()) ? null : place.text();
    }

    private List<IndicatorDraft> indicators(LabelledCell name, LabelledCell value, String place) {
        if (place == null
                && lastRow - firstRow == 1
                && grid.vocabulary().levels().isSecond(name.text())) {
            // What stands where names stand is a level: the cells below it name their indicators themselves.
            return grid.context()
                    .indicatorText()
                    .of(
                            level(firstRow, name.column()),
                            name.row() > firstRow ? Labels.compact(name.text()) : null,
                            value);
        }
        Map<Column, String> texts = new EnumMap<>(Map.of(Column.LEVEL3, name.text(), Column.VALUE, value.text()));
        String over = level(firstRow, name.column());
        boolean second = over != null
                && !isFirst(grid.at(firstRow, name.column()))
                && grid.vocabulary().levels().isSecond(over);
        String below = lastRow - firstRow > 1 ? level(lastRow - 1, name.column()) : null;
        Map<Column, Integer> columns = Map.of(Column.VALUE, value.column());
        return List.of(new IndicatorDraft(
                second ? null : over,
                second ? over : below,
                texts,
                IndicatorColumns.of(columns, null, place, null),
                value.location(),
                Map.of()));
    }

    /** The label of a head row above a column; {@code null} where that row is too short. */
    private String level(int row, int column) {
        LabelledCell cell = grid.at(row, column);
        return cell == null ? null : Labels.compact(cell.text());
    }
}
