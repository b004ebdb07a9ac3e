package io.github.mubiao.recognise;

import io.github.mubiao.model.MoneyUnit;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Whether the whole project's total and the year's, side by side, head a half each of the sources below them: what the
 * sources add up to says so, or their labels.
 */
final class MoneyHalves {

    /** No form names more sources. */
    private static final int MOST_ROWS = 20;

    private final LabelledGrid grid;
    private final int midTermColumn;
    private final int annualColumn;

    /**
     * The totals of a table.
     *
     * @param midTermColumn where the label of the whole project's total stands, left of the year's
     * @param annualColumn where the label of the year's total stands
     */
    MoneyHalves(LabelledGrid grid, int midTermColumn, int annualColumn) {
        this.grid = grid;
        this.midTermColumn = midTermColumn;
        this.annualColumn = annualColumn;
    }

    /** Whether those in a row do. */
    boolean are(int totals) {
        Optional<BigDecimal> whole = figure(totals, midTermColumn);
        Optional<BigDecimal> year = figure(totals, annualColumn);
        BigDecimal left = BigDecimal.ZERO;
        BigDecimal right = BigDecimal.ZERO;
        boolean same = false;
        boolean differ = false;
        int last = Math.min(grid.rows(), totals + MOST_ROWS);
        for (int row = totals + 1; row <= last && isOfMoney(row); row++) {
            Field one = source(row, midTermColumn);
            Field other = source(row, annualColumn);
            same |= one != null && one == other;
            differ |= row == totals + 1 && one != null && other != null && one != other;
            left = left.add(figure(row, midTermColumn).orElse(BigDecimal.ZERO));
            right = right.add(figure(row, annualColumn).orElse(BigDecimal.ZERO));
        }
        boolean halves = is(whole, left) && is(year, right);
        boolean one = right.signum() != 0 && is(year, left.add(right));
        return halves || same || (!one && !differ);
    }

    private static boolean is(Optional<BigDecimal> total, BigDecimal sum) {
        return total.filter(figure -> figure.compareTo(sum) == 0).isPresent();
    }

    /** Whether a figure stands beside either place of a label. */
    private boolean isOfMoney(int row) {
        return figure(row, midTermColumn).isPresent()
                || figure(row, annualColumn).isPresent();
    }

    /** The source of money that a label names; {@code null} where it names none. */
    private Field source(int row, int column) {
        LabelledCell label = grid.at(row, column);
        Field field = label == null ? null : RowMoney.of(label.meaning());
        return field == Field.FISCAL_PART ? Field.FISCAL : field;
    }

    /** The figure right of a label, in yuan where it has a unit of its own. */
    private Optional<BigDecimal> figure(int row, int column) {
        LabelledCell label = grid.at(row, column);
        int next = label == null ? 0 : label.column() + label.columnSpan();
        LabelledCell cell = label == null || next > grid.columns() ? null : grid.at(row, next);
        return cell == null || cell.row() != row
                ? Optional.empty()
                : Amounts.money(cell.text()).map(amount -> yuan(amount.value(), amount.unit()));
    }

    private static BigDecimal yuan(BigDecimal value, MoneyUnit unit) {
        return unit == null ? value : unit.toYuan(value);
    }
}
