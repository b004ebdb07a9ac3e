package io.github.mubiao.recognise;

import io.github.mubiao.model.IndicatorDetails.Term;

/**
 * What a form says of itself that decides what its labels mean: money of another year is not the form's, and what a whole
 * department spends is its budget.
 *
 * @param classifier the classes of texts
 * @param year the form's fiscal year; {@code null} where none is known
 * @param wholeDepartment whether the form is a whole department's
 */
record FormContext(CellClassifier classifier, Integer year, boolean wholeDepartment) {

    /** The context of a table of which nothing is known yet. */
    static FormContext unknown(CellClassifier classifier) {
        return new FormContext(classifier, null, false);
    }

    Vocabulary vocabulary() {
        return classifier.vocabulary();
    }

    /** What a text means as a label of this form; {@link Meaning#NONE} where no layout knows it. */
    Meaning meaning(String text) {
        return classifier.meaning(text).in(year, wholeDepartment);
    }

    /** The time that a text speaks of as a label; {@code null} where it names none. */
    Term term(String text) {
        return classifier.term(text);
    }
}
