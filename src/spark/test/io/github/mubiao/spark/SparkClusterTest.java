package io.github.mubiao.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mubiao.cli.Batch;
import io.github.mubiao.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real cluster, of which a worker dies while it converts: no row is lost, and none is there twice. Six
 * processes of Java take their time; {@code mvn -Pcluster test} runs it.
 */
@Tag("cluster")
class SparkClusterTest {

    private static final int DOCUMENTS = 1000;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void aWorkerThatDiesLosesNoRowAndDoublesNone() throws IOException, InterruptedException {
        Path in = Batch.documents(folder.resolve("in"), DOCUMENTS);
        Files.writeString(in.resolve("bad.docx"), "x");
        Path out = folder.resolve("out");
        Path jar = SparkCluster.jar(folder.resolve("mubiao.jar"), Path.of("target/classes"));
        try (SparkCluster cluster = new SparkCluster(folder, 2)) {
            Process job = cluster.submit(
                    "job", SparkConvert.class.getName(), jar, in.toString(), "-o", out.toString(), "--exit-code");
            Path staging = out.resolve("_staging");
            SparkCluster.await("a task is done", () -> !job.isAlive() || isTaskDone(staging));
            assertTrue(job.isAlive(), () -> "the job ended before: " + read(cluster.log("job")));
            cluster.kill(1);
            assertTrue(job.isAlive() && !Files.exists(staging.resolve("_SUCCESS")), "the worker died in the middle");
            assertEquals(1, job.waitFor(), () -> read(cluster.log("job")));
            String log = read(cluster.log("job"));
            assertTrue(log.contains("Lost executor"), log);
            assertTrue(log.contains("1001 documents; 1 failed; 0 unchanged"), log);
        }
        Path csv = folder.resolve("csv");
        CommandRun.of("convert", in.toString(), "-q", "-f", "csv", "-o", csv.toString());
        Map<String, List<List<String>>> expected = TableRows.ofCsv(csv);
        assertEquals(DOCUMENTS + 1, expected.get("documents").size());
        try (SparkSession spark = SparkTests.session(folder)) {
            assertEquals(expected, TableRows.ofParquet(spark, out));
        }
    }

    /** Committed tasks have folders of their own until the job is. */
    private static boolean isTaskDone(Path staging) {
        Path tasks = staging.resolve("_temporary/0");
        try (Stream<Path> done = Files.isDirectory(tasks) ? Files.list(tasks) : Stream.empty()) {
            return done.anyMatch(path -> path.getFileName().toString().startsWith("task_"));
        } catch (IOException e) {
            // Gone between two looks.
            return false;
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
