package io.github.mubiao.recognise;

import io.github.mubiao.grid.GridCell;
import io.github.mubiao.model.MoneyUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The months of a schedule with their percentages: in the row under them, beside each, or in the same cell. */
final class Schedule {

    private final Projects projects;
    private final Unknown unknown;
    /** The cells of months that wait for the row of their percentages; empty for none. */
    private List<GridCell> months = List.of();
    /** The unit of money that the schedule's label states: its figures are no percentages; {@code null} for none. */
    private MoneyUnit unit;
    /** Whether the schedule's label says that each figure holds those before it. */
    private boolean cumulative;

    Schedule(Projects projects, Unknown unknown) {
        this.projects = projects;
        this.unknown = unknown;
    }

    void clear() {
        months = List.of();
    }

    /** Takes a row of months, or of months and percentages, beside the schedule's label. */
    boolean opens(Row row, GridCell label, Meaning meaning) {
        unit = meaning.moneyUnit().orElse(null);
        cumulative = label.text().contains("累计");
        List<GridCell> cells = new ArrayList<>(row.filled());
        cells.remove(label);
        months = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            GridCell cell = cells.get(i);
            Optional<Months.Step> step = Months.step(cell.text());
            if (step.isPresent()) {
                point(row, cell, cell, step.get().label(), step.get().percent());
            } else if (!Months.isMonth(cell.text())) {
                unknown.label(row, cell);
            } else if (i + 1 < cells.size() && isBeside(cell, cells.get(i + 1))) {
                i++;
                point(row, cell, cells.get(i), cell.text(), cells.get(i).text());
            } else {
                months.add(cell);
            }
        }
        return true;
    }

    /** Whether a figure stands right of its month. */
    private static boolean isBeside(GridCell month, GridCell next) {
        return next.column() == month.column() + month.columnSpan()
                && Amounts.percent(next.text()).isPresent();
    }

    /** Takes the row under the months if it is their percentages. */
    boolean takes(Row row) {
        List<GridCell> waiting = months;
        months = List.of();
        if (waiting.isEmpty()) {
            return false;
        }
        boolean below = waiting.stream().allMatch(month -> row.startsAt(month.column()))
                && waiting.stream().noneMatch(month -> isStep(row.at(month.column())));
        if (!below) {
            FormRows.incomplete(projects.findings(row), waiting.get(0));
            return false;
        }
        GridCell label = row.cells().get(0);
        if (label.column() < waiting.get(0).column() && isMoney(label)) {
            unknown.label(row, label);
            months = waiting;
            return true;
        }
        for (GridCell month : waiting) {
            GridCell percent = row.at(month.column());
            point(row, month, percent, month.text(), percent.text());
        }
        return true;
    }

    private static boolean isStep(GridCell cell) {
        return Months.isMonth(cell.text()) || Months.step(cell.text()).isPresent();
    }

    /** Whether a label heads amounts, as {@code 支出金额（万元）} does. */
    private static boolean isMoney(GridCell label) {
        String folded = Labels.fold(label.text());
        return folded.contains("金额") || folded.contains("元");
    }

    private void point(Row row, GridCell label, GridCell cell, String month, String percent) {
        boolean money = unit != null && Amounts.percent(percent).isPresent() && !percent.contains("%");
        String text = money ? percent + " (" + unit.label() + ")" : percent;
        boolean bare = !cumulative && !cell.text().contains("累计") && Months.isBareQuarter(month);
        projects.draft(row).schedule().add(Spaces.withinLabel(month), text, cell.location(), bare ? label : null);
    }

    /** The document ends. */
    void end(Row lastRow) {
        if (!months.isEmpty()) {
            FormRows.incomplete(projects.findings(lastRow), months.get(0));
        }
        months = List.of();
    }
}
