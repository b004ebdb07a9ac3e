package io.github.mubiao.recognise;

import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.recognise.LabelledCell.Use;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads one header row from left to right: labels with the cells beside them, and cells that are complete in themselves. */
final class ValuesBeside {

    /** Longer texts are no labels; what they say is not placed. */
    private static final int LONGEST_LABEL = 24;

    /** Where money comes from, in words that elsewhere may mean anything: {@code 其他 | 20} next to figures of money. */
    private static final Set<Field> SOURCES = EnumSet.of(
            Field.SUM, Field.FISCAL, Field.OTHER, Field.CENTRAL, Field.PROVINCIAL, Field.MUNICIPAL, Field.COUNTY);

    /** Money that is no part of the treasury's, whatever stands beside it. */
    private static final Set<Field> OWN_SOURCES = EnumSet.of(Field.OTHER, Field.OWN_FUNDS, Field.SPECIAL_ACCOUNT);

    private final HeaderFields form;
    private final FormContext texts;
    private final ProjectDraft draft;
    private final Row row;
    private final List<LabelledCell> cells;
    private final boolean mayBePurpose;
    /** Whether the cells that follow are of money, so that short words are labels of it. */
    private boolean inMoney;
    /** Whether a sum among labels of columns is the year's. */
    private boolean sums;
    /** Whether the cells that follow are labels of columns. */
    private boolean inHeads;
    /** Whether the row is labels alone, over a row of what they name. */
    private boolean overValues;
    /** The label that parts by time follow, 调整前 and 调整后; {@code null} for none. */
    private LabelledCell parted;

    /** What that label means here. */
    private Field partedField;
    /** The next cell of the row. */
    private int at;

    /**
     * The reader of a row.
     *
     * @param inMoney whether the row stands in a section of money
     * @param mayBePurpose whether a text without a label is what the money is for
     */
    ValuesBeside(HeaderFields form, Row row, boolean inMoney, boolean mayBePurpose) {
        this.form = form;
        this.texts = form.texts();
        this.draft = form.draft();
        this.row = row;
        this.cells = row.cells();
        this.inMoney = inMoney;
        this.mayBePurpose = mayBePurpose;
    }

    void read() {
        boolean headRow = isHeadRow();
        int overFigures = headRow ? -1 : headsOverFigures();
        overValues = isOverValues();
        int sum = sumOverPlaces();
        while (at < cells.size()) {
            LabelledCell cell = cells.get(at);
            LabelMeaning meaning = cell.meaning();
            Field field = field(cell, cellAt(at + 1));
            boolean head = !isTall(cell) && (meaning.moneyColumn() != null || meaning.moneyRow() != null);
            inHeads |= (headRow && head && field != Field.MONEY_SECTION) || at == overFigures;
            sums |= at == overFigures;
            if (cell.isEmpty() || cell.isOfWhich()) {
                at++;
            } else if (cell.isOfOtherTime() && headsOthers(cell)) {
                form.otherTime(cell, cells.subList(at, cells.size()));
                at = cells.size();
            } else if (sum >= 0 && at >= sum) {
                place(cell, at == sum);
            } else if (parted != null && isPartByTime(cell)) {
                partByTime(cell);
            } else if (inHeads) {
                head(cell, field);
            } else if (field == Field.NAME && inMoney && !row.above().isEmpty()) {
                // A part of the project among its money: 子项目名称 beside 资金情况.
                unknown(cell);
            } else if (field == Field.IGNORED && saysGoals(cellAt(at + 1))) {
                at++;
            } else if (field != null) {
                label(cell, field);
            } else if (lines(cell)) {
                at += 2;
            } else if (isComplete(cell)) {
                cell.mark(Use.USED);
                at++;
            } else {
                unknown(cell);
            }
        }
    }

    /** The cell at a place of the row, from 0; {@code null} for none. */
    private LabelledCell cellAt(int place) {
        return place < cells.size() ? cells.get(place) : null;
    }

    /** Whether a cell holds goals behind a label of its own. */
    private boolean saysGoals(LabelledCell cell) {
        return cell != null
                && InlineFields.holdsColon(cell.text())
                && texts.inline().of(cell.text()).stream()
                        .anyMatch(entry -> entry.field().isObjectives());
    }

