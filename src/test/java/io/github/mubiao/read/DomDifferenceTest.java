package io.github.mubiao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.docx.DocumentRewriter;
import io.github.mubiao.docx.Zips;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The stream walk gives what the plainest walk over the whole tree gives, block by block. */
class DomDifferenceTest {

    @TestFactory
    Stream<DynamicTest> features() throws IOException {
        return FeaturesTest.features(feature -> {
            byte[] docx = FeaturesTest.docx(feature);
            // The tree walk does not write equations, nor guess where fields end that never do.
            if (!feature.get("body").textValue().contains("m:oMath")) {
                assertSame(docx, feature.get("id").textValue());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> rewritten() throws IOException {
        byte[] docx = Files.readAllBytes(Path.of("samples/haibin-education-2022.docx"));
        return Arrays.stream(DocumentRewriter.Way.values())
                .filter(way -> way != DocumentRewriter.Way.SIGNS_AS_EQUATIONS)
                .map(way -> DynamicTest.dynamicTest(
                        way.name(), () -> assertSame(DocumentRewriter.rewrite(way, docx), way.name())));
    }

    @Test
    void corpus() throws IOException {
        int compared = 0;
        try (Stream<Path> files = Files.list(SharedFolder.find("corpus/docx"))) {
            for (Path file : files.sorted().toList()) {
                byte[] docx = Files.readAllBytes(file);
                if (isUsual(docx)) {
                    assertSame(docx, file.getFileName().toString());
                    compared++;
                }
            }
        }
        assertTrue(compared > 150, "only " + compared + " files were compared");
    }

    /** The tree walk takes the parts by their usual names, alone, and does not open what is protected. */
    private static boolean isUsual(byte[] docx) throws IOException {
        try {
            byte[] main = Zips.unzip(docx).get("word/document.xml");
            Readings.blocks(docx);
            String xml = main == null ? "" : new String(main, StandardCharsets.UTF_8);
            return main != null && !xml.contains("oMath>") && !xml.contains("altChunk");
        } catch (UnreadableDocumentException | java.io.UncheckedIOException unreadable) {
            return false;
        }
    }

    private static void assertSame(byte[] docx, String name) throws IOException {
        List<String> stream = new ArrayList<>();
        Path file = Files.createTempFile("mubiao", ".docx");
        try {
            Files.write(file, docx);
            new DocumentReader(ReadOptions.defaults()).read(file, new BlockHandler() {
                @Override
                public void paragraph(Paragraph paragraph) {
                    stream.add("p" + paragraph.number() + " " + paragraph.text());
                }

                @Override
                public void table(RawTable table) {
                    stream.add(DomReading.text(table));
                }
            });
        } finally {
            Files.delete(file);
        }
        try {
            assertEquals(DomReading.blocks(docx, "word/document.xml", "word/styles.xml"), stream, name);
        } catch (Exception e) {
            throw new IOException(name, e);
        }
    }
}
