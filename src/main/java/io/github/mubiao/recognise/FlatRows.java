package io.github.mubiao.recognise;

import io.github.mubiao.grid.GridCell;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Reads the project's columns of a table that holds several projects, one after the other. */
final class FlatRows {

    private final Projects projects;
    private final Set<String> totals;
    /** What the open project's columns say; empty before the first. */
    private Map<Field, String> open = Map.of();

    FlatRows(Projects projects, Vocabulary vocabulary) {
        this.projects = projects;
        this.totals = Set.copyOf(vocabulary.words(Word.TOTAL));
    }

    void clear() {
        open = Map.of();
    }

    /** Takes the project's cells of a row; says whether the row belongs to a project. */
    boolean read(Row row, IndicatorHeader header) {
        Map<Field, GridCell> cells = new EnumMap<>(Field.class);
        header.projectColumns().forEach((field, column) -> {
            GridCell cell = row.at(column);
            if (cell != null && cell.column() == column) {
                cells.put(field, cell);
            }
        });
        GridCell key = cells.get(cells.containsKey(Field.NAME) ? Field.NAME : Field.CODE);
        boolean named = key != null && !key.text().isEmpty();
        if (header.isList() && !hasGoals(cells)) {
            return false;
        }
        if (named && totals.contains(Labels.fold(key.text()))) {
            return false;
        }
        if (named && isNext(cells)) {
            start(row, cells);
        }
        return named || !startsTotal(cells, row);
    }

    /** In a list without indicators, rows without goals are units and sums. */
    private static boolean hasGoals(Map<Field, GridCell> cells) {
        return cells.entrySet().stream()
                .anyMatch(cell ->
                        cell.getKey().isObjectives() && !cell.getValue().text().isEmpty());
    }

    /** A row with an amount or unit of its own and no project is a sum over projects. */
    private boolean startsTotal(Map<Field, GridCell> cells, Row row) {
        return open.isEmpty()
                || cells.values().stream()
                        .anyMatch(cell -> cell.row() == row.number()
                                && !cell.text().isEmpty()
                                && !open.containsValue(cell.text()));
    }

    /** Whether a cell says another thing than the open project's; empty ones go on with it. */
    private boolean isNext(Map<Field, GridCell> cells) {
        return open.isEmpty()
                || cells.entrySet().stream()
                        .anyMatch(cell -> !cell.getValue().text().isEmpty()
                                && !cell.getValue().text().equals(open.get(cell.getKey())));
    }

    private void start(Row row, Map<Field, GridCell> cells) {
        ProjectDraft draft = projects.startRow(row);
        open = new EnumMap<>(Field.class);
        cells.forEach((field, cell) -> {
            if (field != Field.UNCARRIED) {
                open.put(field, cell.text());
                draft.put(field, cell.text(), cell.location());
            }
        });
        draft.indicatorHeader(row.grid().number());
    }
}
