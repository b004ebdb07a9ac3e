package io.github.mubiao.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How documents are cut into tasks, and what is kept of one. */
class BatchesTest {

    private static Work work(int number, long length) {
        return new Work("d" + number, "d" + number, "file:/d" + number, length, null, null);
    }

    @Test
    void aHugeDocumentHasItsOwnTaskAndBegins() {
        List<Work> works = new ArrayList<>(List.of(work(1, 10_000), work(2, 500L << 20), work(3, 10_000)));
        List<List<Work>> batches = Batches.of(works, 1);
        assertEquals(List.of(works.get(1)), batches.get(0));
        assertEquals(3, batches.stream().mapToInt(List::size).sum());
    }

    @Test
    void aMillionSmallOnesAreSomeThousandTasks() {
        List<Work> works =
                IntStream.range(0, 1_000_000).mapToObj(i -> work(i, 20_000)).toList();
        List<List<Work>> batches = Batches.of(works, 64);
        assertTrue(batches.size() > 2_000 && batches.size() < 3_000, () -> "" + batches.size());
        assertEquals(1_000_000, batches.stream().mapToInt(List::size).sum());
    }

    @Test
    void fewDocumentsAreSharedByAllCores() {
        List<Work> works = IntStream.range(0, 16).mapToObj(i -> work(i, 1_000)).toList();
        assertEquals(16, Batches.of(works, 4).size());
        assertEquals(List.of(), Batches.of(List.of(), 4));
    }

    @Test
    void rowsComeBackAsTheyWere() throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            rows.add(Arrays.asList(
                    "文\n字" + i, new BigDecimal("1E+3"), new BigDecimal("-0.50"), i, 1L << 40, true, null));
        }
        try (RowBuffer buffer = new RowBuffer(3)) {
            for (int i = 0; i < rows.size(); i++) {
                buffer.add(i % 4, rows.get(i));
            }
            List<RowBuffer.Entry> back = new ArrayList<>();
            buffer.rows().forEachRemaining(back::add);
            for (int i = 0; i < rows.size(); i++) {
                assertEquals(new RowBuffer.Entry(i % 4, rows.get(i)), back.get(i));
            }
            assertEquals(rows.size(), back.size());
        }
    }
}
