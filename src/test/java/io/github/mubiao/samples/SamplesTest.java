package io.github.mubiao.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.mubiao.carriers.BookWriter;
import io.github.mubiao.carriers.DocumentCopy;
import io.github.mubiao.carriers.LibreOffice;
import io.github.mubiao.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The samples are what their descriptions make, and {@code output} is what the main job makes of the
 * samples. {@code mvn test -Dtest=SamplesTest -Dmubiao.writeSamples=true} writes both anew. One sample is there as
 * a workbook too, and as LibreOffice prints it.
 */
class SamplesTest {

    private static final Path DESCRIPTIONS = Path.of("src/test/resources/samples");
    private static final Path SAMPLES = Path.of("samples");
    private static final String PRINTED = "qinghe-water-2023";
    private static final Path PAGES = SAMPLES.resolve(PRINTED + ".pdf");
    private static final Path WORKBOOK = SAMPLES.resolve(PRINTED + ".xlsx");
    private static final Path OUTPUT = Path.of("output");
    private static final boolean WRITE = Boolean.getBoolean("mubiao.writeSamples");

    @Test
    void samplesAreCurrent(@TempDir Path folder) throws IOException, InterruptedException {
        List<Path> descriptions = list(DESCRIPTIONS);
        assertFalse(descriptions.isEmpty());
        for (Path description : descriptions) {
            Path sample = SAMPLES.resolve(description.getFileName().toString().replace(".yaml", ".docx"));
            assertCurrent(sample, SampleDocument.make(description));
        }
        assertCurrent(WORKBOOK, BookWriter.xlsx(DocumentCopy.book(SAMPLES.resolve(PRINTED + ".docx"))));
        if (WRITE) {
            Path toPrint = Files.write(
                    folder.resolve(PRINTED + ".docx"), SampleDocument.toPrint(DESCRIPTIONS.resolve(PRINTED + ".yaml")));
            LibreOffice.convert("pdf", folder, toPrint);
            Files.copy(folder.resolve(PAGES.getFileName()), PAGES, StandardCopyOption.REPLACE_EXISTING);
            convert(OUTPUT);
        }
        Set<Path> others = new TreeSet<>(list(SAMPLES));
        others.removeIf(sample -> sample.toString().endsWith(".docx"));
        assertEquals(Set.of(PAGES, WORKBOOK), others, "a sample without description");
        assertEquals(descriptions.size() + others.size(), list(SAMPLES).size(), "a sample without description");
    }

    private static void assertCurrent(Path sample, byte[] made) throws IOException {
        if (WRITE) {
            Files.write(sample, made);
        }
        assertArrayEquals(made, Files.readAllBytes(sample), sample + " is not what its description makes");
    }

    @Test
    void outputIsCurrent(@TempDir Path folder) throws IOException {
        convert(folder);
        assertEquals(contents(folder), contents(OUTPUT), "output/ is not what converting samples writes");
    }

    private static void convert(Path folder) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        String[] arguments = {"convert", "samples", "-o", folder.toString()};
        assertEquals(0, Main.run(arguments, InputStream.nullInputStream(), nowhere, nowhere));
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (Path file : list(folder)) {
            // What the program keeps for itself, when it ran, and a warehouse beside it are another matter.
            if (Files.isDirectory(file)
                    || file.endsWith("run.json")
                    || file.getFileName().toString().contains(".duckdb")) {
                continue;
            }
            contents.put(file.getFileName().toString(), Files.readString(file));
        }
        return contents;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
