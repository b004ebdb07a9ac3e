package io.github.mubiao.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** An indicator may be named as a label is: the form reads as it does with any other name. */
class NamesLikeLabelsTest {

    private static final String LAW = "names";

    /** Names that indicators have, and that are labels of forms elsewhere. */
    private static final List<String> LABELS =
            List.of("资金支出进度", "项目完成时间", "资金总额", "其他资金", "预算数", "项目总投资", "备注", "建设内容", "资金使用单位");

    @TestFactory
    Stream<DynamicTest> eachLabel() {
        return Golden.of(LAW).stream()
                .flatMap(golden -> LABELS.stream()
                        .map(label ->
                                DynamicTest.dynamicTest(golden.name() + " " + label, () -> check(golden, label))));
    }

    private static void check(Golden golden, String label) {
        List<JsonNode> indicators = Indicators.of(golden.alone()).toList();
        for (int i = 0; i < indicators.size(); i++) {
            JsonNode indicator = indicators.get(i);
            List<Block> blocks = Indicators.with(golden.blocks(), indicator, List.of("level3"), label);
            if (Indicators.isAlone(golden, indicator) && !blocks.equals(golden.blocks())) {
                List<String> expected = new ArrayList<>(texts(golden.alone()));
                expected.set(i, text(indicator, label));
                assertEquals(
                        String.join("\n", expected),
                        String.join("\n", texts(Reading.of(blocks))),
                        () -> "instead of " + indicator.path("level3").asText());
            }
        }
    }

    private static List<String> texts(Reading reading) {
        return Indicators.of(reading)
                .map(indicator -> text(indicator, indicator.path("level3").asText("")))
                .toList();
    }

    private static String text(JsonNode indicator, String name) {
        return Indicators.text(indicator, List.of("level1", "level2", "value"), name);
    }
}
