package io.github.mubiao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Documents changed at random by fixed seeds: each is read, or refused in words, in bounded time and
 * memory; the fast reader gives what the thorough one gives; and what is written is JSON.
 *
 * <p>{@code -Dmubiao.fuzz=200000} changes so many; {@code -Dmubiao.fuzzFrom=N} begins at another seed.
 * Files that break a law stay in {@code target/fuzz}.
 */
class MutatedDocumentsTest {

    private static final int STANDARD = 2_000;
    private static final int REPORTED = 10_000;
    private static final Path KEPT = Path.of("target/fuzz");
    /** What any document may take, whatever its size. */
    private static final long GRACE_NANOSECONDS = 10_000_000_000L;

    @TempDir
    Path folder;

    private final TreeMap<String, Integer> broken = new TreeMap<>();
    private final TreeMap<String, Integer> refused = new TreeMap<>();
    private DocumentLaws laws;
    private int read;
    /** A long run is one that somebody watches; in every build a busy machine must not fail a test. */
    private static final boolean LONG_RUN = Integer.getInteger("mubiao.fuzz") != null;

    private long slowest;
    private long hungriest;

    @Test
    void isReadOrRefused() throws IOException {
        int count = Integer.getInteger("mubiao.fuzz", STANDARD);
        int from = Integer.getInteger("mubiao.fuzzFrom", 0);
        laws = new DocumentLaws(folder);
        List<Seed> seeds = Seed.all(count > STANDARD);
        long start = System.nanoTime();
        for (int number = from; number < from + count; number++) {
            Random random = new Random(number);
            Seed seed = seeds.get(random.nextInt(seeds.size()));
            byte[] bytes = new MutatedFiles(random).mutate(seed);
            check(number, seed, bytes);
            if ((number - from) % REPORTED == REPORTED - 1) {
                System.out.println("fuzz: " + (number - from + 1) + " documents, broken " + broken);
            }
        }
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        System.out.println("fuzz: " + count + " documents from " + seeds.size() + " in " + seconds + " s: " + read
                + " read, refused " + refused + "; slowest " + slowest / 1_000_000
                + " ms, hungriest " + (hungriest >> 20) + " MB allocated");
        assertEquals("{}", broken.toString(), "see " + KEPT);
        assertTrue(read > count / 2, "only " + read + " of " + count + " were read: the changes change too much");
        assertTrue(read < count * 9 / 10, read + " of " + count + " were read: the changes change too little");
    }

    private void check(int number, Seed seed, byte[] bytes) throws IOException {
        DocumentLaws.Checked checked = laws.check(seed.kind(), bytes);
        if (checked.broken() != null) {
            keep(number, seed, bytes, checked.broken());
        }
        if (checked.refused() != null) {
            refused.merge(checked.refused().name(), 1, Integer::sum);
        } else if (checked.allocated() > 0) {
            read++;
        }
        slowest = Math.max(slowest, checked.nanoseconds());
        hungriest = Math.max(hungriest, checked.allocated());
        if (LONG_RUN && checked.nanoseconds() > GRACE_NANOSECONDS) {
            keep(number, seed, bytes, "slow");
        }
    }

    private void keep(int number, Seed seed, byte[] bytes, String what) throws IOException {
        if (broken.merge(what, 1, Integer::sum) <= 3) {
            Files.createDirectories(KEPT);
            Files.write(KEPT.resolve(number + "-" + seed.name()), bytes);
            System.err.println("fuzz: " + number + " from " + seed.name() + ": " + what);
        }
    }
}