    private boolean isFigure(int place) {
        return place < cells.size() && cells.get(place).isAmount();
    }

    private boolean isLabel(LabelledCell cell) {
        boolean amount = inMoney && cell.meaning().moneyRow() != null;
        return cell.isField() || amount || UnitText.money(cell.text()).isPresent();
    }

    /** Whether the row has a label with a text that holds a figure beside it. */
    private boolean isDated(Field field) {
        return IntStream.range(0, cells.size() - 1)
                .filter(i -> cells.get(i).is(field) && !cells.get(i + 1).isField())
                .anyMatch(i -> cells.get(i + 1).text().chars().anyMatch(Character::isDigit));
    }

    /** What a label means here. */
    private Field field(LabelledCell cell, LabelledCell beside) {
        LabelMeaning meaning = cell.meaning();
        if (meaning.is(Field.PERIOD_START) || meaning.is(Field.PERIOD_END)) {
            return isDated(Field.PERIOD_START) && isDated(Field.PERIOD_END) ? Field.PERIOD : Field.IGNORED;
        }
        boolean figure = beside != null && beside.isAmount();
        if (!inMoney && figure && isAmount(meaning, beside) && isAlone(cell)) {
            return draft.hasTotal() ? Field.SOURCE : Field.TOTAL;
        }
        boolean part = inMoney
                || (figure
                        && SOURCES.contains(meaning.moneyRow())
                        && form.money().reaches(row));
        Field field = !meaning.isField() && part ? meaning.moneyRow() : meaning.field();
        Field source = field != null && field.isMoney() ? sourceBeside(cell) : null;
        if (source != null) {
            return partOf(source, field);
        }
        return field == Field.SUM && !meaning.isField() && draft.hasTotal() ? Field.SOURCE : field;
    }

    /** The source whose label stands beside this row's and others'; {@code null} for none. */
    private Field sourceBeside(LabelledCell cell) {
        Field source = null;
        for (LabelledCell left : row.grid().covering(row.number())) {
            boolean taller = left.column() < cell.column() && left.rowSpan() > cell.rowSpan();
            source = taller && left.money() != null ? left.money() : source;
        }
        return source == null || source.isTotal() ? null : source;
    }

    /** 小计 beside 财政拨款 is all of it; what else stands there is a part of it, though elsewhere it were one of the total. */
    private static Field partOf(Field source, Field field) {
        boolean level = source == Field.FISCAL || source == Field.FISCAL_PART;
        return field == Field.SUM ? source : level && !OWN_SOURCES.contains(field) ? field : Field.SOURCE;
    }

    /** {@code 金额（万元） | 10} is the form's money where no other label says what is, as in a list of projects. */
    private boolean isAmount(LabelMeaning meaning, LabelledCell figure) {
        return !meaning.isField()
                && meaning.moneyRow() == Field.SUM
                && meaning.moneyColumn() == MoneyColumn.YEAR
                && figure.amount()
                        .filter(amount ->
                                amount.unit() != null || meaning.moneyUnit().isPresent() || draft.hasUnit())
                        .isPresent();
    }

    /** Whether all labels before an amount are known and none is of a purchase, as {@code 采购方式} is: it may be that one's. */
    private boolean isAlone(LabelledCell amount) {
        int end = cells.indexOf(amount);
        int place = isTall(cells.get(0)) ? 1 : 0;
        while (place < end) {
            LabelledCell label = cells.get(place);
            if ((!label.isField() && !label.isEmpty()) || label.holds(WordList.PURCHASE)) {
                return false;
            }
            place += label.isField() && !cells.get(place + 1).isField() ? 2 : 1;
        }
        return place == end;
    }

    /** Whether a label speaks of what follows in its row: of more rows than this, or of another label and its figure. */
    private boolean headsOthers(LabelledCell cell) {
        LabelledCell beside = cellAt(at + 1);
        return isTall(cell) || (beside != null && isLabel(beside) && isFigure(at + 2));
    }

