package io.github.mubiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A load whose process is killed is in the warehouse as a whole or not at all, and comes again. */
class KilledLoadTest {

    private static final int ROUNDS = Integer.getInteger("mubiao.kills", 4);
    private static final long SEED = 20261124;

    @TempDir
    Path folder;

    @Test
    void killedAtRandomMoments() throws IOException, InterruptedException, SQLException {
        Path first = Batch.documents(folder.resolve("first"), 3);
        Path in = Batch.documents(folder.resolve("in"), 40);
        String start = folder.resolve("start.duckdb").toString();
        String to = folder.resolve("w.duckdb").toString();
        assertEquals(
                Main.DONE,
                CommandRun.of("load", first.toString(), "--to", start).code());
        long whole = time(in, folder.resolve("other.duckdb").toString(), Long.MAX_VALUE);
        Random random = new Random(SEED);
        int loaded = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Files.copy(Path.of(start), Path.of(to), StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(Path.of(to + ".wal"));
            time(in, to, (long) (random.nextDouble() * whole));
            // The first three are the same bytes as three of the forty.
            String documents = count(to, "SELECT count(*) FROM documents");
            assertTrue(documents.equals("3") || documents.equals("40"), documents + " documents");
            loaded += documents.equals("40") ? 1 : 0;
            assertEquals("0", count(to, "SELECT count(*) FROM loads WHERE status <> 'complete'"));
            assertEquals(
                    Main.DONE, CommandRun.of("load", in.toString(), "--to", to).code());
            assertEquals("40", count(to, "SELECT count(*) FROM documents"));
            assertEquals(
                    count(folder.resolve("other.duckdb").toString(), "SELECT count(*) FROM indicators"),
                    count(to, "SELECT count(*) FROM indicators"));
        }
        System.out.println(
                "kills: " + ROUNDS + " within " + whole + " ms, " + loaded + " of them after the load was in");
    }

    /** Runs a load in a process and kills it after some milliseconds; gives the time that it ran. */
    private long time(Path in, String to, long milliseconds) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(ChildProcess.line(List.of(), "load", in.toString(), "--to", to))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        if (!process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static String count(String to, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + to);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
