package io.github.mubiao.recognise;

import io.github.mubiao.model.IndicatorDetails.Term;
import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.model.Severity;
import io.github.mubiao.recognise.LabelledCell.Use;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts figures of money under the amount that they are: the year's or the whole project's. Ends with the form. */
final class MoneyFields {

    private static final Map<Field, Field> MID_TERM = new EnumMap<>(Map.of(
            Field.TOTAL, Field.MID_TERM_TOTAL,
            Field.FULL_YEAR, Field.MID_TERM_TOTAL,
            Field.SUM, Field.MID_TERM_TOTAL,
            Field.MID_TERM_TOTAL, Field.MID_TERM_TOTAL,
            Field.FISCAL, Field.MID_TERM_FISCAL,
            Field.FISCAL_PART, Field.MID_TERM_FISCAL,
            Field.OTHER, Field.MID_TERM_OTHER,
            Field.CARRIED_OVER, Field.MID_TERM_CARRIED_OVER));

    /** No form names more sources. */
    private static final int MOST_SOURCES = 20;

    private final ProjectDraft draft;
    /** Where the label of the whole project's total stands, and its row; 0 for nowhere. */
    private int midTermColumn;

    private int midTermRow;
    /** Where the label of the year's total stands in the same row; 0 for nowhere. */
    private int annualColumn;
    /** Whether the two totals of a row head a half each of the sources below; {@code null} before that is known. */
    private Boolean halves;
    /** Where the label of the year's total stood last, and its row. */
    private int totalColumn;

    private int totalRow;
    /** Where the label of what became of the total stands beside it; 0 for nowhere. */
    private int resultColumn;
    /** The last row that held a figure; 0 for none. */
    private int lastRow;

    MoneyFields(ProjectDraft draft) {
        this.draft = draft;
    }

    void newTable() {
        midTermColumn = 0;
        midTermRow = 0;
        annualColumn = 0;
        halves = null;
        totalRow = 0;
        resultColumn = 0;
        lastRow = 0;
    }

    /** Whether a row goes on with the figures of the row above, or of its own. */
    boolean reaches(Row row) {
        return lastRow > 0 && row.number() - lastRow <= 1;
    }

    /** Where the labels of the whole project's total and the year's stand beside each other, for the columns below. */
    IndicatorHeader.Context context(Integer fiscalYear) {
        return new IndicatorHeader.Context(annualColumn == 0 ? 0 : midTermColumn, annualColumn, null, fiscalYear);
    }

    /**
     * Takes a figure under its label. The unit of a total's label is that of the figures that follow; a part's is its
     * own, unless no unit is stated at all.
     *
     * @param unit the unit that the figure's label states; {@code null} for none
     */
    void put(Row row, Field field, Term term, LabelledCell label, String text, LabelledCell place, MoneyUnit unit) {
        if (unit != null && (field.isTotal() || !draft.hasUnit())) {
            draft.moneyUnit(unit);
        }
        label.mark(Use.USED);
        place.mark(field == Field.UNCARRIED ? Use.IGNORED : Use.USED);
        lastRow = row.number();
        note(row, field, label.column());
        if (isOfResult(row, field, label)) {
            place.mark(Use.IGNORED);
            return;
        }
        boolean midTerm = term(row, field, term, label.column()) == Term.MID_TERM;
        // 当年财政拨款 below 财政拨款 is a part of it: what the years before did not leave.
        boolean within = (field == Field.FISCAL && label.holds(WordList.ANNUAL) && draft.hasOther(field, text))
                || (field == Field.TOTAL && draft.has(Field.SUM) && isPart(label));
        Field amount = midTerm ? MID_TERM.get(field) : within ? Field.SOURCE : field;
        boolean figure = Amounts.money(text).isPresent();
        if (amount == null || amount == Field.SOURCE || (amount == Field.UNCARRIED && !figure)) {
            draft.source(label, text, place);
        } else if (amount == Field.UNCARRIED) {
            draft.spending(label, text, place);
        } else if (amount == Field.OWN_LEVEL) {
            draft.ownLevel(label, text, place);
        }
        Field only =
                label.is(Field.TOTAL) && amount == Field.TOTAL ? label.meaning().moneyRow() : null;
        if (only != null && !only.isTotal() && !only.isUncarried()) {
            // The total's own label names its only source.
            draft.putOnce(only, text, place.location());
        }
        if (amount != null && !amount.isUncarried()) {
            draft.putOnce(amount, text, place.location());
            if (unit != null && draft.isFrom(amount, place)) {
                draft.unitOf(amount, unit);
            }
        }
    }

    /** Whether a label says that its amount is a part of the one before: 其中：当年预算. */
    private static boolean isPart(LabelledCell label) {
        return label.vocabulary().past(WordList.OF_WHICH, label.folded(), 0) > 0;
    }

    /**
     * Reports money whose source has no amount of its own in output, so that the parts of a total may fall short, and
     * words in its place; returns whether it did.
     */
    static boolean uncarried(FindingCollector findings, LabelledCell label, String text, LabelledCell place) {
        boolean says = Amounts.money(text)
                .map(figure -> figure.value().signum() != 0)
                .orElse(!text.isEmpty() && !place.holdsNothing());
        if (says) {
            String name = label.equals(place) ? label.vocabulary().plain(before(text, label.text())) : label.text();
            findings.add("uncarried-amount", Severity.NOTE, place.location(), Labels.compact(name), text);
        }
        return says;
    }

    /** The label in a cell that holds its figure too, and perhaps others before it. */
    private static String before(String figure, String cell) {
        int end = Math.max(0, cell.lastIndexOf(figure));
        int start = end;
        while (start > 0 && " \n,，;；0123456789".indexOf(cell.charAt(start - 1)) < 0) {
            start--;
        }
        return cell.substring(start, end);
    }

