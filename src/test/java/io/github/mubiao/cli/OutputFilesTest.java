package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mubiao.write.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a result goes: a file is replaced whole, and what is no file is written into. */
@Timeout(120)
class OutputFilesTest {

    private static final String LAST_YEAR = "samples/haibin-education-2022.docx";
    private static final String THIS_YEAR = "samples/haibin-education-2023.docx";

    @TempDir
    Path folder;

    private Path plain;

    @BeforeEach
    void place() {
        plain = folder.resolve("plain");
    }

    private static CommandRun write(String command, Path output) {
        List<String> line = new ArrayList<>(List.of(command.split(" ", -1)));
        line.add(output.toString());
        return CommandRun.of(line.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report " + LAST_YEAR + " --lang zh -o",
                "check " + LAST_YEAR + " --lang zh -o",
                "check " + LAST_YEAR + " --write-baseline",
                "diff " + LAST_YEAR + " " + THIS_YEAR + " --lang zh -o"
            })
    void aPipeIsWrittenInto(String command) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "skipped: no pipes here");
        int code = write(command, plain).code();
        Path pipe = folder.resolve("pipe");
        Process made = new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start();
        assertTrue(made.waitFor(60, TimeUnit.SECONDS) && made.exitValue() == 0);
        Path taken = folder.resolve("taken");
        // A writer that never comes ends the reader, and does not hang the test.
        Process reader = new ProcessBuilder("timeout", "30", "cat", pipe.toString())
                .redirectOutput(taken.toFile())
                .start();
        assertEquals(code, write(command, pipe).code());
        assertTrue(reader.waitFor(60, TimeUnit.SECONDS));
        assertEquals(Files.readString(plain), Files.readString(taken));
        assertFalse(Files.isRegularFile(pipe));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLinkLeadsToTheFileThatIsReplaced(boolean there) throws IOException {
        Path target = Files.createDirectory(folder.resolve("real")).resolve("page.html");
        if (there) {
            Files.writeString(target, "old");
        }
        Files.createSymbolicLink(folder.resolve("second.html"), Path.of("real/page.html"));
        Path link = Files.createSymbolicLink(folder.resolve("link.html"), Path.of("second.html"));
        assertEquals(0, write("report " + LAST_YEAR + " -o", link).code());
        assertTrue(Files.isSymbolicLink(link) && Files.isSymbolicLink(folder.resolve("second.html")));
        assertTrue(Files.readString(target).contains("</html>"));
        assertEquals(Set.of("page.html"), names(target.getParent()));
    }

    @Test
    void aLinkedFolderIsAFolder() throws IOException {
        Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));
        CommandRun run = write("report " + LAST_YEAR + " -o", link.resolve("page.html"));
        assertEquals(0, run.code(), run.err());
        assertEquals(Set.of("page.html"), names(folder.resolve("real")));
    }

    @Test
    void aFolderAndALinkInACircleAreNoFiles() throws IOException {
        CommandRun run = write("report " + LAST_YEAR + " -o", folder);
        assertEquals(3, run.code());
        assertEquals("mubiao: " + folder + ": is a folder, not a file\n", run.err());
        Path circle = Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));
        CommandRun round = write("report " + LAST_YEAR + " -o", circle);
        assertEquals(3, round.code());
        assertEquals("mubiao: " + circle + ": is a link that leads nowhere\n", round.err());
    }

    @Test
    void whatAKilledRunLeftGoesWithTheNext() throws IOException {
        Path page = folder.resolve("page.html");
        Path left = left(page);
        assertEquals(0, write("report " + LAST_YEAR + " -o", page).code());
        assertTrue(Files.exists(left), "new, and so perhaps about to be locked");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Path other = Files.copy(
                left,
                left(folder.resolve("other.html")),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        try (AtomicFile held = new AtomicFile(page)) {
            held.out().write("held".getBytes(StandardCharsets.UTF_8));
            held.out().flush();
            for (String name : names(folder)) {
                Files.setLastModifiedTime(
                        folder.resolve(name), FileTime.from(Instant.now().minus(Duration.ofHours(2))));
            }
            assertEquals(0, write("report " + LAST_YEAR + " -o", page).code());
            held.commit();
        }
        assertEquals("held", Files.readString(page));
        assertEquals(Set.of("page.html", other.getFileName().toString()), names(folder));
    }

    /** A temporary file as a run leaves it that is killed: one that is written, copied. */
    private Path left(Path page) throws IOException {
        Set<String> before = names(folder);
        try (AtomicFile file = new AtomicFile(page)) {
            file.out().flush();
            Set<String> now = names(folder);
            now.removeAll(before);
            assertEquals(1, now.size());
            String name = now.iterator().next();
            return Files.writeString(folder.resolve(name.replace(".tmp", "0.tmp")), "left");
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Whoever keeps results from others keeps all of them. */
    @Test
    void resultsAreAsPrivateAsTheyAreToBe() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: no bash here");
        Path out = folder.resolve("out");
        List<String> line = new ArrayList<>(List.of("/bin/bash", "-c", "umask 077; exec \"$@\"", "bash"));
        line.addAll(ChildProcess.line(
                List.of(), "convert", LAST_YEAR, "-o", out.toString(), "-f", "json,jsonl,csv,xlsx,parquet,html"));
        ChildProcess run = ChildProcess.run(line, Map.of(), folder.resolve("log"));
        assertEquals(Main.DONE, run.code(), run.said());
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertEquals(
                        "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                        file.toString());
            }
        }
    }
}
