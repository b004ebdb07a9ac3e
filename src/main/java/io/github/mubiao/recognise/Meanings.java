package io.github.mubiao.recognise;

import io.github.mubiao.model.IndicatorDetails.Term;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The meanings of one document's texts, each looked up once. */
final class Meanings {

    /** Texts beyond these are looked up anew: a document of any length needs no more memory. */
    private static final int MOST_KEPT = 8192;

    /** No label begins with a sign, and most values do. */
    private static final String SIGNS = "≥≤≧≦=＝<>＜＞";

    /** What a department spends is its budget; what money is spent on, and a department's income, stand beside one. */
    private static final String SPENDING = "整体支出";

    private static final String COMPOSITION = "支出构成";

    private final Vocabulary vocabulary;
    private final Map<String, Meaning> known = new HashMap<>();
    private final Map<String, Term> terms = new HashMap<>();
    /** The year of the form that is read; {@code null} while none is known. */
    private Integer year;
    /** Whether the form is a whole department's, so that all it spends is its budget. */
    private boolean department;

    Meanings(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Notes the year that the labels of money are compared with; {@code null} for none. */
    void year(Integer stated) {
        if (!Objects.equals(year, stated)) {
            year = stated;
            known.clear();
        }
    }

    /** Notes whether the form that is read is a whole department's. */
    void wholeDepartment(boolean whole) {
        if (department != whole) {
            department = whole;
            known.clear();
        }
    }

    /** Money of another year than the form's, {@code 2023年预算数} in one of 2024, is not the form's money. */
    private Meaning ofYear(String text, Meaning meaning) {
        Integer alone = meaning.isKnown() ? null : FiscalYears.ofLine(text);
        if (alone != null) {
            return meaning.asMoneyColumn(alone.equals(year) ? MoneyColumn.YEAR : MoneyColumn.IGNORED);
        }
        Integer named = year == null ? null : Vocabulary.year(Labels.fold(text));
        boolean other = named != null && !named.equals(year);
        return other ? meaning.ofOtherYear() : meaning;
    }

    /** The time that a label speaks of; {@code null} where it does not say. */
    Term term(String text) {
        Term term = terms.get(text);
        if (term == null && !terms.containsKey(text)) {
            term = vocabulary.term(text);
            if (terms.size() < MOST_KEPT) {
                terms.put(text, term);
            }
        }
        return term;
    }

    /** What a text means as a label; {@link Meaning#NONE} where nobody knows it. */
    Meaning of(String text) {
        if (text.length() > Vocabulary.MAXIMUM_LABEL || text.isEmpty() || SIGNS.indexOf(text.charAt(0)) >= 0) {
            return Meaning.NONE;
        }
        Meaning meaning = known.get(text);
        if (meaning == null) {
            meaning = ofYear(text, vocabulary.meaning(text));
            boolean spending = text.contains(SPENDING) || (department && text.contains(COMPOSITION));
            meaning = spending ? meaning.ofMoney() : meaning;
            if (known.size() < MOST_KEPT) {
                known.put(text, meaning);
            }
        }
        return meaning;
    }
}