    /**
     * Whether two labels of columns of money stand side by side, so that their figures stand below them; or apart, each over
     * a figure: 收入 | 预算数 | 支出 | 预算数.
     */
    private boolean isHeadRow() {
        LabelledCell before = null;
        boolean apart = row.filled().stream().noneMatch(LabelledCell::isAmount);
        for (int i = sections(); i < cells.size(); i++) {
            LabelledCell cell = cells.get(i);
            boolean column = cell.meaning().moneyColumn() != null && !isTall(cell) && !isFigure(i + 1);
            if (column && before != null) {
                boolean beside = before.equals(cells.get(i - 1));
                if (beside || (apart && isOverFigure(before) && isOverFigure(cell))) {
                    return true;
                }
            }
            before = column ? cell : before;
        }
        return false;
    }

    /**
     * Where labels of columns of money begin of which one at least is known or a sum, each over a figure, right of a label
     * over labels of money: 资金来源 | 合计 | 提前下达 | 本次下达; -1 for nowhere.
     */
    private int headsOverFigures() {
        int over = !cells.isEmpty() && isTall(cells.get(0)) ? 1 : 0;
        if (cells.size() < over + 3 || cells.get(over).money() != null) {
            return -1;
        }
        LabelledCell label = row.grid().at(row.number() + 1, cells.get(over).column());
        if (label == null || label.row() != row.number() + 1 || label.money() == null) {
            return -1;
        }
        boolean known = false;
        for (LabelledCell cell : cells.subList(over + 1, cells.size())) {
            boolean column = cell.meaning().moneyColumn() != null;
            boolean unknown = !column && !cell.isEmpty() && !cell.isAmount() && isOverFigure(cell);
            boolean otherTime =
                    column ? cell.isOfOtherTime() : texts.vocabulary().isOfOtherTime(cell.folded());
            if (otherTime || !(column || unknown)) {
                return -1;
            }
            known |= column || texts.isTotal(cell.text());
        }
        return known ? over + 1 : -1;
    }

    private boolean isOverFigure(LabelledCell label) {
        LabelledCell below = row.grid().at(label.lastRow() + 1, label.column());
        return below != null && below.column() == label.column() && below.isAmount();
    }

    /** How many labels of more rows than this stand before a label with its figure beside it. */
    private int sections() {
        int count = 0;
        while (count < cells.size() && cells.get(count).rowSpan() > 1) {
            count++;
        }
        return count < cells.size() && !isFigure(count) && isFigure(count + 1) ? count : 0;
    }

    /** Whether all cells are labels or end as labels do, and under each stands a cell of a row that begins with none. */
    private boolean isOverValues() {
        Row under = row.number() < row.grid().rows() ? row.next() : null;
        if (row.filled().size() <= 2 || under == null || under.isBlank()) {
            return false;
        }
        boolean aligned =
                under.cells().size() == cells.size() && cells.stream().allMatch(cell -> under.startsAt(cell.column()));
        return aligned
                && !texts.isLabelLike(under.filled().get(0))
                && row.filled().stream().allMatch(this::isLabelLike);
    }

    private boolean isLabelLike(LabelledCell cell) {
        boolean money = LabelMeaning.moneyUnit(cell.label().brackets()).isPresent();
        return !cell.isAmount() && (money || texts.isLabelLike(cell));
    }

    /** Whether a label stands at the left of this row and others, and not over any. */
    private boolean isTall(LabelledCell cell) {
        return cell.equals(cells.get(0))
                && cells.size() > 1
                && cell.rowSpan() > cells.get(1).rowSpan();
    }

    /**
     * Where the sum stands over its column, in a row of places over columns of money: {@code | 合计 | 东山区 | 西山区}. Below it
     * a label of money with figures follows; -1 for nowhere.
     */
    private int sumOverPlaces() {
        int blank = !cells.isEmpty() && isTall(cells.get(0)) ? 1 : 0;
        int sum = blank + 1;
        int next = row.number() + 1;
        boolean over = sum + 1 < cells.size()
                && cells.get(blank).isEmpty()
                && texts.isTotal(cells.get(sum).text());
        LabelledCell label = over ? row.grid().at(next, cells.get(blank).column()) : null;
        boolean money = label != null
                && (label.money() != null
                        || (!label.isField() && label.meaning().moneyColumn() == MoneyColumn.IGNORED));
        return money && cells.stream().skip(sum).allMatch(cell -> isPlaceOver(cell, next)) ? sum : -1;
    }

