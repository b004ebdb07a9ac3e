package io.github.mubiao.recognise;

import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.recognise.LabelledCell.Use;
import java.util.ArrayList;
import java.util.List;

/** The cells of one row of a form from left to right: labels with the cells beside them, and what stands alone. */
final class RowPairs {

    /** Longer texts are no labels; what they say is not placed. */
    private static final int LONGEST_LABEL = 24;

    private final HeaderFields form;
    private final ProjectDraft draft;
    private final Heads heads;
    private final Row row;
    private final RowMoney money;
    private final MoneyName moneyName;
    private final List<LabelledCell> cells;
    private final boolean mayBePurpose;
    private boolean inMoney;
    private boolean inHeads;
    private int at;

    RowPairs(HeaderFields form, Row row, boolean inMoney, boolean mayBePurpose) {
        this.form = form;
        this.draft = form.draft();
        this.heads = form.heads();
        this.row = row;
        this.cells = row.cells();
        this.money = new RowMoney(form, row);
        this.moneyName = new MoneyName(row);
        this.inMoney = inMoney;
        this.mayBePurpose = mayBePurpose;
    }

    void read() {
        boolean headRow = money.isHeadRow();
        int sum = money.sumOverPlaces();
        while (at < cells.size()) {
            LabelledCell cell = cells.get(at);
            Meaning meaning = cell.meaning();
            Field field = money.field(cell, meaning, after(at), inMoney);
            boolean head = !money.isTall(cell) && (meaning.moneyColumn() != null || meaning.moneyRow() != null);
            inHeads |= headRow && head && field != Field.MONEY_SECTION;
            if (cell.text().isEmpty() || isNoWord(cell)) {
                at++;
            } else if (sum >= 0 && at >= sum) {
                place(cell, meaning, at == sum);
            } else if (inHeads) {
                head(cell, meaning, field);
            } else if (field == Field.NAME && inMoney && !row.above().isEmpty()) {
                // A part of the project among its money: 子项目名称 beside 资金情况.
                unknownCell(cell);
            } else if (field != null) {
                label(cell, meaning, field);
            } else {
                other(cell);
            }
        }
    }

    /** The cell right of one; {@code null} for none. */
    private LabelledCell after(int label) {
        return label + 1 < cells.size() ? cells.get(label + 1) : null;
    }

    private void head(LabelledCell cell, Meaning meaning, Field field) {
        cell.mark(Use.USED);
        at++;
        boolean placed = meaning.field() != null || meaning.moneyColumn() != null;
        if (!placed || isOfOtherYear(cell, meaning)) {
            draft.findings().unknownLabel(cell);
        }
        heads.add(row, cell, meaning, field);
    }

    /** A sum over its column, or a place of which it is the sum. */
    private void place(LabelledCell cell, Meaning meaning, boolean sum) {
        cell.mark(Use.USED);
        at++;
        if (sum) {
            heads.add(row, cell, meaning.asMoneyColumn(MoneyColumn.YEAR), null);
        } else if (RowMoney.of(meaning) != null && !Money.isTotal(RowMoney.of(meaning))) {
            heads.add(row, cell, meaning, RowMoney.of(meaning));
        } else {
            draft.findings().unknownLabel(cell);
        }
    }

    /** {@code 其中：} in a cell of its own. */
    private static boolean isNoWord(LabelledCell cell) {
        return cell.text().startsWith("其中") && LabelText.of(cell.text()).plain().isEmpty();
    }

    /** Whether a label's money is left out because of the year that it names. */
    static boolean isOfOtherYear(LabelledCell cell, Meaning meaning) {
        String folded = Labels.fold(cell.text());
        return meaning.moneyColumn() == MoneyColumn.IGNORED
                && (Vocabulary.year(folded) != null || FiscalYears.ofLine(folded) != null);
    }

    private void label(LabelledCell cell, Meaning meaning, Field field) {
        cell.mark(Use.USED);
        if (isOfOtherYear(cell, meaning)) {
            draft.findings().unknownLabel(cell);
        }
        LabelledCell value = after(at);
        boolean besideLabel =
                value != null && isLabel(value) && !(field == Field.NAME && moneyName.isBeside(at, this::isLabel));
        at++;
        boolean moneySection = field.isMoney() && cell.rowSpan() > (value == null ? 1 : value.rowSpan());
        if (value != null && !besideLabel && form.texts().vocabulary().isLikeLabel(field, value.text())) {
            draft.findings().unknownLabel(value);
            at++;
            if (cell.rowSpan() == 1) {
                heads.add(row, cell, meaning, field);
            }
        } else if (moneySection) {
            inMoney = true;
            meaning.moneyUnit().ifPresent(draft::moneyUnit);
        } else if (field.isSection()) {
            section(meaning, field, value, besideLabel, cell);
        } else if (field.isMoney() && money.figuresFrom(at) > 1) {
            for (int last = at + money.figuresFrom(at); at < last; at++) {
                draft.findings().unplaced(row, cells.get(at));
            }
        } else if (value != null && !besideLabel) {
            form.assign(row, field, meaning, cell, value);
            at++;
            unitBeside(field, value);
        } else if (cell.rowSpan() == 1) {
            heads.add(row, cell, meaning, field);
        } else {
            inMoney |= field.isMoney();
        }
    }

