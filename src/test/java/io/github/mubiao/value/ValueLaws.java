package io.github.mubiao.value;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.model.Target;
import java.util.List;

/** What holds of any value at all: it is read, its words lie inside of it, and no number comes out of nothing. */
public final class ValueLaws {

    /** Words that compare wherever they stand; 最低 and 以上 may be part of a name. */
    private static final List<String> UNMISTAKABLE =
            List.of("不低于", "不少于", "不小于", "不高于", "不超过", "不大于", "不得低于", "大于等于", "小于等于");

    private ValueLaws() {}

    /** Reads a value; an {@code AssertionError} tells the law that it breaks. */
    public static void check(String value) {
        TargetReading reading = TargetParser.parse(TargetText.of(value));
        assertNotNull(reading.target(), value);
        for (Token token : reading.tokens()) {
            boolean inside = 0 <= token.start() && token.start() <= token.end() && token.end() <= value.length();
            assertTrue(inside, () -> value + " " + token);
        }
        passesNoSign(value, reading.target());
        if (isNumeric(reading.target())) {
            assertTrue(value.chars().anyMatch(c -> isNumberCharacter((char) c)), () -> "number out of " + value);
        }
    }

    /** A sign that is written is never passed over: what is implied stands beside none, but in a note. */
    private static void passesNoSign(String value, Target target) {
        if (target instanceof Target.Comparison comparison && comparison.implied()) {
            String note = comparison.measure().note();
            String rest = value;
            for (String part : note == null ? new String[0] : note.split("；")) {
                rest = rest.replace(part, "");
            }
            String beside = rest;
            boolean signed = beside.chars().anyMatch(c -> "≥≤><".indexOf(c) >= 0)
                    || UNMISTAKABLE.stream().anyMatch(beside::contains);
            assertTrue(!signed, () -> "a sign is lost of " + value);
        }
    }

    /** The values of the specification. */
    public static List<String> examples() {
        return ValueCase.ofKinds().stream().map(ValueCase::text).toList();
    }

    private static boolean isNumeric(Target target) {
        return switch (target.kind()) {
            case COMPARISON, RANGE, RATIO -> true;
            case DEADLINE, PERIOD, ORDINAL, BOOLEAN, REFERENCE, ALL, QUALITATIVE, NOT_APPLICABLE, MISSING -> false;
        };
    }

    private static boolean isNumberCharacter(char c) {
        return Character.isDigit(c) || c == '半' || Numerals.isPart(c);
    }
}
