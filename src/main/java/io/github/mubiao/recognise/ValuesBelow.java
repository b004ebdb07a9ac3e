package io.github.mubiao.recognise;

import io.github.mubiao.model.IndicatorDetails.Term;
import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.recognise.LabelledCell.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads cells that stand below their labels: goals side by side, figures of money in columns, and amounts below labels over
 * labels. Labels wait here for the rows below them, down to the end of their table.
 */
final class ValuesBelow {

    private record Label(LabelledCell cell, LabelMeaning meaning, Field field) {

        boolean isColumn() {
            return meaning.moneyColumn() != null;
        }

        boolean isMoney() {
            return field != null && field.isMoney();
        }

        /** Whether the label names a source of money. */
        boolean isSource() {
            return isMoney() && !field.isTotal();
        }

        /** Whether the label heads the whole project's money beside the year's. */
        boolean isOfWhole() {
            return !isColumn() && field == Field.MID_TERM_TOTAL;
        }

        boolean isOver(LabelledCell below) {
            return below.column() == cell.column();
        }
    }

    /** Labels over labels take no more rows. */
    private static final int MOST_ROWS = 3;

    private static final int LONGEST_LABEL = 24;
    private static final int SHORTEST_TEXT = 8;

    private final HeaderFields form;
    private final List<Label> labels = new ArrayList<>();
    /** The row of the labels. */
    private int row;
    /** Whether a row of the year's first money, 年初预算数, stood under labels of its sources. */
    private boolean initialRow;
    /** Where the labels of goals stand; 0 for nowhere. */
    private int midTermGoal;

    private int annualGoal;

    ValuesBelow(HeaderFields form) {
        this.form = form;
    }

    /** A new table begins. */
    void clear() {
        labels.clear();
        initialRow = false;
        midTermGoal = 0;
        annualGoal = 0;
    }

    /** Takes a label that has no cell of its own beside it. */
    void add(Row of, LabelledCell cell, LabelMeaning meaning, Field field) {
        if (row != of.number()) {
            labels.clear();
            initialRow = false;
            row = of.number();
        }
        Label label = new Label(cell, meaning, field);
        labels.add(label);
        if (!label.isSource()) {
            meaning.moneyUnit().ifPresent(form.draft()::moneyUnit);
        }
        if (field != null) {
            goal(meaning.goal(field), cell.column());
        }
    }

    /** Whether labels of goals wait for the cells below them. */
    boolean areGoals() {
        return any(label -> label.field != null && label.field.isObjectives());
    }

    boolean isEmpty() {
        return labels.isEmpty();
    }

    private boolean any(Predicate<Label> test) {
        return labels.stream().anyMatch(test);
    }

    private boolean all(Predicate<Label> test) {
        return labels.stream().allMatch(test);
    }

    private void unknown(LabelledCell label) {
        form.draft().findings().unknownLabel(label);
    }

    /** Notes where goals stand: the halves of the indicators below are in the same order. */
    void goal(Field field, int column) {
        if (field == Field.MID_TERM_OBJECTIVES) {
            midTermGoal = column;
        } else if (field == Field.OBJECTIVES) {
            annualGoal = column;
        }
    }

    /** What the rows so far say of the columns of indicators below. */
    IndicatorHeader.Context context(Integer fiscalYear) {
        boolean goals = midTermGoal > 0 && annualGoal > 0 && midTermGoal != annualGoal;
        return goals
                ? new IndicatorHeader.Context(midTermGoal, annualGoal, null, fiscalYear)
                : form.money().context(fiscalYear);
    }

    /**
     * Takes a row if it stands under labels.
     *
     * @param section the label from above at the row's left; {@code null} for none
     */
    boolean take(Row cells, LabelledCell section) {
        if (labels.isEmpty()) {
            return false;
        }
        LabelledCell first = cells.filled().get(0);
        boolean ofYear = standsBelowYears(first);
        boolean otherTime = any(Label::isColumn) && first.isOfOtherTime();
        if (otherTime || (ofYear && !isOwnYear(first))) {
            form.otherTime(first, cells.filled());
            return true;
        }
        if (any(Label::isColumn)) {
            return moneyRow(cells, ofYear);
        }
        if (isTimeOfSources(cells)) {
            timeOfSources(cells);
            return true;
        }
        if (isNumberedGoal(cells)) {
            Label goals = labels.get(0);
            cells.filled().get(0).mark(Use.IGNORED);
            form.assign(
                    cells,
                    goals.field,
                    goals.meaning,
                    goals.cell,
                    cells.filled().get(1));
            row = cells.number();
            return true;
        }
        boolean within = section != null && section.row() <= row;
        boolean below = (within || cells.number() == row + 1)
                && all(label -> cells.startsAt(label.cell.column()))
                && !isOfLabels(cells)
                && !isHeadline(cells);
        if (below) {
            values(cells, section);
        }
        if (!below || !within) {
            labels.clear();
        }
        return below;
    }

