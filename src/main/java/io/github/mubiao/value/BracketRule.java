package io.github.mubiao.value;

import io.github.mubiao.model.Target;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 机柜数量(≥77台): the target stands in brackets behind a name without any number. */
final class BracketRule {

    /** A number, perhaps with a sign of percent, in a bracket behind a sign; (1) before 100 is the number of an item. */
    private static final Pattern NUMBER = Pattern.compile("[≥≤<>=]\\((\\d[\\d,.]*[%‰]?)\\)(?![\\d.,(])");

    private BracketRule() {}

    static Target read(Clause clause) {
        int open = clause.text().lastIndexOf('(');
        if (open < 1
                || clause.closing(open) != clause.length() - 1
                || !isName(clause.text().substring(0, open))) {
            return null;
        }
        Clause inner = clause.slice(open + 1, clause.length() - 1).trimmed();
        String word = Words.at(Words.Category.SIGN, inner.text(), 0);
        boolean signed = inner.length() > 1
                && (Characters.isSign(inner.text().charAt(0)) || (word != null && word.length() > 1));
        if (!signed) {
            return null;
        }
        Target range = RangeRule.read(inner);
        Target target = range != null ? range : ComparisonRule.read(inner);
        if (target == null && Template.read(inner.folded()) != null) {
            return new Target.Missing();
        }
        return target;
    }

    /** ≥(95)%: a number in a bracket behind a sign, without the bracket; {@code null} where none stands there. */
    static Clause opened(Clause clause) {
        Matcher bracket = NUMBER.matcher(clause.text());
        boolean found = bracket.find();
        return found
                ? new Clause(
                        clause.folded().without(bracket.start(1) - 1, bracket.end(1)),
                        clause.fiscalYear(),
                        clause.trace())
                : null;
    }

    private static boolean isName(String name) {
        return !Characters.hasDigit(name)
                && !Characters.hasSign(name)
                && name.length() <= 60
                && !LeadNames.isBroken(name.replace(',', '、'));
    }
}
