package io.github.mubiao.value;

/** The productions of a whole value, in the order in which {@link Grammar} tries them. */
enum Production {
    EMPTY("empty", "nothing is written", null),
    NOT_APPLICABLE("not-applicable", "the words say that the indicator does not apply", null),
    YES_NO("yes-no", "the whole value is a yes or a no", null),
    UNFILLED("unfilled", "a pattern whose number was never filled in", null),
    GRADE("grade", "a grade of a known scale", null, CharacterKind.GRADE),
    PERIOD("period", "two dates joined", null, CharacterKind.JOINT, CharacterKind.CALENDAR),
    DEADLINE(
            "deadline",
            "a date by which it is done",
            "no date that can be, or more than a date",
            CharacterKind.CALENDAR,
            CharacterKind.DATE_POINT,
            CharacterKind.BEFORE),
    RATIO(
            "ratio",
            "two numbers as a proportion",
            "not two numbers in proportion beyond doubt",
            CharacterKind.PROPORTION),
    RANGE(
            "range",
            "two numbers joined as the ends of a range",
            "the two numbers are no ends of one quantity",
            CharacterKind.JOINT,
            CharacterKind.SIGN,
            CharacterKind.BRACKET),
    TOLERANCE("tolerance", "a number with what it may differ by", null, CharacterKind.PLUS_MINUS),
    COMPARISON(
            "comparison",
            "one number, with a sign, words of comparison or neither",
            "more stands beside the number than sign, unit and note",
            CharacterKind.DIGIT,
            CharacterKind.NUMERAL),
    REFERENCE(
            "reference", "compared with something that is no number", "nothing to compare with stands behind the sign"),
    BRACKET("bracket", "a name with its target in brackets", null, CharacterKind.BRACKET),
    LIST("list", "several targets, each read with certainty", "not every piece is certain"),
    WORDS("words", "no number is certain", null);

    private final String id;
    private final String reason;
    private final String failure;
    /** Never changed. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final CharacterKind[] needs;

    /**
     * A production.
     *
     * @param id its name
     * @param reason what it reads, one line
     * @param failure why it does not hold where it might; {@code null} where nothing can be said
     * @param needs kinds of characters without any of which it cannot hold; empty for none
     */
    Production(String id, String reason, String failure, CharacterKind... needs) {
        this.id = id;
        this.reason = reason;
        this.failure = failure;
        this.needs = needs;
    }

    String id() {
        return id;
    }

    String reason() {
        return reason;
    }

    /** Why it does not hold where it might; {@code null} where nothing can be said. */
    String failure() {
        return failure;
    }

    /** Kinds of characters without any of which it cannot hold; empty for none. */
    CharacterKind[] needs() {
        return needs;
    }
}
