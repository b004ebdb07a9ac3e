package io.github.mubiao.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mubiao.read.Merge;
import io.github.mubiao.read.RawCell;
import io.github.mubiao.read.RawRow;
import io.github.mubiao.read.RawTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A form whose rows lack cells, are blank or hold labels of other forms is read to its end, and each filled cell counts once. */
class DamagedFormsTest {

    private static final int SEEDS = 60;
    private static final int FORMS_OF_A_SEED = 50;

    private final List<Block> tables =
            Golden.all().stream().flatMap(golden -> golden.tables().stream()).toList();
    private final List<String> texts = Golden.texts();

    @TestFactory
    Stream<DynamicTest> generated() {
        return IntStream.range(0, SEEDS)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    Random random = new Random(seed);
                    for (int i = 0; i < FORMS_OF_A_SEED; i++) {
                        check(random);
                    }
                }));
    }

    private void check(Random random) {
        RawTable table = damaged(tables.get(random.nextInt(tables.size())).raw(1), random);
        JsonNode cells = Reading.of(table).document().at("/coverage/cells");
        int counted = cells.path("used").asInt()
                + cells.path("ignored").asInt()
                + cells.path("reported").asInt();
        assertEquals(cells.path("filled").asInt(), counted, table.toString());
    }

    private RawTable damaged(RawTable table, Random random) {
        int lost = random.nextInt(10);
        int blank = random.nextInt(10);
        int other = random.nextInt(15);
        List<RawRow> rows = new ArrayList<>();
        for (RawRow row : table.rows()) {
            List<RawCell> cells = new ArrayList<>();
            boolean blankRow = random.nextInt(100) < blank;
            for (RawCell cell : row.cells()) {
                if (random.nextInt(100) >= lost) {
                    cells.add(damaged(
                            cell, blankRow || random.nextInt(100) < blank, random.nextInt(100) < other, random));
                }
            }
            rows.add(new RawRow(0, 0, false, cells));
        }
        return new RawTable(1, 0, 0, false, rows);
    }

    private RawCell damaged(RawCell cell, boolean blank, boolean other, Random random) {
        String text = blank ? "" : other ? texts.get(random.nextInt(texts.size())) : cell.text();
        return new RawCell(cell.gridSpan(), random.nextInt(20) == 0 ? Merge.NONE : cell.vertical(), Merge.NONE, text);
    }
}