    /** Whether a row just below the only label, one of goals across the table, is a number and a goal: {@code 1 | 培训200人}. */
    private boolean isNumberedGoal(Row cells) {
        List<LabelledCell> filled = cells.filled();
        Label label = labels.get(0);
        return labels.size() == 1
                && label.field != null
                && label.field.isObjectives()
                && label.cell.columnSpan() == cells.grid().columns()
                && cells.number() == row + 1
                && filled.size() == 2
                && Labels.isOrdinal(filled.get(0).text())
                && !filled.get(1).isKnown();
    }

    private void values(Row cells, LabelledCell section) {
        boolean project = any(label -> label.cell.is(WordList.PROJECT));
        boolean ofGoals = section != null && (section.isObjectives() || section.is(Field.GOAL_SECTION));
        for (Label label : labels) {
            LabelledCell value = cells.at(label.cell.column());
            boolean fund = project && label.cell.is(WordList.FUND);
            // Who is responsible for a goal is not the form's unit.
            boolean ofGoal = ofGoals && label.field != null && label.field.isOfHead();
            if ((fund || ofGoal) && !value.isEmpty()) {
                form.unplaced(cells, value);
            } else {
                form.assign(cells, label.field, label.meaning, label.cell, value);
            }
        }
        cells.filled().stream()
                .filter(cell -> !cell.isKnown() && !any(label -> label.isOver(cell)))
                .filter(cell -> UnitText.money(cell.text()).isEmpty())
                .forEach(cell -> form.unplaced(cells, cell));
    }

    /** Whether a row is one of labels: most of it, for a value may be called as a label is, 项目支出 below its class. */
    private static boolean isOfLabels(Row cells) {
        List<LabelledCell> filled = cells.filled();
        long known = filled.stream().filter(LabelledCell::isField).count();
        return known * 2 > filled.size() || (known > 0 && filled.get(0).isField());
    }

    /** A label over the whole table may be a headline: below it stands a text, or nothing of its own. */
    private boolean isHeadline(Row cells) {
        LabelledCell label = labels.get(0).cell;
        String text = cells.at(label.column()).text();
        boolean isText = text.length() >= SHORTEST_TEXT || text.endsWith("。") || text.endsWith("；");
        return labels.size() == 1 && label.columnSpan() == cells.grid().columns() && !isText;
    }

    /** Whether a row below labels of money begins below the label of their years. */
    private boolean standsBelowYears(LabelledCell first) {
        return any(label -> label.field == Field.YEAR && label.isOver(first))
                && any(label -> label.isMoney() || label.cell.meaning().moneyRow() != null);
    }

    /** Whether a text names the form's year, in figures or as 本年. */
    private boolean isOwnYear(LabelledCell cell) {
        Integer year = FiscalYears.ofCell(cell.text());
        boolean annual =
                cell.vocabulary().termLength(cell.folded()) == cell.folded().length() && cell.term() == Term.ANNUAL;
        return year == null ? annual : year.equals(form.texts().year());
    }

