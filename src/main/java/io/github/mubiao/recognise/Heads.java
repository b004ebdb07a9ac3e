package io.github.mubiao.recognise;

import io.github.mubiao.model.IndicatorDetails.Term;
import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.recognise.LabelledCell.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Labels whose cells stand below them: goals side by side, and figures of money in columns. */
final class Heads {

    private record Head(LabelledCell cell, Meaning meaning, Field field) {
        /** Whether the label names a total, by itself and as a column. */
        boolean isTotal() {
            return field != null && Money.isTotal(field) && meaning.moneyColumn() == MoneyColumn.YEAR;
        }

        boolean isMoneyColumn() {
            return meaning.moneyColumn() != null;
        }
    }

    private static final Set<Field> TOTALS = Set.of(Field.TOTAL, Field.FULL_YEAR, Field.SUM, Field.MID_TERM_TOTAL);

    private final Money money;
    private final FieldTaker fields;
    private final List<Head> heads = new ArrayList<>();
    private int row;
    /** Whether a row of the year's first money, 年初预算数, stood under labels of its sources. */
    private boolean initialRow;

    private int midTermGoal;
    private int annualGoal;

    Heads(Money money, FieldTaker fields) {
        this.money = money;
        this.fields = fields;
    }

    void clear() {
        heads.clear();
        initialRow = false;
        midTermGoal = 0;
        annualGoal = 0;
    }

    /** Takes a label that has no cell of its own beside it. */
    void add(Row labels, LabelledCell cell, Meaning meaning, Field field) {
        if (row != labels.number()) {
            heads.clear();
            initialRow = false;
            row = labels.number();
        }
        heads.add(new Head(cell, meaning, field));
        if (field == null || !isPart(field)) {
            meaning.moneyUnit().ifPresent(money::unit);
        }
        if (field != null) {
            boolean midTerm = field.isObjectives() && meaning.term() == Term.MID_TERM;
            goal(midTerm ? Field.MID_TERM_OBJECTIVES : field, cell.column());
        }
    }

    private static boolean isPart(Field field) {
        return field.isMoney() && !Money.isTotal(field);
    }

    /** Whether labels of goals wait for the cells below them. */
    boolean areGoals() {
        return heads.stream().anyMatch(head -> head.field != null && head.field.isObjectives());
    }

    boolean isEmpty() {
        return heads.isEmpty();
    }

    /** Notes where goals stand: they tell the halves of the indicators below apart. */
    void goal(Field field, int column) {
        if (field == Field.MID_TERM_OBJECTIVES) {
            midTermGoal = column;
        } else if (field == Field.OBJECTIVES) {
            annualGoal = column;
        }
    }

    HeaderContext context(Money totals, Integer fiscalYear) {
        boolean goals = midTermGoal > 0 && annualGoal > 0 && midTermGoal != annualGoal;
        return goals
                ? new HeaderContext(midTermGoal, annualGoal, null, fiscalYear)
                : new HeaderContext(totals.midTermColumn(), totals.annualColumn(), null, fiscalYear);
    }

    /**
     * Takes a row if it stands under labels.
     *
     * @param section the label from above at the row's left; {@code null} for none
     */
    boolean take(Row cells, LabelledCell section) {
        if (heads.isEmpty()) {
            return false;
        }
        if (heads.stream().anyMatch(Head::isMoneyColumn)) {
            return moneyRow(cells);
        }
        if (isMatrix(cells)) {
            matrix(cells);
            return true;
        }
        boolean within = section != null && section.row() <= row;
        boolean next = cells.number() == row + 1;
        // A value may be called as a label is, 项目支出 below its class; a row of labels is mostly such.
        long known =
                cells.filled().stream().filter(cell -> cell.meaning().isField()).count();
        boolean labels = known * 2 > cells.filled().size()
                || (known > 0 && cells.filled().get(0).meaning().isField());
        boolean below = heads.stream().allMatch(head -> cells.startsAt(head.cell.column()));
        if (labels || !below || !(within || next) || isHeadline(cells)) {
            heads.clear();
            return false;
        }
        boolean project = heads.stream().anyMatch(head -> head.cell.is(Word.PROJECT));
        for (Head head : heads) {
            LabelledCell value = cells.at(head.cell.column());
            if (project && head.cell.is(Word.FUND) && !value.text().isEmpty()) {
                fields.unplaced(cells, value);
            } else {
                fields.put(cells, head.field, head.meaning, head.cell, value);
            }
        }
        tellOthers(cells);
        if (!within) {
            heads.clear();
        }
        return true;
    }

