package io.github.mubiao.recognise;

import java.util.List;
import java.util.function.Predicate;

/** Names of projects that read as labels of money: 公用经费 beside 项目名称. */
final class MoneyName {

    private final Row row;

    MoneyName(Row row) {
        this.row = row;
    }

    /**
     * Whether the cell beside a name's label is one: neither a figure nor another label of money without its own stands
     * beside it, and the row below begins with a label, so that it heads no column.
     *
     * @param at the place of the label in the row; a cell stands behind it
     * @param isLabel whether a cell of the row is a label
     */
    boolean isBeside(int at, Predicate<LabelledCell> isLabel) {
        List<LabelledCell> cells = row.cells();
        LabelledCell next = at + 2 < cells.size() ? cells.get(at + 2) : null;
        boolean column = next != null
                && !next.text().isEmpty()
                && (!isLabel.test(next) || RowMoney.of(meaning(next)) != null)
                && !(at + 3 < cells.size() && isFigure(cells.get(at + 3)));
        return isMoney(cells.get(at + 1)) && !column && beginsWithLabel(below(cells.get(at)));
    }

    /** The row below a cell; {@code null} where it says nothing, or there is none. */
    private Row below(LabelledCell cell) {
        int next = cell.row() + cell.rowSpan();
        Row below = next > row.grid().rows() ? null : Row.of(row.grid(), next);
        return below == null || below.isBlank() ? null : below;
    }

    private boolean beginsWithLabel(Row below) {
        LabelledCell first = below == null ? null : below.filled().get(0);
        boolean filled = row.cells().stream()
                .anyMatch(cell -> !cell.text().isEmpty() && !meaning(cell).isKnown());
        return first != null
                && meaning(first).isKnown()
                && (filled || RowMoney.of(meaning(first)) == null || isPair(below))
                && !isMoney(first);
    }

    /** Whether this row is no more than a label and a text, and the next one a label and a figure. */
    private boolean isPair(Row below) {
        List<LabelledCell> next = below.filled();
        return row.cells().size() == 2 && next.size() == 2 && isFigure(next.get(1));
    }

    static boolean isFigure(LabelledCell cell) {
        return cell != null && Amounts.money(cell.text()).isPresent();
    }

    /** Labels of money that are names of projects as well; a total's are not. */
    private boolean isMoney(LabelledCell cell) {
        Field field = RowMoney.of(meaning(cell));
        return field != null && !Money.isTotal(field);
    }

    private Meaning meaning(LabelledCell cell) {
        return cell.meaning();
    }
}
