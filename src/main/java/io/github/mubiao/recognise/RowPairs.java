package io.github.mubiao.recognise;

import io.github.mubiao.grid.GridCell;
import io.github.mubiao.model.MoneyUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The cells of one row of a form from left to right: labels with the cells beside them, and what stands alone. */
final class RowPairs {

    /** Longer texts are no labels; what they say is not placed. */
    private static final int LONGEST_LABEL = 24;

    /** Where money comes from, in words that elsewhere may mean anything. */
    private static final Set<Field> SOURCES = EnumSet.of(
            Field.SUM, Field.FISCAL, Field.OTHER, Field.CENTRAL, Field.PROVINCIAL, Field.MUNICIPAL, Field.COUNTY);

    /** Money that is no part of the treasury's, whatever stands beside it. */
    private static final Set<Field> OWN_SOURCES = EnumSet.of(Field.OTHER, Field.OWN_FUNDS, Field.SPECIAL_ACCOUNT);

    private final FormRows form;
    private final Meanings meanings;
    private final Projects projects;
    private final Heads heads;
    private final Unknown unknown;
    private final Row row;
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
        this.inMoney = inMoney;
        this.mayBePurpose = mayBePurpose;
        this.inHeads = false;
    }

    boolean read() {
        boolean headRow = moneyHeads();
        while (at < cells.size()) {
            GridCell cell = cells.get(at);
            Meaning meaning = meanings.of(cell.text());
            Field field = field(cell, meaning);
            boolean head = meaning.moneyColumn() != null || meaning.moneyRow() != null;
            inHeads |= headRow && head && field != Field.MONEY_SECTION;
            if (cell.text().isEmpty() || isNoWord(cell)) {
                at++;
            } else if (inHeads) {
                head(cell, meaning, field);
            } else if (field != null) {
                label(cell, meaning, field);
            } else {
                other(cell);
            }
        }
        return known;
    }

    private Field field(GridCell cell, Meaning meaning) {
        if (isAmount(meaning)) {
            return projects.hasTotal() ? Field.SOURCE : Field.TOTAL;
        }
        boolean part = inMoney || (SOURCES.contains(meaning.moneyRow()) && isBesideMoney());
        Field field = meaning.field() == null && part ? meaning.moneyRow() : meaning.field();
        Field source = field != null && field.isMoney() ? sourceBeside(cell) : null;
        if (source != null) {
            return partOf(source, field);
        }
        boolean again = field == Field.SUM && meaning.field() == null && projects.hasTotal();
        return again ? Field.SOURCE : field;
    }

    /** The source whose label stands beside this row's and others'; {@code null} for none. */
    private Field sourceBeside(GridCell cell) {
        Field source = null;
        for (GridCell left : row.grid().covering(row.number())) {
            Field field = left.column() < cell.column() && left.rowSpan() > cell.rowSpan()
                    ? moneyOf(meanings.of(left.text()))
                    : null;
            source = field == null ? source : field;
        }
        return source == null || Money.isTotal(source) ? null : source;
    }

    private static Field moneyOf(Meaning meaning) {
        Field field = meaning.field() == null ? meaning.moneyRow() : meaning.field();
        return field != null && field.isMoney() ? field : null;
    }

    /** 小计 beside 财政拨款 is all of it; what else stands there is a part of it, though elsewhere it were one of the total. */
    private static Field partOf(Field source, Field field) {
        if (field == Field.SUM) {
            return source;
        }
        boolean level = source == Field.FISCAL || source == Field.FISCAL_PART;
        return level && !OWN_SOURCES.contains(field) ? field : Field.SOURCE;
    }

    /** {@code 金额（万元） | 10} is the form's money where no other label says what is, as in a list of projects. */
    private boolean isAmount(Meaning meaning) {
        boolean shortLabel =
                meaning.field() == null && meaning.moneyRow() == Field.SUM && meaning.moneyColumn() == MoneyColumn.YEAR;
        if (!shortLabel || inMoney || at + 1 >= cells.size()) {
            return false;
        }
        return Amounts.money(cells.get(at + 1).text())
                .filter(amount -> amount.unit() != null || meaning.moneyUnit().isPresent() || projects.hasUnit())
                .isPresent();
    }

    /** {@code 其他 | 20} next to figures of money is one more of them. */
    private boolean isBesideMoney() {
        return form.money().reaches(row)
                && at + 1 < cells.size()
                && Amounts.money(cells.get(at + 1).text()).isPresent();
    }

    /** Two labels of columns of money side by side, so that their figures stand below them. */
    private boolean moneyHeads() {
        boolean before = false;
        for (GridCell cell : cells) {
            Meaning meaning = meanings.of(cell.text());
            boolean column = meaning.moneyColumn() != null;
            if (column && before) {
                return true;
            }
            before = column || (before && cell.text().isEmpty());
            before &= !cell.text().isEmpty();
        }
        return false;
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
        GridCell value = at + 1 < cells.size() ? cells.get(at + 1) : null;
        boolean besideLabel = value != null && isLabel(value);
        at++;
        boolean moneySection = field.isMoney() && cell.rowSpan() > (value == null ? 1 : value.rowSpan());
        if (value != null && !besideLabel && meanings.vocabulary().isLikeLabel(field, value.text())) {
            unknown.label(row, value);
            at++;
        } else if (moneySection) {
            inMoney = true;
            projects.label(cell.text());
            meaning.moneyUnit().ifPresent(unit -> projects.moneyUnit(row, unit));
        } else if (field.isSection()) {
            section(meaning, field, value, besideLabel, cell);
        } else if (field.isMoney() && figures() > 1) {
            for (int last = at + figures(); at < last; at++) {
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
            projects.label(cell.text());
        }
    }

    /** How many figures follow a label of money: of several, it does not say which is its own. */
    private int figures() {
        int end = at;
        while (end < cells.size() && Amounts.money(cells.get(end).text()).isPresent()) {
            end++;
        }
        return end - at;
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
        projects.label(cell.text());
        if (field == Field.MONEY_SECTION || field == Field.BUDGET_SECTION) {
            inMoney = true;
            meaning.moneyUnit().ifPresent(unit -> projects.moneyUnit(row, unit));
            boolean figure = value != null && Amounts.money(value.text()).isPresent();
            if (field == Field.MONEY_SECTION && figure && !besideLabel) {
                form.assign(row, Field.SUM, meaning, cell, value);
                at++;
            }
        } else if (field == Field.IGNORED_SECTION) {
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
        GridCell beside = at + 1 < cells.size() ? cells.get(at + 1) : null;
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
        String[] labels = cell.text().split("\n");
        String[] figures = at + 1 < cells.size() ? cells.get(at + 1).text().split("\n") : labels;
        if (!inMoney || labels.length < 2 || labels.length != figures.length) {
            return false;
        }
        for (int i = 0; i < labels.length; i++) {
            Field field = moneyOf(meanings.of(labels[i].strip()));
            if (field == null || Amounts.money(figures[i].strip()).isEmpty()) {
                return false;
            }
        }
        for (int i = 0; i < labels.length; i++) {
            Meaning meaning = meanings.of(labels[i].strip());
            form.assign(row, moneyOf(meaning), meaning, cell, figures[i].strip(), cells.get(at + 1));
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
