package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed at any moment leaves complete files, and the next run goes on. */
class KilledRunTest {

    private static final int DOCUMENTS = 80;
    private static final int ROUNDS = Integer.getInteger("mubiao.kills", 3);
    private static final long SEED = 20261124;

    @TempDir
    Path folder;

    @Test
    void killedAtRandomMoments() throws IOException, InterruptedException {
        Batch.documents(folder.resolve("in"), DOCUMENTS);
        Path full = folder.resolve("full");
        convert(full);
        Map<String, String> expected = Batch.contents(full);
        long journal = Files.size(full.resolve(".mubiao/index"));
        Path out = folder.resolve("out");
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            killAt(out, (long) (random.nextDouble() * journal));
            // What stands there is of the full run, byte for byte; nothing is half.
            Map<String, String> left = Batch.contents(out);
            left.forEach((name, bytes) -> assertEquals(expected.get(name), bytes, name));
        }
        assertEquals(Main.DONE, convert(out).code());
        int unchanged = new ObjectMapper()
                .readTree(out.resolve("run.json").toFile())
                .at("/totals/unchanged")
                .asInt();
        assertTrue(unchanged > 0, "nothing was taken from the killed runs");
        assertEquals(expected, Batch.contents(out));
        try (Stream<Path> state = Files.list(out.resolve(".mubiao"))) {
            assertEquals(0, state.filter(Files::isDirectory).count(), "working files are left");
        }
    }

    private CommandRun convert(Path out) {
        return CommandRun.of("convert", folder.resolve("in").toString(), "-o", out.toString(), "--incremental");
    }

    /** Starts a run and kills it once its journal has so many bytes, or lets it end where that comes first. */
    private void killAt(Path out, long bytes) throws IOException, InterruptedException {
        List<String> line = ChildProcess.line(
                List.of(), "convert", folder.resolve("in").toString(), "-o", out.toString(), "--incremental");
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        boolean ended = false;
        while (!ended && written(out) < bytes) {
            ended = process.waitFor(1, TimeUnit.MILLISECONDS);
        }
        process.destroyForcibly().waitFor();
    }

    private static long written(Path out) throws IOException {
        Path state = out.resolve(".mubiao");
        if (!Files.isDirectory(state)) {
            return -1;
        }
        try (Stream<Path> runs = Files.list(state)) {
            long most = -1;
            for (Path run : runs.filter(Files::isDirectory).toList()) {
                Path journal = run.resolve("journal");
                most = Math.max(most, Files.exists(journal) ? Files.size(journal) : -1);
            }
            return most;
        } catch (java.nio.file.NoSuchFileException | java.io.UncheckedIOException e) {
            return -1;
        }
    }
}
