package io.github.mubiao.recognise;

import io.github.mubiao.model.IndicatorDetails.Term;
import io.github.mubiao.model.MoneyUnit;
import io.github.mubiao.model.Severity;
import io.github.mubiao.recognise.LabelledCell.Use;
import java.util.EnumMap;
import java.util.Map;

/** Puts figures of money under the amount that they are: the year's or the whole project's. */
final class Money {

    private static final Map<Field, Field> MID_TERM = new EnumMap<>(Map.of(
            Field.TOTAL, Field.MID_TERM_TOTAL,
            Field.FULL_YEAR, Field.MID_TERM_TOTAL,
            Field.SUM, Field.MID_TERM_TOTAL,
            Field.MID_TERM_TOTAL, Field.MID_TERM_TOTAL,
            Field.FISCAL, Field.MID_TERM_FISCAL,
            Field.FISCAL_PART, Field.MID_TERM_FISCAL,
            Field.OTHER, Field.MID_TERM_OTHER,
            Field.CARRIED_OVER, Field.MID_TERM_CARRIED_OVER));

    private final ProjectDraft draft;
    private int midTermColumn;
    private int annualColumn;
    private int midTermRow;
    /** Whether the two totals of a row head a half each; {@code null} before that is known. */
    private Boolean halves;
    /** Where the label of the year's total stood last, and its row. */
    private int totalColumn;

    private int totalRow;
    /** The last row that held a figure; 0 for none. */
    private int lastRow;

    Money(ProjectDraft draft) {
        this.draft = draft;
    }

    FindingCollector findings() {
        return draft.findings();
    }

    void newTable() {
        midTermColumn = 0;
        annualColumn = 0;
        midTermRow = 0;
        halves = null;
        totalRow = 0;
        lastRow = 0;
    }

    /** Whether a row goes on with the figures of the row above, or of its own. */
    boolean reaches(Row row) {
        return lastRow > 0 && row.number() - lastRow <= 1;
    }

    /** Where the label of the whole project's total stands beside the year's; 0 for nowhere. */
    int midTermColumn() {
        return annualColumn == 0 ? 0 : midTermColumn;
    }

    /** Where the label of the year's total stands beside the whole project's; 0 for nowhere. */
    int annualColumn() {
        return annualColumn;
    }

    /**
     * Takes a figure under its label. The unit of a total's label is that of the figures that follow; a part's is its
     * own, unless no unit is stated at all.
     *
     * @param unit the unit that the figure's label states; {@code null} for none
     */
    void put(Row row, Field field, Term term, LabelledCell label, String text, LabelledCell place, MoneyUnit unit) {
        if (unit != null && (isTotal(field) || !draft.hasUnit())) {
            draft.moneyUnit(unit);
        }
        label.mark(Use.USED);
        place.mark(Use.USED);
        lastRow = row.number();
        note(row, field, label.column());
        boolean midTerm = term(row, field, term, label.column()) == Term.MID_TERM;
        Field amount = midTerm ? MID_TERM.get(field) : isWithin(field, label, text) ? Field.SOURCE : field;
        boolean figure = Amounts.money(text).isPresent();
        if (amount == null || amount == Field.SOURCE || (amount == Field.UNCARRIED && !figure)) {
            uncarried(draft.findings(), label, text, place);
        } else if (amount == Field.UNCARRIED) {
            draft.spending(label, text, place);
        }
        Field only = source(label.meaning());
        if (amount == Field.TOTAL && only != null) {
            // The total's own label names its only source.
            put(only, text, place);
        }
        if (amount != null && !amount.isUncarried()) {
            put(amount, text, place);
            if (unit != null && draft.isFrom(amount, place)) {
                draft.unitOf(amount, unit);
            }
        }
    }

    /** The source that a total's label names as well; {@code null} for none. */
    private static Field source(Meaning label) {
        Field source = label.is(Field.TOTAL) ? label.moneyRow() : null;
        return source == null || isTotal(source) || source.isUncarried() ? null : source;
    }

