package io.github.mubiao.recognise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pass 1: finds what a text can mean as a label, from the vocabulary alone; in a form, what it means there: money of another
 * year is not the form's, and what a whole department spends is its budget. Each text of a document is classified once;
 * documents repeat their labels thousands of times.
 */
final class FormContext {

    /** Texts beyond these are classified anew: a document of any length needs no more memory. */
    private static final int MOST_KEPT = 8192;

    private final Vocabulary vocabulary;
    private final FormTitles titles;
    private final Map<String, CellText> texts;
    private final IndicatorText indicatorText;
    private final ObjectiveList objectives;
    private final InlineFields inline;
    private final Integer year;
    private final boolean wholeDepartment;

    /** The context of tables of which nothing is known yet. */
    FormContext(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.titles = new FormTitles(vocabulary);
        this.texts = new HashMap<>();
        this.indicatorText = new IndicatorText(vocabulary);
        this.objectives = new ObjectiveList(vocabulary);
        this.inline = new InlineFields(this);
        this.year = null;
        this.wholeDepartment = false;
    }

    private FormContext(FormContext document, Integer year, boolean wholeDepartment) {
        this.vocabulary = document.vocabulary;
        this.titles = document.titles;
        this.texts = document.texts;
        this.indicatorText = document.indicatorText;
        this.objectives = document.objectives;
        this.inline = new InlineFields(this);
        this.year = year;
        this.wholeDepartment = wholeDepartment;
    }

    /**
     * The context of a form.
     *
     * @param formYear the form's fiscal year; {@code null} where none is known
     * @param department whether the form is a whole department's
     */
    FormContext in(Integer formYear, boolean department) {
        return new FormContext(this, formYear, department);
    }

    /** The form's fiscal year; {@code null} where none is known. */
    Integer year() {
        return year;
    }

    /** Whether the form, or the table of forms, is of whole departments. */
    boolean isOfWholeDepartment() {
        return wholeDepartment;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    FormTitles titles() {
        return titles;
    }

    InlineFields inline() {
        return inline;
    }

    LevelNames levels() {
        return vocabulary.levels();
    }

    IndicatorText indicatorText() {
        return indicatorText;
    }

    ObjectiveList objectives() {
        return objectives;
    }

    /** What a text means as a label of this form; {@link LabelMeaning#NONE} where no layout knows it. */
    LabelMeaning meaning(String text) {
        return meaning(text(text));
    }

    LabelMeaning meaning(CellText text) {
        return text.meaning().in(year, wholeDepartment);
    }

    /** A text with what it says whatever the form: each text of a document is taken apart once. */
    CellText text(String text) {
        boolean kept = text.length() <= Vocabulary.MAXIMUM_LABEL;
        CellText known = kept ? texts.get(text) : null;
        if (known != null) {
            return known;
        }
        CellText anew = new CellText(text, vocabulary);
        if (kept && texts.size() < MOST_KEPT) {
            texts.put(text, anew);
        }
        return anew;
    }

    /**
     * What a row across a list says of the projects below it, 主管部门：教育局, beside their sums or alone; {@code null} where
     * it says nothing.
     */
    FormBlock.Line group(Row row) {
        // A row may have no cell of its own, where all are merged down into it.
        LabelledCell cell = row.filled().isEmpty() ? null : row.filled().get(0);
        boolean across = cell != null && cell.columnSpan() == row.grid().columns();
        boolean sums = row.filled().size() > 1 && row.filled().stream().skip(1).allMatch(LabelledCell::isAmount);
        List<InlineFields.Entry> entries = across || sums ? inline.of(cell.text()) : List.of();
        InlineFields.Entry only = entries.size() == 1 ? entries.get(0) : null;
        if (only == null) {
            return null;
        }
        boolean unit = only.field() == Field.MONEY_UNIT
                && UnitText.moneyBeside(only.text()).isEmpty()
                && !only.text().isEmpty();
        return unit || only.field().isOrganisation()
                ? new FormBlock.Line(unit ? Field.UNIT : only.field(), only.text(), cell.location())
                : null;
    }

    /** Whether a cell is a label, or ends as labels do. */
    boolean isLabelLike(LabelledCell cell) {
        return cell.isKnown() || cell.endsAs(WordList.LABEL) || cell.endsAs(WordList.LIST_LABEL);
    }

    /** Whether a row's first text is a word of sums: {@code 合计}, {@code 小计}. */
    boolean isTotal(Row row) {
        List<LabelledCell> filled = row.filled();
        return !filled.isEmpty() && isTotal(filled.get(0).text());
    }

    boolean isTotal(String text) {
        return text.length() <= Vocabulary.MAXIMUM_LABEL
                && (vocabulary.is(WordList.TOTAL, text) || isTotalOfLevel(Labels.fold(text)));
    }

    /** Whether a cell says nothing but what output does not carry: {@code 注：由财政部门填写}. */
    boolean isIgnored(LabelledCell cell) {
        List<InlineFields.Entry> entries = inline.of(cell.text());
        return !entries.isEmpty()
                && entries.stream().allMatch(entry -> entry.field().isIgnored());
    }

    /** {@code 产出指标小计}. */
    private boolean isTotalOfLevel(String folded) {
        return vocabulary.words(WordList.TOTAL).stream()
                .filter(folded::endsWith)
                .map(word -> folded.substring(0, folded.length() - word.length()))
                .anyMatch(level -> levels().isFirst(level) || levels().isSecond(level));
    }
}
