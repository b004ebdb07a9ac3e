package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mubiao.pipeline.Conversion;
import io.github.mubiao.pipeline.Inputs;
import io.github.mubiao.pipeline.Pipeline;
import io.github.mubiao.read.ReadOptions;
import io.github.mubiao.write.Format;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A run after another into the same folder: always the bytes of a full run, with as little work as can be. */
class IncrementalTest {

    private static final String FORMATS = "json,jsonl,csv,xlsx";

    @TempDir
    Path folder;

    private Path in() {
        return folder.resolve("in");
    }

    private Path out() {
        return folder.resolve("out");
    }

    private CommandRun convert(Path to, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("convert", in().toString(), "-f", FORMATS, "-o", to.toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private int unchanged() throws IOException {
        JsonNode report = new ObjectMapper().readTree(out().resolve("run.json").toFile());
        return report.at("/totals/unchanged").asInt();
    }

    /** Runs incrementally and compares with a full run elsewhere. */
    private void convertsOnly(int changed, int of) throws IOException {
        CommandRun run = convert(out(), "--incremental");
        assertTrue(run.code() <= Main.ATTENTION, run.err());
        assertEquals(of - changed, unchanged());
        Path full = Files.createTempDirectory(folder, "full");
        convert(full);
        assertEquals(Batch.contents(full), Batch.contents(out()));
    }

    @Test
    void changesAdditionsRemovalsAndFailures() throws IOException {
        Batch.documents(in(), 9);
        convert(out());
        convertsOnly(0, 9);
        Files.write(in().resolve("4.docx"), Batch.document(44, 3));
        convertsOnly(1, 9);
        Files.write(in().resolve("0-new.docx"), Batch.document(50, 2));
        convertsOnly(1, 10);
        Files.delete(in().resolve("5.docx"));
        Files.delete(in().resolve("下级/3.docx"));
        Files.delete(in().resolve("下级/6.docx"));
        Files.delete(in().resolve("下级/9.docx"));
        convertsOnly(0, 6);
        assertFalse(Files.exists(out().resolve("下级")), "a folder that is empty");
        Files.write(in().resolve("8.docx"), new byte[0]);
        convertsOnly(1, 6);
        assertFalse(Files.exists(out().resolve("8.json")), "what failed has no output of an earlier run");
        Files.move(in().resolve("1.docx"), in().resolve("1.docm"));
        convertsOnly(2, 6);
    }

    @TestFactory
    List<DynamicTest> whatSomebodyChangedIsMadeAnew() throws IOException {
        Batch.documents(in(), 4);
        List<DynamicTest> tests = new ArrayList<>();
        // Each file, and how many documents are then to be converted at least.
        Map<String, Integer> files = Map.of(
                "2.json", 1, "projects.csv", 1, "documents.jsonl", 1, ".mubiao/indicators.rows", 1, ".mubiao/index", 0);
        files.forEach((name, least) -> tests.add(DynamicTest.dynamicTest(name, () -> {
            convert(out());
            Path file = out().resolve(name);
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
            CommandRun run = convert(out(), "--incremental");
            assertEquals(Main.DONE, run.code(), run.err());
            assertTrue(unchanged() <= 4 - least, unchanged() + " unchanged");
            Path full = Files.createTempDirectory(folder, "full");
            convert(full);
            assertEquals(Batch.contents(full), Batch.contents(out()));
        })));
        return tests;
    }

    @Test
    void otherLimitsOrFormatsConvertAll() throws IOException {
        Batch.documents(in(), 3);
        CommandRun.of("convert", in().toString(), "-f", "json", "-o", out().toString());
        convertsOnly(3, 3);
        convert(out(), "--incremental", "--limit", "cells=100000");
        assertEquals(0, unchanged());
    }

    /** Stops a run after some inputs, as a kill would: nothing of it is tidied up. */
    private void interrupt(int after, boolean incremental) throws IOException {
        Conversion.Options options = new Conversion.Options(
                out(),
                Set.of(Format.JSON, Format.JSONL, Format.CSV, Format.XLSX),
                false,
                2,
                null,
                incremental,
                false,
                Version.build());
        int[] left = {after};
        try {
            new Conversion(new Pipeline(ReadOptions.defaults()), options)
                    .run(Inputs.find(List.of(in().toString())), outcome -> {
                        if (--left[0] == 0) {
                            throw new IllegalStateException("stop");
                        }
                    });
        } catch (IllegalStateException e) {
            assertEquals("stop", e.getMessage());
            return;
        }
        throw new AssertionError("the run was not interrupted");
    }

    @Test
    void anInterruptedRunGoesOn() throws IOException {
        Batch.documents(in(), 9);
        interrupt(3, false);
        assertFalse(Files.exists(out().resolve("projects.csv")), "no file of all documents before its end");
        interrupt(6, true);
        convertsOnly(3, 9);
    }

    @Test
    void anInterruptedRunLeavesWhatWasThere() throws IOException {
        Batch.documents(in(), 6);
        convert(out());
        Map<String, String> before = Batch.contents(out());
        Files.write(in().resolve("1.docx"), Batch.document(70, 1));
        interrupt(4, true);
        before.remove("1.json");
        Map<String, String> after = Batch.contents(out());
        after.remove("1.json");
        assertEquals(before, after);
        convertsOnly(0, 6);
    }

    @TestFactory
    List<DynamicTest> workingFilesThatWereCutOff() throws IOException {
        Batch.documents(in(), 6);
        List<DynamicTest> tests = new ArrayList<>();
        for (String name : List.of("journal", "projects.csv", "projects.jsonl", "indicators.rows")) {
            for (int percent : List.of(0, 30, 60, 99)) {
                tests.add(DynamicTest.dynamicTest(name + " at " + percent + " %", () -> {
                    Batch.delete(out());
                    interrupt(5, false);
                    Path file = out().resolve(".mubiao/run-1").resolve(name);
                    try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
                        cut.setLength(cut.length() * percent / 100);
                    }
                    CommandRun run = convert(out(), "--incremental");
                    assertEquals(Main.DONE, run.code(), run.err());
                    assertTrue(unchanged() < 5, unchanged() + " unchanged");
                    Path full = Files.createTempDirectory(folder, "full");
                    convert(full);
                    assertEquals(Batch.contents(full), Batch.contents(out()));
                }));
            }
        }
        return tests;
    }

    @Test
    void aSecondRunIntoTheSameFolderSaysSoAndStops() throws IOException {
        Batch.documents(in(), 2);
        convert(out());
        Map<String, String> before = Batch.contents(out());
        try (FileChannel lock = FileChannel.open(out().resolve(".mubiao/lock"), StandardOpenOption.WRITE)) {
            assertTrue(lock.tryLock().isValid());
            CommandRun run = convert(out());
            assertEquals(Main.NOTHING, run.code());
            assertTrue(run.err().contains("another run is writing into this folder"), run.err());
        }
        assertEquals(before, Batch.contents(out()));
        assertEquals(Main.DONE, convert(out()).code());
    }
}
