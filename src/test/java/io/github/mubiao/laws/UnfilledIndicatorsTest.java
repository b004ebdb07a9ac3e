package io.github.mubiao.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
                .flatMap(golden -> indicators(golden.alone())
                        .filter(indicator -> isAlone(golden, indicator))
                        .flatMap(indicator -> Stream.of(false, true)
                                .map(words -> DynamicTest.dynamicTest(
                                        golden.name() + " " + text(indicator) + (words ? " among words" : ""),
                                        () -> check(golden, indicator, words)))));
    }

    /** Whether no other indicator stands in the row, with which it may share a name. */
    private static boolean isAlone(Golden golden, JsonNode indicator) {
        return indicator.at("/location/row").isNumber()
                && indicators(golden.alone())
                                .filter(other -> row(other).equals(row(indicator)))
                                .count()
                        == 1;
    }

    private static String row(JsonNode indicator) {
        return indicator.at("/location/table") + "," + indicator.at("/location/row");
    }

    /**
     * Checks a form without an indicator.
     *
     * @param words whether the targets of the other indicators in rows of their own are words
     */
    private static void check(Golden golden, JsonNode emptied, boolean words) {
        List<Block> blocks = golden.blocks();
        List<String> expected = new ArrayList<>();
        for (JsonNode indicator : indicators(golden.alone()).toList()) {
            if (row(indicator).equals(row(emptied))) {
                continue;
            }
            boolean replaced = words && isAlone(golden, indicator) && isInCell(blocks, indicator);
            blocks = replaced ? with(blocks, indicator, List.of("value"), WORDS) : blocks;
            expected.add(replaced ? text(indicator, WORDS) : text(indicator));
        }
        blocks = with(blocks, emptied, List.of("level3", "value"), "");
        List<String> read = indicators(Reading.of(blocks))
                .filter(indicator -> !place(indicator).equals(place(emptied)))
                .map(UnfilledIndicatorsTest::text)
                .toList();
        assertEquals(String.join("\n", expected), String.join("\n", read));
    }

    /** Whether the target is the whole text of one cell of the row. */
    private static boolean isInCell(List<Block> blocks, JsonNode indicator) {
        return !indicator.path("value").asText("").isEmpty()
                && !with(blocks, indicator, List.of("value"), WORDS).equals(blocks);
    }

    private static Stream<JsonNode> indicators(Reading reading) {
        return reading.projects().stream()
                .flatMap(
                        project -> IntStream.range(0, project.path("indicators").size())
                                .mapToObj(project.path("indicators")::get));
    }

    private static String text(JsonNode indicator) {
        return text(indicator, indicator.path("value").asText(""));
    }

    private static String text(JsonNode indicator, String value) {
        return Stream.of("level1", "level2", "level3")
                        .map(field -> indicator.path(field).asText(""))
                        .collect(Collectors.joining(" / "))
                + " / "
                + value;
    }

    private static String place(JsonNode indicator) {
        return indicator.path("location").toString();
    }

    /** The document with another text in the cells of an indicator's row that hold some of its fields. */
    private static List<Block> with(List<Block> blocks, JsonNode indicator, List<String> fields, String text) {
        List<Block> changed = new ArrayList<>();
        int table = 0;
        for (Block block : blocks) {
            table += block.isTable() ? 1 : 0;
            boolean own =
                    block.isTable() && table == indicator.at("/location/table").asInt();
            changed.add(own ? with(block, indicator, fields, text) : block);
        }
        return changed;
    }

    private static Block with(Block block, JsonNode indicator, List<String> fields, String text) {
        int number = indicator.at("/location/row").asInt() - 1;
        List<List<String>> rows = new ArrayList<>(block.rows());
        List<String> texts = fields.stream()
                .map(field -> indicator.path(field).asText(""))
                .filter(said -> !said.isEmpty())
                .toList();
        rows.set(
                number,
                rows.get(number).stream()
                        .map(cell -> texts.contains(cell) ? text : cell)
                        .toList());
        return Block.table(rows);
    }
}