    /** Whether a text over a figure is called neither by time nor by a count, as {@code 以后年度} is and 青年街道 is not. */
    private boolean isPlaceOver(LabelledCell cell, int next) {
        LabelledCell figure = row.grid().at(next, cell.column());
        boolean time = cell.holds(WordList.TIME) || cell.text().chars().anyMatch(Character::isDigit);
        return !cell.isEmpty()
                && (!time || cell.endsAs(WordList.PLACE))
                && cell.meaning().moneyColumn() == null
                && !cell.isAmount()
                && figure != null
                && figure.row() == next
                && figure.isAmount();
    }

    /** A sum over its column, or a place of which it is the sum. */
    private void place(LabelledCell cell, boolean sum) {
        LabelMeaning meaning = cell.meaning();
        cell.mark(Use.USED);
        at++;
        if (sum) {
            form.below().add(row, cell, meaning.asMoneyColumn(MoneyColumn.YEAR), null);
        } else if (isPartOfMoney(cell)) {
            form.below().add(row, cell, meaning, meaning.money());
        } else {
            draft.findings().unknownLabel(cell);
        }
    }

    /** A label whose cells stand below it. */
    private void head(LabelledCell cell, Field field) {
        LabelMeaning meaning = cell.meaning();
        cell.mark(Use.USED);
        at++;
        boolean placed = meaning.isField() || meaning.moneyColumn() != null;
        boolean sum = sums
                && !placed
                && texts.isTotal(cell.text())
                && cells.stream().noneMatch(other -> other.meaning().moneyColumn() == MoneyColumn.YEAR);
        if (sum) {
            form.below().add(row, cell, meaning.asMoneyColumn(MoneyColumn.YEAR), null);
            return;
        }
        if (!placed || isOfOtherYear(cell, meaning)) {
            draft.findings().unknownLabel(cell);
        }
        form.below().add(row, cell, meaning, field);
    }

    /** Whether a label's money is left out because of the year that it names. */
    static boolean isOfOtherYear(LabelledCell cell, LabelMeaning meaning) {
        String folded = cell.folded();
        return meaning.moneyColumn() == MoneyColumn.IGNORED
                && (Vocabulary.year(folded) != null || FiscalYears.ofLine(folded) != null);
    }

    private void label(LabelledCell cell, Field field) {
        LabelMeaning meaning = cell.meaning();
        cell.mark(Use.USED);
        if (isOfOtherYear(cell, meaning)) {
            draft.findings().unknownLabel(cell);
        }
        LabelledCell value = cellAt(at + 1);
        boolean besideLabel = value != null && isLabel(value) && !(field == Field.NAME && isName(at + 1));
        at++;
        if (value != null && isPartByTime(value) && (field.isMoney() || field.isObjectives())) {
            parted = cell;
            partedField = field;
            inMoney |= field.isMoney();
            meaning.moneyUnit().ifPresent(draft::moneyUnit);
            return;
        }
        boolean like = overValues || (value != null && texts.vocabulary().isLikeLabel(field, value.text()));
        if (value != null && !besideLabel && like) {
            draft.findings().unknownLabel(value);
            at++;
            if (cell.rowSpan() == 1) {
                form.below().add(row, cell, meaning, field);
            }
        } else if (field.isMoney() && cell.rowSpan() > (value == null ? 1 : value.rowSpan())) {
            inMoney = true;
            meaning.moneyUnit().ifPresent(draft::moneyUnit);
        } else if (field.isMoney() && value != null && !value.isAmount() && holdsMoney(value)) {
            // 预算金额（万元） | 合计：32 | 其中：财政拨款：30
            inMoney = true;
            meaning.moneyUnit().ifPresent(draft::moneyUnit);
        } else if (field.isSection()) {
            section(cell, field, value, besideLabel);
        } else if (field.isMoney() && isFigure(at) && isFigure(at + 1)) {
            // Of several figures, the label does not say which is its own.
            for (; isFigure(at); at++) {
                draft.findings().unplaced(row, cells.get(at));
            }
        } else if (value != null && !besideLabel) {
            form.assign(row, field, meaning, cell, value);
            at++;
            unitBeside(field, value);
        } else if (cell.rowSpan() == 1) {
            form.below().add(row, cell, meaning, field);
        } else {
            inMoney |= field.isMoney();
        }
    }

