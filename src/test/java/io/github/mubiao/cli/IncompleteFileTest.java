package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that ends early is never taken for a whole one: not by a run, a load or a comparison. */
class IncompleteFileTest {

    private static final Path WHOLE = Path.of("src/test/resources/formats/haibin-education-2022.html");
    private static final String LINE = "error: The file ends early: ";

    @TempDir
    Path folder;

    private Path cut;
    private Path whole;

    /** The page at three fifths, within its fifth table. */
    @BeforeEach
    void cut() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        byte[] page = Files.readAllBytes(WHOLE);
        cut = Files.write(in.resolve("cut.html"), Arrays.copyOf(page, page.length * 3 / 5));
        whole = Files.copy(WHOLE, folder.resolve("whole.html"));
    }

    private CommandRun convert(Path input, String... more) {
        List<String> line = new ArrayList<>(
                List.of("convert", input.toString(), "-o", folder.resolve("out").toString(), "-f", "json,csv"));
        line.addAll(List.of(more));
        return CommandRun.of(line.toArray(String[]::new));
    }

    private JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(folder.resolve("out").resolve(name).toFile());
    }

    @Test
    void convertSaysSoAndItsStatusToo() throws IOException {
        CommandRun run = convert(cut);
        assertEquals(Main.ATTENTION, run.code(), run.err());
        assertTrue(run.err().contains("cut.html: table 5, row "), run.err());
        assertTrue(run.err().contains(LINE), run.err());
        assertTrue(run.err().contains("; 1 incomplete"), run.err());
        assertEquals("incomplete", json("run.json").at("/documents/0/status").asText());
        assertEquals(1, json("run.json").at("/totals/incomplete").asInt());
        List<String> documents = Files.readAllLines(folder.resolve("out/documents.csv"));
        int status = List.of(documents.get(0).split(",", -1)).indexOf("status");
        assertEquals("incomplete", documents.get(1).split(",", -1)[status]);
        JsonNode first = json("cut.json").at("/findings/0");
        assertEquals("incomplete-file", first.get("rule").asText());
        assertEquals("error", first.get("severity").asText());
        assertEquals(5, first.at("/location/table").asInt());
        assertTrue(first.at("/location/row").asInt() > 0, first.toString());
    }

    /** Here all tables so far are whole. */
    @Test
    void alsoBetweenTables() throws IOException {
        byte[] page = Files.readAllBytes(WHOLE);
        int end = new String(page, StandardCharsets.ISO_8859_1).indexOf("<p", page.length * 11 / 20 - 100);
        Files.write(cut, Arrays.copyOf(page, end));
        CommandRun run = convert(cut);
        assertEquals(Main.ATTENTION, run.code(), run.err());
        assertTrue(run.err().contains("cut.html: " + LINE), run.err());
    }

    @Test
    void aWholePageIsComplete() throws IOException {
        CommandRun run = convert(whole);
        assertEquals(Main.DONE, run.code(), run.err());
        assertFalse(run.err().contains(LINE), run.err());
        assertEquals("converted", json("run.json").at("/documents/0/status").asText());
    }

    @Test
    void isSaidAgainInEachRun() {
        convert(cut);
        CommandRun again = convert(cut, "--incremental");
        assertEquals(Main.ATTENTION, again.code(), again.err());
        assertTrue(again.err().contains(LINE), again.err());
    }

    @Test
    void isInChinese() {
        CommandRun run = CommandRun.chinese("check", cut.toString());
        assertEquals(Main.ATTENTION, run.code(), run.err());
        assertTrue(run.out().contains("文件不完整"), run.out());
    }

    /** Half a document in the place of a whole one would look as if projects had been dropped. */
    @Test
    void isNotLoaded() throws IOException {
        String warehouse = folder.resolve("w.duckdb").toString();
        CommandRun alone = CommandRun.of("load", cut.toString(), "--to", warehouse);
        assertEquals(Main.NOTHING, alone.code(), alone.err());
        Path document = Files.copy(whole, folder.resolve("in/whole.html"));
        CommandRun both = CommandRun.of("load", document.getParent().toString(), "--to", warehouse);
        assertEquals(Main.ATTENTION, both.code(), both.err());
        assertTrue(both.err().contains("1 document added"), both.err());
        assertTrue(both.err().contains("1 incomplete and left out"), both.err());
        Files.copy(cut, document, StandardCopyOption.REPLACE_EXISTING);
        Files.delete(cut);
        CommandRun worse = CommandRun.of("load", folder.resolve("in").toString(), "--to", warehouse);
        assertEquals(Main.NOTHING, worse.code(), worse.err());
    }

    @Test
    void isNotCompared() {
        CommandRun run = CommandRun.of("diff", cut.toString(), whole.toString());
        assertEquals(Main.NOTHING, run.code(), run.err());
        assertTrue(run.err().contains("cut.html: the file ends early, and half a document is not compared"), run.err());
    }
}
