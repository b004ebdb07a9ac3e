package io.github.mubiao.recognise;

import io.github.mubiao.grid.GridCell;
import io.github.mubiao.model.MoneyUnit;
import java.util.List;

/** The cells of one row of a form from left to right: labels with the cells beside them, and what stands alone. */
final class RowPairs {

    /** Longer texts are no labels; what they say is not placed. */
    private static final int LONGEST_LABEL = 24;

    private final FormRows form;
    private final Meanings meanings;
    private final Projects projects;
    private final Heads heads;
    private final Unknown unknown;
    private final Row row;
    private final RowMoney money;
    private final MoneyName moneyName;
    private final List<GridCell> cells;
    private final boolean mayBePurpose;
    private boolean inMoney;
    private boolean inHeads;
    private boolean known;
    private int at;

    RowPairs(FormRows form, Row row, boolean inMoney, boolean mayBePurpose) {
        this.form = form;
        this.meanings = form.meanings();
        this.projects = form.projects();
        this.heads = form.heads();
        this.unknown = form.unknown();
        this.row = row;
        this.cells = row.cells();
        this.money = new RowMoney(form, row);
        this.moneyName = new MoneyName(meanings, row);
        this.inMoney = inMoney;
        this.mayBePurpose = mayBePurpose;
    }

