package io.github.mubiao.recognise;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the labels of one row of a form mean as money, which hangs on what stands beside them. */
final class RowMoney {

    /** Where money comes from, in words that elsewhere may mean anything: {@code 其他 | 20} next to figures of money. */
    private static final Set<Field> SOURCES = EnumSet.of(
            Field.SUM, Field.FISCAL, Field.OTHER, Field.CENTRAL, Field.PROVINCIAL, Field.MUNICIPAL, Field.COUNTY);

    /** Money that is no part of the treasury's, whatever stands beside it. */
    private static final Set<Field> OWN_SOURCES = EnumSet.of(Field.OTHER, Field.OWN_FUNDS, Field.SPECIAL_ACCOUNT);

    /** Times and counts, which no place is called by: {@code 以后年度}, {@code 第二期}. */
    private static final Pattern TIME = Pattern.compile("[年季月期批度\\d]|以后|今后");

    private final HeaderFields form;
    private final ProjectDraft draft;
    private final Row row;

    RowMoney(HeaderFields form, Row row) {
        this.form = form;
        this.draft = form.draft();
        this.row = row;
    }

    /**
     * What a label means here.
     *
     * @param beside the cell right of it; {@code null} for none
     * @param inMoney whether the row's cells are of money, so that short words are too
     */
    Field field(LabelledCell cell, Meaning meaning, LabelledCell beside, boolean inMoney) {
        boolean figure = beside != null && Amounts.money(beside.text()).isPresent();
        if (!inMoney && figure && isAmount(meaning, beside) && isAlone(cell)) {
            return draft.hasTotal() ? Field.SOURCE : Field.TOTAL;
        }
        boolean part = inMoney
                || (figure
                        && SOURCES.contains(meaning.moneyRow())
                        && form.money().reaches(row));
        Field field = meaning.field() == null && part ? meaning.moneyRow() : meaning.field();
        Field source = field != null && field.isMoney() ? sourceBeside(cell) : null;
        if (source != null) {
            return partOf(source, field);
        }
        boolean again = field == Field.SUM && meaning.field() == null && draft.hasTotal();
        return again ? Field.SOURCE : field;
    }

    /** The source whose label stands beside this row's and others'; {@code null} for none. */
    private Field sourceBeside(LabelledCell cell) {
        Field source = null;
        for (LabelledCell left : row.grid().covering(row.number())) {
            Field field = left.column() < cell.column() && left.rowSpan() > cell.rowSpan() ? of(left.meaning()) : null;
            source = field == null ? source : field;
        }
        return source == null || Money.isTotal(source) ? null : source;
    }

    /** Whether a label heads a row of money, be it last year's. */
    private static boolean isOfMoney(Meaning label) {
        return of(label) != null || (label.field() == null && label.moneyColumn() == MoneyColumn.IGNORED);
    }

    /** The money that a label means in whatever place; {@code null} where it means none. */
    static Field of(Meaning meaning) {
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
    private boolean isAmount(Meaning meaning, LabelledCell figure) {
        boolean shortLabel =
                meaning.field() == null && meaning.moneyRow() == Field.SUM && meaning.moneyColumn() == MoneyColumn.YEAR;
        return shortLabel
                && Amounts.money(figure.text())
                        .filter(amount ->
                                amount.unit() != null || meaning.moneyUnit().isPresent() || draft.hasUnit())
                        .isPresent();
    }

    /** Whether all labels before an amount are known and none is of a purchase, as {@code 采购方式} is: it may be that one's. */
    private boolean isAlone(LabelledCell amount) {
        List<LabelledCell> cells = row.cells();
        int end = cells.indexOf(amount);
        int at = isTall(cells.get(0)) ? 1 : 0;
        while (at < end) {
            String label = cells.get(at).text();
            boolean known = cells.get(at).meaning().isField();
            if ((!known && !label.isEmpty()) || form.texts().vocabulary().isWithin(Word.PURCHASE, label)) {
                return false;
            }
            boolean pair = known && !cells.get(at + 1).meaning().isField();
            at += pair ? 2 : 1;
        }
        return at == end;
    }

    /** Two labels of columns of money side by side, so that their figures stand below them. */
    boolean isHeadRow() {
        boolean before = false;
        for (LabelledCell cell : row.cells()) {
            Meaning meaning = cell.meaning();
            boolean column = meaning.moneyColumn() != null && !isTall(cell);
            if (column && before) {
                return true;
            }
            before = column || (before && cell.text().isEmpty());
            before &= !cell.text().isEmpty();
        }
        return false;
    }

    /**
     * Where the sum stands over its column, in a row of places over columns of money: {@code | 合计 | 东山区 | 西山区}. Below it
     * a label of money with figures follows; -1 for nowhere.
     */
    int sumOverPlaces() {
        List<LabelledCell> cells = row.cells();
        int blank = !cells.isEmpty() && isTall(cells.get(0)) ? 1 : 0;
        int sum = blank + 1;
        int next = row.number() + 1;
        boolean over = sum + 1 < cells.size()
                && next <= row.grid().rows()
                && cells.get(blank).text().isEmpty()
                && form.texts().isTotal(cells.get(sum).text());
        LabelledCell label = over ? row.grid().at(next, cells.get(blank).column()) : null;
        boolean below = label != null
                && isOfMoney(label.meaning())
                && cells.stream().skip(sum).allMatch(cell -> isPlaceOver(cell, next));
        return below ? sum : -1;
    }

    /** Whether a text is called neither by time nor by a count, as 青年街道 is not. */
    private boolean isPlace(String text) {
        return !TIME.matcher(text).find()
                || form.texts()
                        .vocabulary()
                        .endsAs(Word.PLACE, LabelText.of(text).plain());
    }

    private boolean isPlaceOver(LabelledCell cell, int next) {
        LabelledCell figure = row.grid().at(next, cell.column());
        return !cell.text().isEmpty()
                && isPlace(cell.text())
                && cell.meaning().moneyColumn() == null
                && Amounts.money(cell.text()).isEmpty()
                && figure != null
                && figure.row() == next
                && Amounts.money(figure.text()).isPresent();
    }

    /** Whether a label stands at the left of this row and others, and not over any. */
    boolean isTall(LabelledCell cell) {
        List<LabelledCell> cells = row.cells();
        return cell.equals(cells.get(0))
                && cells.size() > 1
                && cell.rowSpan() > cells.get(1).rowSpan();
    }

    /** How many figures follow a label of money: of several, it does not say which is its own. */
    int figuresFrom(int at) {
        List<LabelledCell> cells = row.cells();
        int end = at;
        while (end < cells.size() && Amounts.money(cells.get(end).text()).isPresent()) {
            end++;
        }
        return end - at;
    }
}
