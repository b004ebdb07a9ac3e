package io.github.mubiao.value;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.model.Target;
import java.util.List;

/** What holds of any value at all: it is read, its words lie inside of it, and no number comes out of nothing. */
public final class ValueLaws {

    private ValueLaws() {}

    /** Reads a value; an {@code AssertionError} tells the law that it breaks. */
    public static void check(String value) {
        TargetReading reading = TargetParser.parse(TargetText.of(value));
        assertNotNull(reading.target(), value);
        for (Token token : reading.tokens()) {
            boolean inside = 0 <= token.start() && token.start() <= token.end() && token.end() <= value.length();
            assertTrue(inside, () -> value + " " + token);
        }
        if (isNumeric(reading.target())) {
            assertTrue(value.chars().anyMatch(c -> isNumberCharacter((char) c)), () -> "number out of " + value);
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