    /** A unit of money in a cell of its own behind the figure. */
    private void unitBeside(Field field, LabelledCell figure) {
        if (field.isMoney() && at < cells.size()) {
            MoneyUnit.ofLabel(Labels.fold(cells.get(at).text())).ifPresent(unit -> {
                form.money().unitBeside(field, figure, unit);
                cells.get(at).mark(Use.USED);
                at++;
            });
        }
    }

    private boolean isLabel(LabelledCell cell) {
        Meaning meaning = cell.meaning();
        boolean amount = inMoney && meaning.moneyRow() != null;
        return meaning.isField() || amount || UnitLine.money(cell.text()).isPresent();
    }

    private void section(Meaning meaning, Field field, LabelledCell value, boolean besideLabel, LabelledCell cell) {
        if (field == Field.MONEY_SECTION || field == Field.BUDGET_SECTION) {
            inMoney = true;
            meaning.moneyUnit().ifPresent(draft::moneyUnit);
            boolean figure = MoneyName.isFigure(value);
            if (field == Field.MONEY_SECTION && figure && !besideLabel) {
                form.assign(row, Field.SUM, meaning, cell, value);
                at++;
            }
        } else if (field == Field.IGNORED_SECTION) {
            if (meaning.moneyUnit().isPresent() && MoneyName.isFigure(value)) {
                draft.findings().unknownLabel(cell);
            }
            form.ignored(cells.subList(at, cells.size()));
            at = cells.size();
        }
    }

    private void other(LabelledCell cell) {
        if (lines(cell)) {
            at += 2;
        } else if (alone(cell)) {
            cell.mark(Use.USED);
            at++;
        } else {
            unknownCell(cell);
        }
    }

    private void unknownCell(LabelledCell cell) {
        if (sentences(cell)) {
            at = cells.size();
            return;
        }
        boolean label = cell.text().length() <= LONGEST_LABEL && cell.text().indexOf('\n') < 0;
        if (label) {
            draft.findings().unknownLabel(cell);
        } else {
            draft.findings().unplaced(row, cell);
        }
        boolean valueFollows = label && at + 1 < cells.size() && !isLabel(cells.get(at + 1));
        if (valueFollows) {
            // What stands beside the label goes with its finding.
            cells.get(at + 1).mark(Use.REPORTED);
        }
        at += valueFollows ? 2 : 1;
    }

    /** Reads the last cell of the row as indicators where nothing but levels stands before it: 产出指标 | 数量指标 | …. */
    private boolean sentences(LabelledCell first) {
        LevelCells levels = form.texts().levels();
        LabelledCell last = cells.get(cells.size() - 1);
        List<LabelledCell> before = new ArrayList<>();
        for (LabelledCell cell : row.grid().covering(row.number())) {
            boolean own = cell.row() < row.number() || cell.column() >= first.column();
            if (own && !cell.equals(last) && levels.isLevel(cell)) {
                before.add(cell);
            }
        }
        boolean all = cells.subList(at, cells.size() - 1).stream().allMatch(levels::isLevel);
        if (!all || before.isEmpty() || last.isEmpty() || isLabel(last) || levels.isLevel(last)) {
            return false;
        }
        draft.indicators(levels.of(before, last));
        before.forEach(cell -> cell.mark(Use.USED));
        last.mark(Use.USED);
        return true;
    }

    /** Labels of money line by line in one cell, and a figure for each in the cell beside it. */
    private boolean lines(LabelledCell cell) {
        String[] labels = cell.text().split("\n", -1);
        String[] figures = at + 1 < cells.size() ? cells.get(at + 1).text().split("\n", -1) : labels;
        if (!inMoney || labels.length < 2 || labels.length != figures.length) {
            return false;
        }
        for (int i = 0; i < labels.length; i++) {
            Field field = RowMoney.of(form.texts().meaning(labels[i].strip()));
            if (field == null || Amounts.money(figures[i].strip()).isEmpty()) {
                return false;
            }
        }
        for (int i = 0; i < labels.length; i++) {
            Meaning meaning = form.texts().meaning(labels[i].strip());
            form.assign(row, RowMoney.of(meaning), meaning, cell, figures[i].strip(), cells.get(at + 1));
        }
        return true;
    }

    /** A cell that is complete in itself: a unit line, a unit of money, a title, a purpose. */
    private boolean alone(LabelledCell cell) {
        String text = cell.text();
        var unit = UnitLine.money(text);
        if (unit.isPresent()) {
            draft.moneyUnit(unit.get());
            return true;
        }
        if (mayBePurpose) {
            form.put(row, Field.PURPOSE, text, cell);
            return true;
        }
        if (UnitLine.organisation(text).isPresent()) {
            form.put(row, Field.UNIT, text, cell);
            return true;
        }
        boolean title = form.texts().titles().isTitle(text);
        return title || labelled(cell) || FiscalYears.ofHeading(text) != null || Titles.isNumber(text);
    }

    /** Labels and values in one cell: {@code 项目编码：1302…}. */
    private boolean labelled(LabelledCell cell) {
        List<InlineFields.Entry> entries = inMoney ? form.texts().inline().onlyParts(cell.text()) : List.of();
        entries = entries.isEmpty() ? form.texts().inline().of(cell.text(), inMoney) : entries;
        for (InlineFields.Entry entry : entries) {
            form.assign(row, entry.field(), entry.meaning(), cell, entry.text(), cell);
        }
        return !entries.isEmpty();
    }
}