    /** Whether figures of one time stand below labels of sums and sources: 全年执行数 below 合计 and 中央. */
    private boolean isMatrix(Row cells) {
        List<LabelledCell> filled = cells.filled();
        MoneyColumn time = filled.get(0).meaning().moneyColumn();
        return heads.size() > 1
                && filled.size() > 1
                && time != null
                && filled.get(0).column() < heads.get(0).cell.column()
                && heads.stream()
                        .allMatch(head ->
                                head.field != null && head.field.isMoney() && cells.startsAt(head.cell.column()))
                && filled.stream()
                        .skip(1)
                        .allMatch(cell -> cell.isAmount() && heads.stream().anyMatch(head -> isBelow(cell, head)));
    }

    /** What stands in the row and under none of the labels belongs to nothing. */
    private void tellOthers(Row cells) {
        for (LabelledCell cell : cells.filled()) {
            boolean own = cell.row() == cells.number()
                    && heads.stream().noneMatch(head -> head.cell.column() == cell.column());
            if (own && !cell.meaning().isKnown()) {
                fields.unplaced(cells, cell);
            }
        }
    }

    /** A label over the whole table may be a headline: below it stands a text, or nothing of its own. */
    private boolean isHeadline(Row cells) {
        LabelledCell head = heads.get(0).cell;
        String text = cells.at(head.column()).text();
        boolean isText = text.length() >= 8 || text.endsWith("。") || text.endsWith("；");
        return heads.size() == 1 && head.columnSpan() == cells.grid().columns() && !isText;
    }

    /** A row of figures: with a label at its left, or the figures alone. */
    private boolean moneyRow(Row cells) {
        List<LabelledCell> filled = cells.filled();
        LabelledCell first = filled.get(0);
        Meaning meaning = first.meaning();
        if (meaning.is(Field.IGNORED_SECTION)) {
            filled.forEach(cell -> cell.mark(Use.IGNORED));
            meaning.moneyUnit().ifPresent(unit -> money.findings().unknownLabel(filled.get(0)));
            return true;
        }
        if (meaning.is(Field.MONEY_SECTION) && filled.size() > 2 && !isTotal(meaning, filled.get(1))) {
            first = filled.get(1);
            meaning = first.meaning();
        }
        Field label = meaning.moneyRow() != null ? meaning.moneyRow() : meaning.field();
        int firstHead = heads.get(0).cell.column();
        if (label != null && label.isMoney()) {
            if (isBesideHeads(cells, first)) {
                money.findings().unknownLabel(first);
            } else {
                figures(cells, first, meaning, label);
            }
            return true;
        }
        boolean alone = first.column() >= firstHead && label == null && cells.number() == row + 1;
        if (alone && heads.stream().allMatch(head -> cells.at(head.cell.column()) != null)) {
            figuresAlone(cells);
            heads.clear();
            return true;
        }
        boolean unknownRow = label == null && first.column() < firstHead + 1 && filled.size() > 1 && isFigures(cells);
        if (unknownRow) {
            money.findings().unknownLabel(first);
            return true;
        }
        heads.clear();
        return false;
    }

    /** Whether a section's label stands beside its own total. */
    private static boolean isTotal(Meaning section, LabelledCell beside) {
        return section.moneyRow() != null && Amounts.money(beside.text()).isPresent();
    }

    /** Whether a row's label takes the place of a figure, so that its figures stand beside their labels, not below. */
    private boolean isBesideHeads(Row cells, LabelledCell label) {
        boolean instead = heads.stream().anyMatch(head -> head.isMoneyColumn() && isBelow(label, head));
        return instead
                && cells.filled().stream()
                        .anyMatch(cell -> cell.column() > label.column()
                                && heads.stream().noneMatch(head -> isBelow(cell, head)));
    }

    private static boolean isBelow(LabelledCell cell, Head head) {
        return cell.column() == head.cell.column();
    }

