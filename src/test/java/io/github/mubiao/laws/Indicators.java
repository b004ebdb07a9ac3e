package io.github.mubiao.laws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The indicators of a reading, and documents in which cells of one say something else. */
final class Indicators {

    private Indicators() {}

    /** The indicators of all projects, in order. */
    static Stream<JsonNode> of(Reading reading) {
        return reading.projects().stream()
                .flatMap(
                        project -> IntStream.range(0, project.path("indicators").size())
                                .mapToObj(project.path("indicators")::get));
    }

    /** Whether no other indicator stands in the row, with which it may share a name. */
    static boolean isAlone(Golden golden, JsonNode indicator) {
        return indicator.at("/location/row").isNumber()
                && of(golden.alone())
                                .filter(other -> row(other).equals(row(indicator)))
                                .count()
                        == 1;
    }

    /** Some fields of an indicator, and a text that stands for another. */
    static String text(JsonNode indicator, List<String> fields, String other) {
        return fields.stream().map(field -> indicator.path(field).asText("")).collect(Collectors.joining(" / "))
                + " / "
                + other;
    }

    static String row(JsonNode indicator) {
        return indicator.at("/location/table") + "," + indicator.at("/location/row");
    }

    /** The document with another text in the cells of an indicator's row that hold some of its fields. */
    static List<Block> with(List<Block> blocks, JsonNode indicator, List<String> fields, String text) {
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
