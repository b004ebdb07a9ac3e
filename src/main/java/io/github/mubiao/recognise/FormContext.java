package io.github.mubiao.recognise;

import io.github.mubiao.model.IndicatorDetails.Term;
import java.util.List;

/**
 * What reads the texts of a form, and what the form says of itself that decides what its labels mean: money of another year
 * is not the form's, and what a whole department spends is its budget.
 */
final class FormContext {

    private final CellClassifier classifier;
    private final Integer year;
    private final boolean wholeDepartment;
    private final InlineFields inline;
    private final IndicatorText indicatorText;

    /**
     * The context of a form.
     *
     * @param classifier the classes of texts
     * @param year the form's fiscal year; {@code null} where none is known
     * @param wholeDepartment whether the form is a whole department's
     */
    FormContext(CellClassifier classifier, Integer year, boolean wholeDepartment) {
        this.classifier = classifier;
        this.year = year;
        this.wholeDepartment = wholeDepartment;
        this.inline = new InlineFields(this);
        this.indicatorText = new IndicatorText(classifier.vocabulary());
    }

    /** The context of tables of which nothing is known yet. */
    static FormContext unknown(CellClassifier classifier) {
        return new FormContext(classifier, null, false);
    }

    CellClassifier classifier() {
        return classifier;
    }

    /** The form's fiscal year; {@code null} where none is known. */
    Integer year() {
        return year;
    }

    Vocabulary vocabulary() {
        return classifier.vocabulary();
    }

    /** Recognises the titles of forms. */
    FormTitles titles() {
        return classifier.titles();
    }

    /** What a text means as a label of this form; {@link Meaning#NONE} where no layout knows it. */
    LabelMeaning meaning(String text) {
        return classifier.meaning(text).in(year, wholeDepartment);
    }

    /** The time that a text speaks of as a label; {@code null} where it names none. */
    Term term(String text) {
        return classifier.term(text);
    }

    /** Labels and values in one text. */
    InlineFields inline() {
        return inline;
    }

    /** The names of levels. */
    LevelNames levels() {
        return vocabulary().levels();
    }

    /** Indicators in words. */
    IndicatorText indicatorText() {
        return indicatorText;
    }

    /** Whether a cell is a label, or ends as labels do. */
    boolean isLabelLike(LabelledCell cell) {
        if (cell.isKnown()) {
            return true;
        }
        String label = LabelText.of(cell.text()).plain();
        return vocabulary().endsAsLabel(label) || vocabulary().endsAs(WordList.LIST_LABEL, label);
    }

    /** Whether a row's first text is a word of sums: {@code 合计}, {@code 小计}. */
    boolean isTotal(Row row) {
        List<LabelledCell> filled = row.filled();
        return !filled.isEmpty() && isTotal(filled.get(0).text());
    }

    /** Whether a text is a word of sums; each holds one of two characters, which few other cells do. */
    boolean isTotal(String text) {
        boolean may = text.length() <= Vocabulary.MAXIMUM_LABEL && (text.indexOf('计') >= 0 || text.indexOf('分') >= 0);
        return may && vocabulary().is(WordList.TOTAL, text);
    }
}
