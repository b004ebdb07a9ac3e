package io.github.mubiao.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.mubiao.cli.CommandRun;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A law of all layouts: what a project's JSON says stands in the tables too. */
class TablesTest {

    /** What the tables do not repeat: places of header fields, readings of results, defaults. */
    private static final Set<String> LEFT_OUT = Set.of("location", "actualTarget", "target");

    @TempDir
    Path folder;

    @TestFactory
    List<DynamicTest> allValuesStandInTheTables() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Family family : Family.all()) {
            tests.add(DynamicTest.dynamicTest(family.name(), () -> check(family)));
        }
        return tests;
    }

    private void check(Family family) throws IOException {
        Path input = Files.write(
                folder.resolve(family.name() + ".docx"), family.document().docx());
        Path out = folder.resolve(family.name());
        assertEquals(
                0,
                CommandRun.of("convert", input.toString(), "-o", out.toString(), "-f", "json,csv")
                        .code());
        Set<String> cells = cells(out);
        Set<String> missing = new TreeSet<>();
        JsonNode document = Family.JSON.readTree(Files.readString(out.resolve(family.name() + ".json")));
        for (JsonNode project : document.get("projects")) {
            missing(project, "", cells, missing);
        }
        assertEquals(Set.of(), missing);
    }

    private static Set<String> cells(Path out) throws IOException {
        Set<String> cells = new HashSet<>();
        for (String table : List.of("projects", "schedule", "indicators")) {
            try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(out.resolve(table + ".csv"))) {
                for (CsvRecord row : reader) {
                    for (String cell : row.getFields()) {
                        cells.add(cell);
                        cells.addAll(List.of(cell.split("\n", -1)));
                    }
                }
            }
        }
        return cells;
    }

    private static void missing(JsonNode node, String name, Set<String> cells, Set<String> missing) {
        if (LEFT_OUT.contains(name)) {
            return;
        }
        if (node.isContainerNode()) {
            node.properties().forEach(field -> missing(field.getValue(), field.getKey(), cells, missing));
            node.elements().forEachRemaining(element -> {
                if (node.isArray()) {
                    missing(element, name, cells, missing);
                }
            });
            return;
        }
        String text = node.isNumber() ? plain(node.decimalValue()) : node.asText();
        if (!node.isNull() && !cells.contains(text) && !cells.contains("'" + text)) {
            missing.add(name + ": " + text);
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
