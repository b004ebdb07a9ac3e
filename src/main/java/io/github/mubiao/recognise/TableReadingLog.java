package io.github.mubiao.recognise;

import io.github.mubiao.grid.Grid;
import io.github.mubiao.model.Finding;
import io.github.mubiao.model.Location;
import io.github.mubiao.model.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects how tables are read for a listener: a table is complete when the forms in it are. */
final class TableReadingLog {

    private final TableListener listener;
    private final LayoutMarks layouts;
    private final Map<Integer, Entry> entries = new LinkedHashMap<>();

    /** A table whose forms still come in. */
    private static final class Entry {
        private final Grid drawn;
        private final LabelledGrid grid;
        private final TableClass table;
        private final TableKind kind;
        private final String title;
        private final List<TableReading.RowReading> rows = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();

        Entry(Grid drawn, LabelledGrid grid, TableClass table, TableKind kind, String title) {
            this.drawn = drawn;
            this.grid = grid;
            this.table = table;
            this.kind = kind;
            this.title = title;
        }
    }

    /**
     * Collects for a listener.
     *
     * @param listener takes the tables; {@code null} where none are listed
     */
    TableReadingLog(TableListener listener, LayoutMarks layouts) {
        this.listener = listener;
        this.layouts = layouts;
    }

    /**
     * Takes the next table.
     *
     * @param drawn the table as it stands in the document
     * @param grid the same upright, with labels
     */
    void table(Grid drawn, LabelledGrid grid, TableClass table, TableKind kind, String title) {
        if (listener != null) {
            Entry entry = new Entry(drawn, grid, table, kind, title);
            entries.put(grid.number(), entry);
            if (kind == TableKind.OTHER && table.nearMiss()) {
                entry.findings.add(new Finding("unknown-table", Severity.NOTE, null, List.of(), grid.place()));
            }
        }
    }

    void block(FormBlock block) {
        for (BlockRow row : listener == null ? List.<BlockRow>of() : block.rows()) {
            Entry entry = entries.get(row.row().grid().number());
            if (entry != null) {
                entry.rows.add(new TableReading.RowReading(row.row().number(), row.kind()));
            }
        }
    }

    void findings(ProjectDraft draft) {
        if (listener != null) {
            draft.findings().drafts().forEach(this::finding);
        }
    }

    void finding(FindingCollector.Draft finding) {
        Location place = finding.location();
        Entry entry = listener == null || place == null ? null : entries.get(place.table());
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

    private static final Comparator<Finding> BY_PLACE = Comparator.comparingInt(
                    (Finding finding) -> finding.location().row())
            .thenComparingInt(finding -> finding.location().column());

    private TableReading reading(Entry entry) {
        entry.findings.sort(BY_PLACE);
        boolean header = has(entry, RowKind.HEADER) || has(entry, RowKind.LIST_ROW);
        boolean indicators =
                has(entry, RowKind.INDICATOR) || has(entry, RowKind.INDICATOR_HEAD) || has(entry, RowKind.TURNED_HEAD);
        TableRole role = TableRole.of(header, indicators);
        return new TableReading(
                entry.drawn,
                entry.kind,
                entry.table.other(),
                entry.table.evidence().stream()
                        .map(cell -> Labels.compact(cell.text()))
                        .distinct()
                        .toList(),
                role,
                entry.rows,
                role == TableRole.OTHER ? null : layouts.of(entry.grid, entry.title),
                entry.findings);
    }

    private static boolean has(Entry entry, RowKind kind) {
        return entry.rows.stream().anyMatch(row -> row.kind() == kind);
    }
}