    /**
     * A row of figures: with a label at its left, or the figures alone.
     *
     * @param ownYear whether the form's year stands at its left
     */
    private boolean moneyRow(Row cells, boolean ownYear) {
        List<LabelledCell> filled = cells.filled();
        LabelledCell first = filled.get(0);
        if (first.is(Field.IGNORED_SECTION)) {
            filled.forEach(cell -> cell.mark(Use.IGNORED));
            first.meaning().moneyUnit().ifPresent(unit -> unknown(filled.get(0)));
            return true;
        }
        List<LabelledCell> pairs = pairs(cells);
        if (!pairs.isEmpty()) {
            pairs.forEach(label -> pair(cells, label));
            return true;
        }
        boolean section = first.is(Field.MONEY_SECTION)
                && filled.size() > 2
                && !(first.meaning().moneyRow() != null && filled.get(1).isAmount());
        LabelledCell label = section ? filled.get(1) : first;
        Field field = ownYear ? Field.TOTAL : ofRow(label);
        int firstColumn = labels.get(0).cell.column();
        if (field != null && field.isMoney()) {
            if (isBesideLabels(cells, label)) {
                unknown(label);
            } else {
                figures(cells, label, field);
            }
            return true;
        }
        boolean alone = label.column() >= firstColumn && field == null && cells.number() == row + 1;
        if (alone && all(each -> cells.at(each.cell.column()) != null)) {
            figuresAlone(cells);
            labels.clear();
            return true;
        }
        boolean figures = labels.stream().skip(1).anyMatch(each -> {
            LabelledCell cell = cells.at(each.cell.column());
            return cell != null && cell.isAmount();
        });
        if (field == null && label.column() <= firstColumn && filled.size() > 1 && figures) {
            unknown(label);
            return true;
        }
        labels.clear();
        return false;
    }

    /** What a label at the left of figures names; {@code null} for nothing known. */
    private static Field ofRow(LabelledCell label) {
        LabelMeaning meaning = label.meaning();
        return meaning.moneyRow() != null ? meaning.moneyRow() : meaning.field();
    }

    /** The labels of a row that has several with a figure beside each, below columns: 财政拨款 | 80 | 基本支出 | 60. */
    private List<LabelledCell> pairs(Row cells) {
        List<LabelledCell> pairs = cells.filled().stream()
                .filter(cell -> !cell.isAmount() && !cell.holdsNothing())
                .filter(cell -> !any(label -> label.isColumn() && label.isOver(cell)))
                .toList();
        boolean each = pairs.size() > 1
                && pairs.stream().allMatch(label -> {
                    LabelledCell figure = cells.at(label.lastColumn() + 1);
                    return figure != null
                            && (figure.isAmount() || figure.isEmpty())
                            && any(column -> column.isColumn() && column.isOver(figure));
                });
        return each ? pairs : List.of();
    }

    private void pair(Row cells, LabelledCell label) {
        Field field = ofRow(label);
        if (field != null && field.isMoney()) {
            figures(cells, label, field);
        } else {
            unknown(label);
        }
    }

    /** Whether a row's label takes the place of a figure, so that its figures stand beside their labels, not below. */
    private boolean isBesideLabels(Row cells, LabelledCell first) {
        return any(label -> label.isColumn() && label.isOver(first))
                && cells.filled().stream()
                        .anyMatch(cell -> cell.column() > first.column() && !any(label -> label.isOver(cell)));
    }

    /** The figures of one total or source, below columns of times or of sources. */
    private void figures(Row cells, LabelledCell first, Field field) {
        MoneyColumn time = first.meaning().moneyColumn();
        boolean total = field.isTotal();
        boolean sources = any(label -> !label.isColumn() && label.isSource());
        boolean later = sources && initialRow && time == MoneyColumn.YEAR;
        initialRow |= sources && time == MoneyColumn.INITIAL;
        Term ofYear = any(Label::isOfWhole) ? Term.ANNUAL : null;
        Term term = sources && field == Field.MID_TERM_TOTAL ? Term.MID_TERM : ofYear;
        for (Label label : labels) {
            LabelledCell value = cells.at(label.cell.column());
            boolean left = value != null && value.column() < label.cell.column();
            if (value != null && (isOfOther(cells, first, value) || (left && isBeside(cells, first, value)))) {
                continue;
            }
            boolean part = total && !label.isColumn() && label.isSource();
            if (label.isOfWhole() && value != null && value.column() > first.column()) {
                figure(cells, total ? Field.MID_TERM_TOTAL : field, Term.MID_TERM, first, value, label);
                continue;
            }
            Field amount = part ? label.field : amount(label.meaning.moneyColumn(), total ? Field.TOTAL : field, total);
            // Below 年初预算数, what is there of 全年预算数 is what the total became.
            amount = !later ? amount : part ? null : Field.ADJUSTED;
            if (value != null && value.column() > first.column()) {
                figure(cells, amount, term, first, value, label);
            }
        }
        LabelledCell beside = cells.at(first.lastColumn() + 1);
        if (beside != null && beside.row() == cells.number() && beside.isAmount() && isBeside(cells, first, beside)) {
            form.assign(cells, field, first.meaning(), first, beside);
        }
    }

