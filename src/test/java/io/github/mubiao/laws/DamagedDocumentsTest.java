package io.github.mubiao.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Documents of forms whose cells say something else or nothing, whose tables are cut in two, on another grid or not, and have lines
 * between them, are read to their end, and each filled cell of a form counts once.
 */
class DamagedDocumentsTest {

    private static final int SEEDS = 20;
    private static final int DOCUMENTS_OF_A_SEED = 50;

    private static final List<String> LINES =
            List.of("项目名称：技能培训", "项目一：校舍维修", "二、项目绩效目标", "（一）中期绩效指标如下：", "续表", "2025年项目支出绩效目标表", "单位：万元", "以上由财政部门审核。");

    private final List<Golden> goldens = Golden.all();
    private final List<String> texts = Golden.texts();

    @TestFactory
    Stream<DynamicTest> generated() {
        return IntStream.range(0, SEEDS)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    Random random = new Random(seed);
                    for (int i = 0; i < DOCUMENTS_OF_A_SEED; i++) {
                        check(document(random));
                    }
                }));
    }

    private static void check(List<Block> blocks) {
        JsonNode cells = Reading.of(blocks).document().at("/coverage/cells");
        int counted = cells.path("used").asInt()
                + cells.path("ignored").asInt()
                + cells.path("reported").asInt();
        assertEquals(cells.path("filled").asInt(), counted, blocks.toString());
    }

    private List<Block> document(Random random) {
        List<Block> blocks = new ArrayList<>();
        for (int forms = random.nextInt(2); forms >= 0; forms--) {
            for (Block block : goldens.get(random.nextInt(goldens.size())).blocks()) {
                if (block.isTable()) {
                    addCut(blocks, damaged(block.rows(), random), random);
                } else {
                    blocks.add(block);
                }
            }
        }
        return blocks;
    }

    private List<List<String>> damaged(List<List<String>> rows, Random random) {
        int part = random.nextInt(12);
        List<List<String>> damaged = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row);
            cells.replaceAll(cell -> !isText(cell) || random.nextInt(100) >= part
                    ? cell
                    : random.nextInt(3) == 0 ? "" : texts.get(random.nextInt(texts.size())));
            damaged.add(cells);
        }
        return damaged;
    }

    /** Adds a table, or the two that a page makes of it. */
    private static void addCut(List<Block> blocks, List<List<String>> rows, Random random) {
        int cut = random.nextInt(rows.size());
        if (cut == 0) {
            blocks.add(Block.table(rows));
            return;
        }
        blocks.add(Block.table(rows.subList(0, cut)));
        if (random.nextInt(3) == 0) {
            blocks.add(Block.line(LINES.get(random.nextInt(LINES.size()))));
        }
        List<List<String>> lower = rows.subList(cut, rows.size());
        Collections.replaceAll(lower.get(0), Block.UP, random.nextBoolean() ? "" : "产出指标");
        if (random.nextBoolean()) {
            int column = random.nextInt(lower.get(0).size());
            lower.forEach(row -> row.add(column + 1, row.get(column).equals(Block.UP) ? Block.UP : Block.LEFT));
        }
        blocks.add(Block.table(lower));
    }

    private static boolean isText(String cell) {
        return !cell.isEmpty() && !cell.equals(Block.LEFT) && !cell.equals(Block.UP);
    }
}
