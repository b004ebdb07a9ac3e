package io.github.mubiao.carriers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.mubiao.model.Budget;
import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Target;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.read.ReadOptions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole disclosures, written by other programs: tables of revenue, expenditure, purchases and assets, with the
 * forms of two projects among them, or with none. The forms are read, and no other table is a project.
 */
class DisclosuresTest {

    private static final Path FOLDER = Path.of("src/test/resources/disclosures");

    @TestFactory
    List<DynamicTest> disclosures() throws IOException {
        JsonNode expected =
                new YAMLMapper().readTree(FOLDER.resolve("expected.yaml").toFile());
        List<DynamicTest> tests = new ArrayList<>();
        expected.properties()
                .forEach(file -> tests.add(DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> assertEquals(wanted(file.getValue()), found(FOLDER.resolve(file.getKey()))))));
        return tests;
    }

    private static String wanted(JsonNode projects) {
        StringBuilder text = new StringBuilder();
        for (JsonNode project : projects) {
            text.append(project.get("name").asText()).append(' ');
            text.append(plain(project.get("total").decimalValue())).append(' ');
            text.append(project.get("unit").asText()).append('\n');
            for (JsonNode indicator : project.get("indicators")) {
                List<String> parts = new ArrayList<>();
                indicator.forEach(part -> parts.add(part.asText()));
                text.append(String.join(" | ", parts)).append('\n');
            }
        }
        return text.toString();
    }

    private static String found(Path file) throws IOException {
        BudgetDocument document = new Pipeline(ReadOptions.defaults()).read(file);
        StringBuilder text = new StringBuilder();
        for (Project project : document.projects()) {
            text.append(project.name().value()).append(' ');
            text.append(plain(project.budget().amount(Budget.Amount.TOTAL).value()))
                    .append(' ');
            text.append(project.budget().unit().label()).append('\n');
            for (Indicator indicator : project.indicators()) {
                text.append(String.join(
                                " | ",
                                indicator.level1(),
                                indicator.level2(),
                                indicator.level3(),
                                target(indicator.target())))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String target(Target target) {
        return target instanceof Target.Comparison comparison
                ? comparison.comparator().symbol() + " " + plain(comparison.value()) + " "
                        + comparison.measure().unit()
                : target.kind().label();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
