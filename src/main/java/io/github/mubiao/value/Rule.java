package io.github.mubiao.value;

import io.github.mubiao.model.Target;
import java.util.function.Function;

/** The rules of the grammar, in the order in which they are tried; the first that holds reads the value. */
enum Rule {
    EMPTY("empty", "nothing is written", WholeRules::empty),
    NOT_APPLICABLE("not-applicable", "the words say that the indicator does not apply", WholeRules::notApplicable),
    YES_NO("yes-no", "the whole value is a yes or a no", WholeRules::yesNo),
    UNFILLED("unfilled", "a pattern whose number was never filled in", WholeRules::unfilled),
    GRADE("grade", "a grade of a known scale", GradeRule::read),
    PERIOD("period", "two dates joined", PeriodRule::read),
    DEADLINE("deadline", "a date by which it is done", DeadlineRule::read),
    RATIO("ratio", "two numbers as a proportion", RatioRule::read),
    RANGE("range", "two numbers joined as the ends of a range", RangeRule::read),
    TOLERANCE("tolerance", "a number with what it may differ by", ToleranceRule::read),
    COMPARISON("comparison", "one number, with a sign, words of comparison or neither", ComparisonRule::read),
    REFERENCE("reference", "compared with something that is no number", ReferenceRule::read),
    BRACKET("bracket", "a name with its target in brackets", BracketRule::read),
    LIST("list", "several targets, each read with certainty", ListRule::read),
    WORDS("words", "no number is certain", clause -> new Target.Qualitative());

    private final String id;
    private final String reason;
    /** A method without state; the compiler cannot see that. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<Clause, Target> reader;

    Rule(String id, String reason, Function<Clause, Target> reader) {
        this.id = id;
        this.reason = reason;
        this.reader = reader;
    }

    String id() {
        return id;
    }

    String reason() {
        return reason;
    }

    /** The reading of a clause; {@code null} where the rule does not hold. */
    Target read(Clause clause) {
        int mark = clause.trace().mark();
        Target target = reader.apply(clause);
        if (target == null) {
            clause.trace().reset(mark);
        }
        return target;
    }
}