    /** Whether a figure stands beside its row's label and left of all labels of columns, below which nothing is filled in. */
    private boolean isBeside(Row cells, LabelledCell first, LabelledCell figure) {
        return figure.column() == first.lastColumn() + 1
                && all(label -> figure.column() < label.cell.column())
                && cells.filled().stream().noneMatch(cell -> any(label -> label.isOver(cell)));
    }

    /**
     * Whether another label stands before a figure in its row, as spending does beside income: a label of money, or a text
     * below no label of a column.
     */
    private boolean isOfOther(Row cells, LabelledCell first, LabelledCell figure) {
        return cells.filled().stream()
                .anyMatch(cell -> cell.column() > first.column()
                        && cell.column() < figure.column()
                        && !cell.isAmount()
                        && (cell.money() != null
                                || !(cell.holdsNothing() || any(label -> label.isColumn() && label.isOver(cell)))));
    }

    /** Whether figures of one time stand below labels of sums and sources: 全年执行数 below 合计 and 中央. */
    private boolean isTimeOfSources(Row cells) {
        List<LabelledCell> filled = cells.filled();
        return labels.size() > 1
                && filled.size() > 1
                && filled.get(0).meaning().moneyColumn() != null
                && filled.get(0).column() < labels.get(0).cell.column()
                && all(label -> label.isMoney() && cells.startsAt(label.cell.column()))
                && filled.stream().skip(1).allMatch(cell -> cell.isAmount() && any(label -> label.isOver(cell)));
    }

    private void timeOfSources(Row cells) {
        LabelledCell first = cells.filled().get(0);
        MoneyColumn time = first.meaning().moneyColumn();
        boolean later = initialRow && time == MoneyColumn.YEAR;
        initialRow |= time == MoneyColumn.INITIAL;
        for (Label label : labels) {
            boolean sum = label.field.isTotal();
            Field amount = amount(later ? MoneyColumn.ADJUSTED : time, sum ? Field.TOTAL : label.field, sum);
            figure(cells, amount, null, first, cells.at(label.cell.column()), label);
        }
    }

    /** Takes a figure of the row; what became of single sources, and shares, output does not carry. */
    private void figure(Row cells, Field amount, Term term, LabelledCell first, LabelledCell value, Label label) {
        if (value.row() < cells.number()) {
            return;
        }
        if (amount == null) {
            value.mark(label.cell.use() == Use.REPORTED ? Use.REPORTED : Use.IGNORED);
        } else {
            MoneyUnit unit =
                    label.meaning.moneyUnit().or(first.meaning()::moneyUnit).orElse(null);
            form.money().put(cells, amount, term, first, value.text(), value, unit);
        }
    }

    /** What a figure is in a row of one source and under a column; {@code null} for not carried. */
    private Field amount(MoneyColumn column, Field source, boolean total) {
        if (column == null) {
            return null;
        }
        boolean initial = any(label -> label.meaning.moneyColumn() == MoneyColumn.INITIAL);
        return switch (column) {
            case INITIAL -> source;
            case YEAR -> !initial ? source : total ? Field.ADJUSTED : null;
            case ADJUSTED -> total ? Field.ADJUSTED : null;
            case EXECUTED -> total ? Field.EXECUTED : null;
            case IGNORED -> null;
        };
    }

    /** A row of figures alone, each below its label; a sum beside columns of years is over all of them. */
    private void figuresAlone(Row cells) {
        long totals = labels.stream()
                .filter(label ->
                        label.meaning.moneyColumn() == MoneyColumn.YEAR && label.isMoney() && !label.isSource())
                .count();
        boolean years = any(label -> ValuesBeside.isOfOtherYear(label.cell, label.meaning));
        for (Label label : labels) {
            LabelledCell value = cells.at(label.cell.column());
            Field field = label.isColumn() && !(totals > 1 && label.isMoney())
                    ? amount(label.meaning.moneyColumn(), Field.TOTAL, true)
                    : years && label.field == Field.SUM ? Field.MID_TERM_TOTAL : label.field;
            if (field != null && value.row() == cells.number()) {
                form.assign(cells, field, label.meaning, label.cell, value);
            }
        }
    }