    /** Whether a cell says what was before a change or after it, or is of another time. */
    private static boolean isPartByTime(LabelledCell cell) {
        MoneyColumn time = cell.meaning().moneyColumn();
        return !cell.isField() && (time == MoneyColumn.INITIAL || time == MoneyColumn.ADJUSTED || cell.isOfOtherTime());
    }

    /** Reads what stands beside a label of a time or below it; of goals, those after a change are the form's. */
    private void partByTime(LabelledCell cell) {
        LabelledCell value = cellAt(++at);
        boolean beside = value != null && !isLabel(value) && !isPartByTime(value);
        at += beside ? 1 : 0;
        cell.mark(Use.USED);
        if (cell.isOfOtherTime()) {
            form.otherTime(cell, beside ? List.of(value) : List.of());
            return;
        }
        boolean initial = cell.meaning().moneyColumn() == MoneyColumn.INITIAL;
        boolean money = partedField.isMoney();
        // Of a source, output carries the money before a change, as in columns of both.
        boolean carried = initial == money;
        Field own = partedField.isTotal() ? cell.meaning().ofColumn() : carried ? partedField : Field.IGNORED;
        LabelMeaning meaning = money ? cell.meaning() : parted.meaning();
        if (beside) {
            form.assign(row, own, meaning, parted, value);
        } else {
            form.below().add(row, cell, meaning, own);
        }
    }

    /**
     * Whether the cell beside a name's label is a name though it reads as a label of money, as 公用经费: neither a figure nor
     * another label of money without its own stands beside it, and the row below begins with a label, so that it heads no
     * column.
     */
    private boolean isName(int place) {
        LabelledCell next = cellAt(place + 1);
        boolean column =
                next != null && !next.isEmpty() && (!isLabel(next) || next.money() != null) && !isFigure(place + 2);
        int number = cells.get(place - 1).lastRow() + 1;
        Row under = number > row.grid().rows() ? null : Row.of(row.grid(), number);
        if (!isPartOfMoney(cells.get(place)) || column || under == null || under.isBlank()) {
            return false;
        }
        LabelledCell first = under.filled().get(0);
        boolean filled = cells.stream().anyMatch(cell -> !cell.isEmpty() && !cell.isKnown());
        boolean pair = cells.size() == 2
                && under.filled().size() == 2
                && under.filled().get(1).isAmount();
        return first.isKnown() && !isPartOfMoney(first) && (filled || pair || first.money() == null);
    }

    /** Labels of money are names of projects as well; a total's are not. */
    private static boolean isPartOfMoney(LabelledCell cell) {
        return cell.money() != null && !cell.money().isTotal();
    }

    /** A unit of money in a cell of its own behind the figure. */
    private void unitBeside(Field field, LabelledCell figure) {
        if (field.isMoney() && at < cells.size()) {
            MoneyUnit.ofLabel(cells.get(at).folded()).ifPresent(unit -> {
                form.money().unitBeside(field, figure, unit);
                cells.get(at).mark(Use.USED);
                at++;
            });
        }
    }

    /** Whether a cell holds labels of money with their amounts and nothing else. */
    private boolean holdsMoney(LabelledCell cell) {
        List<InlineFields.Entry> entries = texts.inline().of(cell.text(), true);
        return !entries.isEmpty()
                && entries.stream().allMatch(entry -> entry.field().isMoney());
    }

