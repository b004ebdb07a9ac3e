package io.github.mubiao.recognise;

import io.github.mubiao.model.IndicatorDetails.Term;

/**
 * What a form says above its indicator header.
 *
 * @param midTermColumn where the whole project's goals or money stand; 0 for nowhere
 * @param annualColumn where the year's stand; 0 for nowhere
 * @param sectionTerm the time that the label beside the rows speaks of; {@code null} for none
 * @param fiscalYear the document's year; {@code null} where not known
 */
record HeaderContext(int midTermColumn, int annualColumn, Term sectionTerm, Integer fiscalYear) {

    /** Nothing is known of the form yet. */
    static final HeaderContext UNKNOWN = new HeaderContext(0, 0, null, null);

    HeaderContext withSection(Term term) {
        return term == null ? this : new HeaderContext(midTermColumn, annualColumn, term, fiscalYear);
    }

    /** Whether the form tells the two halves apart, and which of them is the left one. */
    Term leftTerm() {
        if (midTermColumn == 0 || annualColumn == 0) {
            return null;
        }
        return midTermColumn < annualColumn ? Term.MID_TERM : Term.ANNUAL;
    }
}
