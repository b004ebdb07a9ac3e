package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What goes through the temporary folder: it does not pile up, and where there is no room, that is told. */
@Timeout(300)
class TemporaryFolderTest {

    @TempDir
    Path folder;

    private Path temporary;
    private String to;

    @BeforeEach
    void makeFolder() throws IOException {
        temporary = Files.createDirectory(folder.resolve("temporary"));
        to = folder.resolve("w.duckdb").toString();
    }

    private List<String> line(String... arguments) {
        return ChildProcess.line(
                List.of("-XX:-UsePerfData", "-Xshare:auto", "-Djava.io.tmpdir=" + temporary), arguments);
    }

    private Set<String> left() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return new TreeSet<>(
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    private void load() throws IOException, InterruptedException {
        ChildProcess run = ChildProcess.run(line("load", "samples", "--to", to), Map.of(), folder.resolve("log"));
        assertEquals(Main.DONE, run.code(), run.said());
    }

    private static void age(Path file, int minutes) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60L * minutes)));
    }

    /** A limit on the size of files fails as a full folder does. */
    @Test
    void aFolderWithoutRoomIsToldInOneLine() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: no bash here");
        assertEquals(Main.DONE, CommandRun.of("load", "samples", "--to", to).code());
        String out = folder.resolve("out").toString();
        for (List<String> command : List.of(
                List.of("load", "samples", "--to", folder.resolve("new.duckdb").toString()),
                List.of("export", "--from", to, "-o", out),
                List.of("convert", "samples", "-f", "parquet", "-o", out))) {
            List<String> line = new ArrayList<>(List.of("/bin/bash", "-c", "ulimit -f 4000; exec \"$@\"", "bash"));
            line.addAll(line(command.toArray(String[]::new)));
            ChildProcess run = ChildProcess.run(line, Map.of(), folder.resolve("log"));
            assertEquals(Main.NOTHING, run.code(), run.said());
            assertEquals(1, run.said().lines().count(), run.said());
            assertTrue(
                    run.said().contains("the temporary folder " + temporary + " is full or cannot be written"),
                    run.said());
        }
    }

    @Test
    void whatKilledProcessesLeftGoesWithTheNextLoad() throws IOException, InterruptedException {
        Path old = Files.writeString(temporary.resolve("libduckdb_java17.so"), "");
        age(old, 61);
        Files.writeString(temporary.resolve("libduckdb_java18.so"), "");
        Path other = Files.writeString(temporary.resolve("libduckdb_other.so"), "");
        age(other, 61);
        Path killed = Files.createDirectory(temporary.resolve("mubiao-load1"));
        Files.writeString(killed.resolve("lock"), "");
        Files.writeString(killed.resolve("indicators.rows"), "");
        age(killed, 2);
        Files.createDirectory(temporary.resolve("mubiao-load2"));
        Path atWork = Files.createDirectory(temporary.resolve("mubiao-load3"));
        try (FileChannel lock =
                FileChannel.open(atWork.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            age(atWork, 2);
            load();
        }
        assertEquals(Set.of("libduckdb_java18.so", "libduckdb_other.so", "mubiao-load2", "mubiao-load3"), left());
    }

    @Test
    void nothingUnpackedIsLeft() throws IOException, InterruptedException {
        Path archive = folder.resolve("a.zip");
        Files.write(archive, ArchivesTest.zip(Map.of("a.docx", Batch.document(1, 1)), "UTF-8"));
        List<String> line =
                line("convert", archive.toString(), "-o", folder.resolve("out").toString());
        ChildProcess run = ChildProcess.run(line, Map.of(), folder.resolve("log"));
        assertEquals(Main.DONE, run.code(), run.said());
        assertEquals(Set.of(), left());
    }

    /** A load that hangs in a document is killed: its library is gone already, its work with the next load. */
    @Test
    void aKilledLoad() throws IOException, InterruptedException {
        assumeTrue(Files.isReadable(Path.of("/proc/self/maps")), "skipped: no Linux");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "skipped: no pipes here");
        Path pipe = folder.resolve("pipe.docx");
        assertEquals(
                0,
                new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor());
        Process process = new ProcessBuilder(line("load", pipe.toString(), "--to", to))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            while (left().stream().noneMatch(name -> name.startsWith("mubiao-load"))) {
                assertFalse(process.waitFor(10, TimeUnit.MILLISECONDS), "it hangs");
            }
            assertTrue(left().stream().noneMatch(name -> name.startsWith("libduckdb")), left()::toString);
        } finally {
            process.destroyForcibly().waitFor();
        }
        for (String name : left()) {
            age(temporary.resolve(name), 2);
        }
        load();
        assertEquals(Set.of(), left());
    }
}
