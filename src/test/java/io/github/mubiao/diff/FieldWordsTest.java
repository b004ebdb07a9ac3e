package io.github.mubiao.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mubiao.model.Budget;
import io.github.mubiao.model.DisplayNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every field that a comparison names has its words, in the text and on the page, in both languages. */
class FieldWordsTest {

    private static List<String> fields() {
        return Stream.of(
                        ProjectField.ALL.stream().map(ProjectField::name),
                        Arrays.stream(Budget.Amount.values()).map(amount -> "budget." + amount.label()),
                        Stream.of("budget.unit", "schedule", "objectives", "midTermObjectives"),
                        IndicatorField.ALL.stream().map(IndicatorField::name))
                .flatMap(names -> names)
                .map(name -> "field." + name)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"diff.properties", "diff_zh.properties"})
    void inTexts(String file) throws IOException {
        Properties words = new Properties();
        try (InputStream in = FieldWordsTest.class.getResourceAsStream("/io/github/mubiao/cli/" + file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        assertEquals(
                List.of(),
                fields().stream().filter(field -> !words.containsKey(field)).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void onThePageAndInWorkbooks(String language) {
        Set<String> names =
                DisplayNames.of(Locale.forLanguageTag(language)).all().keySet();
        assertEquals(
                List.of(),
                fields().stream().filter(field -> !names.contains(field)).toList());
    }
}
