package io.github.mubiao.value;

/** The productions of a whole value, in the order in which {@link Grammar} tries them. */
enum Production {
    EMPTY("empty", "nothing is written"),
    NOT_APPLICABLE("not-applicable", "the words say that the indicator does not apply"),
    YES_NO("yes-no", "the whole value is a yes or a no"),
    UNFILLED("unfilled", "a pattern whose number was never filled in"),
    GRADE("grade", "a grade of a known scale"),
    PERIOD("period", "two dates joined"),
    DEADLINE("deadline", "a date by which it is done"),
    RATIO("ratio", "two numbers as a proportion"),
    RANGE("range", "two numbers joined as the ends of a range"),
    TOLERANCE("tolerance", "a number with what it may differ by"),
    COMPARISON("comparison", "one number, with a sign, words of comparison or neither"),
    REFERENCE("reference", "compared with something that is no number"),
    BRACKET("bracket", "a name with its target in brackets"),
    LIST("list", "several targets, each read with certainty"),
    WORDS("words", "no number is certain");

    private final String id;
    private final String reason;

    Production(String id, String reason) {
        this.id = id;
        this.reason = reason;
    }

    String id() {
        return id;
    }

    String reason() {
        return reason;
    }
}