    /** A unit of money in a cell of its own behind the figure. */
    void unitBeside(Field field, LabelledCell figure, MoneyUnit unit) {
        if (field.isTotal() || !draft.hasUnit()) {
            draft.moneyUnit(unit);
        }
        if (draft.isFrom(field, figure)) {
            draft.unitOf(field, unit);
        }
    }

    /** Whether a part stands again below what became of the total, 执行数 beside 预算数: output does not carry that. */
    private boolean isOfResult(Row row, Field field, LabelledCell label) {
        boolean below = resultColumn > 0 && label.column() >= resultColumn && row.number() > totalRow;
        LabelledCell left = below && !field.isTotal() ? row.at(totalColumn) : null;
        return left != null && left.row() == row.number() && left.plain().equals(label.plain());
    }

    private Term term(Row row, Field field, Term stated, int labelColumn) {
        if (stated != null || field.isTotal() || annualColumn == 0 || !areHalves(row)) {
            return stated;
        }
        boolean right = labelColumn >= Math.max(annualColumn, midTermColumn);
        return right == (annualColumn > midTermColumn) ? Term.ANNUAL : Term.MID_TERM;
    }

    /**
     * Whether each total heads a half. Right of the year's, the whole project's does only where both halves name the same
     * money; left of it, unless what stands below says otherwise.
     */
    private boolean areHalves(Row row) {
        if (midTermColumn > annualColumn) {
            LabelledCell left = row.at(annualColumn);
            LabelledCell right = row.at(midTermColumn);
            return left != null
                    && right != null
                    && !left.isAmount()
                    && left.plain().equals(right.plain());
        }
        halves = halves == null ? Boolean.valueOf(areHalves(row.grid())) : halves;
        return halves;
    }

    /**
     * Whether the sources below two totals in one row are a half each: labels of sources stand below these, and what they add
     * up to or are called says so.
     */
    private boolean areHalves(LabelledGrid grid) {
        BigDecimal left = BigDecimal.ZERO;
        BigDecimal right = BigDecimal.ZERO;
        boolean same = false;
        boolean differ = false;
        boolean found = midTermRow == grid.rows();
        int last = Math.min(grid.rows(), midTermRow + MOST_SOURCES);
        for (int row = midTermRow + 1; row <= last; row++) {
            BigDecimal one = figure(grid, row, midTermColumn);
            BigDecimal other = figure(grid, row, annualColumn);
            if (one == null && other == null) {
                break;
            }
            found = true;
            Field source = source(grid, row, midTermColumn);
            Field beside = source(grid, row, annualColumn);
            same |= source != null && source == beside;
            differ |= row == midTermRow + 1 && source != null && beside != null && source != beside;
            left = one == null ? left : left.add(one);
            right = other == null ? right : right.add(other);
        }
        BigDecimal year = figure(grid, midTermRow, annualColumn);
        boolean sums = isSum(figure(grid, midTermRow, midTermColumn), left) && isSum(year, right);
        boolean parts = right.signum() != 0 && isSum(year, left.add(right));
        return found && (sums || same || (!parts && !differ));
    }

    private static boolean isSum(BigDecimal total, BigDecimal sum) {
        return total != null && total.compareTo(sum) == 0;
    }

    /** The source of money that a label names; {@code null} where it names none. */
    private static Field source(LabelledGrid grid, int row, int column) {
        LabelledCell label = grid.at(row, column);
        InlineFields.Entry inline = label == null ? null : inline(grid, label);
        Field field = label == null ? null : inline != null ? inline.field() : label.money();
        return field == Field.FISCAL_PART ? Field.FISCAL : field;
    }

    /** A label of money and its figure in one cell; {@code null} where the cell holds anything else. */
    private static InlineFields.Entry inline(LabelledGrid grid, LabelledCell cell) {
        List<InlineFields.Entry> entries = grid.context().inline().of(cell.text(), true);
        InlineFields.Entry only = entries.size() == 1 ? entries.get(0) : null;
        boolean money = only != null
                && only.field().isMoney()
                && Amounts.money(only.text()).isPresent();
        return money ? only : null;
    }

    /** The figure within a label's cell or right of it, in yuan where it has a unit of its own; {@code null} for none. */
    private static BigDecimal figure(LabelledGrid grid, int row, int column) {
        LabelledCell label = grid.at(row, column);
        InlineFields.Entry inline = label == null ? null : inline(grid, label);
        LabelledCell cell = label == null ? null : grid.at(row, label.lastColumn() + 1);
        Optional<Amounts.Amount> beside = cell == null || cell.row() != row ? Optional.empty() : cell.amount();
        Amounts.Amount amount = (inline == null ? beside : Amounts.money(inline.text())).orElse(null);
        return amount == null ? null : amount.unit() == null ? amount.value() : amount.in(MoneyUnit.YUAN);
    }

    /** Two totals in one row head a half of the rows below each. */
    private void note(Row row, Field field, int labelColumn) {
        if (field == Field.MID_TERM_TOTAL || field == Field.SUM) {
            annualColumn = field == Field.MID_TERM_TOTAL && totalRow == row.number() ? totalColumn : 0;
            midTermColumn = labelColumn;
            midTermRow = row.number();
            halves = null;
        } else if (field == Field.TOTAL || field == Field.FULL_YEAR) {
            totalColumn = labelColumn;
            totalRow = row.number();
            annualColumn = midTermRow == totalRow ? labelColumn : annualColumn;
            resultColumn = 0;
        } else if (field == Field.EXECUTED || field == Field.ADJUSTED) {
            boolean beside = totalRow == row.number() && labelColumn > totalColumn;
            resultColumn = beside && resultColumn == 0 ? labelColumn : resultColumn;
        }
    }
}
