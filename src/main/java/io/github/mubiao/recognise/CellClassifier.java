package io.github.mubiao.recognise;

import io.github.mubiao.model.IndicatorDetails.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pass 1: finds the classes of a cell from its text and the vocabulary alone. Year, neighbours and earlier tables play no
 * part, so each text of a document is classified once; documents repeat their labels thousands of times.
 */
final class CellClassifier {

    /** Texts beyond these are classified anew: a document of any length needs no more memory. */
    private static final int MOST_KEPT = 8192;

    /** No label begins with a sign, and most values do. */
    private static final String SIGNS = "≥≤≧≦=＝<>＜＞";

    private static final Term NO_TERM = null;

    private final Vocabulary vocabulary;
    private final FormTitles titles;
    private final List<String> spending;
    private final List<String> composition;
    private final Map<String, LabelMeaning> meanings = new HashMap<>();
    private final Map<String, Term> terms = new HashMap<>();

    CellClassifier(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.titles = new FormTitles(vocabulary);
        this.spending = vocabulary.words(WordList.SPENDING);
        this.composition = vocabulary.words(WordList.COMPOSITION);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Tells the titles of forms. */
    FormTitles titles() {
        return titles;
    }

    /** All meanings that a text has as a label; {@link Meaning#NONE} where no layout knows it. */
    LabelMeaning meaning(String text) {
        if (text.length() > Vocabulary.MAXIMUM_LABEL || text.isEmpty() || SIGNS.indexOf(text.charAt(0)) >= 0) {
            return LabelMeaning.NONE;
        }
        LabelMeaning meaning = meanings.get(text);
        if (meaning == null) {
            meaning = classify(text);
            if (meanings.size() < MOST_KEPT) {
                meanings.put(text, meaning);
            }
        }
        return meaning;
    }

    private LabelMeaning classify(String text) {
        LabelMeaning meaning = vocabulary.meaning(text);
        Integer alone = meaning.isKnown() ? null : FiscalYears.ofLine(text);
        if (alone != null) {
            return LabelMeaning.ofYearAlone(alone);
        }
        meaning = isAny(spending, text) ? meaning.ofMoney() : meaning;
        Integer year = Vocabulary.year(Labels.fold(text));
        boolean department = isAny(composition, text) && !meaning.equals(meaning.ofMoney());
        return !meaning.isKnown() || (year == null && !department) ? meaning : meaning.dependingOn(year, department);
    }

    private static boolean isAny(List<String> words, String text) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The time that a text speaks of as a label; {@code null} where it names none. */
    Term term(String text) {
        Term term = terms.get(text);
        if (term == NO_TERM && !terms.containsKey(text)) {
            term = vocabulary.term(text);
            if (terms.size() < MOST_KEPT) {
                terms.put(text, term);
            }
        }
        return term;
    }
}
