package io.github.mubiao.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Labels of money over labels, with the amounts in one row below: {@code 财政资金} over {@code 中央 | 省级}, beside {@code 其他}.
 *
 * @param labels the rows of labels
 * @param amounts the row of amounts
 */
record StackedLabels(List<Row> labels, Row amounts) {

    private static final int MOST_ROWS = 3;
    private static final int LONGEST_LABEL = 24;

    /** The labels that begin at a row; empty where they are no such labels. */
    static Optional<StackedLabels> at(Row row) {
        int depth = Math.max(depth(row), 1);
        if (row.number() + depth > row.grid().rows()) {
            return Optional.empty();
        }
        List<Row> labels = new ArrayList<>();
        for (int number = row.number(); number < row.number() + depth; number++) {
            labels.add(Row.of(row.grid(), number));
        }
        Row amounts = Row.of(row.grid(), row.number() + depth);
        StackedLabels stacked = new StackedLabels(labels, amounts);
        boolean over = depth > 1 ? stacked.areLabels() : stacked.holdUnknown();
        return over && stacked.areAmounts() ? Optional.of(stacked) : Optional.empty();
    }

    /** How many rows the tallest label takes that ends with others, where another takes fewer; 0 for none. */
    private static int depth(Row row) {
        int tallest = 0;
        boolean lower = false;
        for (LabelledCell cell : row.filled()) {
            boolean money = isMoney(cell) || cell.rowSpan() == 1;
            if (money && cell.rowSpan() <= MOST_ROWS) {
                lower |= tallest > 0 && cell.rowSpan() != tallest;
                tallest = Math.max(tallest, cell.rowSpan());
            }
        }
        return lower ? tallest : 0;
    }

    private static boolean isMoney(LabelledCell cell) {
        return RowMoney.of(cell.meaning()) != null;
    }

    /** Whether the rows hold nothing but labels, of which two are of money; a section stands at the left of all. */
    private boolean areLabels() {
        int money = 0;
        for (Row row : labels) {
            for (LabelledCell cell : row.filled()) {
                boolean section = cell.lastRow() >= amounts.number();
                money += isMoney(cell) ? 1 : 0;
                if (!section && (cell.isAmount() || cell.text().length() > LONGEST_LABEL)) {
                    return false;
                }
            }
        }
        return money > 2;
    }

    /**
     * Whether one row of labels of money holds some that no layout knows, over an amount each. Where all are known, the
     * labels alone say what stands below them.
     */
    private boolean holdUnknown() {
        int money = 0;
        int unknown = 0;
        for (LabelledCell cell : labels.get(0).filled()) {
            boolean section = cell.lastRow() >= amounts.number();
            boolean over = amounts.startsAt(cell.column())
                    && amounts.at(cell.column()).columnSpan() == cell.columnSpan()
                    && !cell.isAmount()
                    && cell.text().length() <= LONGEST_LABEL;
            if (!section && !over) {
                return false;
            }
            money += !section && isMoney(cell) ? 1 : 0;
            unknown += !section && !cell.meaning().isKnown() ? 1 : 0;
        }
        return money >= 2 && unknown > 0;
    }

    private boolean areAmounts() {
        List<LabelledCell> filled = amounts.filled();
        return filled.size() > 1 && filled.stream().allMatch(LabelledCell::isAmount);
    }

    /** Reads each amount under the label just above it. */
    void read(HeaderFields form) {
        for (Row row : labels) {
            row.first()
                    .filter(section -> section.lastRow() >= amounts.number())
                    .flatMap(section -> section.meaning().moneyUnit())
                    .ifPresent(form.draft()::moneyUnit);
        }
        for (LabelledCell amount : amounts.filled()) {
            LabelledCell label = amounts.grid().at(amounts.number() - 1, amount.column());
            Field field = label == null ? null : RowMoney.of(label.meaning());
            if (field != null && label.column() == amount.column()) {
                form.assign(amounts, field, label.meaning(), label, amount);
            } else if (label != null && !label.isEmpty()) {
                form.draft().findings().unknownLabel(label);
            } else {
                form.unplaced(amounts, amount);
            }
        }
    }
}
