package io.github.mubiao.value;

import io.github.mubiao.model.Target;
import java.util.regex.Pattern;

/** Tries the rules in their order. */
final class ClauseReader {

    /**
     * What reads a clause.
     *
     * @param rule the rule that held
     * @param target its reading
     */
    record Result(Rule rule, Target target) {}

    private static final String JOINTS = "-~至到";
    private static final String DATES = "年月日前底";
    private static final Pattern PROPORTION = Pattern.compile("\\d[:/]\\d");

    private ClauseReader() {}

    /** The reading of a whole value. */
    static Result read(Clause clause) {
        for (Rule rule : Rule.values()) {
            Target target = rule.read(clause);
            if (target != null) {
                return new Result(rule, target);
            }
            note(clause, rule);
        }
        throw new IllegalStateException("The last rule reads everything");
    }

    /** The reading of one piece of a list, which is no list itself; {@code null} where only words stand there. */
    static Target single(Clause clause) {
        for (Rule rule : Rule.values()) {
            boolean whole = rule == Rule.LIST || rule == Rule.WORDS;
            Target target = whole ? null : rule.read(clause);
            if (target != null) {
                return target;
            }
        }
        return null;
    }

    /** Why a rule that might have held does not. */
    private static void note(Clause clause, Rule rule) {
        String text = clause.text();
        boolean digits = Characters.hasDigit(text);
        switch (rule) {
            case COMPARISON -> {
                if (!NumberPlaces.of(text).isEmpty()) {
                    clause.trace().drop(rule, "more stands beside the number than sign, unit and note");
                }
            }
            case RANGE -> {
                if (digits && Characters.hasAny(text, 0, JOINTS)) {
                    clause.trace().drop(rule, "the two numbers are no ends of one quantity");
                }
            }
            case DEADLINE -> {
                if (digits && Characters.hasAny(text, 0, DATES)) {
                    clause.trace().drop(rule, "no date that can be, or more than a date");
                }
            }
            case RATIO -> {
                if (digits
                        && Characters.hasAny(text, 0, ":/")
                        && PROPORTION.matcher(text).find()) {
                    clause.trace().drop(rule, "not two numbers in proportion beyond doubt");
                }
            }
            case REFERENCE -> {
                if (Characters.hasSign(text)) {
                    clause.trace().drop(rule, "nothing to compare with stands behind the sign");
                }
            }
            case LIST -> {
                if (Pieces.of(clause, true).size() > 1) {
                    clause.trace().drop(rule, "not every piece is certain");
                }
            }
            case EMPTY, NOT_APPLICABLE, YES_NO, UNFILLED, GRADE, PERIOD, TOLERANCE, BRACKET, WORDS -> {}
        }
    }
}
