package io.github.mubiao.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code convert -f html}: the page of a run. */
class RunPageTest {

    private static final String PAGE = "report.html";

    @TempDir
    private Path folder;

    private Path inputs;

    @BeforeEach
    void copyInputs() throws IOException {
        inputs = Files.createDirectory(folder.resolve("in"));
        try (Stream<Path> samples = Files.list(Path.of("samples"))) {
            for (Path sample : samples.toList()) {
                Files.copy(sample, inputs.resolve(sample.getFileName()));
            }
        }
    }

    private Path convert(String out, int expected, String... more) {
        List<String> arguments = Stream.concat(
                        Stream.of(
                                "convert",
                                inputs.toString(),
                                "-f",
                                "html",
                                "-o",
                                folder.resolve(out).toString()),
                        Stream.of(more))
                .toList();
        String told = run(expected, arguments.toArray(String[]::new));
        assertFalse(told.contains("report.rows"), told);
        return folder.resolve(out).resolve(PAGE);
    }

    private static String run(int expected, String... arguments) {
        CommandRun run = CommandRun.of(arguments);
        assertEquals(expected, run.code(), run.err());
        return run.err();
    }

    @Test
    void isTheOnlyFileBesideTheRunsOwn() throws IOException {
        convert("out", 0);
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            assertEquals(List.of(".mubiao", PAGE, "run.json"), names);
        }
    }

    @Test
    void isTheSameForAnyNumberOfJobs() throws IOException {
        byte[] one = Files.readAllBytes(convert("one", 0, "-j", "1"));
        assertArrayEquals(one, Files.readAllBytes(convert("four", 0, "-j", "4")));
    }

    @Test
    void isTheSameWhereOnlyWhatChangedIsConverted() throws IOException {
        convert("out", 0);
        Files.copy(
                Path.of("samples/qinghe-water-2023.docx"),
                inputs.resolve("haibin-education-2022.docx"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        byte[] incremental = Files.readAllBytes(convert("out", 0, "--incremental"));
        assertArrayEquals(Files.readAllBytes(convert("fresh", 0)), incremental);
    }

    @Test
    void holdsWhatTheReportHolds() throws IOException {
        Path report = folder.resolve("direct.html");
        run(0, "report", inputs.toString(), "--lang", "zh", "-o", report.toString());
        assertEquals(Files.readString(report), Files.readString(convert("out", 0)));
    }

    @Test
    void namesWhatCouldNotBeRead() throws IOException {
        Files.writeString(inputs.resolve("broken.docx"), "no document");
        String page = Files.readString(convert("out", 1));
        assertTrue(page.contains("broken.docx\",\"message\":\""), page.substring(page.indexOf("id=\"data\"")));
    }

    @Test
    void isNotMadeOfAWarehouse() {
        String told = run(2, "export", "--from", "any.duckdb", "-f", "html", "-o", folder.toString());
        assertTrue(told.contains("html is the page that convert and report make"), told);
    }
}