    private boolean isFigures(Row cells) {
        return heads.stream().skip(1).anyMatch(head -> {
            LabelledCell cell = cells.at(head.cell.column());
            return cell != null && Amounts.money(cell.text()).isPresent();
        });
    }

    private void figures(Row cells, LabelledCell label, Meaning meaning, Field field) {
        boolean total = TOTALS.contains(field);
        boolean sources =
                heads.stream().anyMatch(head -> !head.isMoneyColumn() && head.field != null && isPart(head.field));
        boolean later = sources && initialRow && meaning.moneyColumn() == MoneyColumn.YEAR;
        initialRow |= sources && meaning.moneyColumn() == MoneyColumn.INITIAL;
        Term term = sources && field == Field.MID_TERM_TOTAL ? Term.MID_TERM : null;
        for (Head head : heads) {
            LabelledCell value = cells.at(head.cell.column());
            boolean own = value != null && value.row() == cells.number() && value.column() > label.column();
            Field source = total ? Field.TOTAL : field;
            boolean part = total && !head.isMoneyColumn() && head.field != null && isPart(head.field);
            Field amount = part ? head.field : amount(head.meaning.moneyColumn(), source, total);
            // Below 年初预算数, what is there of 全年预算数 is what the total became.
            amount = !later ? amount : part ? null : Field.ADJUSTED;
            if (own) {
                figure(cells, amount, term, label, value, head);
            }
        }
    }

    /** A row of one time below labels of sums and sources. */
    private void matrix(Row cells) {
        LabelledCell label = cells.filled().get(0);
        MoneyColumn time = label.meaning().moneyColumn();
        boolean later = initialRow && time == MoneyColumn.YEAR;
        initialRow |= time == MoneyColumn.INITIAL;
        for (Head head : heads) {
            LabelledCell value = cells.at(head.cell.column());
            boolean sum = Money.isTotal(head.field);
            Field amount = amount(later ? MoneyColumn.ADJUSTED : time, sum ? Field.TOTAL : head.field, sum);
            if (value != null && value.row() == cells.number()) {
                figure(cells, amount, null, label, value, head);
            }
        }
    }

    /** Takes a figure; what became of single sources, and shares, output does not carry. */
    private void figure(Row cells, Field amount, Term term, LabelledCell label, LabelledCell value, Head head) {
        if (amount == null) {
            value.mark(Use.IGNORED);
        } else {
            MoneyUnit unit =
                    head.meaning.moneyUnit().or(label.meaning()::moneyUnit).orElse(null);
            money.put(cells, amount, term, label, value.text(), value, unit);
        }
    }

    /** What a figure is in a row of one source and under a column; {@code null} for not carried. */
    private Field amount(MoneyColumn column, Field source, boolean total) {
        if (column == null) {
            return null;
        }
        return switch (column) {
            case INITIAL -> source;
            case YEAR -> has(MoneyColumn.INITIAL) ? (total ? Field.ADJUSTED : null) : source;
            case ADJUSTED -> total ? Field.ADJUSTED : null;
            case EXECUTED -> total ? Field.EXECUTED : null;
            case IGNORED -> null;
        };
    }

    private boolean has(MoneyColumn column) {
        return heads.stream().anyMatch(head -> head.meaning.moneyColumn() == column);
    }

    /** A sum beside columns of years is over all of them. */
    private Field sum(Field field) {
        boolean years = heads.stream().anyMatch(head -> RowPairs.isOfOtherYear(head.cell, head.meaning));
        return years && field == Field.SUM ? Field.MID_TERM_TOTAL : field;
    }

    private void figuresAlone(Row cells) {
        for (Head head : heads) {
            LabelledCell value = cells.at(head.cell.column());
            boolean apart = head.field != null
                    && head.field.isMoney()
                    && heads.stream().filter(Head::isTotal).count() > 1;
            Field field = head.isMoneyColumn() && !apart
                    ? amount(head.meaning.moneyColumn(), Field.TOTAL, true)
                    : sum(head.field);
            if (field != null && value.row() == cells.number()) {
                fields.put(cells, field, head.meaning, head.cell, value);
            }
        }
    }
}
