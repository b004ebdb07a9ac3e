package io.github.mubiao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.model.BudgetDocument;
import io.github.mubiao.model.Indicator;
import io.github.mubiao.model.Project;
import io.github.mubiao.model.Sourced;
import io.github.mubiao.read.ReadOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Java of the README compiles and does what it says. */
class ReadmeTest {

    @Test
    void theLibraryInTenLines() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        // README begins
        BudgetDocument document = Mubiao.read(Path.of("samples/haibin-education-2022.docx"));
        for (Project project : document.projects()) {
            for (Indicator indicator : project.indicators()) {
                out.println(Sourced.valueOf(project.name()) + ": " + indicator.level3() + " " + indicator.value()
                        + " → " + indicator.target() + " at " + indicator.location());
            }
        }
        // README ends
        assertEquals(24, printed.toString(StandardCharsets.UTF_8).lines().count());
    }

    /** What the library gives is what {@code convert} writes. */
    @Test
    void theLibraryWritesWhatTheCommandWrites() throws IOException {
        String name = "samples/haibin-education-2022.docx";
        String committed = Files.readString(Path.of("output/haibin-education-2022.json"));
        try (InputStream in = Files.newInputStream(Path.of(name))) {
            String json = Mubiao.json(Mubiao.read(in, name, ReadOptions.defaults()));
            assertEquals(committed.strip(), json.strip());
        }
    }

    @Test
    void theReadmeHoldsTheseLines() throws IOException {
        List<String> source = Files.readAllLines(Path.of("src/test/java/io/github/mubiao/ReadmeTest.java"));
        int begin = source.indexOf("        // README begins");
        int end = source.indexOf("        // README ends");
        String snippet = String.join("\n", source.subList(begin + 1, end)).stripIndent();
        String readme = Files.readString(Path.of("README.md"));
        assertTrue(readme.contains(snippet.replace("out.println", "System.out.println")), snippet);
    }
}
