package io.github.mubiao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mubiao.docx.Zips;
import io.github.mubiao.grid.Grids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The scanner gives what the parser gives, for everything that it reads; and whatever it does not read,
 * it says so. The whole corpus, and documents changed at random by fixed seeds.
 */
class ScanningDifferenceTest {

    private static final int ROUNDS = 20_000;
    private static final ReadOptions OPTIONS = ReadOptions.defaults();

    @Test
    void changedAtRandom() throws IOException {
        List<byte[]> parts = parts();
        int scanned = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            byte[] xml = XmlMutations.mutate(parts.get(random.nextInt(parts.size())), random);
            scanned += compare(xml, seed, 1 + random.nextInt(100)) ? 1 : 0;
        }
        assertTrue(scanned > ROUNDS / 10, "only " + scanned + " of " + ROUNDS + " were scanned to the end");
        assertTrue(scanned < ROUNDS * 7 / 8, scanned + " of " + ROUNDS + " were right: the changes change too little");
    }

    /** Tags, characters and references are cut by the ends of what is read at once, wherever they fall. */
    @Test
    void cutAnywhere() throws IOException {
        String row = "<w:p w:a=\"&lt;中\"><w:r><w:t>a&#x4E2D;中\r\n&amp;\uD83D\uDE00]</w:t></w:r></w:p>";
        for (int before = 0; before < 100; before++) {
            String padding = " ".repeat((1 << 16) - 300 + before * 3);
            byte[] xml = document(padding + row.repeat(10)).getBytes(StandardCharsets.UTF_8);
            assertTrue(compare(xml, before, Integer.MAX_VALUE), "scanned to the end");
            assertTrue(compare(xml, before, 1 + before), "scanned to the end");
        }
    }

    /** What a scope means ends with it, however alike the tags in it are. */
    @Test
    void prefixesMeanWhatTheyMeanThere() throws IOException {
        String inner = "<w:p><w:t>x</w:t></w:p>";
        String other = "<a xmlns:w=\"urn:other\">" + inner + inner + "</a>";
        byte[] xml = document((inner + other).repeat(20)).getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < 50; seed++) {
            assertTrue(compare(xml, seed, 1000), "scanned to the end");
        }
    }

    private static String document(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document"
                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
                + "</w:body></w:document>";
    }

    private static List<byte[]> parts() throws IOException {
        List<byte[]> parts = new ArrayList<>();
        for (JsonNode feature : FeaturesTest.all()) {
            parts.add(Zips.unzip(FeaturesTest.docx(feature)).get("word/document.xml"));
        }
        assertTrue(parts.size() > 40, "features");
        return parts;
    }

    /** Whether the scanner read it to the end, which is then what the parser reads. */
    private static boolean compare(byte[] xml, long seed, int most) throws IOException {
        String scanned;
        try (XmlCursor cursor = new ScanningCursor(new Sips(xml, most), new Consumption(OPTIONS), OPTIONS)) {
            scanned = CursorTrace.of(cursor, seed);
        } catch (UnusualFileException unusual) {
            return false;
        }
        try (XmlCursor cursor =
                new ParserCursor(new ByteArrayInputStream(xml), "main part", new Consumption(OPTIONS), OPTIONS)) {
            assertEquals(CursorTrace.of(cursor, seed), scanned, () -> new String(xml, StandardCharsets.UTF_8));
        } catch (UnreadableDocumentException refused) {
            throw new AssertionError("scanned, but: " + refused.getMessage() + " seed " + seed, refused);
        }
        return true;
    }

    @Test
    void corpus() throws IOException {
        int plain = 0;
        int all = 0;
        try (Stream<Path> files = Files.list(SharedFolder.find("corpus/docx"))) {
            for (Path file : files.sorted().toList()) {
                List<String> thorough = new ArrayList<>();
                String end = outcome(() -> new DocumentReader(OPTIONS).thoroughly(file, lines(thorough)));
                List<String> both = new ArrayList<>();
                String bothEnd = outcome(() -> new DocumentReader(OPTIONS).read(file, lines(both)));
                if (!bothEnd.contains("protected") && !bothEnd.contains("empty") && isZip(file)) {
                    assertEquals(end, bothEnd, file.toString());
                    assertEquals(thorough, both, file.toString());
                    all++;
                    plain += outcome(() -> new DocumentReader(OPTIONS).plainly(file, lines(new ArrayList<>())))
                                    .equals(end)
                            ? 1
                            : 0;
                }
            }
        }
        System.out.println("corpus: " + plain + " of " + all + " packages are read without parser");
        assertTrue(all > 200 && plain > all * 0.8, plain + " of " + all + " packages are read without parser");
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    /** A document that turns unusual half way is handed on once, and broken ones fail as the parser says. */
    @Test
    void packagesChangedAtRandom(@TempDir Path folder) throws IOException {
        byte[] docx = Files.readAllBytes(Path.of("samples/haibin-education-2022.docx"));
        Path file = folder.resolve("changed.docx");
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            Map<String, byte[]> parts = Zips.unzip(docx);
            String part = new ArrayList<>(parts.keySet()).get(random.nextInt(parts.size()));
            part = random.nextInt(3) == 0 ? part : "word/document.xml";
            parts.put(part, XmlMutations.mutate(parts.get(part), random));
            Files.write(file, Zips.zip(parts));
            List<String> thorough = new ArrayList<>();
            List<String> both = new ArrayList<>();
            String end = outcome(() -> new DocumentReader(OPTIONS).thoroughly(file, lines(thorough)));
            String bothEnd = outcome(() -> new DocumentReader(OPTIONS).read(file, lines(both)));
            if (part.equals("word/document.xml") || bothEnd.equals(end)) {
                assertEquals(end, bothEnd, "seed " + seed);
                assertEquals(thorough, both, "seed " + seed);
            } else {
                assertTrue(end.startsWith("BROKEN_PACKAGE"), "seed " + seed + " " + part + ": " + end);
            }
        }
    }

    @Test
    void aLimitIsALimitEitherWay() {
        ReadOptions few = OPTIONS.with(Limit.NAMES, 3);
        byte[] xml = document("<w:a/><w:b/><w:c/><w:d/>").getBytes(StandardCharsets.UTF_8);
        UnreadableDocumentException scanned = assertThrows(
                UnreadableDocumentException.class,
                () -> CursorTrace.of(new ScanningCursor(new ByteArrayInputStream(xml), new Consumption(few), few), 5));
        UnreadableDocumentException parsed = assertThrows(
                UnreadableDocumentException.class,
                () -> CursorTrace.of(
                        new ParserCursor(new ByteArrayInputStream(xml), "main part", new Consumption(few), few), 5));
        assertEquals(parsed.getMessage(), scanned.getMessage());
    }

    private interface Attempt {
        ReadResult read() throws IOException;
    }

    private static String outcome(Attempt attempt) {
        try {
            return attempt.read().toString();
        } catch (UnreadableDocumentException e) {
            return e.reason() + " " + e.getMessage();
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static BlockHandler lines(List<String> lines) {
        return new BlockHandler() {
            @Override
            public void paragraph(Paragraph paragraph) {
                lines.add("p" + paragraph.number() + " " + paragraph.text());
            }

            @Override
            public void table(RawTable table) {
                lines.add(Readings.text(Grids.of(table)));
            }
        };
    }

    /** Gives few bytes at a time. */
    private static final class Sips extends ByteArrayInputStream {

        private final int most;

        Sips(byte[] bytes, int most) {
            super(bytes);
            this.most = most;
        }

        @Override
        public synchronized int read(byte[] buffer, int offset, int length) {
            return super.read(buffer, offset, Math.min(most, length));
        }
    }
}
