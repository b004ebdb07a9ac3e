package io.github.mubiao.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** An indicator in a row of its own that is not filled in changes none of the others. */
class UnfilledIndicatorsTest {

    private static final String LAW = "unfilled";
    private static final String WORDS = "明显改善";

    @TestFactory
    Stream<DynamicTest> eachIndicator() {
        return Golden.of(LAW).stream()
                .flatMap(golden -> Indicators.of(golden.alone())
                        .filter(indicator -> Indicators.isAlone(golden, indicator))
                        .flatMap(indicator -> Stream.of(false, true)
                                .map(words -> DynamicTest.dynamicTest(
                                        golden.name() + " " + text(indicator) + (words ? " among words" : ""),
                                        () -> check(golden, indicator, words)))));
    }

    /**
     * Checks a form without an indicator.
     *
     * @param words whether the targets of the other indicators in rows of their own are words
     */
    private static void check(Golden golden, JsonNode emptied, boolean words) {
        List<Block> blocks = golden.blocks();
        List<String> expected = new ArrayList<>();
        for (JsonNode indicator : Indicators.of(golden.alone()).toList()) {
            if (Indicators.row(indicator).equals(Indicators.row(emptied))) {
                continue;
            }
            boolean replaced = words && Indicators.isAlone(golden, indicator) && isInCell(blocks, indicator);
            blocks = replaced ? Indicators.with(blocks, indicator, List.of("value"), WORDS) : blocks;
            expected.add(replaced ? text(indicator, WORDS) : text(indicator));
        }
        blocks = Indicators.with(blocks, emptied, List.of("level3", "value"), "");
        List<String> read = Indicators.of(Reading.of(blocks))
                .filter(indicator -> !place(indicator).equals(place(emptied)))
                .map(UnfilledIndicatorsTest::text)
                .toList();
        assertEquals(String.join("\n", expected), String.join("\n", read));
    }

    /** Whether the target is the whole text of one cell of the row. */
    private static boolean isInCell(List<Block> blocks, JsonNode indicator) {
        return !indicator.path("value").asText("").isEmpty()
                && !Indicators.with(blocks, indicator, List.of("value"), WORDS).equals(blocks);
    }

    private static String text(JsonNode indicator) {
        return text(indicator, indicator.path("value").asText(""));
    }

    private static String text(JsonNode indicator, String value) {
        return Indicators.text(indicator, List.of("level1", "level2", "level3"), value);
    }

    private static String place(JsonNode indicator) {
        return indicator.path("location").toString();
    }
}