    private void section(LabelledCell cell, Field field, LabelledCell value, boolean besideLabel) {
        LabelMeaning meaning = cell.meaning();
        boolean figure = value != null && value.isAmount();
        if (field == Field.MONEY_SECTION || field == Field.BUDGET_SECTION) {
            inMoney = true;
            meaning.moneyUnit().ifPresent(draft::moneyUnit);
            if (field == Field.MONEY_SECTION && figure && !besideLabel) {
                form.assign(row, Field.SUM, meaning, cell, value);
                at++;
            }
        } else if (field == Field.IGNORED_SECTION) {
            if (meaning.moneyUnit().isPresent() && figure) {
                draft.findings().unknownLabel(cell);
            }
            form.ignored(cells.subList(at, cells.size()));
            at = cells.size();
        }
    }

    private void unknown(LabelledCell cell) {
        if (indicatorText(cell)) {
            at = cells.size();
            return;
        }
        boolean label = cell.text().length() <= LONGEST_LABEL && cell.text().indexOf('\n') < 0;
        at++;
        if (!label) {
            draft.findings().unplaced(row, cell);
            return;
        }
        draft.findings().unknownLabel(cell);
        if (at < cells.size() && isTall(cell) && cells.get(at).money() != null) {
            // Whatever the section is called, its unit is that of the money in its rows.
            LabelMeaning.moneyUnit(cell.label().brackets()).ifPresent(draft::moneyUnit);
        }
        if (at < cells.size() && !isLabel(cells.get(at))) {
            // What stands beside the label goes with its finding.
            cells.get(at).mark(Use.REPORTED);
            at++;
        }
    }

    /** Reads the last cell of the row as indicators where nothing but levels stands before it: 产出指标 | 数量指标 | …. */
    private boolean indicatorText(LabelledCell first) {
        LevelNames levels = texts.levels();
        LabelledCell last = cells.get(cells.size() - 1);
        List<LabelledCell> before = row.grid().covering(row.number()).stream()
                .filter(cell -> cell.row() < row.number() || cell.column() >= first.column())
                .filter(cell -> !cell.equals(last) && levels.isLevel(cell))
                .toList();
        boolean all = cells.subList(at, cells.size() - 1).stream().allMatch(levels::isLevel);
        if (!all || before.isEmpty() || last.isEmpty() || isLabel(last) || levels.isLevel(last)) {
            return false;
        }
        draft.indicators(texts.indicatorText().of(before, last));
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
        List<LabelMeaning> meanings = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            meanings.add(texts.meaning(labels[i].strip()));
            if (meanings.get(i).money() == null
                    || Amounts.money(figures[i].strip()).isEmpty()) {
                return false;
            }
        }
        for (int i = 0; i < labels.length; i++) {
            LabelMeaning meaning = meanings.get(i);
            form.assign(row, meaning.money(), meaning, cell, figures[i].strip(), cells.get(at + 1));
        }
        return true;
    }

    /** Reads a cell that is complete in itself: a unit line, a unit of money, a title, a purpose, labels with their values. */
    private boolean isComplete(LabelledCell cell) {
        String text = cell.text();
        var unit = UnitText.money(text);
        if (unit.isPresent()) {
            draft.moneyUnit(unit.get());
            return true;
        }
        boolean organisation = !mayBePurpose && UnitText.organisation(text).isPresent();
        if (mayBePurpose || organisation) {
            form.put(row, organisation ? Field.UNIT : Field.PURPOSE, text, cell);
            return true;
        }
        return texts.titles().isTitle(text)
                || isLabelled(cell)
                || FiscalYears.ofHeading(text) != null
                || texts.titles().isNumber(text);
    }

    /** Labels and values in one cell: {@code 项目编码：1302…}. */
    private boolean isLabelled(LabelledCell cell) {
        List<InlineFields.Entry> entries = inMoney ? texts.inline().onlyParts(cell.text()) : List.of();
        entries = !entries.isEmpty()
                ? entries
                : inMoney
                        ? texts.inline().of(cell.text(), true)
                        : texts.inline().of(cell, row);
        for (InlineFields.Entry entry : entries) {
            form.assign(row, entry.field(), entry.meaning(), cell, entry.text(), cell);
        }
        return !entries.isEmpty();
    }
}
