package io.github.mubiao.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every filled cell of a form is counted once, and what stands in it is read, reported, or left out by a rule. */
class CoverageTest {

    private static final String LAW = "cells";

    /** Words that no layout knows and no form holds. */
    private static final String MARK = "鹮鹳鸬鹚";

    @TestFactory
    Stream<DynamicTest> countEachFilledCellOnce() {
        return Golden.all().stream()
                .map(golden -> DynamicTest.dynamicTest(golden.name(), () -> {
                    JsonNode coverage = coverage(golden.alone());
                    assertEquals(0, coverage.get("tables").get("other").asInt(), "tables of other kinds");
                    assertEquals(filled(golden.blocks()), cells(coverage), coverage.toString());
                    assertEquals(
                            cells(coverage), coverage.get("cells").get("filled").asInt());
                }));
    }

    @TestFactory
    Stream<DynamicTest> loseNoCell() {
        return Golden.of(LAW).stream()
                .map(golden -> DynamicTest.dynamicTest(golden.name(), () -> {
                    List<String> lost = new ArrayList<>();
                    for (int block = 0; block < golden.blocks().size(); block++) {
                        Block table = golden.blocks().get(block);
                        for (int row = 0; table.isTable() && row < table.rows().size(); row++) {
                            for (int column = 0; column < table.columns(); column++) {
                                String text = table.rows().get(row).get(column);
                                if (isFilled(text) && !LayoutLabels.isLabel(text)) {
                                    Reading marked = Reading.of(with(MARK, golden.blocks(), block, row, column));
                                    boolean kept = marked.document().toString().contains(MARK)
                                            || isReported(marked, golden.blocks(), block);
                                    boolean left = !kept
                                            && ignored(marked)
                                                    > ignored(
                                                            Reading.of(with("", golden.blocks(), block, row, column)));
                                    if (!kept && !left) {
                                        lost.add("table " + (block + 1) + ", row " + (row + 1) + ", column "
                                                + (column + 1) + ": " + text);
                                    }
                                }
                            }
                        }
                    }
                    assertTrue(lost.isEmpty(), () -> String.join("\n", lost));
                }));
    }

    /** Whether a finding names the whole table as one that is not read, or says that nothing is. */
    private static boolean isReported(Reading reading, List<Block> blocks, int block) {
        long table =
                blocks.subList(0, block + 1).stream().filter(Block::isTable).count();
        for (JsonNode finding : reading.document().get("findings")) {
            String rule = finding.get("rule").asText();
            boolean here = rule.equals("unknown-table")
                    && finding.get("location").get("table").asInt() == table;
            if (here || rule.equals("no-project")) {
                return true;
            }
        }
        return false;
    }

    private static List<Block> with(String text, List<Block> blocks, int block, int row, int column) {
        List<Block> marked = new ArrayList<>(blocks);
        List<List<String>> rows = new ArrayList<>(blocks.get(block).rows());
        List<String> cells = new ArrayList<>(rows.get(row));
        cells.set(column, text);
        rows.set(row, cells);
        marked.set(block, Block.table(rows));
        return marked;
    }

    private static JsonNode coverage(Reading reading) {
        return reading.document().get("coverage");
    }

    private static int ignored(Reading reading) {
        return coverage(reading).get("cells").get("ignored").asInt();
    }

    private static int cells(JsonNode coverage) {
        JsonNode counts = coverage.get("cells");
        return counts.get("used").asInt()
                + counts.get("ignored").asInt()
                + counts.get("reported").asInt();
    }

    private static int filled(List<Block> blocks) {
        return (int) blocks.stream()
                .filter(Block::isTable)
                .flatMap(block -> block.rows().stream())
                .flatMap(List::stream)
                .filter(CoverageTest::isFilled)
                .count();
    }

    private static boolean isFilled(String text) {
        return !text.isBlank() && !text.equals(Block.LEFT) && !text.equals(Block.UP);
    }
}
