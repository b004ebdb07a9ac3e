package io.github.mubiao.recognise;

import io.github.mubiao.grid.GridCell;
import io.github.mubiao.model.Personal;
import io.github.mubiao.model.Severity;
import java.util.ArrayList;
import java.util.List;

/** What no layout knows: a finding each in a table of which something is known, one note else. */
final class Unknown {

    private final Projects projects;
    /** Labels that nobody knows, of a table in which nothing was known so far. */
    private final List<GridCell> waiting = new ArrayList<>();

    private boolean tableIsKnown;

    Unknown(Projects projects) {
        this.projects = projects;
    }

    void newTable() {
        tableIsKnown = false;
        waiting.clear();
    }

    /** The table is one of ours: its unknown labels are worth a finding each. */
    void tableIsKnown(Row row) {
        tableIsKnown = true;
        waiting.forEach(cell -> report(row, cell));
        waiting.clear();
    }

    /** How many cells of a table in which nothing was known looked like labels. */
    int count() {
        return waiting.size();
    }

    void label(Row row, GridCell cell) {
        if (tableIsKnown) {
            report(row, cell);
        } else {
            waiting.add(cell);
        }
    }

    private void report(Row row, GridCell cell) {
        projects.findings(row).unknownLabel(cell.text(), cell.location());
    }

    /** A text without a label. */
    void text(Row row, GridCell cell) {
        if (tableIsKnown) {
            projects.findings(row).add("unplaced-text", Severity.WARNING, cell.location(), shown(row, cell));
        } else {
            waiting.add(cell);
        }
    }

    /** The text, but not where a label before it asks for a person: it is a name or a number. */
    private static String shown(Row row, GridCell cell) {
        boolean personal = row.filled().stream()
                .anyMatch(other -> other.column() < cell.column() && Personal.isContact(other.text()));
        return personal ? Personal.HIDDEN : cell.text();
    }
}
