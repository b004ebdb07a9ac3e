package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many documents at once: which are found, in what order they come, and what is told of them. */
class BatchTest {

    @TempDir
    Path folder;

    private CommandRun convert(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "convert";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "-o";
        all[all.length - 1] = folder.resolve("out").toString();
        return CommandRun.of(all);
    }

    private String in() {
        return folder.resolve("in").toString();
    }

    private JsonNode report() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("out/run.json").toFile());
    }

    @Test
    void theSameBytesForAnyNumberOfJobs() throws IOException {
        Batch.documents(folder.resolve("in"), 40);
        Files.write(folder.resolve("in/7.docx"), new byte[] {1, 2, 3});
        assertEquals(
                Main.ATTENTION, convert(in(), "-f", "json,jsonl,csv", "-j", "1").code());
        Map<String, String> alone = Batch.contents(folder.resolve("out"));
        for (String jobs : List.of("2", "8")) {
            CommandRun run = CommandRun.of(
                    "convert",
                    in(),
                    "-f",
                    "json,jsonl,csv",
                    "-j",
                    jobs,
                    "-o",
                    folder.resolve(jobs).toString());
            assertEquals(Main.ATTENTION, run.code());
            assertEquals(alone, Batch.contents(folder.resolve(jobs)), "--jobs " + jobs);
        }
        List<String> documents = Files.readAllLines(folder.resolve("out/documents.csv"));
        assertEquals(41, documents.size());
        assertTrue(documents.get(1).startsWith(in() + "/1.docx,"), documents.get(1));
    }

    @Test
    void aFailedInputIsOneLineOneRowAndOneFinding() throws IOException {
        Batch.documents(folder.resolve("in"), 3);
        Files.writeString(folder.resolve("in/2.docx"), "kein Dokument");
        CommandRun run = convert(in(), folder.resolve("gone.docx").toString());
        assertEquals(Main.ATTENTION, run.code());
        assertEquals(
                1, run.err().lines().filter(line -> line.contains("/2.docx: ")).count(), run.err());
        assertTrue(run.err().contains("gone.docx: no such file or folder"), run.err());
        assertTrue(run.err().contains("2 documents, 6 projects, 12 indicators; findings: 2 errors, "), run.err());
        assertTrue(run.err().contains("; 2 failed; "), run.err());
        List<String> documents = Files.readAllLines(folder.resolve("out/documents.csv"));
        assertEquals(5, documents.size());
        assertEquals(
                2,
                documents.stream()
                        .filter(line -> line.contains(",0,0,1,failed,0,0,0,0,0,0,0,0,0,0,0,"))
                        .count());
        String findings = Files.readString(folder.resolve("out/findings.csv"));
        assertEquals(2, findings.split("unreadable-file", -1).length - 1, findings);
        assertFalse(Files.exists(folder.resolve("out/2.json")));
    }

    @Test
    void theReportTellsWhatBecameOfEachInput() throws IOException {
        Batch.documents(folder.resolve("in"), 3);
        Files.writeString(folder.resolve("in/2.docx"), "kein Dokument");
        convert(in(), "-f", "csv", "-j", "2");
        JsonNode report = report();
        assertEquals("mubiao", report.get("program").asText());
        assertTrue(report.get("started").asText().matches("\\d{4}-\\d\\d-\\d\\dT.*Z"));
        assertEquals("[\"csv\"]", report.at("/options/formats").toString());
        assertEquals(3, report.at("/totals/inputs").asInt());
        assertEquals(1, report.at("/totals/failed").asInt());
        assertEquals(3, report.get("documents").size());
        JsonNode failed = report.at("/documents/1");
        assertEquals("failed", failed.get("status").asText());
        assertEquals(in() + "/2.docx", failed.get("path").asText());
        assertEquals(1, failed.at("/findings/error").asInt());
        assertFalse(failed.get("error").asText().isEmpty());
        for (JsonNode document : report.get("documents")) {
            assertEquals(64, document.get("sha256").asText().length());
        }
    }

    @Test
    void failFastStopsAndLeavesTheTablesAsTheyWere() throws IOException {
        Batch.documents(folder.resolve("in"), 5);
        convert(in());
        Map<String, String> before = Batch.contents(folder.resolve("out"));
        Files.write(folder.resolve("in/2.docx"), new byte[0]);
        CommandRun run = convert(in(), "--fail-fast");
        assertEquals(Main.ATTENTION, run.code());
        assertTrue(run.err().contains("stopped after 2 of 5 inputs"), run.err());
        assertEquals(before, Batch.contents(folder.resolve("out")));
    }

    @Test
    void nothingReadableLeavesTheFolderAsItWas() throws IOException {
        Batch.documents(folder.resolve("in"), 2);
        convert(in());
        Map<String, String> before = Batch.contents(folder.resolve("out"));
        assertEquals(
                Main.NOTHING, convert(folder.resolve("mistyped").toString()).code());
        assertEquals(before, Batch.contents(folder.resolve("out")));
    }

    @Test
    void aListMayHoldComments() throws IOException {
        Batch.documents(folder.resolve("in"), 3);
        Path list = folder.resolve("list.txt");
        Files.writeString(list, "# of this year\n" + in() + "/1.docx\n#" + in() + "/2.docx\n#*?\u0000\n");
        CommandRun run = convert("@" + list);
        assertEquals(Main.DONE, run.code(), run.err());
        assertEquals(1, report().get("documents").size());
        // A name may begin so; what other programs list is not lost.
        Path named = Files.createTempFile(Path.of(""), "#", ".docx");
        try {
            Files.copy(folder.resolve("in/1.docx"), named, StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(list, named + "\n");
            assertEquals(Main.DONE, convert("@" + list).code());
            assertEquals(named.toString(), report().at("/documents/0/path").asText());
        } finally {
            Files.delete(named);
        }
    }

    @Test
    void listsNameInputs() throws IOException {
        Batch.documents(folder.resolve("in"), 3);
        Path list = folder.resolve("my list.txt");
        Files.writeString(list, "\uFEFF" + in() + "/2.docx\r\n\r\n" + in() + "/1.docx\n");
        assertEquals(Main.DONE, convert("@" + list).code());
        assertEquals("2", report().at("/documents/0/output").asText());
        assertEquals("1", report().at("/documents/1/output").asText());
        CommandRun run = CommandRun.withInput(
                in() + "/下级\n", "convert", "-", "-o", folder.resolve("out").toString());
        assertEquals(Main.DONE, run.code(), run.err());
        assertEquals(1, report().get("documents").size());
        CommandRun missing = convert("@" + folder.resolve("none.txt"), in());
        assertEquals(Main.ATTENTION, missing.code());
        assertTrue(missing.err().contains("none.txt: no such file or folder"), missing.err());
    }

    @Test
    void linksToDocumentsAreReadOnceThoseToFoldersAndTheOutputAreNot() throws IOException {
        Batch.documents(folder.resolve("in"), 2);
        Path elsewhere = Batch.documents(folder.resolve("elsewhere"), 2);
        try {
            Files.createSymbolicLink(folder.resolve("in/link"), elsewhere);
            Files.createSymbolicLink(folder.resolve("in/link.docx"), elsewhere.resolve("1.docx"));
            Files.createSymbolicLink(folder.resolve("in/same.docx"), elsewhere.resolve("1.docx"));
            Files.createSymbolicLink(folder.resolve("in/result.docx"), folder.resolve("in/out/1.docx"));
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "this file system has no links");
        }
        Path out = folder.resolve("in/out");
        Batch.documents(out, 1);
        assertEquals(
                Main.DONE, CommandRun.of("convert", in(), "-o", out.toString()).code());
        JsonNode report = new ObjectMapper().readTree(out.resolve("run.json").toFile());
        assertEquals(List.of(in() + "/1.docx", in() + "/2.docx", in() + "/link.docx"), report.findValuesAsText("path"));
        assertEquals(3, report.at("/leftOut/link").asInt(), report.toString());
    }

    @Test
    void theSameFileCountsOnceHoweverItIsNamed() throws IOException {
        Batch.documents(folder.resolve("in"), 1);
        CommandRun run = convert(in() + "/1.docx", in(), in() + "/../in/1.docx", in() + "/*.docx");
        assertEquals(Main.DONE, run.code(), run.err());
        assertEquals(1, report().get("documents").size());
    }

    @Test
    void namesOfTheProgramsOwnFilesAreKept() throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.write(folder.resolve("in/run.docx"), Batch.document(1, 1));
        Files.write(folder.resolve("in/DataPackage.docx"), Batch.document(2, 1));
        convert(in());
        assertTrue(Files.exists(folder.resolve("out/run.docx.json")));
        assertTrue(Files.exists(folder.resolve("out/DataPackage.docx.json")));
        assertEquals(2, report().get("documents").size());
    }

    @Test
    void wrongNumbersOfJobs() {
        for (String jobs : List.of("0", "-1", "many")) {
            assertEquals(Main.USAGE, convert(in(), "--jobs", jobs).code(), jobs);
        }
    }

    @Test
    void nothingStrayIsLeft() throws IOException {
        Batch.documents(folder.resolve("in"), 4);
        Files.writeString(folder.resolve("in/3.docx"), "x", StandardCharsets.UTF_8);
        convert(in(), "-f", "json,jsonl,csv,xlsx");
        try (var files = Files.list(folder.resolve("out/.mubiao"))) {
            assertEquals(
                    List.of(
                            "department_targets.rows",
                            "documents.rows",
                            "findings.rows",
                            "index",
                            "indicators.rows",
                            "lock",
                            "messages.rows",
                            "projects.rows",
                            "schedule.rows"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }
}
