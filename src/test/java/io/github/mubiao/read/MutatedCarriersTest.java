package io.github.mubiao.read;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.carriers.BookWriter;
import io.github.mubiao.carriers.DocumentCopy;
import io.github.mubiao.carriers.TextWriter;
import io.github.mubiao.read.Seed.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Workbooks, OpenDocument, RTF and flat XML that are changed at random are read, or refused in words. {@code
 * -Dmubiao.fuzz=N} tries N of them, from the seed {@code -Dmubiao.fuzzFrom}.
 */
class MutatedCarriersTest {

    private static final int COUNT = Integer.getInteger("mubiao.fuzz", 600);
    private static final int FROM = Integer.getInteger("mubiao.fuzzFrom", 0);
    private static final Path FAILED = Path.of("target/fuzz");

    private static final List<String> WORDS = List.of(
            "{",
            "}",
            "\\",
            "\\'",
            "\\u-1?",
            "\\uc9 ",
            "\\bin99 ",
            "\\cellx-5",
            "\\itap9 ",
            "\\intbl ",
            "\\row ",
            "\\cell ",
            "\\trowd ",
            "\\par ",
            "{\\*\\",
            "\\clmrg",
            "\\clvmrg",
            "\\nestrow ",
            "\\f99 ",
            "\0",
            "\\v ",
            "{\\upr{");

    private static List<Seed> seeds() throws IOException {
        Path document = Path.of("samples/haibin-education-2022.docx");
        List<Seed> seeds = new ArrayList<>();
        Path formats = Path.of("src/test/resources/formats");
        for (String ending : List.of("xlsx", "ods", "odt", "xls", "rtf")) {
            byte[] bytes = Files.readAllBytes(formats.resolve("haibin-education-2022." + ending));
            seeds.add(new Seed(ending, ending.equals("xls") ? Kind.DOC : Kind.DOCX, bytes));
        }
        seeds.add(new Seed("xml", Kind.HTML, TextWriter.flatPackage(Files.readAllBytes(document))));
        seeds.add(new Seed("xml", Kind.HTML, BookWriter.spreadsheetXml(DocumentCopy.book(document))));
        seeds.add(new Seed("rtf", Kind.HTML, TextWriter.rtf(DocumentCopy.blocks(document))));
        return seeds;
    }

    @Test
    void areReadOrRefused() throws IOException {
        List<Seed> seeds = seeds();
        int read = 0;
        for (int i = FROM; i < FROM + COUNT; i++) {
            Random random = new Random(i);
            Seed seed = seeds.get(i % seeds.size());
            byte[] changed = changed(seed, random);
            try {
                Readings.read(changed, ReadOptions.defaults(), new ArrayList<>());
                read++;
            } catch (UnreadableDocumentException e) {
                assertTrue(e.getMessage() != null && !e.getMessage().isEmpty());
            } catch (IOException | RuntimeException | Error e) {
                Files.createDirectories(FAILED);
                Path kept = Files.write(FAILED.resolve("carrier-" + i + "." + seed.name()), changed);
                throw new AssertionError(kept + ": " + e, e);
            }
        }
        assertTrue(read > COUNT / 10, read + " of " + COUNT + " were read");
    }

    private static byte[] changed(Seed seed, Random random) {
        return switch (seed.name()) {
            case "rtf" -> rtf(seed.bytes(), random);
            case "xml" -> XmlMutations.mutate(seed.bytes(), random);
            default -> new MutatedFiles(random).mutate(seed);
        };
    }

    /** Cuts, repeats, and puts in control words at places of their own. */
    private static byte[] rtf(byte[] rtf, Random random) {
        String text = new String(rtf, StandardCharsets.ISO_8859_1);
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            int at = Math.max(6, random.nextInt(text.length()));
            int to = Math.min(text.length(), at + 1 + random.nextInt(200));
            String middle = switch (random.nextInt(5)) {
                case 0 -> "";
                case 1 -> text.substring(at, to).repeat(2);
                case 2 -> new StringBuilder(text.substring(at, to)).reverse().toString();
                default -> WORDS.get(random.nextInt(WORDS.size())) + text.substring(at, to);
            };
            text = text.substring(0, at) + middle + text.substring(to);
        }
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return random.nextInt(10) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }
}
