package io.github.mubiao.recognise;

import io.github.mubiao.model.IndicatorDetails.Term;
import java.util.Optional;

/**
 * A text of a document with what it says whatever the form. Each answer is found when it is first asked for: documents
 * repeat their texts thousands of times, and each pass asks the same of them.
 */
final class CellText {

    /** No label begins with a sign, and most values do. */
    private static final String SIGNS = "≥≤≧≦=＝<>＜＞";

    private final String text;
    private final Vocabulary vocabulary;
    private LabelMeaning meaning;
    private String folded;
    private LabelText label;
    private String plain;
    private Optional<Term> term;
    private Optional<Integer> headingYear;
    private Optional<Amounts.Amount> amount;

    CellText(String text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
    }

    /** The text as it stands. */
    String text() {
        return text;
    }

    /** All meanings that the text has as a label, whatever the form; {@link LabelMeaning#NONE} for none. */
    LabelMeaning meaning() {
        if (meaning == null) {
            boolean none =
                    text.length() > Vocabulary.MAXIMUM_LABEL || text.isEmpty() || SIGNS.indexOf(text.charAt(0)) >= 0;
            meaning = none ? LabelMeaning.NONE : classify();
        }
        return meaning;
    }

    private LabelMeaning classify() {
        LabelMeaning known = vocabulary.meaning(text);
        Integer alone = known.isKnown() ? null : FiscalYears.ofLine(text);
        if (alone != null) {
            return LabelMeaning.ofYearAlone(alone);
        }
        known = vocabulary.isWithin(WordList.SPENDING, text) ? known.ofMoney() : known;
        Integer named = Vocabulary.year(folded());
        boolean department = vocabulary.isWithin(WordList.COMPOSITION, text) && !known.equals(known.ofMoney());
        return !known.isKnown() || (named == null && !department) ? known : known.dependingOn(named, department);
    }

    /** The text without white space and in one width. */
    String folded() {
        if (folded == null) {
            folded = Labels.fold(text);
        }
        return folded;
    }

    /** The text taken apart as a label. */
    LabelText label() {
        if (label == null) {
            label = LabelText.of(text);
        }
        return label;
    }

    /** The text as labels are compared with word lists. */
    String plain() {
        if (plain == null) {
            plain = vocabulary.plain(text);
        }
        return plain;
    }

    /** The time that the text speaks of as a label; {@code null} where it names none. */
    Term term() {
        if (term == null) {
            term = Optional.ofNullable(vocabulary.term(text));
        }
        return term.orElse(null);
    }

    /** The year of a text that says nothing else, as below a title; {@code null} for none. */
    Integer headingYear() {
        if (headingYear == null) {
            headingYear = Optional.ofNullable(FiscalYears.ofHeading(text));
        }
        return headingYear.orElse(null);
    }

    /** The amount of money that the text is; empty where it is none. */
    Optional<Amounts.Amount> amount() {
        if (amount == null) {
            amount = Amounts.money(text);
        }
        return amount;
    }
}