    /**
     * Reads amounts in one row below two or three rows of labels of money, or below one that holds labels which no layout
     * knows: {@code 财政资金} over {@code 中央 | 省级}, beside {@code 其他}. Each amount goes to the label just above it. Where all
     * labels of one row are known, they alone say what stands below them.
     *
     * @return the row of the amounts, from 1; 0 where no such labels begin at the row
     */
    int stacked(Row first) {
        LabelledGrid grid = first.grid();
        int depth = Math.max(depth(first), 1);
        int last = first.number() + depth;
        Row amounts = last > grid.rows() ? null : Row.of(grid, last);
        boolean otherTime = first.first()
                .filter(section -> section.isOfOtherTime() && section.lastRow() >= last)
                .isPresent();
        if (amounts == null
                || otherTime
                || amounts.filled().size() < 2
                || !amounts.filled().stream().allMatch(LabelledCell::isAmount)
                || !(depth > 1 ? areLabels(first, amounts) : holdUnknown(first, amounts))) {
            return 0;
        }
        for (int number = first.number(); number < last; number++) {
            Row.of(grid, number)
                    .first()
                    .filter(section -> section.lastRow() >= last)
                    .flatMap(section -> section.meaning().moneyUnit())
                    .ifPresent(form.draft()::moneyUnit);
        }
        for (LabelledCell amount : amounts.filled()) {
            LabelledCell label = grid.at(last - 1, amount.column());
            Field field = label == null ? null : label.money();
            LabelledCell time = otherTimeOver(first, amount);
            if (time != null) {
                form.otherTime(time, List.of(amount));
            } else if (field != null && label.column() == amount.column()) {
                form.assign(amounts, field, label.meaning(), label, amount);
            } else if (label != null && !label.isEmpty()) {
                unknown(label);
            } else {
                form.unplaced(amounts, amount);
            }
        }
        return last;
    }

    /** The label above an amount that says that it is of another time; {@code null} for none. */
    private static LabelledCell otherTimeOver(Row first, LabelledCell amount) {
        for (int number = first.number(); number < amount.row(); number++) {
            LabelledCell label = first.grid().at(number, amount.column());
            if (label != null && label.isOfOtherTime()) {
                return label;
            }
        }
        return null;
    }

    /** How many rows the tallest label takes that ends with others, where another takes fewer; 0 for none. */
    private static int depth(Row first) {
        int[] spans = first.filled().stream()
                .filter(cell -> cell.rowSpan() == 1 || cell.money() != null)
                .mapToInt(LabelledCell::rowSpan)
                .filter(span -> span <= MOST_ROWS)
                .distinct()
                .sorted()
                .toArray();
        return spans.length < 2 ? 0 : spans[spans.length - 1];
    }

    /** Whether rows hold nothing but labels, of which three are of money; a section stands at the left of all. */
    private static boolean areLabels(Row first, Row amounts) {
        int labels = 0;
        for (int number = first.number(); number < amounts.number(); number++) {
            for (LabelledCell cell : Row.of(first.grid(), number).filled()) {
                boolean section = cell.lastRow() >= amounts.number();
                labels += cell.money() == null ? 0 : 1;
                if (!section && (cell.isAmount() || cell.text().length() > LONGEST_LABEL)) {
                    return false;
                }
            }
        }
        return labels > 2;
    }

    /** Whether two labels of money and one that no layout knows stand in a row, over an amount each. */
    private static boolean holdUnknown(Row first, Row amounts) {
        List<LabelledCell> labels = first.filled().stream()
                .filter(cell -> cell.lastRow() < amounts.number())
                .toList();
        boolean over = labels.stream()
                .allMatch(cell -> amounts.startsAt(cell.column())
                        && amounts.at(cell.column()).columnSpan() == cell.columnSpan()
                        && !cell.isAmount()
                        && cell.text().length() <= LONGEST_LABEL);
        return over
                && labels.stream().filter(cell -> cell.money() != null).count() >= 2
                && labels.stream().anyMatch(cell -> !cell.isKnown());
    }
}
