package io.github.mubiao.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.mubiao.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The samples are what their descriptions make, and {@code output} is what the main job makes of the
 * samples. {@code mvn test -Dtest=SamplesTest -Dmubiao.writeSamples=true} writes both anew.
 */
class SamplesTest {

    private static final Path DESCRIPTIONS = Path.of("src/test/resources/samples");
    private static final Path SAMPLES = Path.of("samples");
    private static final Path OUTPUT = Path.of("output");
    private static final boolean WRITE = Boolean.getBoolean("mubiao.writeSamples");

    @Test
    void samplesAreCurrent() throws IOException {
        List<Path> descriptions = list(DESCRIPTIONS);
        assertFalse(descriptions.isEmpty());
        for (Path description : descriptions) {
            Path sample = SAMPLES.resolve(description.getFileName().toString().replace(".yaml", ".docx"));
            byte[] made = SampleDocument.make(description);
            if (WRITE) {
                Files.write(sample, made);
            }
            assertArrayEquals(made, Files.readAllBytes(sample), sample + " is not what its description makes");
        }
        assertEquals(descriptions.size(), list(SAMPLES).size(), "a sample without description");
        if (WRITE) {
            convert(OUTPUT);
        }
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
