package io.github.mubiao.recognise;

import io.github.mubiao.grid.GridCell;
import java.util.List;
import java.util.regex.Pattern;

/** What the labels over a list of projects mean, and which texts are labels of one. */
final class ListLabels {

    /** Longer texts are no labels. */
    private static final int LONGEST_LABEL = 24;

    /** What ends so is money, whoever gives it. */
    private static final Pattern UNKNOWN_SOURCE =
            Pattern.compile("(?:资金|经费|款|收入|捐赠|补助|投入|投资|债券|债)(?:[（(].{1,6}[)）])?$");

    private final Meanings meanings;
    private final LevelCells levels;

    ListLabels(Meanings meanings) {
        this.meanings = meanings;
        this.levels = new LevelCells(meanings);
    }

    /** Whether a cell may be a label that ends in the last row of labels. */
    static boolean mayBe(GridCell cell, int first, int last) {
        String text = cell.text();
        boolean within = cell.row() >= first && cell.row() + cell.rowSpan() - 1 == last;
        return within && !text.isEmpty() && text.length() <= LONGEST_LABEL && text.indexOf('\n') < 0;
    }

    /** Whether any layout knows a text. */
    boolean isKnown(GridCell cell) {
        return meanings.of(cell.text()).isKnown();
    }

    /** Whether a cell may stand under the labels: a project may be called {@code 公用经费} as a label of money is. */
    boolean isValue(GridCell cell) {
        return !isKnown(cell)
                || (meanings.of(cell.text()).is(Field.UNCARRIED) && !cell.text().endsWith("计"));
    }

    /**
     * Whether nothing of what stands under a label is carried, though it may say something.
     *
     * @param below the first row of the list
     */
    boolean isLost(Row below, GridCell label, List<GridCell> labels) {
        Meaning meaning = meanings.of(label.text());
        if (meaning.is(Field.MONEY_SECTION)) {
            return Amounts.money(below.at(label.column()).text()).isEmpty();
        }
        boolean read = meaning.is(Field.INDICATOR_SECTION) || levels.isLevel(label);
        Field field = field(below, label, labels);
        boolean left = meaning.moneyColumn() == MoneyColumn.IGNORED || meaning.column() == Column.IGNORED;
        return !left && !read && (field == null || field.isSection());
    }

    /** Whether a text is a label, or ends as one. */
    boolean isLabel(GridCell cell) {
        return isKnown(cell) || isLabelEnd(cell);
    }

    private boolean isLabelEnd(GridCell cell) {
        String label = LabelText.of(cell.text()).plain();
        return meanings.vocabulary().endsAsLabel(label) || meanings.vocabulary().endsAs(Word.LIST_LABEL, label);
    }

    /** What a label says of the project; among labels of money, short words name its sum and its sources. */
    Field field(Row row, GridCell label, List<GridCell> labels) {
        Meaning meaning = meanings.of(label.text());
        Field own = MoneyColumn.field(meaning);
        if (own != null && own != Field.MONEY_SECTION) {
            return own;
        }
        GridCell over = label.row() > 1 ? row.grid().at(label.row() - 1, label.column()) : null;
        boolean below = over != null && isMoney(over);
        boolean among = below || meaning.moneyUnit().isPresent() || isAmongMoney(label, labels);
        Field source = own == null ? meaning.moneyRow() : Field.SUM;
        boolean again = source == Field.SUM
                && labels.stream().anyMatch(other -> MoneyColumn.field(meanings.of(other.text())) == Field.TOTAL);
        return !among ? own : again ? Field.SOURCE : source;
    }

    /** Whether labels of money alone stand from a label to one that is money in any place: scores have sums as well. */
    private boolean isAmongMoney(GridCell label, List<GridCell> labels) {
        int at = labels.indexOf(label);
        return isBesideMoney(labels, at, -1) || isBesideMoney(labels, at, 1);
    }

    private boolean isBesideMoney(List<GridCell> labels, int at, int step) {
        for (int i = at + step; i >= 0 && i < labels.size(); i += step) {
            if (isMoney(labels.get(i))) {
                return true;
            }
            Meaning meaning = meanings.of(labels.get(i).text());
            boolean source = !meaning.isKnown()
                    && UNKNOWN_SOURCE.matcher(labels.get(i).text()).find();
            if (meaning.moneyRow() == null && !source) {
                return false;
            }
        }
        return false;
    }

    private boolean isMoney(GridCell label) {
        Field field = MoneyColumn.field(meanings.of(label.text()));
        return field != null && field.isMoney();
    }
}
