package io.github.mubiao.value;

import io.github.mubiao.model.Target;
import java.util.regex.Pattern;

/** Rules for values that are known as a whole. */
final class WholeRules {

    private static final Pattern UNFILLED =
            Pattern.compile("(?:20\\d{0,2})?年月(?:日|底)?[前内]?|年|月日?前?|百分之(?:[Xx×*]{0,4}|□)(?:以上|以下)?");

    private WholeRules() {}

    static Target empty(Clause clause) {
        return clause.text().isEmpty() ? new Target.Missing() : null;
    }

    static Target notApplicable(Clause clause) {
        if (!Words.is(Words.Category.NOT_APPLICABLE, clause.text())) {
            return null;
        }
        clause.trace().token("word", clause.folded(), 0, clause.length());
        return new Target.NotApplicable();
    }

    static Target yesNo(Clause clause) {
        String meaning = Words.meaning(Words.Category.YES, clause.text());
        if (meaning == null) {
            return null;
        }
        clause.trace().token("word", clause.folded(), 0, clause.length());
        return new Target.YesNo(Boolean.parseBoolean(meaning));
    }

    /** ≧ %, 公里, ≥**人, XX%, 年 月 日. */
    static Target unfilled(Clause clause) {
        String text = clause.text().replaceAll("[_□×*]", "");
        boolean date = UNFILLED.matcher(text).matches();
        boolean grade = Words.is(Words.Category.GRADE, clause.text());
        Template whole = Template.read(clause.folded());
        boolean pattern = (whole != null && !whole.isWord())
                || (clause.length() < 60
                        && !Characters.hasDigit(clause.text())
                        && Template.behind(clause.folded()) != null);
        return date || (!grade && pattern) ? new Target.Missing() : null;
    }
}
