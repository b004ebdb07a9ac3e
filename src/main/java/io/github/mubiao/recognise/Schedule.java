package io.github.mubiao.recognise;

import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.model.Severity;
import io.github.mubiao.recognise.LabelledCell.Use;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The months of a schedule with their percentages: in the row under them, beside each, or in the same cell. */
final class Schedule {

    private final ProjectDraft draft;
    /** The cells of months that wait for the row of their percentages; empty for none. */
    private List<LabelledCell> months = List.of();
    /** The columns under labels of amounts, which are no percentages. */
    private final Set<Integer> amounts = new HashSet<>();
    /** Whether the schedule's label stood alone, so that its months may stand in the next row. */
    private boolean waiting;
    /** The unit of money that the schedule's label states: its figures are no percentages; {@code null} for none. */
    private MoneyUnit unit;
    /** Whether the schedule's label says that each figure holds those before it. */
    private boolean cumulative;
    /** Whether rows of single sources stood below the months. */
    private boolean skipped;

    Schedule(ProjectDraft draft) {
        this.draft = draft;
    }

    /** A new table, or the end of the document: months that wait are left without percentages. */
    void clear() {
        if (!months.isEmpty()) {
            incomplete(months.get(0));
        }
        months = List.of();
        waiting = false;
        amounts.clear();
    }

    /** Takes a row of months, or of months and percentages, beside the schedule's label. */
    void open(Row row, LabelledCell label) {
        unit = label.meaning().moneyUnit().orElse(null);
        skipped = false;
        if (label.row() == row.number()) {
            cumulative = isCumulative(label);
            amounts.clear();
        }
        List<LabelledCell> cells = new ArrayList<>(row.filled());
        cells.remove(label);
        steps(cells);
        waiting = cells.isEmpty();
    }

    private void steps(List<LabelledCell> cells) {
        months = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            LabelledCell cell = cells.get(i);
            List<Months.Step> within = Months.steps(cell.text());
            if (!within.isEmpty()) {
                within.forEach(step -> point(cell, cell, step.label(), step.percent()));
            } else if (isLabel(cell)) {
                cumulative |= isCumulative(cell);
            } else if (!Months.isMonth(cell.text())) {
                unknown(cell);
            } else if (isBeside(cells, figure(cells, i))) {
                i = figure(cells, i);
                point(cell, cells.get(i), cell.text(), cells.get(i).text());
            } else {
                months.add(cell);
            }
        }
    }

    /** Tells of a label, and of what stands below one of amounts with it. */
    private void unknown(LabelledCell cell) {
        boolean figure = Amounts.percent(cell.text()).isPresent();
        if (!figure && isMoney(cell)) {
            amounts.add(cell.column());
        }
        if (!figure || !amounts.contains(cell.column())) {
            draft.findings().unknownLabel(cell);
        }
    }

    /** The place of a month's percentage, behind its amounts. */
    private int figure(List<LabelledCell> cells, int month) {
        int figure = month + 1;
        while (figure < cells.size() && amounts.contains(cells.get(figure).column())) {
            figure++;
        }
        return figure;
    }

    /** {@code 累计支出比例}: what stands beside or below it, each row of a schedule may say. */
    private static boolean isLabel(LabelledCell cell) {
        return cell.is(WordList.SCHEDULE) && !isMoney(cell);
    }

    private static boolean isCumulative(LabelledCell label) {
        return label.holds(WordList.CUMULATIVE);
    }

    /** Whether a figure stands right of its month, or of its amounts. */
    private static boolean isBeside(List<LabelledCell> cells, int figure) {
        if (figure == cells.size()) {
            return false;
        }
        LabelledCell before = cells.get(figure - 1);
        LabelledCell next = cells.get(figure);
        return next.column() == before.column() + before.columnSpan()
                && Amounts.percent(next.text()).isPresent();
    }

    /** Takes the row under the months if it is their percentages, or the months themselves under the schedule's label. */
    boolean takes(Row row) {
        boolean below = waiting && row.filled().stream().anyMatch(Schedule::isStep);
        waiting = false;
        if (below) {
            steps(row.filled());
            return true;
        }
        List<LabelledCell> over = months;
        months = List.of();
        return !over.isEmpty() && percentages(row, over);
    }

    private boolean percentages(Row row, List<LabelledCell> over) {
        boolean below = over.stream().allMatch(month -> row.startsAt(month.column()))
                && over.stream().noneMatch(month -> isStep(row.at(month.column())))
                && (!isOther(row.cells().get(0)) || arePercents(row, over));
        if (!below) {
            incomplete(over.get(0));
            return false;
        }
        LabelledCell label = row.cells().get(0);
        if (label.column() < over.get(0).column()) {
            cumulative |= isCumulative(label);
            boolean part = isPart(label) && (skipped || arePercentsBelow(row, over));
            if (isMoney(label) || part || isEarlier(label)) {
                skipped |= part;
                draft.findings().unknownLabel(label);
                months = over;
                return true;
            }
        }
        for (LabelledCell month : over) {
            LabelledCell percent = row.at(month.column());
            point(month, percent, month.text(), percent.text());
        }
        return true;
    }

    private static boolean arePercents(Row row, List<LabelledCell> over) {
        return over.stream().allMatch(month -> row.startsAt(month.column()) && isPercent(row.at(month.column())));
    }

    /** Whether the next row has percentages as well: of several sources none is the project's. */
    private static boolean arePercentsBelow(Row row, List<LabelledCell> over) {
        return row.number() < row.grid().rows() && arePercents(row.next(), over);
    }

    private static boolean isPart(LabelledCell label) {
        return label.money() != null && !label.money().isTotal();
    }

    /** Whether a row says how the year before went. */
    private static boolean isEarlier(LabelledCell label) {
        String folded = label.folded();
        return label.vocabulary().words(WordList.EARLIER).stream().anyMatch(folded::startsWith);
    }

    private static boolean isOther(LabelledCell first) {
        return first.isField() && !first.is(Field.SCHEDULE_SECTION);
    }

    private static boolean isPercent(LabelledCell cell) {
        return (cell.text().endsWith("%") || cell.text().endsWith("％"))
                && Amounts.percent(cell.text()).isPresent();
    }

    private static boolean isStep(LabelledCell cell) {
        return Months.isMonth(cell.text()) || !Months.steps(cell.text()).isEmpty();
    }

    /** Whether a label heads amounts, as {@code 支出金额（万元）} does. */
    private static boolean isMoney(LabelledCell label) {
        return label.holds(WordList.AMOUNT);
    }

    private void point(LabelledCell label, LabelledCell cell, String month, String percent) {
        label.mark(Use.USED);
        cell.mark(Use.USED);
        boolean money = unit != null && Amounts.percent(percent).isPresent() && !percent.contains("%");
        String text = money ? percent + " (" + unit.label() + ")" : percent;
        boolean bare = !cumulative && Months.isBarePart(month) && !cell.holds(WordList.CUMULATIVE);
        draft.schedule().add(Labels.compact(month), text, cell, bare ? label : null);
    }

    /** Reports months without percentages under them. */
    private void incomplete(LabelledCell month) {
        draft.findings().add("schedule-without-percentages", Severity.WARNING, month.location(), month.text());
    }
}