    /** Behind the indicators, a second figure of one kind is reported, not joined to the first. */
    private void put(Field amount, String text, LabelledCell place) {
        if (!draft.hasIndicators() || !draft.has(amount)) {
            draft.put(amount, text, place.location());
        } else if (!text.isEmpty() && !draft.says(amount, text)) {
            draft.findings().add("unplaced-text", Severity.WARNING, place.location(), text);
        }
    }

    /** Whether {@code 当年财政拨款} stands below 财政拨款, of which it is what the years before did not leave. */
    private boolean isWithin(Field field, LabelledCell label, String text) {
        return field == Field.FISCAL && label.holds(Word.ANNUAL) && draft.hasOther(field, text);
    }

    /**
     * Reports money whose source has no amount of its own in output, so that the parts of a total may fall short, and
     * words in its place.
     */
    static void uncarried(FindingCollector findings, LabelledCell label, String text, LabelledCell place) {
        var amount = Amounts.money(text);
        boolean words = amount.isEmpty() && !text.isEmpty() && !place.holdsNothing();
        if (words || amount.filter(figure -> figure.value().signum() != 0).isPresent()) {
            String name = label.equals(place) ? before(text, label.text()) : label.text();
            findings.add("uncarried-amount", Severity.NOTE, place.location(), Labels.compact(name), text);
        }
    }

    /** The label in a cell that holds its figure too, and perhaps others before it. */
    private static String before(String figure, String cell) {
        int end = Math.max(0, cell.lastIndexOf(figure));
        int start = end;
        while (start > 0 && " \n,，;；0123456789".indexOf(cell.charAt(start - 1)) < 0) {
            start--;
        }
        return LabelText.of(cell.substring(start, end)).plain();
    }

    /** The unit that the figures' labels state. */
    void unit(MoneyUnit unit) {
        draft.moneyUnit(unit);
    }

    /** A unit of money in a cell of its own behind the figure. */
    void unitBeside(Field field, LabelledCell figure, MoneyUnit unit) {
        if (isTotal(field) || !draft.hasUnit()) {
            draft.moneyUnit(unit);
        }
        if (draft.isFrom(field, figure)) {
            draft.unitOf(field, unit);
        }
    }

    static boolean isTotal(Field field) {
        return field == Field.TOTAL || field == Field.FULL_YEAR || field == Field.SUM || field == Field.MID_TERM_TOTAL;
    }

    private Term term(Row row, Field field, Term stated, int labelColumn) {
        if (stated != null || isTotal(field) || annualColumn == 0 || !isTwice(row)) {
            return stated;
        }
        boolean right = labelColumn >= Math.max(annualColumn, midTermColumn);
        return right == (annualColumn > midTermColumn) ? Term.ANNUAL : Term.MID_TERM;
    }

    /**
     * Whether each total heads a half. Right of the year's, the whole project's does only where both halves name the same
     * money; left of it, unless what stands below says otherwise.
     */
    private boolean isTwice(Row row) {
        LabelledCell left = row.at(annualColumn);
        LabelledCell right = row.at(midTermColumn);
        boolean same = left != null
                && right != null
                && Amounts.money(left.text()).isEmpty()
                && LabelText.of(left.text())
                        .plain()
                        .equals(LabelText.of(right.text()).plain());
        if (midTermColumn > annualColumn) {
            return same;
        }
        if (halves == null) {
            halves = new MoneyHalves(row.grid(), midTermColumn, annualColumn).are(midTermRow);
        }
        return halves;
    }

    /** Two totals in one row head a half of the rows below each. */
    private void note(Row row, Field field, int labelColumn) {
        if (field == Field.MID_TERM_TOTAL || field == Field.SUM) {
            boolean behind = field == Field.MID_TERM_TOTAL && totalRow == row.number();
            midTermColumn = labelColumn;
            midTermRow = row.number();
            halves = null;
            annualColumn = behind ? totalColumn : 0;
        } else if (field == Field.TOTAL || field == Field.FULL_YEAR) {
            totalColumn = labelColumn;
            totalRow = row.number();
            annualColumn = midTermRow == totalRow ? labelColumn : annualColumn;
        }
    }
}
