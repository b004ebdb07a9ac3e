package io.github.mubiao.recognise;

import io.github.mubiao.grid.Grid;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects how tables are read for a listener: a table is complete when the forms in it are. */
final class TableReadingLog {

    private static final Comparator<Finding> BY_PLACE = Comparator.comparingInt(
                    (Finding finding) -> finding.location().row())
            .thenComparingInt(finding -> finding.location().column());

    private final TableListener listener;
    private final Marks layouts;
    private final Map<Integer, Entry> entries = new LinkedHashMap<>();

    /** A table whose forms still come in: as it stands in the document, and upright with labels. */
    private record Entry(
            Grid drawn,
            LabelledGrid grid,
            TableClass table,
            TableKind kind,
            String title,
            List<ReadRow> rows,
            List<Finding> findings) {}

    /**
     * A row as it was read.
     *
     * @param number its row in the table as it was rearranged
     * @param place its row in the document
     */
    private record ReadRow(int number, int place, RowKind kind) {

        static ReadRow of(Row row, RowKind kind) {
            return new ReadRow(row.number(), row.place().row(), kind);
        }
    }

    /**
     * Collects for a listener.
     *
     * @param listener takes the tables; {@code null} where none are listed
     */
    TableReadingLog(TableListener listener, Marks layouts) {
        this.listener = listener;
        this.layouts = layouts;
    }

    void table(Grid drawn, LabelledGrid grid, TableClass table, TableKind kind, String title) {
        Entry above = entries.get(grid.number());
        if (listener != null && above == null) {
            entries.put(
                    grid.number(), new Entry(drawn, grid, table, kind, title, new ArrayList<>(), new ArrayList<>()));
        } else if (listener != null && !above.kind.isOwn()) {
            // Of the tables within one, the first form says what it is.
            entries.put(grid.number(), new Entry(drawn, grid, table, kind, title, above.rows, above.findings));
        }
    }

    void block(FormBlock block) {
        for (BlockRow row : block.rows()) {
            Entry entry = entries.get(row.row().grid().number());
            if (entry != null) {
                entry.rows.add(ReadRow.of(row.row(), row.kind()));
            }
        }
    }

    /** Notes the rows of a table of another kind within a table. */
    void other(LabelledGrid part) {
        Entry entry = entries.get(part.number());
        for (int row = 1; entry != null && row <= part.rows(); row++) {
            entry.rows.add(ReadRow.of(Row.of(part, row), RowKind.OTHER));
        }
    }

    void finding(FindingCollector.Draft finding) {
        Location place = finding.location();
        Entry entry = place == null ? null : entries.get(place.table());
        if (entry != null) {
            entry.findings.add(finding.of(null));
        }
    }

    /** Hands on the tables before one that is still open. */
    void complete(int open) throws IOException {
        Iterator<Entry> all = entries.values().iterator();
        while (all.hasNext()) {
            Entry entry = all.next();
            if (entry.grid.number() >= open) {
                return;
            }
            listener.table(reading(entry));
            all.remove();
        }
    }

    private TableReading reading(Entry entry) {
        entry.findings.sort(BY_PLACE);
        Set<RowKind> kinds = entry.rows.stream().map(ReadRow::kind).collect(Collectors.toSet());
        TableRole role = TableRole.of(
                kinds.contains(RowKind.HEADER) || kinds.contains(RowKind.LIST_ROW),
                kinds.contains(RowKind.INDICATOR)
                        || kinds.contains(RowKind.INDICATOR_HEAD)
                        || kinds.contains(RowKind.TURNED_HEAD));
        return new TableReading(
                entry.drawn,
                entry.kind,
                entry.table.other(),
                entry.table.evidence().stream()
                        .map(cell -> Labels.compact(cell.text()))
                        .distinct()
                        .toList(),
                role,
                rows(entry.rows, kinds.contains(RowKind.OTHER)),
                role == TableRole.OTHER ? null : layouts.layoutOf(entry.grid, entry.title),
                entry.findings);
    }

    /** The rows as they are listed: those of a table that holds others by their place in the document. */
    private static List<TableReading.RowReading> rows(List<ReadRow> rows, boolean divided) {
        return divided
                ? rows.stream()
                        .sorted(Comparator.comparingInt(ReadRow::place))
                        .map(row -> new TableReading.RowReading(row.place, row.kind))
                        .toList()
                : rows.stream()
                        .map(row -> new TableReading.RowReading(row.number, row.kind))
                        .toList();
    }
}
