package io.github.mubiao.recognise;

import java.util.List;

/** What the labels over a list of projects mean, and which texts are labels of one. */
final class ListLabels {

    /** Longer texts are no labels. */
    private static final int LONGEST_LABEL = 24;

    private final Vocabulary vocabulary;
    private final LevelNames levels;

    ListLabels(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.levels = vocabulary.levels();
    }

    /** Whether a cell may be a label that ends in the last row of labels. */
    static boolean mayBe(LabelledCell cell, int first, int last) {
        String text = cell.text();
        boolean within = cell.row() >= first && cell.row() + cell.rowSpan() - 1 == last;
        return within && !text.isEmpty() && text.length() <= LONGEST_LABEL && text.indexOf('\n') < 0;
    }

    /** Whether any layout knows a text. */
    boolean isKnown(LabelledCell cell) {
        return cell.meaning().isKnown();
    }

    /** Whether a cell may stand under the labels: a project may be called {@code 公用经费} as a label of money is. */
    boolean isValue(LabelledCell cell) {
        return !isKnown(cell)
                || (cell.meaning().is(Field.UNCARRIED) && !vocabulary.endsAs(Word.TOTAL, Labels.fold(cell.text())));
    }

    /**
     * Whether nothing of what stands under a label is carried, though it may say something.
     *
     * @param below the first row of the list
     */
    boolean isLost(Row below, LabelledCell label, List<LabelledCell> labels) {
        Meaning meaning = label.meaning();
        if (meaning.is(Field.MONEY_SECTION)) {
            return Amounts.money(below.at(label.column()).text()).isEmpty();
        }
        boolean read = meaning.is(Field.INDICATOR_SECTION) || levels.isLevel(label);
        Field field = field(below, label, labels);
        boolean left = meaning.moneyColumn() == MoneyColumn.IGNORED || meaning.column() == Column.IGNORED;
        return !left && !read && (field == null || field.isSection());
    }

    /** Whether a text is a label, or ends as one. */
    boolean isLabel(LabelledCell cell) {
        return isKnown(cell) || isLabelEnd(cell);
    }

    private boolean isLabelEnd(LabelledCell cell) {
        String label = LabelText.of(cell.text()).plain();
        return vocabulary.endsAsLabel(label) || vocabulary.endsAs(Word.LIST_LABEL, label);
    }

    /** What a label says of the project; among labels of money, short words name its sum and its sources. */
    Field field(Row row, LabelledCell label, List<LabelledCell> labels) {
        Meaning meaning = label.meaning();
        Field own = meaning.ofColumn();
        if (own != null && own != Field.MONEY_SECTION) {
            return own;
        }
        LabelledCell over = label.row() > 1 ? row.grid().at(label.row() - 1, label.column()) : null;
        boolean below = over != null && isMoney(over);
        boolean among = below || meaning.moneyUnit().isPresent() || isAmongMoney(label, labels);
        Field source = own == null ? meaning.moneyRow() : Field.SUM;
        boolean again = source == Field.SUM
                && labels.stream().anyMatch(other -> other.meaning().ofColumn() == Field.TOTAL);
        return !among ? own : again ? Field.SOURCE : source;
    }

    /** Whether labels of money alone stand from a label to one that is money in any place: scores have sums as well. */
    private boolean isAmongMoney(LabelledCell label, List<LabelledCell> labels) {
        int at = labels.indexOf(label);
        return isBesideMoney(labels, at, -1) || isBesideMoney(labels, at, 1);
    }

    private boolean isBesideMoney(List<LabelledCell> labels, int at, int step) {
        for (int i = at + step; i >= 0 && i < labels.size(); i += step) {
            if (isMoney(labels.get(i))) {
                return true;
            }
            Meaning meaning = labels.get(i).meaning();
            boolean source = !meaning.isKnown()
                    && vocabulary.endsAs(
                            Word.SOURCE, LabelText.of(labels.get(i).text()).plain());
            if (meaning.moneyRow() == null && !source) {
                return false;
            }
        }
        return false;
    }

    private boolean isMoney(LabelledCell label) {
        Field field = label.meaning().ofColumn();
        return field != null && field.isMoney();
    }
}
