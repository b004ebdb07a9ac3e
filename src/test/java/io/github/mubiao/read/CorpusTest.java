package io.github.mubiao.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mubiao.grid.Grid;
import io.github.mubiao.grid.GridCell;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Word files that nobody here wrote, against the grids that an independent reader saw in them. Every
 * difference is listed in {@code corpus-differences.tsv} with who is right; every file that cannot be
 * read is listed in {@code corpus-unreadable.tsv} with the reason.
 */
class CorpusTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void gridsAgreeButForWhatIsListed() throws IOException {
        Path corpus = SharedFolder.find("corpus");
        Map<String, String> found = new TreeMap<>();
        int files = 0;
        for (JsonNode file : oracle(corpus)) {
            if (file.has("tables")) {
                files++;
                compare(file, corpus, found);
            }
        }
        assertTrue(files > 200, "the corpus has only " + files + " readable files");
        assertEquals(differencesListed(), found);
        Set<String> right = lines("/corpus-differences.tsv").stream()
                .filter(line -> line[4].equals("we"))
                .map(line -> line[0] + " " + line[1])
                .collect(Collectors.toSet());
        long differing = found.keySet().stream()
                .filter(key -> !right.contains(key))
                .map(key -> key.substring(0, key.indexOf(' ')))
                .distinct()
                .count();
        System.out.println("corpus: " + (files - differing) + " of " + files + " files agree");
        assertTrue(differing <= files * 0.02, differing + " of " + files + " files differ");
    }

    @Test
    void whatCannotBeReadSaysWhy() throws IOException {
        Path corpus = SharedFolder.find("corpus");
        Map<String, String> found = new TreeMap<>();
        for (JsonNode file : oracle(corpus)) {
            if (!file.has("tables")) {
                Path path = corpus.resolve(file.get("file").textValue());
                found.put(path.getFileName().toString(), reason(path));
            }
        }
        Map<String, String> listed = new TreeMap<>();
        lines("/corpus-unreadable.tsv").forEach(line -> listed.put(line[0], line[1]));
        assertEquals(listed, found);
    }

    /** Why a file cannot be read; {@code READ} where it can. */
    private static String reason(Path path) throws IOException {
        try {
            assertFalse(Readings.blocks(path, ReadOptions.defaults()).isEmpty(), path.toString());
            return "READ";
        } catch (UnreadableDocumentException refusal) {
            assertFalse(refusal.getMessage().contains("\n"), refusal.getMessage());
            return refusal.reason().name();
        }
    }

    /** The passwords are those of the test suites that the files come from. */
    @Test
    void protectedDocumentsOpen() throws IOException {
        Path corpus = SharedFolder.find("corpus");
        int opened = 0;
        for (String[] line : lines("/corpus-unreadable.tsv")) {
            if (line.length > 2) {
                ReadOptions options = ReadOptions.defaults().withPassword(line[2]);
                assertFalse(
                        Readings.blocks(corpus.resolve("docx").resolve(line[0]), options)
                                .isEmpty(),
                        line[0]);
                opened++;
            }
        }
        assertTrue(opened > 0);
    }

    private static List<JsonNode> oracle(Path corpus) throws IOException {
        List<JsonNode> oracle = new ArrayList<>();
        for (String line : Files.readAllLines(corpus.resolve("grids.jsonl"))) {
            oracle.add(JSON.readTree(line));
        }
        return oracle;
    }

    private static void compare(JsonNode expected, Path corpus, Map<String, String> found) throws IOException {
        List<String> theirs = new ArrayList<>();
        expected.get("tables").forEach(table -> theirs.add(text(table)));
        List<String> ours = new ArrayList<>();
        for (Grid grid : Readings.grids(corpus.resolve(expected.get("file").textValue()))) {
            // The oracle does not list tables in text boxes.
            if (!grid.inTextBox()) {
                ours.add(text(grid));
            }
        }
        String name = Path.of(expected.get("file").textValue()).getFileName().toString();
        for (int i = 0; i < Math.max(theirs.size(), ours.size()); i++) {
            String us = i < ours.size() ? ours.get(i) : "no table";
            String them = i < theirs.size() ? theirs.get(i) : "no table";
            if (!us.equals(them)) {
                found.put(name + " " + (i + 1), around(us, them) + " | " + around(them, us));
            }
        }
    }

    /** A text from a little before the place where it begins to differ from another. */
    private static String around(String text, String other) {
        int at = 0;
        while (at < Math.min(text.length(), other.length()) && text.charAt(at) == other.charAt(at)) {
            at++;
        }
        String cut = text.substring(Math.max(0, at - 10), Math.min(text.length(), at + 20));
        return cut.replace('\n', ' ').replace('\t', ' ').replace('\u00a0', ' ').strip();
    }

    private static Map<String, String> differencesListed() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        for (String[] line : lines("/corpus-differences.tsv")) {
            assertTrue(new TreeSet<>(List.of("we", "oracle", "both")).contains(line[4]), "who is right: " + line[4]);
            assertFalse(line[5].isBlank(), "why: " + line[0]);
            listed.put(line[0] + " " + line[1], line[2] + " | " + line[3]);
        }
        return listed;
    }

    private static List<String[]> lines(String resource) throws IOException {
        try (InputStream in = CorpusTest.class.getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    private static String text(Grid grid) {
        StringBuilder text = new StringBuilder(grid.rows() + "x" + grid.columns());
        for (GridCell cell : grid.cells()) {
            text.append(List.of(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text()));
        }
        return text.toString();
    }

    private static String text(JsonNode table) {
        StringBuilder text = new StringBuilder(table.get("rows") + "x" + table.get("cols"));
        for (JsonNode cell : table.get("cells")) {
            text.append(List.of(
                    cell.get(0),
                    cell.get(1),
                    cell.get(2),
                    cell.get(3),
                    cell.get(4).textValue()));
        }
        return text.toString();
    }
}
