package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that hold the same document all stay in the data, and messages name them. */
class SameDocumentsTest {

    /** One of the samples is there as .docx, .pdf and .xlsx. */
    private static final String TOLD = "mubiao: 3 files hold the same document, and each of them counts:"
            + " samples/qinghe-water-2023.docx, samples/qinghe-water-2023.pdf, samples/qinghe-water-2023.xlsx\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"check", "report -o x.html", "load --to w.duckdb"})
    void areTold(String words) {
        List<String> line = new ArrayList<>(List.of(words.split(" ", -1)));
        if (line.size() > 1) {
            line.set(2, folder.resolve(line.get(2)).toString());
        }
        line.add("samples");
        CommandRun run = CommandRun.of(line.toArray(String[]::new));
        assertEquals(Main.DONE, run.code(), run.err());
        assertTrue(run.err().contains(TOLD), run.err());
    }

    @Test
    void areNamedInTheManifestAlsoWhereNothingIsReadAgain() throws IOException {
        for (int i = 0; i < 2; i++) {
            CommandRun run = CommandRun.of("convert", "samples", "-o", folder.toString(), "--incremental");
            assertEquals(Main.DONE, run.code(), run.err());
            assertTrue(run.err().contains(TOLD), run.err());
            List<String> same = new ArrayList<>();
            JsonNode manifest =
                    new ObjectMapper().readTree(folder.resolve("run.json").toFile());
            assertEquals(5, manifest.at("/totals/inputs").asInt());
            assertEquals(14, manifest.at("/totals/projects").asInt());
            manifest.get("documents")
                    .forEach(
                            document -> same.add(document.path("sameDocumentAs").asText()));
            String first = "samples/qinghe-water-2023.docx";
            assertEquals(List.of("", "", "", first, first), same);
        }
    }

    /** Another figure is another document, and so is one without a project. */
    @Test
    void othersAreNotTold() throws IOException {
        Path in = Batch.documents(folder.resolve("in"), 4);
        for (String empty : List.of("a.html", "b.html")) {
            Files.writeString(in.resolve(empty), "<html><body><p>通知</p></body></html>");
        }
        CommandRun run = CommandRun.of("check", in.toString());
        assertFalse(run.err().contains("the same document"), run.err());
    }
}
