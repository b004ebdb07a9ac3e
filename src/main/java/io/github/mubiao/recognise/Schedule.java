package io.github.mubiao.recognise;

import io.github.mubiao.grid.GridCell;
import java.util.ArrayList;
import java.util.List;

/** The row of months and the row of percentages under it. */
final class Schedule {

    private final Projects projects;
    /** The cells of months that wait for the row of their percentages; {@code null} for none. */
    private List<GridCell> months;

    Schedule(Projects projects) {
        this.projects = projects;
    }

    void clear() {
        months = null;
    }

    /** Takes a row of months. */
    boolean opens(Row row) {
        months = new ArrayList<>();
        for (GridCell cell : row.filled()) {
            if (Months.isMonth(cell.text())) {
                months.add(cell);
            }
        }
        return true;
    }

    /** Takes the row under the months if it is their percentages. */
    boolean takes(Row row) {
        List<GridCell> waiting = months;
        months = null;
        boolean below = waiting != null
                && !waiting.isEmpty()
                && waiting.stream().allMatch(month -> row.startsAt(month.column()));
        if (!below) {
            return false;
        }
        ProjectDraft draft = projects.draft(row);
        for (GridCell month : waiting) {
            GridCell percent = row.at(month.column());
            draft.schedulePoint(Spaces.withinLabel(month.text()), percent.text(), percent.location());
        }
        return true;
    }

    /** The document ends. */
    void end(Row lastRow) {
        if (months != null && !months.isEmpty()) {
            FormRows.incomplete(projects.findings(lastRow), months.get(0));
        }
        months = null;
    }
}