    boolean read() {
        boolean headRow = money.isHeadRow();
        int sum = money.sumOverPlaces();
        while (at < cells.size()) {
            GridCell cell = cells.get(at);
            Meaning meaning = meanings.of(cell.text());
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
        return known;
    }

    /** The cell right of one; {@code null} for none. */
    private GridCell after(int label) {
        return label + 1 < cells.size() ? cells.get(label + 1) : null;
    }

    private void head(GridCell cell, Meaning meaning, Field field) {
        known = true;
        at++;
        boolean placed = meaning.field() != null || meaning.moneyColumn() != null;
        if (!placed || isOfOtherYear(cell, meaning)) {
            unknown.label(row, cell);
        }
        heads.add(row, cell, meaning, field);
    }

    /** A sum over its column, or a place of which it is the sum. */
    private void place(GridCell cell, Meaning meaning, boolean sum) {
        known = true;
        at++;
        if (sum) {
            heads.add(row, cell, meaning.asMoneyColumn(MoneyColumn.YEAR), null);
        } else if (RowMoney.of(meaning) != null && !Money.isTotal(RowMoney.of(meaning))) {
            heads.add(row, cell, meaning, RowMoney.of(meaning));
        } else {
            unknown.label(row, cell);
        }
    }

    /** {@code 其中：} in a cell of its own. */
    private static boolean isNoWord(GridCell cell) {
        return cell.text().startsWith("其中") && LabelText.of(cell.text()).plain().isEmpty();
    }

    /** Whether a label's money is left out because of the year that it names. */
    static boolean isOfOtherYear(GridCell cell, Meaning meaning) {
        String folded = Labels.fold(cell.text());
        return meaning.moneyColumn() == MoneyColumn.IGNORED
                && (Vocabulary.year(folded) != null || FiscalYears.ofLine(folded) != null);
    }

    private void label(GridCell cell, Meaning meaning, Field field) {
        if (isOfOtherYear(cell, meaning)) {
            unknown.label(row, cell);
        }
        known |= !field.isIgnored() || at + 1 < cells.size();
        GridCell value = after(at);
        boolean besideLabel =
                value != null && isLabel(value) && !(field == Field.NAME && moneyName.isBeside(at, this::isLabel));
        at++;
        boolean moneySection = field.isMoney() && cell.rowSpan() > (value == null ? 1 : value.rowSpan());
        if (value != null && !besideLabel && meanings.vocabulary().isLikeLabel(field, value.text())) {
            unknown.label(row, value);
            at++;
        } else if (moneySection) {
            inMoney = true;
            projects.marks().label(cell.text());
            meaning.moneyUnit().ifPresent(unit -> projects.moneyUnit(row, unit));
        } else if (field.isSection()) {
            section(meaning, field, value, besideLabel, cell);
        } else if (field.isMoney() && money.figuresFrom(at) > 1) {
            for (int last = at + money.figuresFrom(at); at < last; at++) {
                unknown.text(row, cells.get(at));
            }
        } else if (value != null && !besideLabel) {
            form.assign(row, field, meaning, cell, value);
            at++;
            unitBeside(field, value);
        } else if (cell.rowSpan() == 1) {
            heads.add(row, cell, meaning, field);
        } else {
            inMoney |= field.isMoney();
            projects.marks().label(cell.text());
        }
    }

    /** A unit of money in a cell of its own behind the figure. */
    private void unitBeside(Field field, GridCell figure) {
        if (field.isMoney() && at < cells.size()) {
            MoneyUnit.ofLabel(Labels.fold(cells.get(at).text())).ifPresent(unit -> {
                form.money().unitBeside(row, field, figure, unit);
                at++;
            });
        }
    }

    private boolean isLabel(GridCell cell) {
        Meaning meaning = meanings.of(cell.text());
        boolean amount = inMoney && meaning.moneyRow() != null;
        return meaning.isField() || amount || UnitLine.money(cell.text()).isPresent();
    }

    private void section(Meaning meaning, Field field, GridCell value, boolean besideLabel, GridCell cell) {
        projects.marks().label(cell.text());
        if (field == Field.MONEY_SECTION || field == Field.BUDGET_SECTION) {
            inMoney = true;
            meaning.moneyUnit().ifPresent(unit -> projects.moneyUnit(row, unit));
            boolean figure = MoneyName.isFigure(value);
            if (field == Field.MONEY_SECTION && figure && !besideLabel) {
                form.assign(row, Field.SUM, meaning, cell, value);
                at++;
            }
        } else if (field == Field.IGNORED_SECTION) {
            if (meaning.moneyUnit().isPresent() && MoneyName.isFigure(value)) {
                unknown.label(row, cell);
            }
            form.ignored(row, cells.subList(at, cells.size()));
            at = cells.size();
        }
    }

    private void other(GridCell cell) {
        if (lines(cell)) {
            known = true;
            at += 2;
        } else if (alone(cell)) {
            known = true;
            at++;
        } else {
            unknownCell(cell);
        }
    }

    private void unknownCell(GridCell cell) {
        LevelCells levels = form.levels();
        GridCell beside = after(at);
        boolean sentence = levels.isLevel(cell) && beside != null && at + 2 >= cells.size();
        if (sentence && !levels.isLevel(beside) && !beside.text().isEmpty() && !isLabel(beside)) {
            projects.draft(row).indicators(levels.of(cell, beside));
            known = true;
            at += 2;
            return;
        }
        boolean label = cell.text().length() <= LONGEST_LABEL && cell.text().indexOf('\n') < 0;
        if (label) {
            unknown.label(row, cell);
        } else {
            unknown.text(row, cell);
        }
        boolean valueFollows = label && at + 1 < cells.size() && !isLabel(cells.get(at + 1));
        at += valueFollows ? 2 : 1;
    }

    /** Labels of money line by line in one cell, and a figure for each in the cell beside it. */
    private boolean lines(GridCell cell) {
        String[] labels = cell.text().split("\n", -1);
        String[] figures = at + 1 < cells.size() ? cells.get(at + 1).text().split("\n", -1) : labels;
        if (!inMoney || labels.length < 2 || labels.length != figures.length) {
            return false;
        }
        for (int i = 0; i < labels.length; i++) {
            Field field = RowMoney.of(meanings.of(labels[i].strip()));
            if (field == null || Amounts.money(figures[i].strip()).isEmpty()) {
                return false;
            }
        }
        for (int i = 0; i < labels.length; i++) {
            Meaning meaning = meanings.of(labels[i].strip());
            form.assign(row, RowMoney.of(meaning), meaning, cell, figures[i].strip(), cells.get(at + 1));
        }
        return true;
    }

    /** A cell that is complete in itself: a unit line, a unit of money, a title, a purpose. */
    private boolean alone(GridCell cell) {
        String text = cell.text();
        var unit = UnitLine.money(text);
        if (unit.isPresent()) {
            projects.moneyUnit(row, unit.get());
            return true;
        }
        if (mayBePurpose) {
            projects.put(row, Field.PURPOSE, text, cell);
            return true;
        }
        if (UnitLine.organisation(text).isPresent()) {
            projects.unitLine(row, text, cell);
            return true;
        }
        boolean title = (cells.size() == 1 && projects.rowTitle(text)) || projects.title(text);
        return title || labelled(cell) || projects.year(text) || Titles.isNumber(text);
    }

    /** Labels and values in one cell: {@code 项目编码：1302…}. */
    private boolean labelled(GridCell cell) {
        List<InlineFields.Entry> entries = inMoney ? form.parts().only(cell.text()) : List.of();
        entries = entries.isEmpty() ? form.inline().of(cell.text(), inMoney) : entries;
        for (InlineFields.Entry entry : entries) {
            form.assign(row, entry.field(), entry.meaning(), cell, entry.text(), cell);
        }
        return !entries.isEmpty();
    }
}
