package io.github.mubiao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.sun.management.ThreadMXBean;
import io.github.mubiao.docx.Zips;
import io.github.mubiao.forms.FormDocument;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.write.Writers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
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

    private static final long GRACE_BYTES = 64L << 20;
    /** What each byte may take besides, unzipped: far above what documents take. */
    private static final long BYTES_FOR_EACH = 4_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final List<List<String>> BROKEN =
            List.of(List.of("refused BROKEN_PACKAGE"), List.of("refused BROKEN_ZIP"));

    @TempDir
    Path folder;

    private final Pipeline pipeline = new Pipeline(ReadOptions.defaults());
    private final TreeMap<String, Integer> broken = new TreeMap<>();
    private final TreeMap<String, Integer> refused = new TreeMap<>();
    private int read;
    private int compared;
    private int lenient;
    /** A long run is one that somebody watches; in every build a busy machine must not fail a test. */
    private static final boolean LONG_RUN = Integer.getInteger("mubiao.fuzz") != null;

    private long slowest;
    private long hungriest;

    enum Kind {
        DOCX,
        DOC,
        HTML
    }

    /** A document that is right. */
    @SuppressWarnings("ArrayRecordComponent") // only ever copied
    record Seed(String name, Kind kind, byte[] bytes) {}

    @Test
    void isReadOrRefused() throws IOException {
        int count = Integer.getInteger("mubiao.fuzz", STANDARD);
        int from = Integer.getInteger("mubiao.fuzzFrom", 0);
        List<Seed> seeds = seeds(count > STANDARD);
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
                + " read, " + compared + " read in both ways (" + lenient + " by the fast one alone), refused "
                + refused + "; slowest " + slowest / 1_000_000
                + " ms, hungriest " + (hungriest >> 20) + " MB allocated");
        assertEquals("{}", broken.toString(), "see " + KEPT);
        assertTrue(read > count / 2, "only " + read + " of " + count + " were read: the changes change too much");
        assertTrue(read < count * 9 / 10, read + " of " + count + " were read: the changes change too little");
        assertTrue(compared > count / 10, "only " + compared + " were compared");
    }

    private void check(int number, Seed seed, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("changed"), bytes);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        try {
            whole(file);
            read++;
        } catch (UnreadableDocumentException e) {
            refused.merge(e.reason().name(), 1, Integer::sum);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            keep(number, seed, bytes, signature(e));
            return;
        }
        long nanoseconds = System.nanoTime() - start;
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        slowest = Math.max(slowest, nanoseconds);
        hungriest = Math.max(hungriest, allocated);
        if (LONG_RUN && nanoseconds > GRACE_NANOSECONDS) {
            keep(number, seed, bytes, "slow");
        }
        if (allocated > GRACE_BYTES + BYTES_FOR_EACH * size(seed, bytes)) {
            keep(number, seed, bytes, "hungry");
        }
        if (seed.kind() == Kind.DOCX) {
            sameInBothWays(number, seed, bytes, file);
        }
    }

    private static long size(Seed seed, byte[] bytes) {
        if (seed.kind() == Kind.DOCX) {
            try {
                return Zips.unzip(bytes).values().stream()
                        .mapToLong(part -> part.length)
                        .sum();
            } catch (RuntimeException e) {
                return bytes.length;
            }
        }
        return bytes.length;
    }

    /** Reads the file and writes it; what is written is read by another library. */
    private void whole(Path file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = Writers.pretty(out)) {
            pipeline.read(file, "changed", Writers.json(json));
        } catch (UnreadableDocumentException e) {
            throw e;
        }
        JsonNode tree = new ObjectMapper().readTree(out.toByteArray());
        if (!tree.path("projects").isArray()) {
            throw new IllegalStateException("no projects in " + tree);
        }
    }

    private void sameInBothWays(int number, Seed seed, byte[] bytes, Path file) throws IOException {
        List<String> plain = Readings.inOneWay(file, true);
        if (plain == null) {
            return;
        }
        compared++;
        List<String> thorough = Readings.inOneWay(file, false);
        if (BROKEN.contains(thorough) && !plain.equals(thorough)) {
            // It looks at the whole directory and all parts, also at those that hold none of the text.
            lenient++;
        } else if (!plain.equals(thorough)) {
            keep(number, seed, bytes, "the fast and the thorough reader differ");
        }
    }

    private void keep(int number, Seed seed, byte[] bytes, String what) throws IOException {
        if (broken.merge(what, 1, Integer::sum) <= 3) {
            Files.createDirectories(KEPT);
            Files.write(KEPT.resolve(number + "-" + seed.name()), bytes);
            System.err.println("fuzz: " + number + " from " + seed.name() + ": " + what);
        }
    }

    /** What failed, and where, short enough to be counted. */
    private static String signature(Throwable thrown) {
        StringBuilder line =
                new StringBuilder(thrown.toString().lines().findFirst().orElse(""));
        StackTraceElement[] stack = thrown.getStackTrace();
        for (int i = 0, told = 0; i < stack.length && told < 3; i++) {
            if (stack[i].getClassName().startsWith("io.github.mubiao") || i < 2) {
                line.append(" at ").append(stack[i].getFileName()).append(':').append(stack[i].getLineNumber());
                told++;
            }
        }
        return line.toString();
    }

    private static List<Seed> seeds(boolean all) throws IOException {
        List<Seed> seeds = new ArrayList<>();
        add(seeds, Path.of("samples"));
        add(seeds, Path.of("src/test/resources/formats"));
        add(seeds, Path.of("src/test/resources/read"));
        for (JsonNode feature : FeaturesTest.all()) {
            seeds.add(new Seed(feature.get("id").textValue() + ".docx", Kind.DOCX, FeaturesTest.docx(feature)));
        }
        try (Stream<Path> forms = Files.list(Path.of("src/test/resources/layouts"))) {
            for (Path form : forms.sorted().toList()) {
                String text = Files.readString(form.resolve("form.txt")).split("\n---\n", 2)[1];
                byte[] docx = FormDocument.parse(text).docx();
                seeds.add(new Seed(form.getFileName() + ".docx", Kind.DOCX, docx));
            }
        }
        try (InputStream in = PagesTest.class.getResourceAsStream("/read/pages.yaml")) {
            for (JsonNode page : new ObjectMapper(new YAMLFactory()).readTree(in)) {
                byte[] html = page.get("page").textValue().getBytes(StandardCharsets.UTF_8);
                seeds.add(new Seed(page.get("id").textValue() + ".html", Kind.HTML, html));
            }
        }
        Path corpus = Path.of("../shared/corpus/docx");
        if (all && Files.isDirectory(corpus)) {
            add(seeds, corpus);
        }
        // As many of the formats that have few seeds as of the one that has many.
        List<Seed> old = seeds.stream().filter(seed -> seed.kind() == Kind.DOC).toList();
        for (int i = 0; i < 10; i++) {
            seeds.addAll(old);
        }
        return seeds;
    }

    private static boolean isPackage(byte[] bytes) {
        try {
            Collection<byte[]> parts = Zips.unzip(bytes).values();
            return !parts.isEmpty() && parts.stream().allMatch(part -> part.length > 0);
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static void add(List<Seed> seeds, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                Kind kind = name.endsWith(".docx")
                        ? Kind.DOCX
                        : name.endsWith(".doc") ? Kind.DOC : name.endsWith(".html") ? Kind.HTML : null;
                byte[] bytes = Files.readAllBytes(file);
                if (kind != null && bytes.length < 300_000 && (kind != Kind.DOCX || isPackage(bytes))) {
                    seeds.add(new Seed(name, kind, bytes));
                }
            }
        }
    }
}
